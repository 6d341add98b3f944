// What is there to be passed on is marked whole by a tap, and copied by a button.
import { words } from "./words.js";

for (const field of document.querySelectorAll("input[readonly]")) {
  field.addEventListener("focus", () => field.select());
  if (navigator.clipboard) field.after(copying(field));
}

function copying(field) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button secondary small", textContent: words.copy });
  button.setAttribute("aria-label", `${words.copy}: ${field.labels[0]?.textContent ?? ""}`);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = words.copied;
    button.removeAttribute("aria-label");
  });
  return button;
}
