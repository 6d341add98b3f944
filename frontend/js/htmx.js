// htmx 2 takes named regions out of whole-page answers; "morph" keeps what has not changed.
import htmx from "htmx.org/dist/htmx.esm.js";
import { morph } from "./regions.js";

// The page may already have been read when this file arrives, so htmx is told its settings and its page here.
Object.assign(htmx.config, JSON.parse(document.querySelector('meta[name="htmx-config"]')?.content ?? "{}"));

htmx.defineExtension("morph", {
  isInlineSwap: (style) => style.startsWith("morph"),
  handleSwap(style, target, fragment) {
    if (!style.startsWith("morph")) return false;
    return morph(target, fragment.firstElementChild);
  },
});

// A refused form is shown again, although its status is 422.
document.addEventListener("htmx:beforeSwap", (event) => {
  if ([409, 422].includes(event.detail.xhr.status)) Object.assign(event.detail, { shouldSwap: true, isError: false });
});

document.body.setAttribute("hx-ext", "morph");
htmx.process(document.body);
