// Scans that the server has not taken yet go out by themselves, for every event that this device has seen.
import { allScans, changeScans, forgetScans } from "./door-store.js";

const EVERY = 5000;
const AT_ONCE = 200;
const ASKING = 10_000; // milliseconds in which the scanner itself may still get an answer
const OLD = 3 * 24 * 3600 * 1000;

// `scansAt` is where an event's scans go, if this page may send them.
export function sending(scansAt, { told, signedOut, back }) {
  const isUnsent = (scan) => !scan.sentAt && scansAt(scan.slug) && !(scan.askedAt > Date.now() - ASKING);
  const count = async () => told((await allScans()).filter(isUnsent).length);

  async function flush() {
    const unsent = (await allScans()).filter(isUnsent);
    told(unsent.length); // another page of this device may have sent some
    for (const slug of new Set(unsent.map((scan) => scan.slug))) {
      const theirs = unsent.filter((scan) => scan.slug === slug);
      for (let from = 0; from < theirs.length; from += AT_ONCE) {
        if (!(await send(slug, theirs.slice(from, from + AT_ONCE)))) return;
        await count();
      }
    }
    await dropOld();
  }

  // False when there is no way out now; what another evening's door no longer takes does not hold up this one's.
  async function send(slug, scans) {
    const body = JSON.stringify({ scans: scans.map(({ id, at, said, shown, undone }) => ({ id, at, said, shown, undone })) });
    const answer = await fetch(scansAt(slug), { method: "POST", headers: { "Content-Type": "application/json" }, body, signal: AbortSignal.timeout(20_000) }).catch(() => null);
    if (!answer || answer.status >= 500) return false;
    if (answer.status === 401) signedOut();
    if (!answer.ok) return true;
    back();
    const wasUndone = new Set(scans.filter((scan) => scan.undone).map((scan) => scan.id));
    await changeScans(scans.map((scan) => scan.id), (scan) => (scan.undone === wasUndone.has(scan.id) ? { ...scan, shown: "", sentAt: Date.now() } : scan));
    return true;
  }

  async function dropOld() {
    const old = (await allScans()).filter((scan) => scan.sentAt && Date.now() - scan.sentAt > OLD);
    if (old.length) await forgetScans(old.map((scan) => scan.id));
  }

  // Two pages of one device do not send the same at the same time.
  const flushAlone = () => navigator.locks.request("unsent scans", { ifAvailable: true }, (free) => (free ? flush() : null));

  count().then(flushAlone);
  addEventListener("online", flushAlone);
  setInterval(flushAlone, EVERY);
  return { count, flush: flushAlone };
}
