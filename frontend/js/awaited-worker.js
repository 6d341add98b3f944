// Where there is no way to the server, a page that waits stands in for the stage or a sheet. Nothing else is kept.
const PATIENCE = 20_000; // milliseconds, longer than the waiting page itself gives its question
const AWAY = new Set([502, 503, 504]); // what a proxy says for a server that is not there
const SCOPE = new URL(self.registration.scope).pathname;
const CACHE = `awaited ${SCOPE}`;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  event.waitUntil(keep(event.data).then(() => event.ports[0].postMessage("kept"), () => {}));
});

async function keep({ waits }) {
  const answer = await fetch(waits, { headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const parts = (await answer.clone().text()).match(/\/assets\/[^"]+/g);
  const cache = await caches.open(CACHE);
  await cache.addAll(parts);
  await cache.put(SCOPE, answer);
  const wanted = new Set([SCOPE, ...parts]);
  await Promise.all((await cache.keys()).filter((each) => !wanted.has(new URL(each.url).pathname)).map((each) => cache.delete(each)));
}

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return;
  if (mode === "navigate") event.respondWith(fresh(event.request));
  else if (pathname.startsWith("/assets/")) event.respondWith(part(event.request));
});

const kept = (what) => caches.match(what, { cacheName: CACHE, ignoreVary: true });
const part = async (request) => (await kept(request)) ?? fetch(request);

async function fresh(request) {
  const waiting = await kept(SCOPE);
  if (!waiting) return fetch(request);
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const answer = await Promise.race([fetch(request).catch(() => null), late]);
  return !answer || AWAY.has(answer.status) ? waiting : answer;
}
