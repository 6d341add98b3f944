// Dragging with mouse, pen and finger alike; a finger must rest a moment first, so that the page still scrolls.
// Near the edge of the screen the page moves on below what is dragged, the quicker the nearer: at the edge itself by a
// pixel in a millisecond. Where it was lifted nothing moves: a thumb may have picked it up there.
const REST = 220;
const SLACK = 6;
const EDGE = 64; // pixels
const STALL = 100; // milliseconds: after a longer one the page does not jump

export function dragging({ root, item, target, lifted, ended, dropped }) {
  document.addEventListener("pointerdown", (down) => {
    const thing = down.button === 0 && !down.target.closest("details, form") && root()?.contains(down.target) && down.target.closest(item);
    if (thing) begin(thing, down, { target, lifted, ended, dropped });
  });
}

function begin(thing, down, { target, lifted, ended, dropped }) {
  let ghost = null;
  let over = null;
  let last = down;
  let owed = 0; // pixels: a page moves by whole ones
  const touch = down.pointerType === "touch";
  const rest = touch ? setTimeout(() => lift(down), REST) : 0;

  function lift(at) {
    ghost = thing.cloneNode(true);
    ghost.classList.add("ghost");
    ghost.removeAttribute("data-chair");
    document.body.append(ghost);
    thing.classList.add("held");
    follow(at);
    lifted?.(thing);
    requestAnimationFrame((now) => creep(now, now));
  }
  function creep(now, before) {
    if (!ghost) return;
    const y = last.clientY;
    const depth = last === down ? 0 : Math.max(0, y - (innerHeight - EDGE)) - Math.max(0, EDGE - y);
    owed = depth && owed + (depth / EDGE) * Math.min(now - before, STALL);
    const whole = Math.trunc(owed);
    owed -= whole;
    if (whole) scrollBy({ top: whole, behavior: "instant" });
    if (depth) follow(last);
    requestAnimationFrame((next) => creep(next, now));
  }
  function follow(at) {
    last = at;
    ghost.style.translate = `${at.clientX - 40}px ${at.clientY - 24}px`;
    over?.classList.remove("over");
    over = document.elementFromPoint(at.clientX, at.clientY)?.closest(target) ?? null;
    over?.classList.add("over");
  }
  function moved(at) {
    const far = Math.hypot(at.clientX - down.clientX, at.clientY - down.clientY) > SLACK;
    if (ghost) follow(at);
    else if (far && touch) end();
    else if (far) lift(at);
  }
  function up() {
    const there = ghost && over;
    const wasLifted = Boolean(ghost);
    end();
    if (wasLifted) window.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener("click", swallow, true));
    if (there) dropped(thing, there);
  }
  function end() {
    clearTimeout(rest);
    ghost?.remove();
    over?.classList.remove("over");
    if (ghost) thing.classList.remove("held");
    if (ghost) ended?.();
    ghost = null;
    for (const [name, does] of listening) window.removeEventListener(name, does);
    document.removeEventListener("touchmove", stay);
  }
  const stay = (event) => ghost && event.preventDefault();
  const listening = [["pointermove", moved], ["pointerup", up], ["pointercancel", end]];
  for (const [name, does] of listening) window.addEventListener(name, does);
  document.addEventListener("touchmove", stay, { passive: false });
}

const swallow = (event) => event.stopPropagation();
