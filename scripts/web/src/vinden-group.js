/**
 * One facet in the form: a fieldset that folds, with a checkbox and a count per value.
 * @module
 */
import { listed } from "./facets.js";
import { button, dutch, element } from "./dom.js";

/** @typedef {import("./facets.js").Column} Column */
/** @typedef {{input: HTMLInputElement, count: HTMLElement, element: HTMLLIElement}} Row */

/** A list with more values than this starts with only the `FEW` that give most. */
const LONG = 14;
const FEW = 8;
/** Values in an unfolded list; past these, type to find one. */
const MOST = 100;

/** A facet as the reader sees it: `element` is its place in the form, `update` shows a new choice. */
export class Group {
  /**
   * @param {Column} column
   * @param {{open: boolean, choose: (id: string, on: boolean) => void}} options
   */
  constructor(column, { open, choose }) {
    const { param, legend } = column.facet;
    const listId = `kb-vinden-${param}`;
    this.column = column;
    this.choose = choose;
    this.long = column.values.length > LONG;
    this.counts = /** @type {Uint32Array} */ (new Uint32Array(column.values.length));
    /** @type {Set<string>} */
    this.chosen = new Set();
    /** @type {Map<number, Row>} */
    this.rows = new Map();
    /** @type {number[]} */
    this.shown = [];
    this.marker = element("span", { class: "kb-vinden-number" });
    this.fold = button("kb-vinden-fold", [legend, this.marker], () => this.setOpen(this.body.hidden));
    this.fold.setAttribute("aria-controls", listId);
    this.list = element("ul", { class: "kb-vinden-values" });
    const name = `Zoek in ${legend}`;
    this.typed = element("input", { type: "search", placeholder: "Zoek in de lijst", "aria-label": name });
    this.more = button("kb-vinden-link", [], () => this.setAll(this.typed.hidden));
    this.none = element("p", { class: "kb-vinden-note", role: "status" });
    this.body = element("div", { id: listId }, this.typed, this.list, this.none, this.more);
    this.element = element("fieldset", { class: "kb-vinden-group" }, element("legend", {}, this.fold), this.body);
    this.more.hidden = !this.long;
    this.setAll(false);
    this.setOpen(open);
    this.listen();
  }

  listen() {
    this.typed.addEventListener("input", () => this.arrange());
    this.typed.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    this.list.addEventListener("focusout", () => queueMicrotask(() => this.refresh()));
  }

  /** @param {Uint32Array} counts @param {string[]} chosen */
  update(counts, chosen) {
    this.counts = counts;
    this.chosen = new Set(chosen);
    this.marker.textContent = chosen.length ? `${chosen.length} gekozen` : "";
    if (this.list.contains(document.activeElement)) this.refresh();
    else this.arrange();
  }

  /** @param {boolean} open */
  setOpen(open) {
    this.body.hidden = !open;
    this.fold.setAttribute("aria-expanded", String(open));
  }

  /** @param {boolean} all */
  setAll(all) {
    this.typed.hidden = !all;
    this.typed.value = "";
    this.list.classList.toggle("kb-vinden-values--all", all);
    this.more.textContent = all ? "Toon minder" : `Toon alle ${dutch(this.column.values.length)}`;
    this.arrange();
    if (all) this.typed.focus();
  }

  /** Put the right values in the list; their elements stay the same, so that focus stays. */
  arrange() {
    const { column, counts, chosen, list, long, typed } = this;
    const all = !long || !typed.hidden;
    const most = long ? (all ? MOST : FEW) : column.values.length;
    this.shown = listed(column, counts, chosen, { all, typed: typed.value, most });
    const elements = this.shown.map((n) => this.row(n).element);
    if (elements.length !== list.children.length || elements.some((each, place) => each !== list.children[place])) {
      list.replaceChildren(...elements);
    }
    this.none.textContent = elements.length ? "" : `Niets in deze lijst met ‘${typed.value.trim()}’.`;
    this.refresh();
  }

  /** A value that gives nothing cannot be chosen; one that has focus keeps it until focus moves on. */
  refresh() {
    for (const n of this.shown) {
      const { input, count, element: line } = this.row(n);
      const many = this.counts[n];
      input.checked = this.chosen.has(this.column.values[n].id);
      input.disabled = many === 0 && !input.checked && input !== document.activeElement;
      line.classList.toggle("kb-vinden-none", many === 0);
      if (count.textContent !== dutch(many)) count.textContent = dutch(many);
    }
  }

  /** @param {number} n */
  row(n) {
    const row = this.rows.get(n) ?? createRow(this.column.values[n], this.choose);
    this.rows.set(n, row);
    return row;
  }
}

/**
 * @param {{id: string, label: string}} value
 * @param {(id: string, on: boolean) => void} choose
 * @returns {Row}
 */
function createRow(value, choose) {
  const input = element("input", { type: "checkbox" });
  input.addEventListener("change", () => choose(value.id, input.checked));
  const count = element("span", { class: "kb-vinden-count" });
  const label = element("label", {}, input, element("span", {}, value.label), " ", count);
  return { input, count, element: element("li", {}, label) };
}
