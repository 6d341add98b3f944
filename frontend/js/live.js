// One stream of hints a page: "this topic changed". It sleeps while nobody looks and catches up afterwards.
import { isHeld, refreshWhenFree, takeOver } from "./regions.js";

let stream = null;
let topics = "";
let last = "";
let wasAway = isOld();
let patience = 1000;
let heardAt = 0;
const SLOW = 3000; // milliseconds that the question itself may be on its way
const SILENT = 40_000; // milliseconds; the server says every 15 seconds that it is still there

// A browser that brings a page back, or a phone that had thrown it away, may show it as it was long ago.
function isOld() {
  const [came] = performance.getEntriesByType("navigation");
  return came?.transferSize === 0 || came?.type === "back_forward" || document.wasDiscarded === true;
}

const listeners = () => [...document.querySelectorAll("[data-live]")];
const topicsOf = (element) => element.dataset.live.split(/\s+/).filter(Boolean);

export function listen() {
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  window.addEventListener("online", open);
  for (const event of ["htmx:afterSettle", "regions:taken"]) document.addEventListener(event, reopenIfOtherTopics);
  setInterval(listenAnew, 5000);
  document.addEventListener("turned", ({ detail }) => topicsOf(detail).forEach((topic) => about(topic).forEach(tell)));
  open();
}

const about = (topic) => listeners().filter((each) => topicsOf(each).includes(topic));
const wanted = () => [...new Set(listeners().flatMap(topicsOf))].sort().join(",");

function open() {
  if (stream || document.hidden) return;
  topics = wanted();
  if (!topics) return;
  const query = new URLSearchParams(last ? { topics, last } : { topics, age: Math.ceil(performance.now()) + SLOW });
  stream = new EventSource(`/live?${query}`);
  stream.addEventListener("open", opened);
  stream.addEventListener("changed", hinted);
  stream.addEventListener("still", heard);
  stream.addEventListener("error", lost);
}

function close() {
  stream?.close();
  stream = null;
  wasAway = true;
}

function reopenIfOtherTopics() {
  if (stream && wanted() !== topics) {
    close();
    wasAway = false;
    open();
  }
}

const heard = () => (heardAt = Date.now());

// A network that was lost without a word leaves a stream that is open and silent for ever.
function listenAnew() {
  if (stream?.readyState !== EventSource.OPEN || Date.now() - heardAt < SILENT) return;
  close();
  open();
}

function opened() {
  patience = 1000;
  heard();
  document.dispatchEvent(new CustomEvent("live:back"));
  if (wasAway) listeners().forEach(tell);
  wasAway = false;
}

// A browser gives up for good after an HTTP error, so we begin anew ourselves.
function lost() {
  wasAway = true;
  document.dispatchEvent(new CustomEvent("live:lost"));
  if (stream?.readyState !== EventSource.CLOSED) return;
  stream = null;
  setTimeout(open, patience);
  patience = Math.min(patience * 2, 15000);
}

function hinted(event) {
  heard();
  last = event.lastEventId || last;
  const { topic } = JSON.parse(event.data);
  about(topic).forEach(tell);
}

function tell(element) {
  if (isHeld(element) && !element.hasAttribute("data-merges")) return refreshWhenFree(element, () => tell(element));
  element.dispatchEvent(new CustomEvent("changed"));
  if (!element.hasAttribute("data-merges")) takeOver(element).catch(() => {});
}
