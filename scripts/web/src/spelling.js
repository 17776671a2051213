/**
 * What somebody may have meant: words of the base that differ a little from what was typed, or begin like it.
 * @module
 */
import { distance } from "./distance.js";

/** @typedef {import("./search-index.js").SearchIndex} SearchIndex */

const MOST_NEAR = 6;
const FEWEST_LETTERS_NEAR = 4;
const TWO_MISTAKES_FROM = 8;
const MOST_SUGGESTED = 5;

/**
 * @param {SearchIndex} index
 * @param {string} word
 * @returns {{word: string, mistakes: number}[]} the nearest words, all with as many mistakes
 */
export function nearWords({ words }, word) {
  if (word.length < FEWEST_LETTERS_NEAR) return [];
  const most = word.length >= TWO_MISTAKES_FROM ? 2 : 1;
  /** @type {{word: string, mistakes: number}[]} */
  let found = [];
  for (const known of words) {
    if (Math.abs(known.length - word.length) > most || known.length < FEWEST_LETTERS_NEAR - 1) continue;
    const mistakes = distance(word, known, most);
    if (mistakes <= most) found.push({ word: known, mistakes: Math.max(1, mistakes) });
  }
  const least = Math.min(...found.map((each) => each.mistakes));
  found = found.filter((each) => each.mistakes === least);
  return found.sort((a, b) => a.word.localeCompare(b.word)).slice(0, MOST_NEAR);
}

/**
 * @param {SearchIndex} index
 * @param {string[]} asked
 * @returns {string[]} words that do exist, for a query that finds nothing
 */
export function suggestions(index, asked) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const word of asked) {
    for (let cut = word.length; cut >= 3 && found.size < MOST_SUGGESTED; cut--) {
      for (const known of index.startingWith(word.slice(0, cut), 3)) found.add(known);
      if (found.size > 0) break;
    }
  }
  return [...found].slice(0, MOST_SUGGESTED);
}
