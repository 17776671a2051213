// What the search says of a text on the page Vinden.

import { createEngine } from "./engine.js";
import { matchesOf } from "./facets.js";
import { saysNothing } from "./search-notes.js";

/**
 * @typedef {import("./facets.js").Index} Index
 * @typedef {import("./facets.js").Matches} Matches
 * @typedef {import("./engine.js").Answer} Answer
 * `matches` is null when nothing was looked up, and then a text leaves everything.
 * @typedef {{text: string, matches: Matches | null, answer: Answer | null, failed: boolean}} Looked
 */

/** As many as the list of the search shows: by their texts they get the same order here. */
const RANKED_BY_TEXT = 20;

/** @type {Looked} */
export const NOTHING_LOOKED_UP = { text: "", matches: null, answer: null, failed: false };

/**
 * Return a function that looks a text up, once for the same text; a failure is an answer too.
 * @param {Index} index @param {(path: string) => Promise<any>} load
 */
export function createLookup(index, load) {
  const engine = createEngine((path) => load(`search/${path}`));
  /** @param {string} text @returns {Promise<Looked>} */
  return async (text) => {
    try {
      const answer = await engine.search(text, { limit: RANKED_BY_TEXT, rest: true });
      const matches = saysNothing(text, answer.total) ? null : matchesOf(index, answer.hits);
      return { text, matches, answer, failed: false };
    } catch (error) {
      console.warn(error);
      return { text, matches: null, answer: null, failed: true };
    }
  };
}
