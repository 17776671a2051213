/**
 * On the page of a checklist: boxes that remember, progress, a start time for a session plan, and whether the sheet that
 * led here is still true. Without this script the list reads and prints with empty boxes.
 */
import { minutesOf, moment } from "./clock.js";
import { watch } from "./paper-notice.js";
import { aboutList } from "./paper-words.js";
import { pageName, progress, Ticks } from "./ticks.js";
import { button, element, unseen } from "./dom.js";

/** @typedef {{id: string, code: string, title: string, line: HTMLElement}} Item */

const page = pageName(location.pathname);
const bar = document.getElementById("kb-afvinken");
/** @type {NodeListOf<HTMLElement>} */
const titles = document.querySelectorAll(".kb-checklist .kb-card-title[data-id]");
/** @type {Item[]} */
const items = [...titles].map((title) => ({
  id: title.dataset.id ?? "",
  code: title.dataset.papier ?? "",
  title: title.textContent ?? "",
  line: /** @type {HTMLElement} */ (title.closest("li")),
}));

if (bar && items.length) ticking(bar, items);
/** @type {HTMLElement | null} */
const timetable = document.querySelector(".kb-timetable");
if (timetable) timing(timetable);
if (bar) watch((code) => aboutList(code, bar.dataset.papierFrame ?? "", items.map((item) => item.code)), mark);

/** Put boxes before the items, and above them how far one is. @param {HTMLElement} bar @param {Item[]} items */
function ticking(bar, items) {
  const ticks = new Ticks(() => localStorage, `kennisbank:vinkjes:${page}`, items.map((item) => item.id));
  const boxes = new Map(items.map((item) => [item.id, box(item)]));
  const status = element("p", { role: "status", class: "kb-progress" });
  const meter = element("progress", { "aria-hidden": "true", max: String(items.length) });
  const note = element("p", { class: "kb-ticks-note" });
  /** @type {string[]} */
  let wiped = [];
  const reset = button("kb-button", ["Wis alle vinkjes"], () => {
    wiped = ticks.all;
    ticks.replace([]);
    show();
    back.focus();
  });
  const back = button("kb-button", ["Zet de vinkjes terug"], () => {
    ticks.replace(wiped);
    wiped = [];
    show();
    reset.focus();
  });

  function show() {
    for (const [id, each] of boxes) each.checked = ticks.has(id);
    const done = ticks.all.length;
    status.textContent = wiped.length ? `Alle vinkjes zijn gewist. ${progress(done, items.length)}` : progress(done, items.length);
    meter.value = done;
    reset.hidden = done === 0;
    back.hidden = !wiped.length;
    note.textContent = ticks.kept
      ? "Je vinkjes blijven alleen in deze browser staan."
      : "Je browser bewaart je vinkjes niet. Sluit je de pagina, dan zijn ze weg.";
  }

  for (const [id, each] of boxes) {
    each.addEventListener("change", () => {
      wiped = [];
      ticks.set(id, each.checked);
      show();
    });
  }
  const again = () => {
    wiped = [];
    ticks.reload();
    show();
  };
  addEventListener("storage", (event) => {
    if (event.key === null || event.key === ticks.key) again();
  });
  addEventListener("pageshow", (event) => event.persisted && again());
  bar.append(status, meter, element("div", { class: "kb-ticks-buttons" }, reset, back, ...printing()), note);
  show();
  document.documentElement.classList.add("kb-ticking");
}

/** @param {Item} item */
function box({ title, line }) {
  const made = element("input", { type: "checkbox" });
  line.prepend(element("label", { class: "kb-tick" }, made, unseen(`Afgevinkt: ${title}`)));
  return made;
}

/** @returns {HTMLElement[]} */
function printing() {
  const empty = element("input", { type: "checkbox" });
  empty.addEventListener("change", () => document.documentElement.classList.toggle("kb-print-empty", empty.checked));
  return [
    button("kb-button", [document.querySelector(".kb-timetable") ? "Print dit draaiboek" : "Print deze checklist"], () => print()),
    element("label", { class: "kb-print-choice" }, empty, " Print lege vakjes"),
  ];
}

/** Let the reader say when the session starts. @param {HTMLElement} timetable */
function timing(timetable) {
  const key = `kennisbank:begin:${page}`;
  const field = element("input", { type: "time", id: "kb-begin" });
  /** @type {NodeListOf<HTMLElement>} */
  const moments = document.querySelectorAll(".kb-clock");
  const show = () => {
    const start = minutesOf(field.value);
    for (const each of moments) each.textContent = moment(Number(each.dataset.minutes), start);
  };
  field.addEventListener("input", () => {
    show();
    remember(key, field.value);
  });
  field.value = remembered(key);
  timetable.before(element("p", { class: "kb-begin" }, element("label", { for: "kb-begin" }, "Hoe laat begin je? "), field));
  show();
}

/** @param {string} key */
function remembered(key) {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} key @param {string} value */
function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // then it holds as long as the page
  }
}

/** Say at each item what happened to it since the sheet. @param {import("./paper-words.js").News} news */
function mark({ changed, added }) {
  for (const old of document.querySelectorAll(".kb-news")) old.remove();
  for (const [at, { line }] of items.entries()) {
    const words = changed.includes(at + 1) ? "Veranderd sinds je afdruk" : added.includes(at + 1) ? "Nieuw sinds je afdruk" : "";
    if (words) line.append(element("p", { class: "kb-news" }, words));
  }
}
