// The door's scanner: guest after guest without a tap. Beside it stands the field for a typed code.
import { gate, staffed } from "./admit.js";
import { clock } from "./alone.js";
import { startCamera } from "./camera.js";
import { byName } from "./by-name.js";
import { allScans } from "./door-store.js";
import { keepShell } from "./keep-shell.js";
import { names } from "./names.js";
import { isReached } from "./network.js";
import { sound } from "./sound.js";
import { plain, readTicket } from "./ticket.js";
import { words } from "./words.js";

const door = document.querySelector("[data-scan]");
const result = door.querySelector(".door-result");
const recent = door.querySelector("[data-recent]");
const typed = door.querySelector("form[data-typed]");
const marks = { welcome: "✓", already: "↺", refused: "✕", kept: "…", left: "→", back: "✓" };
const known = names(door.dataset.scan);
const { admit, undo, ready } = gate(staffed(door.dataset.scan), { told: showUnsent, signedOut: showSignedOut, listed: showList, names: known, reached: showReached });
const search = byName(door, known, look);

let lastCode = "";
let lastSeen = 0;
let shown = null; // what the large card says

function seen(code, at) {
  const again = code === lastCode && Date.now() - lastSeen < 3000;
  lastCode = code;
  lastSeen = Date.now();
  if (!again) (search.isCode(code) ? search.unlock(code) : look(code, at));
}

// `at` is when the frame was taken; how long the answer took stands on its row.
async function look(code, at = performance.now()) {
  const said = await admit(code, door.querySelector("[data-way] input:checked")?.value ?? "");
  show(said);
  recent.firstElementChild.dataset.took = Math.round(performance.now() - at);
  if (said.seat) await leadTo(said);
}

function show(said) {
  write(said);
  result.removeAttribute("data-fresh");
  void result.offsetWidth;
  result.dataset.fresh = "true";
  sound(said.outcome);
  remember(said);
}

function write(said) {
  shown = said;
  result.dataset.outcome = said.outcome;
  result.querySelector(".mark").textContent = marks[said.outcome] ?? "";
  const lines = { name: said.name, sentence: said.sentence, where: said.roundtable, photo: said.photo, beside: said.beside };
  for (const [line, words] of Object.entries(lines)) result.querySelector(`.${line}`).textContent = words ?? "";
}

// Where to go, for whoever is still on the screen; nothing is said while nobody is seated.
async function leadTo(said) {
  const answer = await fetch(said.seat, { headers: { Accept: "application/json" } }).catch(() => null);
  const seat = answer?.ok ? await answer.json() : {};
  const where = seat.roundtable || seat.waits;
  if (where && shown === said) result.querySelector(".where").textContent = where;
}

function remember(said) {
  if (said.scan) document.getElementById(said.scan.id)?.remove(); // at a start it may be recalled already
  recent.prepend(rowOf(said));
  while (recent.children.length > 10) recent.lastElementChild.remove();
}

// After a reload the last ten stand there again, with the names that are open; on the disk there are none.
async function recall() {
  const counts = (scan) => scan.slug === door.dataset.scan && !scan.undone && scan.said !== "refused" && !document.getElementById(scan.id);
  const mine = (await allScans()).filter(counts).sort((one, other) => (one.at < other.at ? 1 : -1));
  const earlier = mine.map((scan) => ({ outcome: scan.said, name: known.whoseIs(scan.place) || (readTicket(plain(scan.shown))?.number ?? scan.shown), at: scan.at, scan, undo: scan.undo })).filter((each) => each.name);
  recent.append(...earlier.slice(0, 10 - recent.children.length).map(rowOf));
}

function rowOf(said) {
  const row = document.createElement("li");
  row.id = said.scan?.id ?? "";
  row.className = "list-row breaks";
  row.dataset.outcome = said.outcome;
  const what = Object.assign(document.createElement("div"), { className: "what" });
  const title = Object.assign(document.createElement("span"), { className: "title", textContent: `${marks[said.outcome]} ${said.name || said.sentence}` });
  const meta = Object.assign(document.createElement("p"), { className: "meta", textContent: [timeOf(said.at || said.scan?.at || Date.now()), said.roundtable].filter(Boolean).join(" · ") });
  what.append(title, meta);
  row.append(what);
  if (said.outcome !== "refused") row.append(buttons(said, row));
  return row;
}

