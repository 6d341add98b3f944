// Tickets on this device go when they end, and all of them when somebody signs out.
const worker = "serviceWorker" in navigator ? navigator.serviceWorker : null;

export async function forgetTicket(page) {
  const found = await worker?.getRegistration(page);
  if (found && new URL(found.scope).pathname === page) await found.unregister();
  await globalThis.caches?.delete(`ticket ${page}`);
}

async function forgetAll() {
  const names = (await globalThis.caches?.keys()) ?? [];
  const pages = names.filter((name) => name.startsWith("ticket ")).map((name) => name.slice("ticket ".length));
  await Promise.all(pages.map(forgetTicket));
}

document.querySelector("form[action='/sign-out']")?.addEventListener("submit", async (event) => {
  event.preventDefault();
  await forgetAll().catch(() => {});
  event.target.submit();
});
