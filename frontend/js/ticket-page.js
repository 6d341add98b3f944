// The ticket's page stays lit, and stays on this device for as long as the ticket opens a door.
import { keepPage, parts } from "./keep-shell.js";
import { forgetTicket } from "./kept-tickets.js";

const hasCode = () => document.querySelector("[data-keep] .qr svg");

async function look() {
  const page = document.querySelector("[data-keep]");
  if (!hasCode()) return forgetTicket(location.pathname);
  stayLit();
  const isKept = await keepPage("/ticket-worker.js", { ticket: page.dataset.keep, parts: parts() });
  page.dataset.kept = String(isKept);
}

const stayLit = () => document.hidden || navigator.wakeLock?.request("screen").catch(() => {});

look();
document.addEventListener("regions:taken", look);
document.addEventListener("visibilitychange", () => hasCode() && stayLit());
