/**
 * What the search says of a text on the page Vinden.
 * @module
 */
import { createEngine, WORDS } from "./engine.js";
import { matchesOf } from "./facets.js";
import { saysNothing } from "./search-notes.js";
import { isRenewed, OtherPublication } from "./vinden-renewed.js";

/**
 * @typedef {import("./facets.js").Index} Index
 * @typedef {import("./facets.js").Matches} Matches
 * @typedef {import("./engine.js").Answer} Answer
 * @typedef {import("./search-index.js").Load} Load
 * `matches` is null when nothing was looked up, and then a text leaves everything.
 * `renewed`: it failed because the site was published anew.
 * @typedef {{text: string, matches: Matches | null, answer: Answer | null, failed: boolean, renewed?: boolean}} Looked
 */

/** As many as the list of the search shows: by their texts they get the same order here. */
const RANKED_BY_TEXT = 20;

/** @type {Looked} */
export const NOTHING_LOOKED_UP = { text: "", matches: null, answer: null, failed: false };

/**
 * Return a function that looks a text up, once for the same text; a failure is an answer too.
 * @param {Index} index @param {{version: string, load: Load}} data  `version`: that of the index
 */
export function createLookup(index, { version, load }) {
  const engine = createEngine((path, options) => (path === WORDS ? ofVersion(version, load, options) : load(`search/${path}`, options)));
  /** @param {string} text @returns {Promise<Looked>} */
  return async (text) => {
    try {
      const answer = await engine.search(text, { limit: RANKED_BY_TEXT, rest: true });
      const nothing = saysNothing(text, answer.total) || (answer.idle && answer.total === 0);
      const matches = nothing ? null : matchesOf(index, answer.hits);
      return { text, matches, answer, failed: false };
    } catch (error) {
      console.warn(error);
      return { text, matches: null, answer: null, failed: true, renewed: isRenewed(error) };
    }
  };
}

/**
 * The words of the search, of which the documents have the numbers of the page; the browser may have kept older ones.
 * @param {string} version @param {Load} load @param {{anew?: boolean}} [options]
 */
async function ofVersion(version, load, options) {
  const kept = await load(`search/${WORDS}`, options);
  if (kept.version === version) return kept;
  const words = options?.anew ? kept : await load(`search/${WORDS}`, { anew: true });
  if (words.version !== version) throw new OtherPublication();
  return words;
}
