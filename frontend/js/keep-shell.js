// The scanner's page stays on this device. On the first visit no worker serves it yet, so the page
// names everything that it was made of, and asks the worker to keep that.
export async function keepShell(door) {
  if (!("serviceWorker" in navigator)) return;
  navigator.storage?.persist?.().catch(() => {});
  try {
    await navigator.serviceWorker.register("/door-worker.js", { scope: location.pathname });
    const { active } = await navigator.serviceWorker.ready;
    const line = new MessageChannel();
    line.port1.onmessage = () => (door.dataset.kept = "true");
    active.postMessage({ keep: location.pathname, parts: parts() }, [line.port2]);
  } catch { /* a private window keeps nothing; the door works online all the same */ }
}

function parts() {
  const used = performance.getEntriesByType("resource").map((each) => new URL(each.name));
  return [...new Set(used.filter((each) => each.origin === location.origin && each.pathname.startsWith("/assets/")).map((each) => each.pathname))];
}
