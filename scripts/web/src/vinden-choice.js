/**
 * What a reader has chosen on the page Vinden, and how that stands in the address. Pure.
 * @module
 */
import { tidy } from "./query-text.js";

/**
 * @typedef {"" | "relevantie" | "nagekeken" | "titel"} Sort  Empty is the usual one: see `sortOf`.
 * @typedef {{text: string, some: boolean, chosen: Record<string, string[]>, sort: Sort}} State
 *   `some`: some words of the text are enough; `chosen`: the chosen ids by a facet's `param`.
 * @typedef {(state: State) => State} Change  What a button does to the choice as it is when it is clicked: the reader may
 *   have typed since it was drawn.
 * @typedef {import("./facets.js").Column} Column
 * @typedef {import("./facets.js").Index} Index
 */

/** @type {Sort[]} */
export const SORTS = ["relevantie", "nagekeken", "titel"];

/** Words that an address may use for kinds as well. */
const OTHER_WORDS = new Map([
  ["tip", ["doen", "niet-doen"]],
  ["do", ["doen"]],
  ["dont", ["niet-doen"]],
]);

/** Return the state in which nothing is chosen. @returns {State} */
export function emptyState() {
  return { text: "", some: false, chosen: {}, sort: "" };
}

/** Return the chosen ids of a facet. @param {State} state @param {string} param */
export function chosen(state, param) {
  return state.chosen[param] ?? [];
}

/**
 * Return the state with a value of a facet chosen, or not; it may have been so already.
 * @param {State} state @param {string} param @param {string} id @param {boolean} on @returns {State}
 */
export function withValue(state, param, id, on) {
  const others = chosen(state, param).filter((each) => each !== id);
  return { ...state, chosen: { ...state.chosen, [param]: on ? [...others, id] : others } };
}

/** Return how a choice is sorted: best first when there is a text, else newest first. @param {State} state */
export function sortOf(state) {
  const usual = state.text ? "relevantie" : "nagekeken";
  return state.sort === "" || (state.sort === "relevantie" && !state.text) ? usual : state.sort;
}

/** Return the chosen values of a facet in the facet's order. @param {Column} column @param {State} state */
export function valuesOf(column, state) {
  const ids = new Set(chosen(state, column.facet.param));
  return column.values.filter((value) => ids.has(value.id));
}

/**
 * Return the query of an address for a choice: "" or "?tekst=…&thema=a,b". The same choice gives the same query.
 * @param {Index} index @param {State} state
 */
export function toQuery(index, state) {
  const parts = state.text ? [`tekst=${encodeURIComponent(state.text)}`] : [];
  if (state.text && state.some) parts.push("woorden=sommige");
  for (const column of index.columns) {
    const ids = valuesOf(column, state).map((value) => encodeURIComponent(value.id));
    if (ids.length) parts.push(`${column.facet.param}=${ids.join(",")}`);
  }
  const sort = sortOf(state);
  if (sort !== sortOf({ ...state, sort: "" })) parts.push(`sorteer=${sort}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/**
 * Read a choice from the query of an address; values that do not exist are passed over and returned as "thema: xyz".
 * @param {Index} index @param {string} query @returns {{state: State, unknown: string[]}}
 */
export function fromQuery(index, query) {
  const parameters = new URLSearchParams(query);
  const state = { ...emptyState(), text: tidy(parameters.get("tekst") ?? "") };
  /** @type {string[]} */
  const unknown = [];
  for (const { facet, number } of index.columns) {
    const asked = parameters.getAll(facet.param).flatMap((list) => list.split(","));
    const ids = asked.map((id) => id.trim()).filter(Boolean);
    const known = ids.flatMap((id) => (facet.param === "soort" && OTHER_WORDS.get(id)) || [id]);
    unknown.push(...known.filter((id) => !number.has(id)).map((id) => `${facet.param}: ${id}`));
    state.chosen[facet.param] = [...new Set(known.filter((id) => number.has(id)))];
  }
  const words = parameters.get("woorden") ?? "";
  state.some = words === "sommige" && state.text !== "";
  if (words && words !== "sommige") unknown.push(`woorden: ${words}`);
  const sort = /** @type {Sort} */ (parameters.get("sorteer") ?? "");
  if (SORTS.includes(sort)) state.sort = sort;
  else if (sort) unknown.push(`sorteer: ${sort}`);
  return { state, unknown: [...new Set(unknown)] };
}
