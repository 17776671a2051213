/**
 * What is said of words that are found nowhere, or that say nothing: the same beside the search box and on Vinden.
 * @module
 */

import { words } from "./analysis.js";

/** @typedef {import("./topics.js").Told} Told */

/** Said of a query that has nothing to look up yet. */
export const NO_WORD = "Typ een woord van twee letters of meer.";

/** Said of a query that has no word that names a subject. */
export const NO_SUBJECT = "Deze woorden staan overal. Typ erbij waar het over gaat.";

/**
 * @param {Told} told
 * @returns {string} that there is nothing or little about the words, and what is shown instead
 */
export function topicNote({ typed, note, few }) {
  return `Over ‘${typed.join(" ")}’ staat hier ${few ? "weinig" : "niets apart"}. ${note}`;
}

/**
 * @param {string} text
 * @param {number} total what was found
 * @returns {boolean} whether there is no word to look up: one letter, a mark; a digit may be found, and then says something
 */
export function saysNothing(text, total) {
  return total === 0 && !words(text).some((word) => word.length > 1);
}