const timeOf = (at) => (/^\d\d?:\d\d$/.test(at ?? "") ? at : clock(at));

function buttons(said, row) {
  const side = Object.assign(document.createElement("div"), { className: "side" });
  if (said.pay) side.append(asking(said.take, "secondary", said.pay, words.paid, { means: "cash", due_yen: said.due_yen }), otherWays(said));
  side.append(undoing(said, row));
  return side;
}

// Whether the card still shows this scan, or the same arrival once more.
const isOf = (said, card) => card === said || Boolean(said.undo && card?.undo === said.undo);

// Undone by the server, or on this device until the server can be told.
function undoing(said, row) {
  const button = makeButton(words.undo, "quiet");
  button.addEventListener("click", async () => {
    button.disabled = true;
    const heard = said.undo ? (await post(said.undo, {}))?.ok : false;
    await undo(said.scan, heard);
    button.textContent = words.undone;
    row.dataset.outcome = "undone";
    if (isOf(said, shown)) write({ outcome: "undone", name: said.name, sentence: words.undone });
    lastCode = "";
  });
  return button;
}

// A button that writes once; when it may not, or nobody answers, it says why and stays.
function asking(label, kind, address, done, body) {
  const button = makeButton(label, kind);
  button.addEventListener("click", async () => {
    button.disabled = true;
    const answer = await post(address, body);
    button.disabled = Boolean(answer?.ok);
    if (answer?.ok) button.textContent = done;
    tellWhy(button, answer?.ok ? "" : answer ? (await answer.json().catch(() => ({}))).title : words.needsNetwork);
  });
  return button;
}

function tellWhy(button, sentence) {
  const what = button.closest("li").querySelector(".what");
  const line = what.querySelector("[role=alert]") ?? what.appendChild(Object.assign(document.createElement("p"), { className: "meta", role: "alert" }));
  line.textContent = sentence ?? "";
}

// The person's own page, where change is worked out and other means are written down.
const otherWays = (said) => Object.assign(document.createElement("a"), { className: "button quiet small", href: `${said.pay}?show=scan`, textContent: words.otherWays });

const makeButton = (label, kind) => Object.assign(document.createElement("button"), { type: "button", className: `button ${kind} small`, textContent: label });
const post = (address, body) => fetch(address, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(body) }).catch(() => null);
const opensElsewhere = (link, event) => link.target || link.hasAttribute("download") || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

function showUnsent(count) {
  const line = door.querySelector("[data-unsent]");
  line.hidden = count === 0;
  line.textContent = words.unsent(count);
}

// What goes on without network and what does not; tapping a link then would leave the scanner for nothing.
function showReached(is) {
  door.querySelector("[data-away]").hidden = is;
}

showReached(navigator.onLine);
addEventListener("online", () => showReached(true));
addEventListener("offline", () => showReached(false));
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[href]:not([href^='#'])");
  if (!link || event.defaultPrevented || opensElsewhere(link, event)) return;
  event.preventDefault();
  const goes = await isReached();
  showReached(goes);
  if (goes) return void location.assign(link.href);
  door.querySelector("[data-away]").focus();
});

function showSignedOut() {
  door.querySelector("[data-signed-out]").hidden = false;
}

// How ready this device is to go on alone: how many tickets it knows, and as of when.
function showList(list) {
  const known = Object.keys(list?.lines ?? {}).length;
  door.querySelector("[data-list]").textContent = list ? words.listed(known, clock(list.at + list.clockIsBehind)) : "";
}

typed?.addEventListener("submit", (event) => {
  event.preventDefault();
  const field = typed.elements.ticket;
  const code = field.value.normalize("NFKC").trim();
  if (!code) return;
  look(code);
  field.value = "";
  field.focus();
});

// A hardware scanner types wherever the page is: what is no field of its own goes to the ticket's.
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.matches?.("input:not([type=radio]), select, textarea");
  const isLetter = event.key.length === 1 && event.key !== " " && !(event.ctrlKey || event.metaKey || event.altKey);
  if (isLetter && !isTyping) typed?.elements.ticket.focus();
});

Promise.all([ready, known.ready]).then(recall).catch(() => {});
Promise.all([startCamera(door, seen), ready, known.ready]).finally(() => keepShell(door));
