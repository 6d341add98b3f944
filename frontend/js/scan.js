// The door's scanner: guest after guest without a tap. Beside it stands the field for a typed code.
import { startCamera } from "./camera.js";
import { sound } from "./sound.js";
import { words } from "./words.js";
import { queue } from "./unsent.js";

const door = document.querySelector("[data-scan]");
const address = door.dataset.scan;
const result = door.querySelector(".door-result");
const recent = door.querySelector("[data-recent]");
const typed = door.querySelector("form[data-typed]");
const marks = { welcome: "✓", already: "↺", refused: "✕", kept: "…" };
const unsent = queue(`unsent:${address}`, { send, told: showUnsent });

let lastCode = "";
let lastSeen = 0;

function seen(code) {
  const again = code === lastCode && Date.now() - lastSeen < 3000;
  lastCode = code;
  lastSeen = Date.now();
  if (!again) admit(code);
}

async function admit(code) {
  try {
    const said = await send({ ticket: code });
    show(said);
    if (said.seat) await leadTo(said);
  } catch {
    unsent.keep({ ticket: code, at: new Date().toISOString() });
    show({ outcome: "kept", name: code.slice(-8), sentence: words.kept });
  }
}

// Throws only when the server could not be reached; a refusal is an answer.
async function send(scan) {
  const answer = await fetch(address, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(scan) });
  if (answer.status >= 500) throw new Error(`${answer.status}`);
  const said = await answer.json();
  return said.outcome ? said : { outcome: "refused", name: "", sentence: said.title ?? "" };
}

function show(said) {
  result.dataset.outcome = said.outcome;
  result.querySelector(".mark").textContent = marks[said.outcome];
  result.querySelector(".name").textContent = said.name ?? "";
  result.querySelector(".sentence").textContent = said.sentence ?? "";
  result.querySelector(".where").textContent = said.roundtable ?? "";
  result.querySelector(".photo").textContent = said.photo ?? "";
  result.removeAttribute("data-fresh");
  void result.offsetWidth;
  result.dataset.fresh = "true";
  sound(said.outcome);
  remember(said);
}

// Where to go, for whoever is still on the screen; nothing is said while nobody is seated.
async function leadTo(said) {
  const answer = await fetch(said.seat, { headers: { Accept: "application/json" } }).catch(() => null);
  const seat = answer?.ok ? await answer.json() : {};
  if (seat.roundtable && result.querySelector(".name").textContent === said.name) result.querySelector(".where").textContent = seat.roundtable;
}

function remember(said) {
  const row = document.createElement("li");
  row.className = "list-row";
  row.dataset.outcome = said.outcome;
  const what = Object.assign(document.createElement("div"), { className: "what" });
  const title = Object.assign(document.createElement("span"), { className: "title", textContent: `${marks[said.outcome]} ${said.name || said.sentence}` });
  const meta = Object.assign(document.createElement("p"), { className: "meta", textContent: [clock(said.at), said.roundtable].filter(Boolean).join(" · ") });
  what.append(title, meta);
  row.append(what);
  if (said.undo) row.append(buttons(said, row));
  recent.prepend(row);
  while (recent.children.length > 10) recent.lastElementChild.remove();
}

function clock(at) {
  if (/^\d\d?:\d\d$/.test(at ?? "")) return at;
  return new Date(at || Date.now()).toLocaleTimeString("ja-JP", { hour: "2-digit", minute: "2-digit" });
}

function buttons(said, row) {
  const side = Object.assign(document.createElement("div"), { className: "side" });
  if (said.pay) side.append(asking(said.take, "secondary", said.pay, words.paid, { means: "cash", due_yen: said.due_yen }));
  side.append(asking(words.undo, "quiet", said.undo, words.undone, {}, () => {
    row.dataset.outcome = "undone";
    lastCode = "";
  }));
  return side;
}

// A button that writes once; when it may not, it says why and stays.
function asking(label, kind, address, done, body, then = () => {}) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: `button ${kind} small`, textContent: label });
  button.addEventListener("click", async () => {
    button.disabled = true;
    const answer = await fetch(address, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(body) }).catch(() => null);
    button.disabled = Boolean(answer?.ok);
    if (answer?.ok) {
      button.textContent = done;
      then();
    } else if (answer) {
      button.textContent = (await answer.json().catch(() => ({}))).title ?? label;
    }
  });
  return button;
}

function showUnsent(count) {
  const line = door.querySelector("[data-unsent]");
  line.hidden = count === 0;
  line.textContent = words.unsent(count);
}

typed?.addEventListener("submit", (event) => {
  event.preventDefault();
  const field = typed.elements.ticket;
  const code = field.value.normalize("NFKC").trim();
  if (!code) return;
  admit(code);
  field.value = "";
  field.focus();
});

startCamera(door, seen);
