// Words that their writer typed on this device and are on no sheet: sent once more, or shown to be copied. Their field
// is gone, their writer has another seat by now, or a second window wrote into the same field.
import { drop, get, keys, put } from "./kept.js";
import { words } from "./words.js";

const make = (name, properties) => Object.assign(document.createElement(name), properties);
const IN_USE = 60_000; // milliseconds; another window may be about to send it
const SOON = 2_000;
const OF_A_LINE = /\/fields\/(text|formula|measure|phase|goal|noise|kind)$/; // a card’s other fields have a page of their own

// `isSettled(item, field)` says that the sheet's own field has nothing on its way, so that it does not clash with us.
export function leftovers(sheet, isSettled) {
  const { writer, sheet: base } = sheet.dataset;
  const list = make("ul", { className: "unsent stack-s" });
  const offered = new Set();
  const show = (text, forget) => {
    list.append(shown(text, forget));
    sheet.querySelector(".items").after(list);
  };

  // Milliseconds until this one may be offered.
  function wait(key) {
    const [, item, field] = key.match(/\/items\/([^/]+)\/fields\/([^#]+)/) ?? [];
    const isGone = key.startsWith(`sheet:${writer}:${base}/`) && OF_A_LINE.test(key);
    return Math.max(isGone ? 0 : youth(key), isSettled(item, field) ? 0 : SOON);
  }

  // What has its place on this sheet is not left: the sheet itself keeps and sends it.
  function isHere(key) {
    const [item, , field] = key.split(`:${base}/items/`)[1]?.split("/") ?? [];
    return key === `lines:${writer}:${base}` || Boolean(sheet.querySelector(`[data-item="${item}"][data-field="${field}"]`));
  }

  function look() {
    const left = [...keys(`sheet:${writer}:/`), ...keys(`lines:${writer}:/`)].filter((key) => !offered.has(key) && !isHere(key));
    for (const key of left.filter((each) => wait(each) <= 0)) {
      offered.add(key);
      (key.startsWith("lines:") ? offerLines : offerField)(key, show).catch(() => {});
    }
    const later = left.map(wait).filter((each) => each > 0);
    if (later.length) setTimeout(look, Math.min(...later, IN_USE));
  }
  look();
}

const youth = (key) => IN_USE - (Date.now() - (get(key)?.at ?? 0));
const addressOf = (key) => key.slice(key.indexOf("/")).split("#")[0];

async function offerField(key, show) {
  const kept = get(key);
  const { value, revision, pending } = kept;
  const body = JSON.stringify(pending ?? { value, base_revision: revision, op_id: key });
  const said = await sent(`${addressOf(key)}?writer=${key.split(":")[1]}`, body, "application/json");
  const isTaken = said?.saved && said.value === value.replaceAll("\r\n", "\n").trim();
  const isWordless = !value.trim() || /\/(kind|measure)(#|$)/.test(key);
  const forget = () => JSON.stringify(get(key)) === JSON.stringify(kept) && drop(key);
  if (isTaken || (said && isWordless)) forget();
  else if (!isWordless) show(value, forget);
}

async function offerLines(key, show) {
  const { lines, draft } = get(key);
  for (const line of lines) if ((await sent(line.action, line.body, "application/x-www-form-urlencoded"))?.id) forgetOf(key, { body: line.body });
  const rest = forgetOf(key, {});
  if (draft?.trim()) show(draft, () => forgetOf(key, { draft }));
  for (const line of rest) show(line.text || words.card, () => forgetOf(key, { body: line.body }));
}

// What a window has put there meanwhile stays; gives the lines that are left.
function forgetOf(key, { draft, body }) {
  const there = get(key) ?? { draft: "", lines: [] };
  const rest = { ...there, draft: there.draft === draft ? "" : there.draft, lines: there.lines.filter((each) => each.body !== body) };
  if (rest.draft?.trim() || rest.lines.length) put(key, rest);
  else drop(key);
  return rest.lines;
}

// What the server says of it; null when nobody has heard it.
async function sent(address, body, type) {
  const headers = { "Content-Type": type, Accept: "application/json" };
  const answer = await fetch(address, { method: "POST", headers, body, signal: AbortSignal.timeout(20_000) }).catch(() => null);
  if (!answer || answer.status >= 500 || [401, 429].includes(answer.status)) return null;
  return answer.ok ? answer.json() : {};
}

export function shown(text, forget) {
  const row = make("li", { className: "item" });
  const button = make("button", { type: "button", className: "button small secondary", textContent: words.drop });
  button.addEventListener("click", () => (forget(), row.remove()));
  row.append(make("p", { className: "lines", textContent: text }), make("p", { className: "small soft", textContent: words.notThere }), button);
  return row;
}
