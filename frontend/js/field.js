// One field of a sheet: what the server has, what I typed, and what is on its way.
import { askWhich } from "./clash.js";
import { WINDOW, drop, get, newId, put } from "./kept.js";
import { words } from "./words.js";

export class Field {
  constructor(element, { changed, merge }) {
    Object.assign(this, { element, changed, merge });
    const { item, field, revision } = element.dataset;
    const { sheet, writer } = element.closest("[data-sheet]").dataset;
    this.address = `${sheet}/items/${item}/fields/${field}`;
    this.writer = writer;
    this.key = `sheet:${writer}:${this.address}`;
    this.revision = Number(revision);
    this.known = element.value;
    this.pending = null;
    this.state = "saved";
    this.patience = 2000;
    this.restore();
    element.addEventListener("compositionstart", () => this.compose(true));
    element.addEventListener("compositionend", () => this.compose(false));
    element.addEventListener("input", (event) => (event.isComposing ? this.keep() : this.typed()));
    element.addEventListener("change", () => this.send());
    element.addEventListener("blur", () => (this.isDirty() ? this.send() : this.merge()));
  }

  isDirty() {
    return this.element.value !== this.known || this.pending !== null;
  }

  isHeld() {
    return this.isDirty() || this.composing || Boolean(this.clash) || document.activeElement === this.element;
  }

  compose(on) {
    this.composing = on;
    this.element.toggleAttribute("data-composing", on);
    if (!on) this.typed();
  }

  typed() {
    if (!this.isDirty()) return this.drop();
    this.keep();
    this.become("saving");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), 700);
  }

  // One thing on its way at a time; a retry carries the same op_id, so that it counts once.
  async send() {
    clearTimeout(this.timer);
    if (this.composing || this.sending || this.clash || !this.isDirty()) return;
    this.pending ??= this.wish();
    this.keep();
    this.become(this.state === "waiting" ? "waiting" : "saving");
    this.sending = true;
    const said = await this.post().catch(() => null);
    this.sending = false;
    this.heard(said);
  }

  wish() {
    return { value: this.element.value, base_revision: this.revision, op_id: newId() };
  }

  // It goes out even when the phone is locked just now; a way that says nothing is tried again.
  async post() {
    const answer = await fetch(`${this.address}?writer=${this.writer}`, {
      method: "POST", keepalive: true, signal: AbortSignal.timeout(20_000), body: JSON.stringify(this.pending),
      headers: { "Content-Type": "application/json", Accept: "application/json" },
    });
    if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`);
    return { status: answer.status, ...(await answer.json()) };
  }

  heard(said) {
    if (!said) return this.later();
    this.patience = 2000;
    if (said.status >= 400) return this.refuse(said.title);
    const sent = this.pending.value;
    this.pending = null;
    this.revision = said.revision;
    if (said.saved) return this.take(sent, said.value ?? sent);
    this.known = said.theirs;
    if (said.theirs === this.element.value) return this.settle();
    this.clashed(said.theirs);
  }

  take(sent, value) {
    this.known = value;
    if (this.element.value === sent && value !== sent && !this.isFocused()) this.element.value = value;
    else if (this.element.value === sent) this.known = sent;
    this.settle();
  }

  settle() {
    if (this.isDirty()) return this.typed();
    this.drop();
    this.become("saved");
  }

  later() {
    this.become("waiting");
    this.timer = setTimeout(() => this.send(), this.patience);
    this.patience = Math.min(this.patience * 2, 15000);
  }

  // The round is over, or this sheet is not mine: the words stay here, to be copied.
  refuse(sentence) {
    this.why = sentence ?? words.closed;
    this.pending = null;
    this.keep();
    this.become("closed");
  }

  clashed(theirs) {
    this.become("clash");
    this.keep();
    this.clash = askWhich(this.element, theirs, (text) => {
      this.clash = null;
      this.element.value = text;
      this.element.focus();
      this.settle();
      if (this.isDirty()) this.send();
    });
  }

  // What others wrote; what I hold stays untouched until I let go.
  learn(value, revision) {
    if (revision <= this.revision || this.isHeld()) return;
    this.revision = revision;
    this.known = value;
    if (this.element.value === value) return;
    this.element.value = value;
    const around = this.element.closest(".field");
    around?.setAttribute("data-changed", "");
    setTimeout(() => around?.removeAttribute("data-changed"), 1500);
  }

  leave() {
    if (this.composing || this.sending || this.clash || !this.isDirty()) return;
    this.pending ??= this.wish();
    this.keep();
    this.post().catch(() => {});
  }

  // What another window of this device has in the same field is put beside it, not written over.
  keep() {
    const there = get(this.key);
    if (there && there.window !== WINDOW && there.value !== this.element.value) put(`${this.key}#${there.window}`, there);
    const { revision, known, pending } = this;
    this.isKept = put(this.key, { value: this.element.value, revision, known, pending, window: WINDOW, at: Date.now() });
  }

  restore() {
    const draft = get(this.key);
    if (!draft) return;
    if (draft.value === this.known && !draft.pending) return drop(this.key);
    Object.assign(this, { revision: draft.revision, known: draft.known, pending: draft.pending });
    this.element.value = draft.value;
    this.keep();
    this.state = "saving";
    setTimeout(() => this.send(), 300);
  }

  drop() {
    drop(`${this.key}#${WINDOW}`);
    if (get(this.key)?.window === WINDOW) drop(this.key);
  }

  become(state) {
    if (state !== "closed") this.why = "";
    this.state = state;
    this.element.dataset.state = state;
    this.changed();
  }

  // Kept nowhere else, so that closing this page would lose it.
  isOnlyHere() {
    return this.isKept === false && this.state !== "saved";
  }

  isFocused() {
    return document.activeElement === this.element;
  }
}
