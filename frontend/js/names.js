// Who is expected, by name. On the disk they are sealed; open they are in this page's memory alone,
// while it is signed in, or once somebody has given it the evening's code.
import { forgetList, keepList, listOf } from "./door-store.js";
import { spelling } from "./spelling.js";
import { fromBase64, opened } from "./ticket.js";

const SEAL = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: new TextEncoder().encode("community door names 1") };
const FRESH_EVERY = 600_000;
const MOST = 8;
const plain = (words) => words.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
const bare = (code) => code.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replaceAll("O", "0");

export function names(slug) {
  const kept = `names ${slug}`;
  let people = null;
  let sound = null;

  async function fetchNames() {
    const answer = await fetch(`/api/v1/events/${slug}/door/names`, { cache: "no-store", signal: AbortSignal.timeout(20_000) }).catch(() => null);
    if (answer?.status === 401 || answer?.status === 403) return forget();
    if (!answer?.ok) return;
    const { sealed, code } = await answer.json();
    await keepList({ slug: kept, sealed });
    await unlock(code);
  }

  // Whether this was the evening's code.
  async function unlock(code) {
    const sealed = (await listOf(kept))?.sealed;
    const found = sealed && (await unsealed(sealed, bare(code)).catch(() => null));
    if (!found) return false;
    people = found.people;
    sound = spelling(found.spelling);
    return true;
  }

  async function forget() {
    people = null;
    await forgetList(kept);
  }

  // Null while the names are locked.
  function sought(words) {
    if (!people) return null;
    const [wanted, heard, number] = [plain(words), sound(words), bare(words)];
    if (!wanted) return [];
    const isMeant = (each) => plain(`${each.name} ${each.company}`).includes(wanted) || each.sounds.includes(heard) || bare(each.number) === number;
    return people.filter(isMeant).slice(0, MOST);
  }

  // What opens the line of whoever has this number.
  function lockOf(number) {
    const found = people?.find((each) => bare(each.number) === bare(number));
    return found ? { place: found.place, key: fromBase64(found.key) } : null;
  }

  // Who has the ticket that leads to this place of the list.
  const whoseIs = (place) => people?.find((each) => each.place === place)?.name ?? "";

  const ready = fetchNames();
  setInterval(() => document.hidden || fetchNames(), FRESH_EVERY);
  addEventListener("online", fetchNames);
  return { ready, sought, unlock, lockOf, whoseIs };
}

async function unsealed(sealed, code) {
  const secret = await crypto.subtle.importKey("raw", new TextEncoder().encode(code), "HKDF", false, ["deriveBits"]);
  const key = new Uint8Array(await crypto.subtle.deriveBits(SEAL, secret, 256));
  const packed = new Blob([await opened(sealed, { key })]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(packed).json();
}
