// The last ten who were scanned, each with what can still be done about it.
import { clock } from "./alone.js";
import { allScans } from "./door-store.js";
import { plain, readTicket } from "./ticket.js";
import { words } from "./words.js";

export const marks = { welcome: "✓", already: "↺", refused: "✕", kept: "…", left: "→", back: "✓" };

// `undo` takes a scan back, here and at the server; `undone` hears of it afterwards.
export function scanned(door, known, { undo, undone }) {
  const list = door.querySelector("[data-recent]");

  function remember(said) {
    if (said.scan) document.getElementById(said.scan.id)?.remove(); // at a start it may be recalled already
    const row = rowOf(said);
    list.prepend(row);
    while (list.children.length > 10) list.lastElementChild.remove();
    return row;
  }

  // After a reload the last ten stand there again, with the names that are open; on the disk there are none.
  async function recall() {
    const counts = (scan) => scan.slug === door.dataset.scan && !scan.undone && scan.said !== "refused" && !document.getElementById(scan.id);
    const mine = (await allScans()).filter(counts).sort((one, other) => (one.at < other.at ? 1 : -1));
    const nameOf = (scan) => known.whoseIs(scan.place) || (readTicket(plain(scan.shown))?.number ?? scan.shown);
    const earlier = mine.map((scan) => ({ outcome: scan.said, name: nameOf(scan), at: scan.at, scan, undo: scan.undo })).filter((each) => each.name);
    list.append(...earlier.slice(0, 10 - list.children.length).map(rowOf));
  }

  function rowOf(said) {
    const row = Object.assign(document.createElement("li"), { id: said.scan?.id ?? "", className: "list-row breaks" });
    row.dataset.outcome = said.outcome;
    row.append(whatWas(said));
    if (said.outcome !== "refused") row.append(buttons(said, row));
    return row;
  }

  function buttons(said, row) {
    const side = Object.assign(document.createElement("div"), { className: "side" });
    if (said.pay) side.append(asking(said.take, "secondary", said.pay, words.paid, { means: "cash", due_yen: said.due_yen }), otherWays(said));
    side.append(undoing(said, row));
    return side;
  }

  // Undone by the server, or on this device until the server can be told.
  function undoing(said, row) {
    const button = makeButton(words.undo, "quiet");
    button.addEventListener("click", async () => {
      button.disabled = true;
      const heard = said.undo ? (await post(said.undo, {}))?.ok : false;
      await undo(said.scan, heard);
      button.textContent = words.undone;
      row.dataset.outcome = "undone";
      undone(said);
    });
    return button;
  }

  return { remember, recall };
}

function whatWas(said) {
  const what = Object.assign(document.createElement("div"), { className: "what" });
  const title = Object.assign(document.createElement("span"), { className: "title", textContent: `${marks[said.outcome]} ${said.name || said.sentence}` });
  const meta = Object.assign(document.createElement("p"), { className: "meta", textContent: [timeOf(said.at || said.scan?.at || Date.now()), said.roundtable].filter(Boolean).join(" · ") });
  what.append(title, meta);
  return what;
}

const timeOf = (at) => (/^\d\d?:\d\d$/.test(at ?? "") ? at : clock(at));

// A button that writes once; when it may not, or nobody answers, it says why and stays.
function asking(label, kind, address, done, body) {
  const button = makeButton(label, kind);
  button.addEventListener("click", async () => {
    button.disabled = true;
    const answer = await post(address, body);
    button.disabled = Boolean(answer?.ok);
    if (answer?.ok) button.textContent = done;
    tellWhy(button, answer?.ok ? "" : answer ? (await answer.json().catch(() => ({}))).title : words.needsNetwork);
  });
  return button;
}

function tellWhy(button, sentence) {
  const what = button.closest("li").querySelector(".what");
  const line = what.querySelector("[role=alert]") ?? what.appendChild(Object.assign(document.createElement("p"), { className: "meta", role: "alert" }));
  line.textContent = sentence ?? "";
}

// The person's own page, where change is worked out and other means are written down.
const otherWays = (said) => Object.assign(document.createElement("a"), { className: "button quiet small", href: `${said.pay}?show=scan`, textContent: words.otherWays });

const makeButton = (label, kind) => Object.assign(document.createElement("button"), { type: "button", className: `button ${kind} small`, textContent: label });
const post = (address, body) => fetch(address, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(body) }).catch(() => null);
