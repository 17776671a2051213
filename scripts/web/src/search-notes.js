/**
 * What is said of words that are found nowhere, or that say nothing: the same beside the search box and on Vinden.
 * @module
 */

import { words } from "./analysis.js";
import { enumerated } from "./enumerated.js";

/** @typedef {import("./topics.js").Told} Told */

/** Said of a query that has nothing to look up yet. */
export const NO_WORD = "Typ een woord van twee letters of meer.";

/**
 * @param {string} text a query that has no word that names a subject
 * @returns {string}
 */
export function noSubject(text) {
  return `${words(text).length === 1 ? "Dit woord staat" : "Deze woorden staan"} overal. Typ erbij waar het over gaat.`;
}

/**
 * @param {Told} told
 * @returns {string} that there is nothing or little about the words, and what is shown instead
 */
export function topicNote({ typed, note, few }) {
  return `Over ‘${typed.join(" ")}’ staat hier nog ${few ? "weinig" : "niets"}. ${note}`;
}

/**
 * @param {string[]} typed at least one
 * @returns {string} that they are nowhere
 */
export function nowhere(typed) {
  return `${quoted(typed)} ${typed.length === 1 ? "staat" : "staan"} nergens.`;
}

/**
 * @param {string[]} typed at least one
 * @returns {string} that what was found only is like them
 */
export function onlyLike(typed) {
  return `${quoted(typed)} ${typed.length === 1 ? "staat" : "staan"} er niet zo; je ziet wat erop lijkt.`;
}

/** @param {string[]} typed */
function quoted(typed) {
  return enumerated(typed.map((each) => `‘${each}’`));
}

/**
 * @param {string} text
 * @param {number} total what was found
 * @returns {boolean} whether there is no word to look up: one letter, a mark; a digit may be found, and then says something
 */
export function saysNothing(text, total) {
  return total === 0 && !words(text).some((word) => word.length > 1);
}
