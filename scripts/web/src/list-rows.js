/**
 * The rows of a list: one per entry or own line, with what can be done with it.
 * @module
 */
import { MOST } from "./list-check.js";
import { isStep, keyOf } from "./list-model.js";
import { spanText } from "./list-sums.js";
import { button, element } from "./dom.js";

/**
 * @typedef {import("./list-model.js").Item} Item
 * @typedef {import("./list-cards.js").Found} Found
 * @typedef {object} Acts  what a row can ask for
 * @property {(key: string, by: -1 | 1) => void} move
 * @property {(key: string, by: -1 | 1) => void} moveStep  with all that it heads
 * @property {(key: string) => void} head  put a new step above it
 * @property {(key: string) => void} remove
 * @property {(item: Item) => void} edit
 */

/** What an item is called. @param {Item} item @param {Found | undefined} found */
export function nameOf(item, found) {
  if ("line" in item) return item.text;
  return typeof found === "object" ? found.title : item.title || item.id;
}

/**
 * Return the row of an item; without acts it can only be read.
 * @param {Item} item @param {Found | undefined} found @param {string} base  the root of the site @param {Acts} [acts]
 */
export function row(item, found, base, acts) {
  const name = nameOf(item, found);
  const body = element("div", { class: "kb-list-body" }, ...("line" in item ? lineText(item, acts) : entryText(item, found, base)));
  if ("id" in item) body.append(...note(item, name, acts));
  if (acts) body.append(headings(item, name, acts));
  const made = element("li", { "data-key": keyOf(item), ...(isStep(item) ? { class: "kb-list-step" } : {}) }, body);
  if (acts) {
    made.prepend(element("span", { class: "kb-list-grip", "aria-hidden": "true", title: "Sleep om te verplaatsen" }));
    made.append(buttons(keyOf(item), name, acts));
    if ("line" in item) made.addEventListener("input", () => renamed(made));
  }
  return made;
}

/** Let the buttons of a line that is being written bear its name as it is now. @param {HTMLElement} row */
function renamed(row) {
  const name = /** @type {HTMLInputElement} */ (row.querySelector("[data-field=text]")).value;
  for (const each of row.querySelectorAll("button")) each.setAttribute("aria-label", `${each.textContent}: ${name}`);
}

/** @param {import("./list-model.js").EntryItem} item @param {Found | undefined} found @param {string} base */
function entryText(item, found, base) {
  if (typeof found === "object") {
    const word = element("strong", { class: `kb-kind kb-kind--${found.look}` }, found.word);
    const title = element("a", { class: "kb-card-title", href: base + found.url }, found.title);
    const time = found.minutes ? [element("p", { class: "kb-why" }, `Tijd: ${spanText(found.minutes)} (${found.figures ?? ""})`)] : [];
    const steps = found.sections.filter(({ step }) => step).map(({ heading }) => element("li", {}, heading));
    return [element("p", {}, word, " ", title), element("p", {}, found.summary), ...time, ...(steps.length ? [element("ul", { class: "kb-list-steps" }, ...steps)] : [])];
  }
  const name = element("p", {}, element("strong", {}, item.title || item.id));
  if (found === "gone") return [name, element("p", { class: "kb-list-warn" }, `Deze pagina bestaat niet meer op de site (${item.id}).`)];
  if (found === "failed") return [name, element("p", { class: "kb-list-warn" }, "De tekst laadt nu niet. Je lijst is er nog.")];
  return [name];
}

/** @param {import("./list-model.js").LineItem} item @param {Acts} [acts] */
function lineText(item, acts) {
  if (!acts) {
    const time = item.minutes === null ? [] : [element("p", { class: "kb-why" }, `Tijd: ${spanText({ min: item.minutes, max: item.minutes })}`)];
    return [element("p", {}, element("strong", {}, item.text)), ...time];
  }
  const text = element("input", { type: "text", maxlength: String(MOST.text), "data-field": "text" });
  const minutes = element("input", { type: "number", min: "0", max: String(MOST.minutes), step: "1", inputmode: "numeric", "data-field": "minutes" });
  text.value = item.text;
  minutes.value = item.minutes === null ? "" : String(item.minutes);
  const save = () => acts.edit({ ...item, text: text.value, minutes: minutesOf(minutes) });
  text.addEventListener("input", save);
  minutes.addEventListener("input", save);
  return [
    element("label", { class: "kb-list-line" }, element("span", {}, isStep(item) ? "Stap" : "Eigen regel"), text),
    element("label", { class: "kb-list-minutes" }, element("span", {}, "Minuten"), minutes),
  ];
}

/** The whole number in a field, or null. @param {HTMLInputElement} field */
export function minutesOf(field) {
  const number = field.value === "" ? NaN : Math.round(Number(field.value));
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), MOST.minutes) : null;
}

/** The note of an entry, to write or to read. @param {import("./list-model.js").EntryItem} item @param {string} name @param {Acts} [acts] */
function note(item, name, acts) {
  if (!acts) return item.note ? [element("p", { class: "kb-list-noted" }, `Notitie: ${item.note}`)] : [];
  const text = element("textarea", { rows: "2", maxlength: String(MOST.note), "data-field": "note" });
  text.value = item.note;
  text.addEventListener("input", () => acts.edit({ ...item, note: text.value }));
  text.setAttribute("aria-label", `Notitie bij ${name}`);
  const label = element("label", { class: "kb-list-note" }, element("span", {}, "Notitie"), text);
  if (item.note) return [label];
  label.hidden = true;
  const open = named("kb-list-link", "open", "Schrijf een notitie", `Schrijf een notitie bij ${name}`, () => {
    label.hidden = false;
    open.remove();
    text.focus();
  });
  return [open, label];
}

/** What has to do with steps: a new one above this, and a step with all that it heads past another. @param {Item} item @param {string} name @param {Acts} acts */
function headings(item, name, acts) {
  const key = keyOf(item);
  /** @param {string} field @param {string} word @param {() => void} act */
  const one = (field, word, act) => named("kb-list-link", field, word, `${word}: ${name}`, act);
  const made = element("div", { class: "kb-list-acts" }, one("head", "Zet er een stap boven", () => acts.head(key)));
  if (isStep(item)) made.append(one("step-up", "Hele stap omhoog", () => acts.moveStep(key, -1)), one("step-down", "Hele stap omlaag", () => acts.moveStep(key, 1)));
  return made;
}

/** @param {string} key @param {string} name @param {Acts} acts */
function buttons(key, name, acts) {
  /** @param {string} field @param {string} word @param {() => void} act */
  const one = (field, word, act) => named(`kb-list-${field}`, field, word, `${word}: ${name}`, act);
  return element(
    "div", { class: "kb-list-buttons" },
    one("up", "Omhoog", () => acts.move(key, -1)),
    one("down", "Omlaag", () => acts.move(key, 1)),
    one("off", "Weghalen", () => acts.remove(key)),
  );
}

/**
 * A button that says more to those who do not see where it stands.
 * @param {string} look @param {string} field  what finds it again when the row is drawn anew
 * @param {string} word @param {string} label @param {() => void} act
 */
function named(look, field, word, label, act) {
  const made = button(look, [word], act);
  made.dataset.field = field;
  made.setAttribute("aria-label", label);
  return made;
}
