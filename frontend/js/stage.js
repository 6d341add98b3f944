// The projector stays awake, follows the evening, and finds its way back after a lost network.
import { Fitting } from "./fit.js";
import { keepPage } from "./keep-shell.js";
import { takeOver } from "./regions.js";
import { words } from "./words.js";

const stage = document.getElementById("stage");
const fitting = new Fitting(stage);
const fit = () => fitting.fit();

async function stayAwake() {
  if (document.visibilityState !== "visible" || !navigator.wakeLock) return;
  await navigator.wakeLock.request("screen").catch(() => {});
}

function say(text) {
  let line = document.querySelector(".lost");
  if (!text) return line?.remove();
  if (!line) {
    line = document.createElement("p");
    line.className = "lost";
    stage.after(line);
  }
  line.textContent = text;
}

let failures = 0;
async function look() {
  try {
    await takeOver(stage);
    failures = 0;
    say("");
  } catch {
    failures += 1;
    if (failures > 1) say(words.lost);
  }
}

// The wave swells for a moment whenever more hands were clapped than before.
let claps = 0;
function swell() {
  const wave = stage.querySelector(".wave");
  const heard = Number(wave?.dataset.claps) || 0;
  if (heard > claps) {
    wave.toggleAttribute("data-swells", false);
    void wave.offsetWidth;
    wave.toggleAttribute("data-swells", true);
  }
  claps = heard;
}

// Another version of the house looks different: the projector begins anew.
function beginAnew({ detail: page }) {
  const [theirs, mine] = [page, document].map((each) => each.querySelector("link[rel=stylesheet]")?.getAttribute("href"));
  if (theirs && theirs !== mine) location.reload();
}

stayAwake();
keepPage("/awaited-worker.js", { waits: "/awaited?stage=true" }).then((isKept) => (document.documentElement.dataset.awaits = String(isKept)));
document.addEventListener("visibilitychange", stayAwake);
document.addEventListener("live:back", () => say(""));
document.addEventListener("regions:taken", fit);
document.addEventListener("regions:taken", swell);
document.addEventListener("regions:taken", beginAnew);
window.addEventListener("resize", fit);
fit();

// Pages of names turn by the server's clock, so they are looked for more often; else now and then, in case a hint was lost.
const wait = () => (failures ? 5 : Number(stage.dataset.looks) || 20) * 1000;
async function lookOn() {
  await look();
  setTimeout(lookOn, wait());
}
setTimeout(lookOn, wait());
