// The facets of the page Vinden: which entries a choice leaves, and what every value would give.
// Pure: no DOM, no network. Entries are numbered in the order of the data; sets of entries are typed arrays.

import { chosen, emptyState, sortOf, valuesOf } from "./vinden-choice.js";

/**
 * @typedef {{
 *   id: string, kind: string, advice: string | null, title: string, summary: string, url: string, checked: string,
 *   theme: string[], phase: string[], audience: string[], method: string[], target_group: string[],
 *   participation_level?: string[],
 * }} Entry
 * @typedef {{id: string, label: string}} Value
 * @typedef {Record<string, Value[]>} Vocabulary
 * @typedef {{param: string, legend: string, values: (entries: Entry[], words: Vocabulary) => Value[],
 *   tags: (entry: Entry) => string[]}} Facet
 *   `param` names the facet in the address; `tags` are the ids of the values that an entry has.
 * @typedef {{facet: Facet, values: Value[], number: Map<string, number>, starts: Uint32Array,
 *   tags: Uint32Array}} Column
 *   The values of entry n are `tags[starts[n]]` up to `tags[starts[n + 1]]`, as numbers of `values`.
 * @typedef {{entries: Entry[], number: Map<string, number>, columns: Column[], byTitle: Uint32Array,
 *   byChecked: Uint32Array}} Index
 * @typedef {import("./vinden-choice.js").State} State
 * @typedef {{found: Uint8Array, ranked: Uint32Array}} Match  What the text leaves: a flag per entry, and best first.
 * @typedef {{total: number, order: Uint32Array, counts: Uint32Array[]}} Selection  `counts` per column, per value.
 * @typedef {{drop: "text" | "facet" | "facets" | "all", column: Column | null, values: Value[], state: State,
 *   total: number}} Offer
 */

/** The kinds that the page shows; `looks` are the words of the data, `look` that of the style sheet. */
export const KINDS = [
  { id: "doen", label: "Doen", look: "do" },
  { id: "niet-doen", label: "Niet doen", look: "dont" },
  { id: "les", label: "Les", look: "les" },
  { id: "methode", label: "Methode", look: "methode" },
  { id: "doelgroep", label: "Doelgroep", look: "doelgroep" },
  { id: "voorbeeld", label: "Voorbeeld", look: "voorbeeld" },
];
const KIND_BY_LOOK = new Map(KINDS.map((kind) => [kind.look, kind]));
/**
 * Return the kind of an entry as the page shows it, or undefined when the page does not show it.
 * @param {Entry} entry
 */
export function kindOf(entry) {
  return KIND_BY_LOOK.get(entry.advice ?? entry.kind);
}

/** @param {string} name @returns {Facet["values"]} */
const terms = (name) => (_, words) => (words[name] ?? []).map(({ id, label }) => ({ id, label }));

/** @param {string} kind @returns {Facet["values"]} */
const titles = (kind) => (entries) =>
  entries
    .filter((entry) => entry.kind === kind)
    .map((entry) => ({ id: entry.id, label: entry.title }))
    .sort((one, other) => byLabel(one.label, other.label));

const byLabel = new Intl.Collator("nl").compare;

/**
 * A method is about itself, and so is a target group: as in the matrix of the toolbox.
 * @type {Facet[]}
 */
export const FACETS = [
  {
    param: "soort",
    legend: "Soort",
    values: () => KINDS.map(({ id, label }) => ({ id, label })),
    tags: (entry) => [kindOf(entry)?.id ?? ""],
  },
  { param: "thema", legend: "Thema", values: terms("theme"), tags: (entry) => entry.theme },
  { param: "fase", legend: "Fase", values: terms("phase"), tags: (entry) => entry.phase },
  { param: "voor", legend: "Voor wie", values: terms("audience"), tags: (entry) => entry.audience },
  {
    param: "methode",
    legend: "Methode",
    values: titles("methode"),
    tags: (entry) => (entry.kind === "methode" ? [entry.id, ...entry.method] : entry.method),
  },
  {
    param: "doelgroep",
    legend: "Doelgroep",
    values: titles("doelgroep"),
    tags: (entry) => (entry.kind === "doelgroep" ? [entry.id, ...entry.target_group] : entry.target_group),
  },
  {
    param: "invloed",
    legend: "Invloed",
    values: terms("participation_level"),
    tags: (entry) => entry.participation_level ?? [],
  },
];

/**
 * Number the entries that the page shows and their tags.
 * @param {Entry[]} all @param {Vocabulary} words @returns {Index}
 */
export function buildIndex(all, words) {
  const entries = all.filter(kindOf);
  const titleOrder = Uint32Array.from(entries.keys());
  titleOrder.sort((one, other) => byLabel(entries[one].title, entries[other].title));
  const checkedOrder = [...titleOrder];
  checkedOrder.sort((one, other) => compare(entries[other].checked, entries[one].checked));
  return {
    entries,
    number: new Map(entries.map((entry, n) => [entry.id, n])),
    columns: FACETS.map((facet) => buildColumn(facet, entries, words)),
    byTitle: titleOrder,
    byChecked: Uint32Array.from(checkedOrder),
  };
}

/** @param {string} one @param {string} other */
function compare(one, other) {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** @param {Facet} facet @param {Entry[]} entries @param {Vocabulary} words @returns {Column} */
function buildColumn(facet, entries, words) {
  const values = facet.values(entries, words);
  const number = new Map(values.map((value, n) => [value.id, n]));
  const starts = new Uint32Array(entries.length + 1);
  /** @type {number[]} */
  const tags = [];
  entries.forEach((entry, n) => {
    for (const id of new Set(facet.tags(entry))) {
      const value = number.get(id);
      if (value !== undefined) tags.push(value);
    }
    starts[n + 1] = tags.length;
  });
  return { facet, values, number, starts, tags: Uint32Array.from(tags) };
}

/**
 * Return what a text leaves, from the ids that the search engine found, best first; ids of other pages are passed over.
 * @param {Index} index @param {Iterable<string>} ids @returns {Match}
 */
export function matchOf(index, ids) {
  const found = new Uint8Array(index.entries.length);
  const ranked = [];
  for (const id of ids) {
    const n = index.number.get(id);
    if (n === undefined || found[n]) continue;
    found[n] = 1;
    ranked.push(n);
  }
  return { found, ranked: Uint32Array.from(ranked) };
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
  const passes = new Uint8Array(index.entries.length);
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
 * @param {Index} index @param {State} state @param {Match | null} match @returns {Offer[]}
 */
export function offers(index, state, match) {
  /** @type {Offer[]} */
  const found = [];
  /** @param {Offer["drop"]} drop @param {Column | null} column @param {Value[]} values @param {State} next */
  const add = (drop, column, values, next) => {
    const { total } = select(index, next, next.text ? match : null);
    if (total > 0) found.push({ drop, column, values, state: next, total });
  };
  const used = index.columns.filter((column) => chosen(state, column.facet.param).length > 0);
  for (const column of used) {
    const { param } = column.facet;
    add("facet", column, valuesOf(column, state), { ...state, chosen: { ...state.chosen, [param]: [] } });
  }
  if (state.text) add("text", null, [], { ...state, text: "" });
  if (state.text && used.length > 1) add("facets", null, [], { ...state, chosen: {} });
  add("all", null, [], emptyState());
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
