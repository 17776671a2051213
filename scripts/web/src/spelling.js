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
const FEWEST_ALIKE = 3;
const MOST_COMPARED = 100;

/**
 * @param {{words: Iterable<string>}} index
 * @param {string} word
 * @returns {{word: string, mistakes: number}[]} the nearest words, all with as many mistakes
 */
export function nearWords({ words }, word) {
  if (word.length < FEWEST_LETTERS_NEAR) return [];
  const most = word.length >= TWO_MISTAKES_FROM ? 2 : 1;
  const own = letters(word);
  /** @type {{word: string, mistakes: number}[]} */
  let found = [];
  for (const known of words) {
    if (Math.abs(known.length - word.length) > most || known.length < FEWEST_LETTERS_NEAR - 1) continue;
    if (count(own & ~letters(known)) > most) continue;
    const mistakes = distance(word, known, most);
    if (mistakes <= most) found.push({ word: known, mistakes: Math.max(1, mistakes) });
  }
  const least = Math.min(...found.map((each) => each.mistakes));
  found = found.filter((each) => each.mistakes === least);
  return found.sort((a, b) => a.word.localeCompare(b.word)).slice(0, MOST_NEAR);
}

/**
 * @param {string} word
 * @returns {number} a bit for each letter that it has: with more new letters than mistakes there is no need to look closer
 */
function letters(word) {
  let found = 0;
  for (let at = 0; at < word.length; at++) found |= 1 << (word.charCodeAt(at) & 31);
  return found;
}

/** @param {number} bits */
function count(bits) {
  let found = 0;
  for (let left = bits; left !== 0; left &= left - 1) found++;
  return found;
}

/**
 * @param {SearchIndex} index
 * @param {string[]} asked
 * @returns {string[]} words that do exist, for a query that finds nothing: those that begin alike, the most like it first
 */
export function suggestions(index, asked) {
  /** @type {Set<string>} */
  const found = new Set();
  for (const word of asked) {
    for (let cut = word.length; cut >= FEWEST_ALIKE; cut--) {
      const alike = index.startingWith(word.slice(0, cut), MOST_COMPARED);
      if (alike.length === 0) continue;
      const far = new Map(alike.map((known) => [known, distance(word, known, word.length + known.length)]));
      alike.sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0) || a.localeCompare(b));
      for (const known of alike.slice(0, MOST_SUGGESTED)) found.add(known);
      break;
    }
  }
  return [...found].slice(0, MOST_SUGGESTED);
}
