/**
 * The facets of the page Vinden: which entries a choice leaves, and what every value would give.
 * Pure: no DOM, no network. Entries are numbers, in the order of the data; sets of entries are typed arrays.
 * @module
 */
import { chosen, emptyState, sortOf, valuesOf } from "./vinden-choice.js";

/**
 * @typedef {{id: string, label: string}} Value
 * @typedef {{param: string, legend: string, folder: string | null}} Facet
 *   `param` names the facet in the address; `folder` is where its values have pages of their own.
 * @typedef {{schema: number, entries: number, chunk: number, version: string, titles: number[],
 *   facets: (Facet & {values: Value[], having: number[][]})[]}} Data  As scripts/kennisbank/filters.py writes it.
 * @typedef {{facet: Facet, values: Value[], number: Map<string, number>, starts: Uint32Array,
 *   tags: Uint32Array}} Column
 *   The values of entry n are `tags[starts[n]]` up to `tags[starts[n + 1]]`, as numbers of `values`.
 * @typedef {{size: number, columns: Column[], byTitle: Uint32Array, byChecked: Uint32Array}} Index
 * @typedef {import("./vinden-choice.js").State} State
 * @typedef {{number: number, whole: boolean}} Hit  `whole`: it has every word of the text.
 * @typedef {{found: Uint8Array, ranked: Uint32Array}} Match  What the text leaves: a flag per entry, and best first.
 * @typedef {{whole: Match, any: Match}} Matches  Entries with all words of the text, and with at least one of them.
 * @typedef {{total: number, order: Uint32Array, counts: Uint32Array[]}} Selection  `counts` per column, per value.
 * @typedef {{drop: "words" | "text" | "facet" | "facets" | "all", column: Column | null, values: Value[],
 *   change: import("./vinden-choice.js").Change, total: number}} Offer
 */

/** @param {Data} data @returns {Index} */
export function buildIndex({ entries: size, facets, titles }) {
  return {
    size,
    columns: facets.map((facet) => buildColumn(facet, size)),
    byTitle: Uint32Array.from(titles),
    byChecked: Uint32Array.from({ length: size }, (_, n) => n),
  };
}

/** @param {Data["facets"][number]} facet @param {number} size @returns {Column} */
function buildColumn({ param, legend, folder, values, having }, size) {
  const starts = new Uint32Array(size + 1);
  for (const steps of having) eachOf(steps, (n) => starts[n + 1]++);
  for (let n = 0; n < size; n++) starts[n + 1] += starts[n];
  const tags = new Uint32Array(starts[size]);
  const next = starts.slice();
  having.forEach((steps, value) => eachOf(steps, (n) => (tags[next[n]++] = value)));
  const number = new Map(values.map((value, place) => [value.id, place]));
  return { facet: { param, legend, folder }, values, number, starts, tags };
}

/** @param {number[]} steps  numbers as differences @param {(n: number) => void} act */
function eachOf(steps, act) {
  let n = 0;
  for (const step of steps) {
    n += step;
    act(n);
  }
}

/** Return the values of an entry in a column. @param {Column} column @param {number} n */
export function valuesAt({ values, starts, tags }, n) {
  return Array.from(tags.subarray(starts[n], starts[n + 1]), (tag) => values[tag]);
}

/**
 * Return what a text leaves, from what the search engine found, best first; other pages than entries are passed over.
 * Entries with all words come before those with some.
 * @param {Index} index @param {Hit[]} hits @returns {Matches}
 */
export function matchesOf(index, hits) {
  const entries = hits.filter(({ number }) => number < index.size);
  const whole = entries.filter((hit) => hit.whole);
  return { whole: matchOf(index, whole), any: matchOf(index, [...whole, ...entries.filter((hit) => !hit.whole)]) };
}

/** @param {Index} index @param {Hit[]} hits @returns {Match} */
function matchOf(index, hits) {
  const ranked = Uint32Array.from(hits, ({ number }) => number);
  const found = new Uint8Array(index.size);
  for (const n of ranked) found[n] = 1;
  return { found, ranked };
}

/**
 * Return what counts for a choice: entries with all words, unless some words are enough or none has them all.
 * @param {State} state @param {Matches | null} matches  null: the text is not looked up
 */
export function matchFor(state, matches) {
  if (!matches || state.text === "") return null;
  return state.some || matches.whole.ranked.length === 0 ? matches.any : matches.whole;
}

/** No facet, respectively more than one, keeps an entry out. */
const NONE = -1;
const SEVERAL = -2;

/**
 * Return the entries that a choice leaves, in order, and per value how many it would give beside the other facets'
 * choices and the text: an entry counts for a facet's values when no other facet keeps it out.
 * @param {Index} index @param {State} state @param {Match | null} match  null: no text
 * @returns {Selection}
 */
