// One scan from the camera to the answer: the server's if it is there, else this device's own.
import { alone } from "./alone.js";
import { changeScans, forgetScans, keepScan, scansOf } from "./door-store.js";
import { sending } from "./unsent.js";
import { words } from "./words.js";

const PATIENCE = 2500; // nobody waits longer for a server that does not answer
const AWAY = 10_000; // and the next guests not at all

// Where a door of the staff asks; a tablet at the entrance has addresses of its own.
export const staffed = (slug) => ({ slug, checkins: `/events/${slug}/checkins`, bundle: `/api/v1/events/${slug}/door/bundle`, scans: scansOfStaff });
const scansOfStaff = (slug) => `/api/v1/events/${slug}/scans`;

export function gate(at, { told, signedOut, listed, names, reached = () => {} }) {
  const { slug } = at;
  const door = alone(at, listed, names);
  let awayUntil = 0;
  const outbox = sending(at.scans, { told, signedOut, back });

  function back() {
    awayUntil = 0;
    reached(true);
  }

  // A server that answers, but not to a device that is signed out, is no lost network.
  function away(hasAnswered) {
    awayUntil = Date.now() + AWAY;
    reached(hasAnswered);
  }

  // `way` is "in" or "out" where heads are counted, else empty.
  async function admit(shown, way) {
    await door.ready;
    const scan = { id: crypto.randomUUID(), slug, shown, way, at: door.now(), said: way === "out" ? "left" : "kept", place: "", undone: false, askedAt: Date.now() };
    const written = keepScan(scan).then(() => true, () => false);
    const said = await ask(scan);
    if (!said) return judge(scan, await written);
    noteAnswered(scan, said, written).catch(() => {});
    return { ...said, scan };
  }

  // Null when nobody answered; a refusal is an answer.
  async function ask(scan) {
    if (!navigator.onLine || Date.now() < awayUntil) return null;
    const body = new URLSearchParams({ ticket: scan.shown, scan: scan.id, way: scan.way });
    const answer = await fetch(at.checkins, { method: "POST", headers: { Accept: "application/json" }, body, signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
    if (answer?.status === 401) signedOut();
    const said = answer && answer.status < 500 && ![401, 429].includes(answer.status) ? await answer.json().catch(() => null) : null;
    said ? back() : away(Boolean(answer));
    return said && (said.outcome ? said : { outcome: "refused", name: "", sentence: said.title ?? "" });
  }

  async function judge(scan, isWritten) {
    const said = await door.judge(scan.shown, scan);
    if (said.outcome === "refused") await forgetScans([scan.id]);
    else if (!isWritten) return { outcome: "refused", name: "", sentence: words.cannotKeep };
    else await keepScan({ ...scan, said: saidBy(scan, said), askedAt: 0 });
    outbox.count();
    return { ...said, scan };
  }

  async function noteAnswered(scan, said, written) {
    Object.assign(scan, { place: await door.placeOf(scan.shown), undo: said.undo });
    if (!(await written)) return;
    if (said.outcome === "refused") await forgetScans([scan.id]);
    else await changeScans([scan.id], (kept) => ({ ...kept, said: saidBy(scan, said), place: scan.place, undo: scan.undo, shown: "", sentAt: Date.now() }));
  }

  const saidBy = (scan, said) => (scan.way === "out" ? "left" : said.outcome);

  // Everything that this device saw of the ticket, or where heads are counted this once: `heard` when the server knows it already.
  async function undo(scan, heard) {
    const theirs = scan.place && !scan.way ? await scansOf(slug, scan.place) : [scan];
    await changeScans(theirs.map((each) => each.id), (each) => ({ ...each, undone: true, askedAt: 0, sentAt: heard ? Date.now() : 0 }));
    if (!heard) await undoTheirs(scan);
    await outbox.count();
    outbox.flush();
  }

  // Whom another gate had let in, only the server has seen: its check-in is named as a scan of that id.
  async function undoTheirs(scan) {
    const id = scan.undo?.split("/")[2];
    if (id && id !== scan.id) await keepScan({ ...scan, id, shown: "", undone: true, askedAt: 0, sentAt: 0 });
  }

  return { admit, undo, ready: door.ready };
}
