// <form data-draft="name"> keeps what is typed on this device until the server has taken it.
import { drop, get, put } from "./kept.js";

const keyOf = (form) => `draft:${location.pathname}:${form.dataset.draft}`;
const kept = (form) => [...form.elements].filter((each) => each.name && !["hidden", "password", "file", "submit"].includes(each.type));
const refused = () => document.querySelector("#refusal, [aria-invalid=true]");

function keep(form) {
  const values = kept(form).map((each) => [each.name, ["checkbox", "radio"].includes(each.type) ? each.checked : each.value]);
  put(keyOf(form), { values });
}

function restore(form) {
  const draft = get(keyOf(form));
  if (!draft) return;
  if (draft.sent && !refused()) return drop(keyOf(form));
  if (refused()) return;
  kept(form).forEach((each, index) => {
    const [name, value] = draft.values[index] ?? [];
    if (name !== each.name) return;
    if (typeof value === "boolean") each.checked = value;
    else if (value) each.value = value;
  });
}

for (const form of document.querySelectorAll("form[data-draft]")) {
  restore(form);
  form.addEventListener("input", (event) => event.isComposing || keep(form));
  form.addEventListener("compositionend", () => keep(form));
  form.addEventListener("submit", () => {
    const draft = get(keyOf(form));
    if (draft) put(keyOf(form), { ...draft, sent: true });
  });
}
