// New lines of a sheet: kept on this phone until the server has them, sent in their order, as often as it takes.
import { WINDOW, drop, get, newId, put } from "./kept.js";
import { shown } from "./leftovers.js";
import { words } from "./words.js";

const make = (name, properties) => Object.assign(document.createElement(name), properties);

export class Lines {
  constructor(sheet, { taken, changed }) {
    Object.assign(this, { sheet, taken, changed });
    this.key = `lines:${sheet.dataset.writer}:${sheet.dataset.sheet}`;
    this.patience = 2000;
    Object.assign(this, { draft: "", lines: [] }, get(this.key));
    this.mine = new Set(this.lines.map((each) => each.body));
    this.list = make("ul", { className: "unsent stack-s" });
    sheet.querySelector(".items").after(this.list);
    const box = this.box();
    if (box && !box.value) box.value = this.draft;
    this.show();
    sheet.addEventListener("submit", (event) => this.submit(event), true);
    sheet.addEventListener("input", (event) => event.target === this.box() && this.keep());
    addEventListener("online", () => this.flush());
    this.flush();
  }

  box() {
    return this.sheet.querySelector("form[data-adds] textarea");
  }

  get state() {
    if (this.lines.some((each) => each.refused)) return "refused";
    return this.lines.length ? (this.isLost ? "waiting" : "saving") : "saved";
  }

  // The line leaves the box at once, so that the next one can be typed.
  submit(event) {
    const form = event.target.closest("form[data-adds]");
    if (!form) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    body.set("op_id", newId());
    this.lines.push({ action: form.getAttribute("action"), body: `${body}`, text: body.get("text"), opens: Boolean(event.submitter?.value) });
    this.mine.add(this.lines.at(-1).body);
    form.reset();
    this.box().value = "";
    this.keep();
    this.flush();
  }

  async flush() {
    clearTimeout(this.timer);
    if (this.sending) return;
    this.sending = true;
    for (let line; (line = this.lines.find((each) => !each.refused)); ) {
      this.changed();
      if (!(await this.send(line))) break;
    }
    this.sending = false;
    this.show();
  }

  // False when there is no way out now; what the server refuses stays here, to be sent again or copied.
  async send(line) {
    const headers = { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" };
    const answer = await fetch(line.action, { method: "POST", headers, body: line.body, signal: AbortSignal.timeout(20_000) }).catch(() => null);
    this.isLost = !answer || answer.status >= 500 || answer.status === 429;
    if (this.isLost) return this.later();
    this.patience = 2000;
    if (answer.ok) this.lines.splice(this.lines.indexOf(line), 1);
    else line.refused = (await answer.json().catch(() => ({}))).title ?? words.closed;
    this.keep();
    this.show();
    if (answer.ok) await this.taken(line, await answer.json()).catch(() => {});
    return true;
  }

  later() {
    this.show();
    this.timer = setTimeout(() => this.flush(), this.patience);
    this.patience = Math.min(this.patience * 2, 15000);
    return false;
  }

  typed() {
    return this.box()?.value ?? this.draft;
  }

  // The same sheet may be open in a second window of this phone: its lines and its draft stay, the draft beside mine.
  keep(draft = this.typed()) {
    const there = get(this.key);
    const others = (there?.lines ?? []).filter((each) => !this.mine.has(each.body));
    const isTheirs = there?.draft && there.window !== WINDOW && ![draft, this.draft].includes(there.draft);
    if (isTheirs && draft) put(`${this.key}#${there.window}`, { draft: there.draft, lines: [], at: there.at });
    const kept = isTheirs && !draft ? { draft: there.draft, window: there.window } : { draft, window: WINDOW };
    this.isKept = put(this.key, { ...kept, lines: [...others, ...this.lines], at: Date.now() });
    drop(`${this.key}#${WINDOW}`);
    this.draft = draft;
    this.changed();
  }

  // Kept nowhere else, so that closing this page would lose it.
  isOnlyHere() {
    return this.isKept === false && (this.state !== "saved" || this.typed().trim() !== "");
  }

  show() {
    const late = this.draft && !this.box() ? [shown(this.draft, () => this.keep(""))] : [];
    this.list.replaceChildren(...late, ...this.lines.filter((each) => each.refused || this.isLost).map((each) => this.shown(each)));
    this.changed();
  }

  shown(line) {
    const row = make("li", { className: "item" });
    row.append(make("p", { className: "lines", textContent: line.text || words.card }), make("p", { className: "small soft", textContent: line.refused ?? words.waiting }));
    if (!line.refused) return row;
    const actions = make("div", { className: "actions" });
    actions.append(this.button(words.again, () => delete line.refused), this.button(words.drop, () => this.lines.splice(this.lines.indexOf(line), 1)));
    row.append(actions);
    return row;
  }

  button(label, does) {
    const button = make("button", { type: "button", className: "button small secondary", textContent: label });
    button.addEventListener("click", () => {
      does();
      this.keep();
      this.show();
      this.flush();
    });
    return button;
  }
}
