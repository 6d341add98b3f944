// Two people wrote one field: both texts are shown, and the writer chooses.
import { words } from "./words.js";

const make = (name, properties) => Object.assign(document.createElement(name), properties);

export function askWhich(element, theirs, chosen) {
  const box = make("div", { className: "clash" });
  box.setAttribute("role", "alertdialog");
  box.setAttribute("aria-label", words.clash);
  const mine = () => element.value;
  const mineShown = make("blockquote", { textContent: mine() });
  element.addEventListener("input", () => (mineShown.textContent = mine()));
  const choices = [
    [words.keepMine, "primary", () => mine()],
    [words.takeTheirs, "secondary", () => theirs],
    [words.keepBoth, "secondary", () => joined(element, theirs, mine())],
  ];
  const actions = make("div", { className: "actions" });
  for (const [label, kind, text] of choices) {
    const button = make("button", { type: "button", className: `button small ${kind}`, textContent: label });
    button.addEventListener("click", () => {
      const choice = text();
      box.remove();
      chosen(choice);
    });
    actions.append(button);
  }
  box.append(make("p", { textContent: words.clash }), make("b", { textContent: words.theirs }), make("blockquote", { textContent: theirs }), make("b", { textContent: words.mine }), mineShown, actions);
  (element.closest(".field") ?? element).after(box);
  return box;
}

function joined(element, theirs, mine) {
  if (element.matches("select")) return mine;
  return [theirs, mine].filter(Boolean).join(element.matches("textarea") ? "\n" : " / ");
}
