// A page stays on this device. On the first visit no worker serves it yet, so the page names
// everything that it was made of, and asks the worker to keep that.
export async function keepShell(door) {
  navigator.storage?.persist?.().catch(() => {});
  if (await keepPage("/door-worker.js", { keep: location.pathname, parts: parts() })) door.dataset.kept = "true";
}

// Whether the worker has kept what it was asked to; a private window keeps nothing, and all works online all the same.
export async function keepPage(worker, asked, scope = location.pathname) {
  if (!("serviceWorker" in navigator)) return false;
  try {
    await navigator.serviceWorker.register(worker, { scope });
    const { active } = await navigator.serviceWorker.ready;
    const line = new MessageChannel();
    active.postMessage(asked, [line.port2]);
    return await new Promise((told) => (line.port1.onmessage = ({ data }) => told(Boolean(data))));
  } catch {
    return false;
  }
}

export function parts() {
  const used = performance.getEntriesByType("resource").map((each) => new URL(each.name));
  return [...new Set(used.filter((each) => each.origin === location.origin && each.pathname.startsWith("/assets/")).map((each) => each.pathname))];
}
