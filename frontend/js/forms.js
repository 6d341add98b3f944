// What makes forms kinder: a question before a serious one, and no double sending.
import { ask } from "./dialogs.js";

document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  const question = submitter?.dataset.confirm ?? form.dataset.confirm;
  if (!question || form.dataset.sure) return keepFromTwice(event);
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!(await ask(question, submitter?.textContent.trim()))) return;
  form.dataset.sure = "true";
  form.requestSubmit(submitter);
  delete form.dataset.sure;
}, true);

function keepFromTwice({ target: form }) {
  if (form.method !== "post" || form.matches("[data-stays], [data-adds]") || form.hasAttribute("hx-post")) return;
  setTimeout(() => form.querySelectorAll("button:not([type=button])").forEach((each) => (each.disabled = true)));
  setTimeout(() => freeAgain(form), 8000);
}

const freeAgain = (form) => form.querySelectorAll("button:disabled").forEach((each) => (each.disabled = false));
window.addEventListener("pageshow", (event) => event.persisted && document.querySelectorAll("form").forEach(freeAgain));

// A button beside a form that is being filled in adds its words to one field of it, instead of sending
// them: what stands in the other fields unsaved is not lost.
document.addEventListener("submit", (event) => {
  const { addsTo, words } = event.target.dataset;
  const field = addsTo && document.querySelector(`[name="${addsTo}"]`);
  if (!field) return;
  event.preventDefault();
  if (!field.value.split("\n").includes(words)) field.value = [field.value.trimEnd(), words].filter(Boolean).join("\n");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.closest("details")?.setAttribute("open", "");
  field.focus();
});

// A refused form opens where the sentence stands, however far down the page and in whichever fold; a dialog
// opens by itself.
const no = document.querySelector("main .no[role=alert]:not(dialog *)");
if (no) {
  for (let fold = no.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  no.closest(".field")?.querySelector("input, select, textarea")?.focus({ preventScroll: true });
  no.scrollIntoView({ block: "center" });
}
