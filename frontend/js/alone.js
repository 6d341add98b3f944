// The door without network: it tells by itself who may come in, from the list that it keeps.
import { forgetList, keepList, listOf, scansOf } from "./door-store.js";
import { importKeys, isGenuine, lineOf, lockOf, plain, readTicket } from "./ticket.js";
import { words } from "./words.js";

const TYPED = /^[0-9A-Z]{4}[- ]?[0-9A-Z]{4}$/;
const FRESH_EVERY = 120_000;

export function alone({ slug, bundle }, told, names) {
  let list = null;
  let keys = [];
  let clockIsBehind = 0;

  const take = async (found) => {
    list = found;
    keys = await importKeys(found?.keys ?? []);
    clockIsBehind = found?.clockIsBehind ?? 0;
    told(list);
  };

  async function fetchList() {
    const answer = await fetch(bundle, { signal: AbortSignal.timeout(20_000) }).catch(() => null);
    if ([401, 403, 409].includes(answer?.status)) return forget();
    if (!answer?.ok) return;
    const behind = Date.parse(answer.headers.get("date") ?? "") - Date.now();
    const fresh = { ...(await answer.json()), slug, at: Date.now(), clockIsBehind: Math.abs(behind) > 3000 ? behind : 0 };
    await keepList(fresh);
    await take(fresh);
  }

  // Whoever may not stand at this door any more keeps no list of it; unsent scans stay.
  async function forget() {
    await forgetList(slug);
    await take(null);
  }

  const ready = listOf(slug).then(take).then(fetchList);
  setInterval(() => document.hidden || fetchList(), FRESH_EVERY);
  addEventListener("online", fetchList);

  async function judge(shown, scan) {
    const ticket = readTicket(plain(shown));
    if (!ticket && !TYPED.test(plain(shown))) return refused(words.notOurs);
    const lock = await lockFor(ticket, shown);
    if (!lock) return kept(shown, scan.way, names?.sought("") ? words.noSuchNumber : words.unchecked);
    scan.place = lock.place;
    if (!list) return kept(shown, scan.way);
    if (ticket && ticket.event !== list.event) return refused(words.otherEvening);
    if (list.ended[lock.place]) return refused(words[list.ended[lock.place]]);
    const line = list.lines[lock.place];
    if (line) return greet(await lineOf(line, lock), await before(lock.place, scan), scan.way);
    if (!ticket) return kept(shown, scan.way);
    return unlisted(ticket, lock.place, scan);
  }

  // Genuine, but younger than the list: registered, or changed, since this device was last online.
  async function unlisted(ticket, place, scan) {
    if (!keys.length) return kept("", scan.way);
    if (!(await isGenuine(ticket, keys))) return refused(words.forged);
    return greet({ name: ticket.number, due_yen: 0, isUnlisted: true }, await before(place, scan), scan.way);
  }

  // What this device saw itself, unless a list that is newer than its report says otherwise.
  async function before(place, scan) {
    const mine = await scansOf(slug, place);
    const counted = mine.filter((each) => each.id !== scan.id && each.said !== "refused" && !each.undone && !(each.sentAt < list.at));
    const inOrder = counted.sort((one, other) => (one.at < other.at ? -1 : 1));
    return { at: inOrder.find((each) => each.said !== "left")?.at, wentOut: inOrder.at(-1)?.said === "left" };
  }

  // A ticket opens its own line; a number does while the names are open.
  const lockFor = async (ticket, shown) => (ticket ? lockOf(ticket) : (names?.lockOf(shown) ?? null));
  const placeOf = async (shown) => (await lockFor(readTicket(plain(shown)), shown))?.place ?? "";

  return { ready, judge, placeOf, now: () => new Date(Date.now() + clockIsBehind).toISOString() };
}

const refused = (sentence) => ({ outcome: "refused", name: "", sentence });
const kept = (shown, way, sentence = words.kept) => ({ outcome: way === "out" ? "left" : "kept", name: shown.slice(-9), sentence: way === "out" ? words.left : sentence });

function greet(line, mine, way) {
  const times = [line.came && new Date(line.came).toISOString(), mine.at].filter(Boolean).sort();
  const said = { name: line.name, company: line.company, roundtable: line.roundtable, photo: line.photo, beside: line.beside };
  if (way === "out") return { ...said, outcome: "left", sentence: words.left };
  if (way === "in" && mine.wentOut) return { ...said, outcome: "back", sentence: words.back };
  if (times.length) return { ...said, outcome: "already", at: times[0], sentence: words.already(clock(times[0])) };
  return { ...said, outcome: "welcome", sentence: welcome(line) };
}

function welcome(line) {
  if (line.isUnlisted) return words.unlisted;
  return line.due_yen ? `${words.welcomeDue(line.due_yen.toLocaleString("ja-JP"))} ${words.payLater}` : words.welcome;
}

// In the evening's own zone, whatever the device believes.
const timeZone = document.querySelector("[data-zone]")?.dataset.zone;
export const clock = (at) => new Date(at).toLocaleTimeString("ja-JP", { hour: "2-digit", minute: "2-digit", timeZone });
