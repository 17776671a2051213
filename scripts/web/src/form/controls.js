/**
 * The parts of the form that somebody fills in: one per field of the header and one per section of the text.
 * @module
 */
import { element, button } from "../dom.js";
import { boxes, radios, select } from "./choices.js";
import { sectionOwner } from "./file.js";
import { optionsOf } from "./values.js";

/**
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {import("./rules.js").Field} Field
 * @typedef {import("./rules.js").Section} Section
 * @typedef {import("./file.js").Value} Value
 * @typedef {import("./file.js").Row} Row
 * @typedef {{owner: string, label: string, node: HTMLElement, target: HTMLElement, error: HTMLElement,
 *   read: () => Value, write: (value: Value) => void}} Control  `target` gets the focus and is described by `error`
 */

/** A text that may be longer than this gets more than one line. */
const ONE_LINE = 90;
const MOST_RADIOS = 4;
let made = 0;

/** Return an id that is not on the page yet. */
export function fresh() {
  return `kb-share-${++made}`;
}

/** @param {Field} field @param {Rules} rules @returns {Control} */
export function fieldControl(field, rules) {
  const { type } = field;
  if (type.name === "terms" || type.name === "refs") return boxes(field, optionsOf(type, rules));
  if (type.name === "choice" || type.name === "term" || type.name === "ref") {
    const options = optionsOf(type, rules);
    return field.required && options.length <= MOST_RADIOS ? radios(field, options) : select(field, options);
  }
  if (type.name === "range") return range(field);
  if (type.name === "records") return records(field);
  const lines = type.name === "texts" ? 4 : type.name === "text" && (type.max ?? 0) > ONE_LINE ? 3 : 1;
  const how = type.name === "texts" ? "Zet elk op een eigen regel." : sentence(type.shape);
  return typed(field.name, label(field), `${sentence(field.doc)} ${how}`.trim(), lines, type.name === "number");
}

/** @param {Section} section @returns {Control} */
export function sectionControl({ heading, guidance, required, item }) {
  const name = required ? heading : `${heading} (mag je overslaan)`;
  const hint = item ? "Zet elk punt op een eigen regel. De streepjes of cijfers komen er vanzelf voor." : guidance;
  return typed(sectionOwner(heading), name, hint, 6, false);
}

/** @param {Field} field */
export function label({ label: text, required }) {
  return required ? text : `${text} (mag je overslaan)`;
}

/** @param {string} text */
export function sentence(text) {
  if (!text) return "";
  const end = /[.?!]$/u.test(text) ? "" : ".";
  return (text.charAt(0).toUpperCase() + text.slice(1)).replace(/^Éé/u, "Eé") + end;
}

/** @param {string} id of what it is about */
export function errorPlace(id) {
  return element("p", { class: "kb-share-error", id: `${id}-fout` });
}

/**
 * @param {string} owner @param {string} name @param {string} hint @param {number} lines @param {boolean} isNumber
 * @returns {Control}
 */
function typed(owner, name, hint, lines, isNumber) {
  const id = fresh();
  const error = errorPlace(id);
  const shared = { id, "aria-describedby": `${id}-hulp ${id}-fout`, autocomplete: "off" };
  const input = lines > 1
    ? element("textarea", { ...shared, rows: String(lines) })
    : element("input", { ...shared, type: "text", inputmode: isNumber ? "numeric" : false });
  const node = element(
    "div", { class: "kb-share-field" },
    element("label", { for: id }, name), element("p", { class: "kb-share-hint", id: `${id}-hulp` }, hint), error, input,
  );
  return {
    owner, label: name, node, target: input, error,
    read: () => input.value,
    write: (value) => { input.value = typeof value === "string" ? value : ""; },
  };
}

/** @param {Field} field @param {Node[]} children @returns {{node: HTMLFieldSetElement, error: HTMLElement}} */
export function group(field, ...children) {
  const id = fresh();
  const error = errorPlace(id);
  const hint = element("p", { class: "kb-share-hint", id: `${id}-hulp` }, sentence(field.doc));
  const node = element(
    "fieldset", { class: "kb-share-field", "aria-describedby": `${id}-hulp ${id}-fout`, id },
    element("legend", {}, label(field)), hint, error, ...children,
  );
  return { node, error };
}

/** @param {Field} field @returns {Control} */
function range(field) {
  const low = small("van", true);
  const high = small("tot", true);
  const { node, error } = group(field, element("div", { class: "kb-share-row" }, low.node, high.node));
  return {
    owner: field.name, label: label(field), node, error, target: low.input,
    read: () => ({ min: low.input.value, max: high.input.value }),
    write: (value) => {
      const { min = "", max = "" } = /** @type {Row} */ (value);
      [low.input.value, high.input.value] = [min, max];
    },
  };
}

/** @param {string} name @param {boolean} isNumber */
function small(name, isNumber) {
  const id = fresh();
  const input = element("input", { id, type: "text", inputmode: isNumber ? "numeric" : false, autocomplete: "off" });
  return { input, node: element("div", {}, element("label", { for: id }, name), input) };
}

/** Rows of a few texts each; one is there from the start. @param {Field} field @returns {Control} */
function records(field) {
  const fields = field.type.fields ?? [];
  const rows = element("div", {});
  /** @param {Row} value */
  const add = (value) => {
    const parts = fields.map((each) => {
      const part = small(each.label, each.type.name === "number");
      const options = each.type.options;
      /** @type {HTMLInputElement | HTMLSelectElement} */
      let input = part.input;
      if (options) {
        input = element("select", { id: part.input.id }, element("option", { value: "" }, "Kies"));
        input.append(...options.map(([id, text]) => element("option", { value: id }, sentence(text).slice(0, -1))));
        part.input.replaceWith(input);
      }
      input.dataset.part = each.name;
      input.value = value[each.name] ?? "";
      return part.node;
    });
    const row = element("div", { class: "kb-share-row" }, ...parts);
    rows.append(row);
    return row;
  };
  const more = button("kb-share-link", ["Nog een toevoegen"], () => add({}).querySelector("input")?.focus());
  const { node, error } = group(field, rows, more);
  add({});
  return {
    owner: field.name, label: label(field), node, error,
    get target() { return /** @type {HTMLElement} */ (rows.querySelector("input, select")); },
    read: () => [...rows.children].map((row) => rowOf(row)),
    write: (value) => {
      rows.replaceChildren();
      const found = Array.isArray(value) && value.length ? /** @type {Row[]} */ (value) : [{}];
      found.forEach(add);
    },
  };
}

/** @param {Element} row @returns {Row} */
function rowOf(row) {
  /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
  const inputs = row.querySelectorAll("[data-part]");
  return Object.fromEntries([...inputs].map((input) => [input.dataset.part ?? "", input.value]));
}
