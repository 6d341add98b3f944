// A ticket as a device without network reads it: T1: + base45(event u32 | serial u64 | kind u8 | Ed25519).
const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const NUMBER = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const MARK = "T1:";
const FACTS = 13;
const SIGNED = FACTS + 64;
const bytesOf = (text) => new TextEncoder().encode(text);
const LABEL = bytesOf("community ticket 1\0");
const LOCK = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytesOf("community door list 1") };

export const plain = (typed) => typed.normalize("NFKC").trim().toUpperCase();

// Null when it is no ticket of this kind at all.
export function readTicket(shown) {
  const signed = shown.startsWith(MARK) ? fromBase45(shown.slice(MARK.length)) : null;
  if (signed?.length !== SIGNED) return null;
  const facts = new DataView(signed.buffer);
  return { signed, event: facts.getUint32(0), number: numberOf(facts.getBigUint64(4)) };
}

// The upper 40 of the serial's 63 bits, as they stand below the code on the ticket.
function numberOf(serial) {
  const letters = Array.from({ length: 8 }, (_each, at) => NUMBER[Number((serial >> BigInt(58 - at * 5)) & 31n)]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

function fromBase45(text) {
  const digits = [...text].map((each) => LETTERS.indexOf(each));
  if (digits.includes(-1) || digits.length % 3 === 1) return null;
  const bytes = [];
  for (let at = 0; at < digits.length; at += 3) {
    const [low, middle, high] = digits.slice(at, at + 3);
    const value = low + middle * 45 + (high ?? 0) * 2025;
    if (value > (high === undefined ? 255 : 65535)) return null;
    if (high !== undefined) bytes.push(value >> 8);
    bytes.push(value & 255);
  }
  return new Uint8Array(bytes);
}

// Browsers that do not know Ed25519 have no keys; a ticket on the list is genuine all the same.
export async function importKeys(keys) {
  const imported = keys.map((key) => crypto.subtle.importKey("raw", fromBase64(key), "Ed25519", false, ["verify"]));
  return Promise.all(imported).catch(() => []);
}

export async function isGenuine({ signed }, keys) {
  const message = new Uint8Array([...LABEL, ...signed.slice(0, FACTS)]);
  const checks = keys.map((key) => crypto.subtle.verify("Ed25519", key, signed.slice(FACTS), message));
  return (await Promise.all(checks)).includes(true);
}

// The same 48 bytes as the server makes: where the line stands, and the key that opens it.
export async function lockOf({ signed }) {
  const secret = await crypto.subtle.importKey("raw", signed, "HKDF", false, ["deriveBits"]);
  const made = new Uint8Array(await crypto.subtle.deriveBits(LOCK, secret, 384));
  return { place: btoa(String.fromCharCode(...made.slice(0, 16))), key: made.slice(16) };
}

export async function opened(sealed, lock) {
  const bytes = fromBase64(sealed);
  const key = await crypto.subtle.importKey("raw", lock.key, "AES-GCM", false, ["decrypt"]);
  return crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes.slice(0, 12) }, key, bytes.slice(12));
}

export const lineOf = async (sealed, lock) => JSON.parse(new TextDecoder().decode(await opened(sealed, lock)));

export const fromBase64 = (text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
