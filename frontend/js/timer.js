// <… class="timer" data-closes-at="ISO" data-now="the server's ISO"> counts down by the server's clock.
const skews = new WeakMap();

// What the page said, it said when its first byte came, however long the scripts took to follow.
const pageCame = Date.now() - performance.now() + (performance.getEntriesByType("navigation")[0]?.responseStart || performance.now());
let isNew = true;

function skew(element) {
  const { now = "", cameAt } = element.dataset;
  if (skews.get(element)?.now !== now) {
    const came = Number(cameAt) || (isNew ? pageCame : Date.now());
    skews.set(element, { now, by: now ? Date.parse(now) - came : 0 });
  }
  return skews.get(element).by;
}

export function left(element) {
  return Math.ceil((Date.parse(element.dataset.closesAt) - Date.now() - skew(element)) / 1000);
}

export function spoken(seconds) {
  const rest = Math.max(0, seconds);
  return `${Math.floor(rest / 60)}:${String(rest % 60).padStart(2, "0")}`;
}

function tick() {
  for (const element of document.querySelectorAll("[data-closes-at]")) {
    const seconds = left(element);
    if (Number.isNaN(seconds)) continue;
    const text = spoken(seconds);
    if (element.textContent !== text) element.textContent = text;
    element.toggleAttribute("data-near", seconds <= 60 && seconds > 0);
    element.toggleAttribute("data-over", seconds <= 0);
  }
}

// At its moment the region around it is fetched anew: what stands there is another step by then.
const turned = new WeakMap();
function turn() {
  for (const element of document.querySelectorAll("[data-turns-at]")) {
    const at = element.dataset.turnsAt;
    if (turned.get(element) === at || Date.parse(at) > Date.now() + skew(element)) continue;
    turned.set(element, at);
    const region = element.closest("[data-live]");
    setTimeout(() => document.dispatchEvent(new CustomEvent("turned", { detail: region })), 300);
  }
}

// What was taken over counts at once, before anybody sees the time of day that stands there without a script.
export function startTimers() {
  tick();
  isNew = false;
  for (const event of ["regions:taken", "htmx:afterSettle"]) document.addEventListener(event, tick);
  setInterval(turn, 500);
  setInterval(tick, 500);
}
