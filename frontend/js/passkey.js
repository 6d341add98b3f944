// <form data-passkey="create|get" data-challenge="/address"> asks the device for a passkey before it is sent.
// Beside a field with autocomplete="… webauthn" the browser offers passkeys there as well, without a tap on the button.
// Without script, or where the browser knows no passkeys, the form stays hidden: there is the mailed link.
import { words } from "./words.js";

const reads = { create: "parseCreationOptionsFromJSON", get: "parseRequestOptionsFromJSON" };
const OFFERED_ANEW = 4 * 60_000; // before the challenge is over
let offered; // the offer at the field; browsers take one question at a time

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const { passkey: kind } = form.dataset;
  if (!window.PublicKeyCredential?.[reads[kind]]) continue;
  form.hidden = false;
  const button = form.querySelector("button");
  const no = form.querySelector("[data-no]");

  form.addEventListener("submit", (event) => event.preventDefault()); // Enter is a tap on the button
  form.addEventListener("keydown", (event) => event.key === "Enter" && event.target.matches("input") && button.click());
  button.addEventListener("click", async () => {
    button.disabled = true;
    no.hidden = true;
    offered?.abort();
    try {
      send(form, await answered(form));
    } catch (error) {
      no.firstElementChild.textContent = error.sentence ?? (error.name === "InvalidStateError" ? words.hasPasskey : words.noPasskey);
      no.hidden = false;
      offer(form);
    }
    button.disabled = false;
  });
  offer(form);
}

async function offer(form) {
  if (!document.querySelector("[autocomplete~=webauthn]")) return;
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  const mine = (offered = new AbortController());
  const again = setTimeout(() => (mine.abort(), offer(form)), OFFERED_ANEW);
  mine.signal.addEventListener("abort", () => clearTimeout(again));
  try {
    send(form, await answered(form, { mediation: "conditional", signal: mine.signal }));
  } catch {
    // not chosen there, or asked for elsewhere: the button and the mailed link remain
  }
}

async function answered(form, how = {}) {
  const { passkey: kind, challenge } = form.dataset;
  const answer = await fetch(challenge, { method: "POST", headers: { accept: "application/json" }, signal: how.signal });
  const options = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(), { sentence: options.title });
  return navigator.credentials[kind]({ publicKey: PublicKeyCredential[reads[kind]](options), ...how });
}

function send(form, credential) {
  form.elements.credential.value = JSON.stringify(credential);
  form.submit();
}
