// The door's list needs the network: without it a tap says so, and what was typed stays where it is.
import { isReached } from "./network.js";

const say = (isAway) => document.querySelectorAll("#away, [data-away]").forEach((each) => (each.hidden = !isAway));

document.addEventListener("htmx:beforeRequest", (event) => {
  if (navigator.onLine) return;
  event.preventDefault();
  say(true);
});
for (const event of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(event, () => say(true));
for (const event of ["htmx:afterOnLoad", "live:back"]) document.addEventListener(event, () => say(false));

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches("[data-needs-network]")) return;
  event.preventDefault();
  const button = event.submitter ?? form.querySelector("button");
  button.disabled = true;
  const goes = await isReached();
  say(!goes);
  button.disabled = goes;
  if (goes) form.submit();
});
