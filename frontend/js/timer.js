// <… class="timer" data-closes-at="ISO" data-now="the server's ISO"> counts down by the server's clock.
const skews = new WeakMap();

function skew(element) {
  const now = element.dataset.now ?? "";
  if (skews.get(element)?.now !== now) skews.set(element, { now, by: now ? Date.parse(now) - Date.now() : 0 });
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

export function startTimers() {
  tick();
  setInterval(turn, 500);
  setInterval(tick, 500);
}
