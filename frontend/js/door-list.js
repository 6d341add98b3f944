// The door's list needs the network: without it a tap says so, and what was typed stays where it is.
import { isReached } from "./network.js";

const say = (isAway) => document.querySelectorAll("#away, [data-away]").forEach((each) => (each.hidden = !isAway));
const sayUnknown = (is) => (document.getElementById("unknown").hidden = !is);

document.addEventListener("htmx:beforeRequest", (event) => {
  if (navigator.onLine) return;
  event.preventDefault();
  say(true);
});
// What was sent may have arrived although its answer did not.
function unanswered({ detail }) {
  if (detail.requestConfig.verb === "get") say(true);
  else sayUnknown(true);
}
for (const event of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(event, unanswered);
document.addEventListener("live:back", () => say(false));
document.addEventListener("htmx:afterOnLoad", () => {
  say(false);
  sayUnknown(false);
});

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
