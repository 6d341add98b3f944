// A roundtable's sheet: every field is saved by itself, and nobody's text is lost or overwritten.
import { Field } from "./field.js";
import { keepPage } from "./keep-shell.js";
import { leftovers } from "./leftovers.js";
import { Lines } from "./lines.js";
import { morphNothingButNew } from "./newcomers.js";
import { takeOver } from "./regions.js";
import { words } from "./words.js";
import { writing } from "./writing.js";

const sheet = document.querySelector("[data-sheet]");
const base = sheet.dataset.sheet;
const saying = document.querySelector(".saving");
const fields = new Map();
let lines = null;

let isElsewhere = false; // the writer has another seat by now, or is signed out

const RANK = ["saved", "saving", "waiting", "clash", "closed", "refused"];

// The most worrying state of any field is the state of the sheet.
function say() {
  const all = [...fields.values(), ...(lines ? [lines] : [])];
  const worst = RANK.findLast((state) => all.some((each) => each.state === state));
  if (!saying || !worst) return;
  saying.dataset.state = isElsewhere ? "closed" : worst;
  saying.textContent = isElsewhere ? elsewhere(all) : said(worst, all.filter((each) => each.state === worst));
}

const elsewhere = (all) => (all.some((each) => each.isOnlyHere()) ? words.copyFirst : words.elsewhere);

function said(state, those) {
  if (state === "clash") return words.check;
  if (state === "waiting" && those.some((each) => each.isOnlyHere())) return words.onlyHere;
  return those.find((each) => each.why)?.why ?? words[state];
}

function adopt() {
  for (const element of sheet.querySelectorAll("[data-item][data-field]")) {
    const known = fields.get(keyOf(element));
    if (known?.element === element) continue;
    fields.set(keyOf(element), new Field(element, { changed: say, merge: pull }));
  }
}

const keyOf = (element) => `${element.dataset.item}/${element.dataset.field}`;

// Asked again while an answer is on its way, we ask once more: that answer may be older than the change.
let pulling = null;
let asked = false;
function pull() {
  asked = true;
  pulling ??= pullAll().catch(() => {}).finally(() => (pulling = null));
  return pulling;
}

async function pullAll() {
  while (asked) {
    asked = false;
    await fetchSheet();
  }
}

async function fetchSheet() {
  const answer = await fetch(`${base}/sheet.json`, { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(15_000) });
  const { items, open, chairs, writer } = answer.ok ? await answer.json() : {};
  const wasElsewhere = isElsewhere;
  isElsewhere = [401, 403, 404].includes(answer.status) || (answer.ok && writer !== sheet.dataset.writer);
  say();
  if (!answer.ok || isElsewhere) return;
  if (wasElsewhere) fields.forEach((each) => each.send());
  if (open && sheet.hasAttribute("data-closed")) return openAgain();
  sheet.toggleAttribute("data-closed", !open);
  for (const item of items) {
    for (const [name, { value, revision }] of Object.entries(item.fields)) fields.get(`${item.id}/${name}`)?.learn(value, revision);
  }
  showWhoSits(chairs);
  dropGone(new Set(items.map((item) => String(item.id))));
  if (!sheet.querySelector("[data-one]") && items.some((item) => !document.getElementById(`item-${item.id}`))) await showNew();
}

// A sheet that came while its round was closed begins anew; on one that was written on, what was refused is sent.
function openAgain() {
  const cameClosed = sheet.querySelector("[data-field][readonly], [data-field][disabled]");
  const isNew = cameClosed || !sheet.querySelector("[data-field], form[data-adds]");
  if (isNew && ![...fields.values()].some((each) => each.isDirty())) return location.reload();
  sheet.removeAttribute("data-closed");
  fields.forEach((each) => each.send());
}

// Who has come or gone since.
function showWhoSits(chairs) {
  const people = document.getElementById("people");
  const shown = [...(people?.querySelectorAll("[data-chair]") ?? [])].map((each) => each.dataset.chair);
  if (people && String(shown.sort()) !== String([...chairs].sort())) ["people", "how-many"].forEach((id) => takeOver(document.getElementById(id)).catch(() => {}));
}

async function showNew() {
  const page = await fetch(location.href, { headers: { Accept: "text/html" }, signal: AbortSignal.timeout(15_000) }).then((answer) => answer.text());
  morphNothingButNew(sheet.querySelector(".items"), page);
  adopt();
}

// A removed item goes, unless I am still writing in it.
function dropGone(there) {
  for (const element of sheet.querySelectorAll(".item[id^=item-]")) {
    const mine = [...fields.values()].filter((each) => element.contains(each.element));
    if (there.has(element.id.slice(5)) || mine.some((each) => each.isHeld())) continue;
    mine.forEach((each) => fields.delete(keyOf(each.element)));
    element.remove();
  }
}

// A new card is opened for writing, unless I write in another field by now; after a line the next one can be typed.
async function taken(line, { id }) {
  if (line.action.includes("/notes")) return Promise.all(["mine", "pen"].map((id) => takeOver(document.getElementById(id))));
  await pull();
  const fresh = line.opens && document.getElementById(`item-${id}`);
  if (!fresh || document.activeElement?.matches("[data-item][data-field]")) return;
  fresh.querySelector("input:not([type=hidden]), textarea")?.focus();
  fresh.scrollIntoView({ block: "center", behavior: "smooth" });
}

// One tap turns a line into what it was taken for.
sheet.addEventListener("click", (event) => {
  const button = event.target.closest("[data-chooses]");
  if (!button) return;
  event.preventDefault();
  const kind = button.form.elements.namedItem("kind");
  kind.value = button.dataset.chooses;
  kind.dispatchEvent(new Event("change"));
});

if (location.pathname.startsWith("/roundtables/")) keepPage("/awaited-worker.js", { waits: "/awaited" }, "/roundtables/").then((isKept) => (document.documentElement.dataset.awaits = String(isKept)));
adopt();
lines = new Lines(sheet, { taken, changed: say });
writing(sheet);
if (!sheet.querySelector("[data-one]")) leftovers(sheet, (item, field) => ["saved", "closed"].includes(fields.get(`${item}/${field}`)?.state ?? "saved"));
say();
document.addEventListener("regions:taken", say);
sheet.addEventListener("changed", pull);
pull(); // a hint may have come before this script did
window.addEventListener("online", () => fields.forEach((each) => each.send()));
document.addEventListener("visibilitychange", () => document.hidden && fields.forEach((each) => each.send()));
window.addEventListener("beforeunload", (event) => [lines, ...fields.values()].some((each) => each.isOnlyHere()) && event.preventDefault());
window.addEventListener("pagehide", () => fields.forEach((each) => each.leave()));
setInterval(() => document.hidden || pull(), 20000);
