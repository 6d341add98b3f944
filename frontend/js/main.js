// On every page: small comforts. htmx and the live stream come only where a page asks for them.
import "./dialogs.js";
import "./forms.js";
import "./drafts.js";
import "./kept-tickets.js";
import "./copies.js";
import "./dropped.js";
import { startTimers } from "./timer.js";

document.documentElement.classList.add("scripted");
startTimers();

if (document.querySelector("[data-live]")) import("./live.js").then((live) => live.listen());
if (document.querySelector("form[data-draft=event]")) import("./hours.js");
if (document.querySelector("[hx-get],[hx-post]")) import("./htmx.js");
