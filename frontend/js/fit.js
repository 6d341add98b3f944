// What the projector shows fits the height: large letters for a few words, smaller ones for more, then fewer lines, then
// pages that turn; nothing is cut off.
const STEPS = ["grand", "", "snug", "tight", "brief"];
const PIECES = ".prompt, .boards > *, .said > li, .heard > li";
const TURNS = 12_000; // milliseconds a page stays, enough to read it aloud
const LOOK = 0.8; // of the height, so that the last lines of one look are the first of the next

const overflows = (middle) => middle.scrollHeight > middle.clientHeight + 2;

export class Fitting {
  constructor(stage) {
    this.stage = stage;
    this.shown = "";
    this.since = Date.now();
    setInterval(() => this.turns && this.turned !== this.turnsSoFar() && this.fit(), 1000);
  }

  fit() {
    const middle = this.stage.querySelector(".middle");
    this.stage.querySelector(".pages")?.remove();
    if (!middle?.clientHeight) return; // no room at all: the next change of size fits it
    const pieces = [...middle.querySelectorAll(PIECES)];
    pieces.forEach((each) => (each.hidden = false));
    const fits = STEPS.some((step) => {
      middle.dataset.fit = step;
      return !overflows(middle);
    });
    this.turns = !fits && pieces.length > 0;
    if (this.turns) this.turn(middle, pieces);
  }

  turn(middle, pieces) {
    const pages = inPages(middle, pieces);
    this.begin(pieces);
    this.turned = this.turnsSoFar();
    const page = this.turned % pages.length;
    show(pieces, pages[page].pieces);
    middle.scrollTop = pages[page].from;
    const said = Object.assign(document.createElement("span"), { className: "pages number", textContent: `${page + 1} / ${pages.length}` });
    this.stage.querySelector("footer")?.append(said);
  }

  // Whatever is new on the projector begins with its first page; what grows goes on turning.
  begin(pieces) {
    const shown = this.stage.querySelector("h1")?.textContent + (pieces[0]?.matches(".prompt") ? pieces[0].textContent : "");
    if (shown !== this.shown) Object.assign(this, { shown, since: Date.now() });
  }

  turnsSoFar() {
    return Math.floor((Date.now() - this.since) / TURNS);
  }
}

const show = (pieces, page) => pieces.forEach((each) => (each.hidden = !page.includes(each)));

// A page is as many pieces as fit; one that is too long by itself is read in several looks.
function inPages(middle, pieces) {
  const pages = [];
  let page = [];
  for (const piece of pieces) {
    show(pieces, [...page, piece]);
    if (page.length && overflows(middle)) {
      pages.push({ pieces: page, from: 0 });
      page = [];
      show(pieces, [piece]);
    }
    page.push(piece);
    if (page.length > 1 || !overflows(middle)) continue;
    for (let from = 0; from < middle.scrollHeight - middle.clientHeight * (1 - LOOK); from += middle.clientHeight * LOOK) pages.push({ pieces: page, from });
    page = [];
  }
  return page.length ? [...pages, { pieces: page, from: 0 }] : pages;
}
