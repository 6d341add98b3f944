// What could not be sent yet stays on this device and is sent by itself, each thing once it is taken.
export function queue(name, { send, told }) {
  const read = () => JSON.parse(localStorage.getItem(name) ?? "[]");
  const write = (all) => {
    localStorage.setItem(name, JSON.stringify(all));
    told(all.length);
  };
  let sending = false;

  async function flush() {
    if (sending) return;
    sending = true;
    try {
      for (let next = read()[0]; next; next = read()[0]) {
        await send(next);
        write(read().slice(1));
      }
    } catch { /* still no way out: the next try comes by itself */ } finally {
      sending = false;
    }
  }

  told(read().length);
  window.addEventListener("online", flush);
  setInterval(flush, 8000);
  flush();
  return { keep: (thing) => write([...read(), thing]) };
}
