// <form data-passkey="create|get" data-challenge="/address"> asks the device for a passkey before it is sent.
// Without script, or where the browser knows no passkeys, the form stays hidden: there is the mailed link.
import { words } from "./words.js";

const reads = { create: "parseCreationOptionsFromJSON", get: "parseRequestOptionsFromJSON" };

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const { passkey: kind, challenge } = form.dataset;
  if (!window.PublicKeyCredential?.[reads[kind]]) continue;
  form.hidden = false;
  const button = form.querySelector("button");
  const no = form.querySelector("[data-no]");

  form.addEventListener("submit", (event) => event.preventDefault()); // Enter is a tap on the button
  form.addEventListener("keydown", (event) => event.key === "Enter" && event.target.matches("input") && button.click());
  button.addEventListener("click", async () => {
    button.disabled = true;
    no.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify(await answered(kind, challenge));
      form.submit();
    } catch (error) {
      no.firstElementChild.textContent = error.sentence ?? (error.name === "InvalidStateError" ? words.hasPasskey : words.noPasskey);
      no.hidden = false;
    }
    button.disabled = false;
  });
}

async function answered(kind, challenge) {
  const answer = await fetch(challenge, { method: "POST", headers: { accept: "application/json" } });
  const options = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(), { sentence: options.title });
  return navigator.credentials[kind]({ publicKey: PublicKeyCredential[reads[kind]](options) });
}
