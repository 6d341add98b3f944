// The tablet at the entrance: guests hold up their tickets themselves. It forgets them after some seconds, and goes on without network.
import { gate } from "./admit.js";
import { startCamera } from "./camera.js";
import { keepShell } from "./keep-shell.js";
import { sound } from "./sound.js";
import { words } from "./words.js";

const SHOWN = 7000;
const LEFT_ALONE = 20_000;
const TICKET = "T1:";
const door = document.querySelector("[data-kiosk]");
const result = door.querySelector(".door-result");
const leaving = document.querySelector("form[data-leaving]");
const asks = leaving.closest("dialog");
const pin = leaving.elements.pin;
const waiting = result.innerHTML;
const marks = { welcome: "✓", already: "↺", refused: "✕" };
const own = { slug: door.dataset.kiosk, checkins: "/kiosk/checkins", bundle: "/kiosk/bundle", scans: (slug) => slug === door.dataset.kiosk && "/kiosk/scans" };
const { admit, undo, ready } = gate(own, { told: () => {}, signedOut: () => {}, listed: (list) => (door.dataset.knows = Object.keys(list?.lines ?? {}).length) });
let clearing = 0;
let closing = 0;
let lastCode = "";

async function seen(code) {
  if (code === lastCode) return;
  lastCode = code;
  show(code.startsWith(TICKET) ? await answered(code) : { outcome: "refused", sentence: words.notOurs });
}

// What nobody here can check is not let in by a machine: the scan is taken back, and somebody asked.
async function answered(code) {
  const said = await admit(code, "");
  if (said.outcome !== "kept") return said;
  await undo({ ...said.scan, place: "" }, false);
  return { outcome: "refused", sentence: words.askStaff };
}

// Whoever asked for the PIN and left is no hindrance to the next guest; whoever types it is not interrupted.
function show({ outcome, name = "", sentence, roundtable = "" }) {
  if (!pin.value && document.activeElement !== pin) asks.close();
  result.dataset.outcome = outcome;
  result.querySelector(".mark").textContent = marks[outcome];
  result.querySelector(".name").textContent = name;
  result.querySelector(".sentence").textContent = sentence;
  result.querySelector(".where").textContent = roundtable;
  sound(outcome);
  clearTimeout(clearing);
  clearing = setTimeout(clear, SHOWN);
}

function clear() {
  result.dataset.outcome = "";
  result.innerHTML = waiting;
  lastCode = "";
}

// Nobody finds digits that somebody else has typed.
asks.addEventListener("close", () => (pin.value = ""));
for (const event of ["focus", "input"]) pin.addEventListener(event, closeSoon);

function closeSoon() {
  clearTimeout(closing);
  closing = setTimeout(() => asks.close(), LEFT_ALONE);
}

// The PIN is checked by the server alone, so a tablet that is carried away cannot be tried out.
leaving.addEventListener("submit", (event) => {
  if (navigator.onLine) return;
  event.preventDefault();
  const line = leaving.querySelector("[data-cannot]");
  line.textContent = words.pinNeedsNetwork;
  line.hidden = false;
});

// After a wrong PIN the page stands at an address that no reload opens.
history.replaceState(null, "", "/kiosk");

navigator.wakeLock?.request("screen").catch(() => {});
Promise.all([startCamera(door, seen), ready]).finally(() => keepShell(door));
