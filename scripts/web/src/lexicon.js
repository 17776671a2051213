/**
 * The words of the content and their stems, from the text that lexicon.py makes of them. Stemming all words here would
 * take longer than fetching their stems.
 * @module
 */

const GOING = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** The same signs as in scripts/kennisbank/lexicon.py. */
const LOST = "@!#$%&'()*+,-./:;<=>?[]^_{|}~";
/** What goes of the word before, the rest of this one, what goes of that for its stem, and what comes instead. */
const PIECE = /([A-Z]+)([a-z0-9]+)([^A-Za-z0-9]*)([a-z0-9]*)/g;

/**
 * @param {string} coded
 * @returns {{words: string[], terms: Set<string>}} the words in order, and their stems
 */
export function decode(coded) {
  /** @type {string[]} */
  const words = [];
  /** @type {Set<string>} */
  const terms = new Set();
  let word = "";
  for (const [, going, rest, lost, instead] of coded.matchAll(PIECE)) {
    word = word.slice(0, word.length - number(going, GOING)) + rest;
    words.push(word);
    terms.add(lost === "" ? word : word.slice(0, word.length - number(lost, LOST)) + instead);
  }
  return { words, terms };
}

/**
 * @param {string} coded
 * @param {string} signs
 * @returns {number}
 */
function number(coded, signs) {
  let sum = 0;
  for (const sign of coded) sum += signs.indexOf(sign);
  return sum;
}
