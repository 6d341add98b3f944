// The field for a name at the scanner: kana, romaji or kanji, with or without network.
import { words } from "./words.js";

const CODE = "N1:";

export function byName(door, names, admit) {
  const search = door.querySelector("form[data-by-name]");
  const locked = door.querySelector("form[data-locked]");
  const found = door.querySelector("[data-found]");
  const none = door.querySelector("[data-found-none]");
  const field = search.elements.q;

  function look() {
    const people = names.sought(field.value);
    locked.hidden = people !== null;
    none.hidden = !people || people.length > 0 || !field.value.trim();
    none.querySelector("a").search = new URLSearchParams({ q: field.value.trim() });
    found.replaceChildren(...(people ?? []).map(row));
  }

  function row(person) {
    const line = Object.assign(document.createElement("li"), { className: "list-row" });
    const what = Object.assign(document.createElement("div"), { className: "what" });
    const title = Object.assign(document.createElement("span"), { className: "title", textContent: person.name });
    const meta = Object.assign(document.createElement("p"), { className: "meta", textContent: [person.company, person.number].filter(Boolean).join(" · ") });
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button primary", textContent: words.checkIn });
    button.setAttribute("aria-label", `${person.name} ${words.checkIn}`);
    button.addEventListener("click", () => choose(person));
    what.append(title, meta);
    line.append(what, button);
    return line;
  }

  function choose(person) {
    admit(person.number);
    field.value = "";
    look();
  }

  async function unlock(code) {
    const isOpen = await names.unlock(code.replace(CODE, ""));
    locked.querySelector("[data-wrong]").hidden = isOpen;
    if (isOpen) locked.reset();
    look();
  }

  field.addEventListener("input", (event) => event.isComposing || look());
  field.addEventListener("compositionend", look);
  search.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  locked.addEventListener("submit", (event) => {
    event.preventDefault();
    unlock(locked.elements.code.value);
  });
  return { unlock, isCode: (shown) => shown.startsWith(CODE) };
}
