// The map of a room: drag a roundtable, tap it and then its place, or move it with the arrows. The fields are what is sent.
import { words } from "./words.js";

const map = document.querySelector("[data-floor]");
const form = document.querySelector("[data-floor-form]");
const status = document.querySelector("[data-floor-says]");
const fields = new Map();
let held = null;
let dragged = null;

for (const spot of map.querySelectorAll("[data-spot]")) {
  const x = form.elements[`x_${spot.dataset.spot}`] ?? landmarkField(spot.dataset.spot, "x");
  const y = form.elements[`y_${spot.dataset.spot}`] ?? landmarkField(spot.dataset.spot, "y");
  if (!x || !y) continue;
  fields.set(spot, { x, y });
  spot.setAttribute("tabindex", "0");
  spot.setAttribute("role", "button");
  spot.setAttribute("aria-pressed", "false");
  spot.setAttribute("aria-label", spot.dataset.spot);
  for (const field of [x, y]) field.addEventListener("input", () => draw(spot));
}
map.dataset.ready = "";

function landmarkField(name, axis) {
  const named = [...form.elements].find((each) => /^mark_\d+$/.test(each.name) && each.defaultValue === name);
  return named && form.elements[named.name.replace("mark_", `mark_${axis}_`)];
}

const within = (value) => Math.min(100, Math.max(0, Math.round(value)));

function pointed(event) {
  const box = map.getBoundingClientRect();
  return [((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100];
}

function draw(spot) {
  const { x, y } = fields.get(spot);
  spot.setAttribute("transform", `translate(${within(Number(x.value) || 0) * 1.6} ${within(Number(y.value) || 0)})`);
}

function put(spot, [x, y]) {
  const at = fields.get(spot);
  at.x.value = within(x);
  at.y.value = within(y);
  draw(spot);
  status.textContent = words.stands(spot.dataset.spot, at.x.value, at.y.value);
}

function hold(spot) {
  held?.setAttribute("aria-pressed", "false");
  held = spot === held ? null : spot;
  held?.setAttribute("aria-pressed", "true");
  status.textContent = held ? words.heldOnMap(held.dataset.spot) : "";
}

map.addEventListener("pointerdown", (event) => {
  const spot = event.target.closest("[data-spot]");
  if (!fields.has(spot)) return;
  dragged = { spot, from: [event.clientX, event.clientY], moved: false };
  map.setPointerCapture(event.pointerId);
});
map.addEventListener("pointermove", (event) => {
  if (!dragged) return;
  const [x, y] = dragged.from;
  dragged.moved ||= Math.hypot(event.clientX - x, event.clientY - y) > 6;
  if (dragged.moved) put(dragged.spot, pointed(event));
});
map.addEventListener("pointerup", (event) => {
  const was = dragged;
  dragged = null;
  if (was?.moved) return;
  if (was && (!held || held === was.spot)) return hold(was.spot);
  if (!held) return;
  put(held, pointed(event));
  held.setAttribute("aria-pressed", "false");
  held = null;
});
map.addEventListener("pointercancel", () => (dragged = null));

const STEPS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
map.addEventListener("keydown", (event) => {
  const spot = event.target.closest("[data-spot]");
  if (!fields.has(spot)) return;
  if (["Enter", " "].includes(event.key)) {
    event.preventDefault();
    return hold(spot);
  }
  const step = STEPS[event.key];
  if (event.key === "Escape" && held) return hold(held);
  if (!step || held !== spot) return;
  event.preventDefault();
  const { x, y } = fields.get(spot);
  const far = event.shiftKey ? 10 : 2;
  put(spot, [Number(x.value) + step[0] * far, Number(y.value) + step[1] * far]);
});
