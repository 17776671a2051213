/**
 * What it counts that one phrase of a document, its title, its summary, an alias or what was asked, says several words of
 * a query. An alias is what people say for an entry, so a query that is said in one is about that entry, wherever its
 * words stand else.
 * @module
 */

/** @typedef {import("./expansion.js").Alternative} Alternative */
/** @typedef {import("./search-index.js").Phrases} Phrases */
/** @typedef {{alternatives: Alternative[], importance: number}} Word */
/** @typedef {Map<number, number>} Sums by phrase */

/** What a phrase counts that says the whole query; one that says half of it counts a quarter. */
const PHRASED = 16;
/** What was asked counts for less than what editors wrote: it may tell of more than the entry does. */
const ASKED = 0.7;
/** What "niet" or "wie" counts in a phrase, as important as a word that more than a third of the documents have. */
const BESIDE = 1.6;

/**
 * @param {number} having how many documents have a word
 * @param {number} documents
 */
export function rarity(having, documents) {
  return Math.log(1 + (documents + 0.5) / (having + 0.5));
}

/**
 * @param {Word[]} words
 * @param {string[]} beside terms that only tell in a phrase with others
 * @param {Phrases} phrases
 * @param {number} total how important all words are together
 * @returns {Map<number, number>} by document what its best phrase counts
 */
export function phraseScores(words, beside, phrases, total) {
  /** @type {Map<number, Map<number, {sum: number, words: number}>>} */
  const found = new Map();
  /** @type {(word: Word, share: number) => void} */
  const add = (word, share) => {
    for (const [number, own] of saying(word, phrases)) {
      let said = found.get(number);
      if (!said) found.set(number, (said = new Map()));
      for (const [phrase, weight] of own) {
        const before = said.get(phrase) ?? { sum: 0, words: 0 };
        said.set(phrase, { sum: before.sum + word.importance * weight, words: before.words + share });
      }
    }
  };
  for (const word of words) add(word, 1);
  for (const term of beside) add({ alternatives: [{ terms: [term], weight: 1, how: "exact" }], importance: BESIDE }, 0.5);
  /** @type {Map<number, number>} */
  const best = new Map();
  for (const [number, said] of found) {
    let most = 0;
    for (const [phrase, { sum, words }] of said) if (words > 1) most = Math.max(most, sum * (isAsked(phrase) ? ASKED : 1));
    if (most > 0) best.set(number, (PHRASED * most ** 2) / (total + BESIDE * beside.length));
  }
  return best;
}

/** Whether a phrase is what was asked, by its number as it stands in the index. @param {number} phrase */
function isAsked(phrase) {
  return phrase % 2 === 0;
}

/**
 * @param {Word} word
 * @param {Phrases} phrases
 * @returns {Map<number, Sums>} per document its phrases with something that stands for the word, and the best weight of it
 */
function saying({ alternatives }, phrases) {
  /** @type {Map<number, Sums>} */
  const found = new Map();
  for (const { terms, weight } of alternatives) {
    const [first, ...rest] = terms.map((term) => phrases.get(term));
    for (const [number, own] of first ?? []) {
      const shared = own.filter((phrase) => rest.every((other) => other?.get(number)?.includes(phrase)));
      if (shared.length === 0) continue;
      let sums = found.get(number);
      if (!sums) found.set(number, (sums = new Map()));
      for (const phrase of shared) sums.set(phrase, Math.max(weight, sums.get(phrase) ?? 0));
    }
  }
  return found;
}
