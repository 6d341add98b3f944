// What a door keeps on this device: the sealed list of each event, and every scan until it is taken.
const VERSION = 1;
let opening = null;

function database() {
  opening ??= new Promise((done, failed) => {
    const request = indexedDB.open("door", VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("lists", { keyPath: "slug" });
      request.result.createObjectStore("scans", { keyPath: "id" }).createIndex("place", ["slug", "place"]);
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  return opening;
}

// A scan is on the disk before anybody is let in by it: a dead battery loses none.
async function within(store, mode, work) {
  const transaction = (await database()).transaction(store, mode, { durability: "strict" });
  const request = work(transaction.objectStore(store));
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done(request?.result);
    transaction.onabort = () => failed(transaction.error);
  });
}

export const listOf = (slug) => within("lists", "readonly", (lists) => lists.get(slug));
export const keepList = (list) => within("lists", "readwrite", (lists) => lists.put(list));
export const forgetList = (slug) => within("lists", "readwrite", (lists) => lists.delete(slug));

export const keepScan = (scan) => within("scans", "readwrite", (scans) => scans.put(scan));
export const forgetScans = (ids) => within("scans", "readwrite", (scans) => void ids.map((id) => scans.delete(id)));
export const allScans = () => within("scans", "readonly", (scans) => scans.getAll());
export const scansOf = (slug, place) => within("scans", "readonly", (scans) => scans.index("place").getAll([slug, place]));

// Changes scans as they stand now, since another page of this device may have changed them meanwhile.
export function changeScans(ids, change) {
  return within("scans", "readwrite", (scans) => {
    for (const id of ids) {
      const found = scans.get(id);
      found.onsuccess = () => found.result && scans.put(change(found.result));
    }
  });
}
