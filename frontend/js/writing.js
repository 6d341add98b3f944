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
    fetch(`${sheet.dataset.sheet}/writing?writer=${sheet.dataset.writer}`, { method: "POST" }).catch(() => {});
  });

  function say() {
    const names = [...until].filter(([, end]) => end > Date.now()).map(([name]) => name);
    shown.textContent = names.length ? words.writing(names) : "";
  }

  function heard({ currentTarget: person }) {
    until.set(person.dataset.writes, Date.now() + FADES);
    say();
    setTimeout(say, FADES + 50);
  }

  // Whoever takes a seat later is heard, too; the same ear on the same element is one.
  const listen = () => sheet.querySelectorAll("[data-writes]").forEach((person) => person.addEventListener("changed", heard));
  document.addEventListener("regions:taken", listen);
  listen();
}