export function select(index, state, match) {
  const { columns } = index;
  const wanted = columns.map((column) => wantedOf(column, state));
  const counts = columns.map((column) => new Uint32Array(column.values.length));
  const passes = new Uint8Array(index.size);
  for (let n = 0; n < passes.length; n++) {
    if (match && !match.found[n]) continue;
    const out = keptOutBy(columns, wanted, n);
    if (out === SEVERAL) continue;
    if (out !== NONE) {
      count(columns[out], counts[out], n);
      continue;
    }
    passes[n] = 1;
    for (let c = 0; c < columns.length; c++) count(columns[c], counts[c], n);
  }
  const order = orderOf(index, state, match).filter((n) => passes[n]);
  return { total: order.length, order, counts };
}

/** @param {Column} column @param {State} state @returns {Uint8Array | null} */
function wantedOf(column, state) {
  const ids = chosen(state, column.facet.param);
  if (ids.length === 0) return null;
  const flags = new Uint8Array(column.values.length);
  for (const id of ids) {
    const value = column.number.get(id);
    if (value !== undefined) flags[value] = 1;
  }
  return flags;
}

/** @param {Column[]} columns @param {(Uint8Array | null)[]} wanted @param {number} n */
function keptOutBy(columns, wanted, n) {
  let out = NONE;
  for (let c = 0; c < columns.length; c++) {
    const flags = wanted[c];
    if (!flags || hasOne(columns[c], flags, n)) continue;
    if (out !== NONE) return SEVERAL;
    out = c;
  }
  return out;
}

/** @param {Column} column @param {Uint8Array} flags @param {number} n */
function hasOne({ starts, tags }, flags, n) {
  for (let t = starts[n]; t < starts[n + 1]; t++) if (flags[tags[t]]) return true;
  return false;
}

/** @param {Column} column @param {Uint32Array} counts @param {number} n */
function count({ starts, tags }, counts, n) {
  for (let t = starts[n]; t < starts[n + 1]; t++) counts[tags[t]]++;
}

/** @param {Index} index @param {State} state @param {Match | null} match */
function orderOf(index, state, match) {
  const sort = sortOf(state);
  if (sort === "titel") return index.byTitle;
  return sort === "relevantie" && match ? match.ranked : index.byChecked;
}

/**
 * Return what can be let go when nothing is found, each with what is found then; offers that give nothing are left out.
 * Values of one facet are let go together: with fewer of them a choice finds less, not more.
 * @param {Index} index @param {State} state @param {Matches | null} matches @returns {Offer[]}
 */
export function offers(index, state, matches) {
  /** @type {Offer[]} */
  const found = [];
  /** @param {Offer["drop"]} drop @param {Column | null} column @param {Value[]} values @param {Offer["change"]} change */
  const add = (drop, column, values, change) => {
    const next = change(state);
    const { total } = select(index, next, matchFor(next, matches));
    if (total > 0) found.push({ drop, column, values, change, total });
  };
  const used = index.columns.filter((column) => chosen(state, column.facet.param).length > 0);
  for (const column of used) {
    const { param } = column.facet;
    add("facet", column, valuesOf(column, state), (now) => ({ ...now, chosen: { ...now.chosen, [param]: [] } }));
  }
  if (matches && matchFor(state, matches) === matches.whole) add("words", null, [], (now) => ({ ...now, some: true }));
  if (state.text) add("text", null, [], (now) => ({ ...now, text: "", some: false }));
  if (state.text && used.length > 1) add("facets", null, [], (now) => ({ ...now, chosen: {} }));
  add("all", null, [], emptyState);
  return found;
}

/**
 * Return the numbers of the values that a long list shows. Folded: those that give most now, which clicks in the list
 * itself do not change. Unfolded: those with `typed` in their label, in the facet's order. Chosen ones always.
 * @param {Column} column @param {Uint32Array} counts @param {Set<string>} ids  the chosen ones
 * @param {{all: boolean, typed: string, most: number}} how
 */
export function listed(column, counts, ids, { all, typed, most }) {
  const numbers = [...column.values.keys()];
  const kept = numbers.filter((n) => ids.has(column.values[n].id));
  const asked = fold(typed);
  const fit = all
    ? numbers.filter((n) => fold(column.values[n].label).includes(asked))
    : [...numbers].sort((one, other) => counts[other] - counts[one] || one - other);
  const shown = new Set([...kept, ...fit.slice(0, most)]);
  return all ? numbers.filter((n) => shown.has(n)) : fit.filter((n) => shown.has(n));
}

/** @param {string} text */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
