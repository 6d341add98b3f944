// What is there to be passed on is marked whole by a tap, and copied by a button.
import { words } from "./words.js";

function offer() {
  for (const field of document.querySelectorAll("input[readonly]:not(:has(+ [data-copies]))")) {
    field.addEventListener("focus", () => field.select());
    if (navigator.clipboard) field.after(copying(field));
  }
}

function copying(field) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button secondary small", textContent: words.copy });
  button.dataset.copies = "";
  button.setAttribute("aria-label", `${words.copy}: ${field.labels[0]?.textContent ?? ""}`);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = words.copied;
    button.removeAttribute("aria-label");
  });
  return button;
}

offer();
// A part that comes anew comes without the button.
for (const event of ["regions:taken", "htmx:afterSettle"]) document.addEventListener(event, offer);
