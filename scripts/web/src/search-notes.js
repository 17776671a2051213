/**
 * What is said of words that are found nowhere, or that say nothing: the same beside the search box and on Vinden.
 * @module
 */

/** @typedef {import("./topics.js").Told} Told */

/** Said of a query that has no word that names a subject. */
export const NO_SUBJECT = "Deze woorden staan overal. Typ erbij waar het over gaat.";

/**
 * @param {Told} told
 * @returns {string} that there is nothing or little about the words, and what is shown instead
 */
export function topicNote({ typed, note, few }) {
  return `Over ‘${typed.join(" ")}’ staat hier ${few ? "weinig" : "niets apart"}. ${note}`;
}
