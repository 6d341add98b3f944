// When the beginning of an event moves, its end, its rounds and its agenda move along.
const form = document.querySelector("form[data-draft=event]");
const begins = form.elements.starts_at;
let before = minutesOf(begins.value);

begins.addEventListener("change", () => {
  const moved = minutesOf(begins.value);
  if (moved === null) return;
  if (before !== null) moveAll(moved - before);
  before = moved;
});
form.dataset.ready = "true";

function moveAll(by) {
  for (const each of form.querySelectorAll("[name=ends_at], [name^=round_][name$=_at]")) each.value = later(each.value, by);
  form.elements.agenda.value = form.elements.agenda.value.replace(/^\s*\d{1,2}:\d{2}/gm, (clock) => later(clock, by));
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

function later(clock, by) {
  const minutes = minutesOf(clock);
  if (minutes === null) return clock;
  const moved = (minutes + by + 1440) % 1440;
  return [Math.floor(moved / 60), moved % 60].map((each) => String(each).padStart(2, "0")).join(":");
}

function minutesOf(clock) {
  const [hours, minutes] = clock.trim().split(":").map(Number);
  return clock.includes(":") ? hours * 60 + minutes : null;
}
