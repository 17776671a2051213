/**
 * Choosing from a list: one of a few, one of many, or several.
 * @module
 */
import { element } from "../dom.js";
import { errorPlace, fresh, group, label, sentence } from "./controls.js";

/**
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("./rules.js").Field} Field
 * @typedef {import("./rules.js").Option} Option
 */

/** A longer list gets a box to search in it. */
const SHORT = 12;

/** @param {Field} field @param {Option[]} options @returns {Control} */
export function radios(field, options) {
  const { node, error, inputs } = ticks(field, options, "radio");
  return {
    owner: field.name, label: label(field), node, error, target: inputs[0],
    read: () => inputs.find((each) => each.checked)?.value ?? "",
    write: (value) => inputs.forEach((each) => { each.checked = each.value === value; }),
  };
}

/** @param {Field} field @param {Option[]} options @returns {Control} */
export function boxes(field, options) {
  const { node, error, inputs } = ticks(field, options, "checkbox");
  return {
    owner: field.name, label: label(field), node, error, target: inputs[0] ?? node,
    read: () => inputs.filter((each) => each.checked).map((each) => each.value),
    write: (value) => inputs.forEach((each) => { each.checked = Array.isArray(value) && value.some((id) => id === each.value); }),
  };
}

/** @param {Field} field @param {Option[]} options @param {"radio" | "checkbox"} type */
function ticks(field, options, type) {
  const name = fresh();
  const rows = options.map((option) => {
    const input = element("input", { type, name, value: option.id });
    const about = option.about ? [element("span", { class: "kb-share-about" }, option.about)] : [];
    const text = element("span", {}, sentence(option.label).replace(/\.$/u, ""), ...about);
    return { input, text: option.label.toLowerCase(), node: element("li", {}, element("label", {}, input, text)) };
  });
  const list = element("ul", { class: options.length > SHORT ? "kb-share-ticks kb-share-ticks--many" : "kb-share-ticks" });
  list.append(...rows.map((row) => row.node));
  const { node, error } = group(field, ...(options.length > SHORT ? [filter(field, rows)] : []), list);
  return { node, error, inputs: rows.map((row) => row.input) };
}

/** @param {Field} field @param {{input: HTMLInputElement, text: string, node: HTMLElement}[]} rows */
function filter(field, rows) {
  const input = element("input", { type: "search", "aria-label": `Zoek in ${field.label}`, placeholder: "Zoek in deze lijst" });
  input.addEventListener("input", (event) => {
    event.stopPropagation(); // what is searched for is no part of what is filled in
    const wanted = input.value.trim().toLowerCase();
    for (const row of rows) row.node.hidden = !row.text.includes(wanted) && !row.input.checked;
  });
  return input;
}

/** @param {Field} field @param {Option[]} options @returns {Control} */
export function select(field, options) {
  const id = fresh();
  const error = errorPlace(id);
  const input = element("select", { id, "aria-describedby": `${id}-hulp ${id}-fout` });
  input.append(element("option", { value: "" }, "Maak een keuze"));
  input.append(...options.map((each) => element("option", { value: each.id }, sentence(each.label).replace(/\.$/u, ""))));
  const node = element(
    "div", { class: "kb-share-field" },
    element("label", { for: id }, label(field)),
    element("p", { class: "kb-share-hint", id: `${id}-hulp` }, sentence(field.doc)), error, input,
  );
  return {
    owner: field.name, label: label(field), node, error, target: input,
    read: () => input.value,
    write: (value) => { input.value = typeof value === "string" ? value : ""; },
  };
}
