// Who is writing: a hint every few seconds while somebody types, and their names while the hints come.
import { words } from "./words.js";

const EVERY = 4000;
const FADES = 6000;

export function writing(sheet) {
  const shown = document.querySelector(".writing");
  const until = new Map();
  let next = 0;

  sheet.addEventListener("input", () => {
    if (Date.now() < next || sheet.hasAttribute("data-closed")) return;
    next = Date.now() + EVERY;
    fetch(`${sheet.dataset.sheet}/writing`, { method: "POST" }).catch(() => {});
  });

  function say() {
    const names = [...until].filter(([, end]) => end > Date.now()).map(([name]) => name);
    shown.textContent = names.length ? words.writing(names) : "";
  }

  for (const person of sheet.querySelectorAll("[data-writes]")) {
    person.addEventListener("changed", () => {
      until.set(person.dataset.writes, Date.now() + FADES);
      say();
      setTimeout(say, FADES + 50);
    });
  }
}
