// One facet in the form: a fieldset that folds, with a checkbox and a count per value.

import { listed } from "./facets.js";
import { button, dutch, element } from "./vinden-dom.js";

/** @typedef {import("./facets.js").Column} Column */
/** @typedef {{input: HTMLInputElement, count: HTMLElement, element: HTMLLIElement}} Row */
/** @typedef {{element: HTMLFieldSetElement, update: (counts: Uint32Array, chosen: string[]) => void}} Group */

/** A list with more values than this starts with only the `FEW` that give most. */
const LONG = 14;
const FEW = 8;
/** Values in an unfolded list; past these, type to find one. */
const MOST = 100;

/**
 * @param {Column} column
 * @param {{open: boolean, choose: (id: string) => void}} options
 * @returns {Group}
 */
export function createGroup(column, { open, choose }) {
  const { param, legend } = column.facet;
  const listId = `kb-vinden-${param}`;
  const long = column.values.length > LONG;
  const marker = element("span", { class: "kb-vinden-number" });
  const fold = button("kb-vinden-fold", [legend, marker], () => setOpen(body.hidden));
  fold.setAttribute("aria-controls", listId);
  const list = element("ul", { class: "kb-vinden-values" });
  const typed = element("input", { type: "search", "aria-label": `Zoek in ${legend}`, placeholder: "Zoek in deze lijst" });
  typed.hidden = true;
  const more = button("kb-vinden-link", [`Toon alle ${dutch(column.values.length)}`], () => setAll(typed.hidden));
  more.hidden = !long;
  const body = element("div", { id: listId }, typed, list, more);
  const made = element("fieldset", { class: "kb-vinden-group" }, element("legend", {}, fold), body);

  /** @type {Map<number, Row>} */
  const rows = new Map();
  /** @type {Uint32Array} */
  let counts = new Uint32Array(column.values.length);
  /** @type {Set<string>} */
  let ids = new Set();
  /** @type {number[]} */
  let shown = [];

  /** @param {boolean} now */
  function setOpen(now) {
    body.hidden = !now;
    fold.setAttribute("aria-expanded", String(now));
  }

  /** @param {boolean} all */
  function setAll(all) {
    typed.hidden = !all;
    typed.value = "";
    list.classList.toggle("kb-vinden-values--all", all);
    more.textContent = all ? "Toon minder" : `Toon alle ${dutch(column.values.length)}`;
    arrange();
    if (all) typed.focus();
  }

  function arrange() {
    const all = !long || !typed.hidden;
    const most = long ? (all ? MOST : FEW) : column.values.length;
    shown = listed(column, counts, ids, { all, typed: typed.value, most });
    const elements = shown.map((n) => rowOf(n).element);
    if (elements.some((each, place) => each !== list.children[place]) || list.children.length !== elements.length) {
      list.replaceChildren(...elements);
    }
    refresh();
  }

  /** @param {number} n */
  function rowOf(n) {
    const row = rows.get(n) ?? createRow(column.values[n], choose);
    rows.set(n, row);
    return row;
  }

  /** A value that gives nothing cannot be chosen; one that has focus keeps it until focus moves on. */
  function refresh() {
    for (const n of shown) {
      const { input, count, element: line } = rowOf(n);
      input.checked = ids.has(column.values[n].id);
      input.disabled = counts[n] === 0 && !input.checked && input !== document.activeElement;
      line.classList.toggle("kb-vinden-none", counts[n] === 0);
      const number = dutch(counts[n]);
      if (count.textContent !== number) count.textContent = number;
    }
  }

  typed.addEventListener("input", arrange);
  typed.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  list.addEventListener("focusout", () => queueMicrotask(refresh));
  setOpen(open);
  return {
    element: made,
    update(nowCounts, chosen) {
      counts = nowCounts;
      ids = new Set(chosen);
      marker.textContent = ids.size ? `${ids.size} gekozen` : "";
      if (list.contains(document.activeElement)) refresh();
      else arrange();
    },
  };
}

/**
 * @param {{id: string, label: string}} value
 * @param {(id: string) => void} choose
 * @returns {Row}
 */
function createRow(value, choose) {
  const input = element("input", { type: "checkbox" });
  input.addEventListener("change", () => choose(value.id));
  const count = element("span", { class: "kb-vinden-count" });
  const label = element("label", {}, input, element("span", {}, value.label), " ", count);
  return { input, count, element: element("li", {}, label) };
}
