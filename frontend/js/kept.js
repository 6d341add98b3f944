// What this device keeps for a page. A full or closed storage keeps nothing, and the page goes on without.
export function get(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

export function put(key, value) {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function drop(key) {
  try {
    localStorage.removeItem(key);
  } catch { /* then there is nothing to drop */ }
}

export function keys(prefix) {
  try {
    return Object.keys(localStorage).filter((each) => each.startsWith(prefix));
  } catch {
    return [];
  }
}

// Also where a browser gives no randomUUID, which is wherever a page comes without TLS.
export const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((each) => each.toString(16).padStart(2, "0")).join("");

export const WINDOW = newId(); // this page, beside others of the same device
