// Keeps the scanner's page for when there is no network. It serves that page alone; all else passes by.
const PATIENCE = 3000;
const cacheOf = (page) => `door ${page}`;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const { keep, parts } = event.data;
  event.waitUntil(kept(keep, parts).then(() => event.ports[0].postMessage("kept"), () => {}));
});

async function kept(page, parts) {
  const cache = await caches.open(cacheOf(page));
  const answer = await fetch(page, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`);
  await cache.put(page, answer);
  const known = await cache.keys();
  const paths = known.map((each) => new URL(each.url).pathname);
  await cache.addAll(parts.filter((each) => !paths.includes(each)));
  const wanted = new Set([page, ...parts]);
  await Promise.all(known.filter((each) => !wanted.has(new URL(each.url).pathname)).map((each) => cache.delete(each)));
}

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return;
  if (mode === "navigate") event.respondWith(fresh(event.request, pathname));
  else if (pathname.startsWith("/assets/")) event.respondWith(part(event.request));
});

async function fresh(request, pathname) {
  const page = await caches.match(pathname, { cacheName: cacheOf(pathname), ignoreVary: true });
  if (!page) return fetch(request);
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const answer = await Promise.race([fetch(request).catch(() => null), late]);
  return answer && answer.status < 500 ? answer : page;
}

const part = async (request) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
