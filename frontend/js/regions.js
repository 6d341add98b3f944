// A region is an element with an id that is taken over from a fresh answer without disturbing anybody.
import { Idiomorph } from "idiomorph/dist/idiomorph.esm.js";

const TYPES_INTO = "input:not([type=submit],[type=button],[type=hidden]), textarea, select, [contenteditable]";

export function isHeld(region) {
  const active = document.activeElement;
  if (active && active !== document.body && region.contains(active) && active.matches(TYPES_INTO)) return true;
  if (region.querySelector("dialog[open], .held, [data-composing]")) return true;
  return [...region.querySelectorAll(TYPES_INTO)].some(isTyped);
}

function isTyped(field) {
  if (field.closest("[data-filter-form]")) return false;
  if (field.matches("select")) return [...field.options].some((each) => each.selected !== each.defaultSelected && each.defaultSelected);
  if (["checkbox", "radio"].includes(field.type)) return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
}

export function refreshWhenFree(region, refresh) {
  if (region.dataset.stale) return;
  region.dataset.stale = "true";
  const look = () => {
    if (!region.isConnected) return;
    if (isHeld(region)) return void setTimeout(look, 500);
    delete region.dataset.stale;
    refresh()?.catch(() => {}); // with the network it is asked for again
  };
  setTimeout(look, 500);
}

// A field in use keeps what is typed into it; a button that was tapped takes its new words. What somebody
// has unfolded stays unfolded.
const keepsUnfolded = (name, element) => name !== "open" || !element.matches("details");
export const morph = (old, fresh) => Idiomorph.morph(old, fresh, { morphStyle: "outerHTML", ignoreActiveValue: Boolean(document.activeElement?.matches(TYPES_INTO)), restoreFocus: true, callbacks: { beforeAttributeUpdated: keepsUnfolded } });

let asked = null;
let waiting = new Set();

// Regions are taken from this very page, all in one request; what changes meanwhile is asked for next.
export function takeOver(region) {
  waiting.add(region);
  asked ??= takeAll().finally(() => (asked = null));
  return asked;
}

async function takeAll() {
  while (waiting.size) {
    await new Promise((done) => setTimeout(done, 60));
    await fetchAndMorph();
  }
}

async function fetchAndMorph() {
  const regions = waiting;
  waiting = new Set();
  const answer = await fetch(location.href, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(15_000) });
  const cameAt = Date.now();
  if (!answer.ok) throw new Error(`${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const each of page.querySelectorAll("[data-now]")) each.dataset.cameAt = cameAt;
  for (const region of regions) {
    const fresh = region.id && page.getElementById(region.id);
    if (!fresh || !region.isConnected) continue;
    if (isHeld(region)) refreshWhenFree(region, () => takeOver(region));
    else morph(region, fresh);
  }
  document.dispatchEvent(new CustomEvent("regions:taken", { detail: page }));
}
