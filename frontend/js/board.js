// Who sits where: drag a person, or tap (Enter) a person and then a roundtable. What a move would change is said
// before it is made, and what it has changed after; every move can be undone.
import { dragging } from "./drag.js";
import { words } from "./words.js";

const board = () => document.querySelector("[data-moves]");
const status = document.querySelector("[data-board-says]");
let held = null;

const nameOf = (thing) => thing.dataset.name;
const home = (chair) => chair.closest("[data-roundtable]");

document.addEventListener("click", (event) => {
  if (!board()?.contains(event.target) || event.target.closest("details, form")) return;
  const chair = event.target.closest("[data-chair]");
  if (chair) return chair === held ? letGo() : hold(chair);
  const there = held && event.target.closest("[data-roundtable]");
  if (there) move(held, there);
});
document.addEventListener("keydown", (event) => {
  if (!held) return;
  if (event.key === "Escape") letGo();
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const roundtables = [...board().querySelectorAll("[data-roundtable]")];
  const next = roundtables[(roundtables.indexOf(home(held)) + step + roundtables.length) % roundtables.length];
  next.querySelector("[data-here]")?.focus();
});

function hold(chair) {
  letGo();
  held = chair;
  chair.classList.add("held");
  chair.querySelector("button")?.setAttribute("aria-pressed", "true");
  for (const roundtable of board().querySelectorAll("[data-roundtable]")) if (roundtable !== home(chair)) roundtable.append(hereButton(roundtable));
  chair.scrollIntoView({ block: "nearest" }); // on a phone the other roundtables fold up, so that all can be seen
  say(words.held(nameOf(chair)));
  foretell(chair);
}

// Below each roundtable what moving the person there would make better or worse.
async function foretell(chair) {
  const ask = `${board().dataset.previews}?registration=${chair.dataset.chair}`;
  const answer = await fetch(ask, { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok || !chair.classList.contains("held")) return;
  const { roundtables } = await answer.json();
  document.querySelectorAll(".foretold").forEach((each) => each.remove());
  for (const roundtable of board().querySelectorAll("[data-roundtable]")) {
    const sentence = roundtables[roundtable.dataset.roundtable];
    if (!sentence) continue;
    const told = Object.assign(document.createElement("p"), { className: "foretold", textContent: sentence, id: `foretold-${roundtable.dataset.roundtable}` });
    roundtable.querySelector("header").after(told);
    roundtable.querySelector("[data-here]")?.setAttribute("aria-describedby", told.id);
  }
}

function hereButton(roundtable) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button secondary small here", textContent: words.here });
  button.dataset.here = "";
  button.setAttribute("aria-label", `${words.here}: ${nameOf(roundtable)}`);
  return button;
}

function letGo() {
  held?.classList.remove("held");
  held?.querySelector("button")?.setAttribute("aria-pressed", "false");
  held = null;
  document.querySelectorAll("[data-here], .foretold").forEach((each) => each.remove());
}

async function move(chair, there, back = null) {
  const from = home(chair);
  letGo();
  if (from === there) return;
  put(chair, there);
  const answer = await ask(chair, there);
  if (!answer.taken) {
    put(chair, from);
    return say(answer.sentence);
  }
  say(answer.sentence, back ? null : () => move(chair, from, there));
}

// Whether the move was taken, and the sentence that tells what it costs or why not.
async function ask(chair, there) {
  const body = new URLSearchParams({ chair: chair.dataset.chair, roundtable: there.dataset.roundtable });
  try {
    const answer = await fetch(board().dataset.moves, { method: "POST", headers: { Accept: "application/json" }, body });
    const said = await answer.json();
    const moved = `${nameOf(chair)}: ${words.at(nameOf(there))}`;
    return { taken: answer.ok, sentence: answer.ok ? (said.sentence ?? moved) : (said.title ?? words.notMoved) };
  } catch {
    return { taken: false, sentence: words.notMoved };
  }
}

function put(chair, roundtable) {
  const list = roundtable.querySelector(".chairs");
  list.moveBefore ? list.moveBefore(chair, null) : list.append(chair);
  chair.querySelector("button")?.focus();
}

function say(sentence, undo = null) {
  status.textContent = sentence;
  if (!undo) return;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button quiet small", textContent: words.undo });
  button.addEventListener("click", undo);
  status.append(" ", button);
}

dragging({ root: () => board(), item: "[data-chair]", target: "[data-roundtable]", lifted: foretell, ended: letGo, dropped: move });
