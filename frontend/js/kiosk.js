// The tablet at the entrance: guests hold up their tickets themselves. It forgets them after some seconds.
import { startCamera } from "./camera.js";
import { sound } from "./sound.js";
import { words } from "./words.js";

const SHOWN = 7000;
const door = document.querySelector("[data-kiosk]");
const result = door.querySelector(".door-result");
const waiting = result.innerHTML;
const marks = { welcome: "✓", already: "↺", refused: "✕" };
let clearing = 0;
let lastCode = "";

async function seen(code) {
  if (code === lastCode) return;
  lastCode = code;
  const answer = await fetch(door.dataset.kiosk, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams({ ticket: code }) }).catch(() => null);
  const said = answer ? await answer.json().catch(() => ({})) : {};
  show(said.outcome ? said : { outcome: "refused", sentence: said.title ?? words.askStaff });
}

function show({ outcome, name = "", sentence, roundtable = "" }) {
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

navigator.wakeLock?.request("screen").catch(() => {});
startCamera(door, seen);
