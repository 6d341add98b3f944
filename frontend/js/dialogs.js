// Dialogs open by a link to their id; without script the link shows them as a section of the page.
import { words } from "./words.js";

const show = (dialog) => dialog && !dialog.open && dialog.showModal();

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    event.preventDefault();
    return show(document.getElementById(opener.dataset.opens));
  }
  const dialog = event.target.closest("dialog[open]");
  if (event.target.closest("[data-closes]") || event.target === dialog) {
    event.preventDefault();
    dialog?.close();
  }
});

const asked = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
if (asked && asked.matches("dialog")) {
  history.replaceState(null, "", location.pathname + location.search);
  show(asked);
}
show(document.querySelector("dialog:has([aria-invalid=true])"));

// Asks before something that cannot be taken back; resolves to yes or no.
export function ask(question, yes = words.yes) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-label", question);
  const text = document.createElement("p");
  text.textContent = question;
  const actions = document.createElement("form");
  actions.method = "dialog";
  actions.className = "actions";
  for (const [value, label, kind] of [["yes", yes, "primary"], ["", words.no, "secondary"]]) {
    const button = document.createElement("button");
    Object.assign(button, { value, textContent: label, className: `button ${kind}` });
    actions.append(button);
  }
  const inside = document.createElement("div");
  inside.append(text, actions);
  dialog.append(inside);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => dialog.addEventListener("close", () => {
    dialog.remove();
    answer(dialog.returnValue === "yes");
  }));
}
