// The door's scanner: guest after guest without a tap. Beside it stands the field for a typed code.
import { gate, staffed } from "./admit.js";
import { clock } from "./alone.js";
import { startCamera } from "./camera.js";
import { byName } from "./by-name.js";
import { keepShell } from "./keep-shell.js";
import { names } from "./names.js";
import { isReached } from "./network.js";
import { marks, scanned } from "./scanned.js";
import { sound } from "./sound.js";
import { words } from "./words.js";

const door = document.querySelector("[data-scan]");
const result = door.querySelector(".door-result");
const typed = door.querySelector("form[data-typed]");
const known = names(door.dataset.scan);
const { admit, undo, ready } = gate(staffed(door.dataset.scan), { told: showUnsent, signedOut: showSignedOut, listed: showList, names: known, reached: showReached });
const recent = scanned(door, known, { undo, undone: showUndone });
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
  recent.remember(said).dataset.took = Math.round(performance.now() - at);
  if (said.seat) await leadTo(said);
}

function show(said) {
  write(said);
  result.removeAttribute("data-fresh");
  void result.offsetWidth;
  result.dataset.fresh = "true";
  sound(said.outcome);
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

// The card may still show this scan, or the same arrival once more.
function showUndone(said) {
  const isShown = shown === said || (said.undo && shown?.undo === said.undo);
  if (isShown) write({ outcome: "undone", name: said.name, sentence: words.undone });
  lastCode = "";
}

function showUnsent(count) {
  const line = door.querySelector("[data-unsent]");
  line.hidden = count === 0;
  line.textContent = words.unsent(count);
}

// What goes on without network and what does not; tapping a link then would leave the scanner for nothing.
function showReached(is) {
  door.querySelector("[data-away]").hidden = is;
}

const opensElsewhere = (link, event) => link.target || link.hasAttribute("download") || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

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

Promise.all([ready, known.ready]).then(recent.recall).catch(() => {});
Promise.all([startCamera(door, seen), ready, known.ready]).finally(() => keepShell(door));
