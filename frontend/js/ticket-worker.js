// Keeps one ticket for when there is no network. Its scope is the page of that ticket alone, and it goes when the ticket goes.
const PATIENCE = 3000;
const PAGE = new URL(self.registration.scope).pathname;
const CACHE = `ticket ${PAGE}`;
const OVER = [401, 403, 404, 410];

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  event.waitUntil(keep(event.data).then((isKept) => event.ports[0].postMessage(isKept), () => {}));
});

async function keep({ ticket, parts }) {
  const answer = await fetch(ticket, { headers: { Accept: "text/html" } });
  if (OVER.includes(answer.status)) return forget();
  if (!answer.ok) return false;
  const cache = await caches.open(CACHE);
  await cache.put(PAGE, answer);
  const known = await cache.keys();
  await cache.addAll(parts.filter((part) => !known.some((each) => new URL(each.url).pathname === part)));
  const wanted = new Set([PAGE, ...parts]);
  await Promise.all(known.filter((each) => !wanted.has(new URL(each.url).pathname)).map((each) => cache.delete(each)));
  return true;
}

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return;
  if (mode === "navigate" && pathname === PAGE) event.respondWith(fresh(event));
  else if (pathname.startsWith("/assets/")) event.respondWith(part(event.request));
});

// The page itself where there is a network, even if it comes late for this time: it may say that the ticket is over.
async function fresh(event) {
  const asked = fetch(event.request).catch(() => null);
  event.waitUntil(asked.then((answer) => isOver(answer) && forget()));
  const kept = await good();
  if (!kept) return (await asked) ?? Response.error();
  const answer = await Promise.race([asked, new Promise((done) => setTimeout(done, PATIENCE))]);
  return answer && answer.status < 500 ? answer : kept;
}

const isOver = (answer) => answer && (answer.type === "opaqueredirect" || OVER.includes(answer.status));

async function good() {
  const kept = await caches.match(PAGE, { cacheName: CACHE, ignoreVary: true });
  if (kept && Date.parse(kept.headers.get("expires")) > Date.now()) return kept;
  if (kept) await forget();
  return null;
}

async function forget() {
  await caches.delete(CACHE);
  await self.registration.unregister();
  return false;
}

const part = async (request) => (await caches.match(request, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request);
