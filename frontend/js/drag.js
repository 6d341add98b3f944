// Dragging with mouse, pen and finger alike; a finger must rest a moment first, so that the page still scrolls.
// Near the edge of the screen the page moves on below what is dragged, the quicker the nearer.
const REST = 220;
const SLACK = 6;
const EDGE = 64; // pixels

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
    requestAnimationFrame(creep);
  }
  function creep() {
    if (!ghost) return;
    const y = last.clientY;
    const depth = Math.max(0, y - (innerHeight - EDGE)) - Math.max(0, EDGE - y);
    if (depth) scrollBy({ top: depth / 4, behavior: "instant" });
    if (depth) follow(last);
    requestAnimationFrame(creep);
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
