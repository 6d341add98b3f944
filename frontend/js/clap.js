// Many taps on the applause are sent as one number, so that a hall of phones stays a whisper on the wire.
const MOST = 20;
let claps = 0;
let timer = null;
let last = null;

function send(form) {
  const sent = Math.min(claps, MOST);
  claps -= sent;
  clearTimeout(timer);
  timer = claps ? setTimeout(() => send(form), 900) : null;
  if (!sent) return;
  const body = new URLSearchParams({ claps: sent });
  fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => {});
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form[data-claps]")) return;
  event.preventDefault();
  claps = Math.min(claps + 1, 3 * MOST);
  last = form;
  form.querySelector("button").animate?.([{ scale: 1 }, { scale: 1.04 }, { scale: 1 }], 120);
  timer ??= setTimeout(() => send(form), 900);
});

// Who claps and goes on to ask a question has clapped.
addEventListener("pagehide", () => last && send(last));
