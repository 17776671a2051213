/**
 * Ranks documents: each word of a query counts with the best that stands for it, and a document with more of the words,
 * the rarer ones above all, comes first.
 * @module
 */

/** @typedef {import("./expansion.js").Alternative} Alternative */
/** @typedef {import("./expansion.js").Unit} Unit */
/** @typedef {import("./search-index.js").Postings} Postings */

/** @typedef {{score: number, whole: boolean}} Score `whole`: it has every word that names a subject and stands anywhere */

/** How much it counts that a document has all words: 0 is not at all. */
const COORDINATION = 0.5;
/** How much it counts that two words stand next to each other. */
const PAIRED = 0.5;

/**
 * @param {Unit[]} units
 * @param {string[]} pairs terms of two words that stand next to each other
 * @param {Postings} postings
 * @param {number} documents how many there are
 * @returns {Map<number, Score>} by document
 */
export function score(units, pairs, postings, documents) {
  /** @type {Map<number, {sum: number, matched: number, subjects: number}>} */
  const found = new Map();
  let total = 0;
  let subjects = 0;
  for (const unit of units) {
    const best = bestOf(unit, postings);
    const importance = unit.weight * rarity(best.size, documents);
    total += importance;
    const subject = Number(unit.weight === 1 && best.size > 0);
    subjects += subject;
    for (const [number, value] of best) {
      const entry = found.get(number) ?? { sum: 0, matched: 0, subjects: 0 };
      entry.sum += value * unit.weight;
      entry.matched += importance;
      entry.subjects += subject;
      found.set(number, entry);
    }
  }
  for (const pair of pairs) {
    for (const [number, weight] of postings.get(pair) ?? []) {
      const entry = found.get(number);
      if (entry) entry.sum += PAIRED * weight;
    }
  }
  return new Map(
    [...found].map(([number, each]) => [
      number,
      { score: each.sum * (each.matched / total) ** COORDINATION, whole: each.subjects === subjects },
    ]),
  );
}

/**
 * @param {number} having how many documents have a word
 * @param {number} documents
 */
function rarity(having, documents) {
  return Math.log(1 + (documents + 0.5) / (having + 0.5));
}

/**
 * @param {Unit} unit
 * @param {Postings} postings
 * @returns {Map<number, number>} per document the weight of the best that stands for the word
 */
function bestOf(unit, postings) {
  /** @type {Map<number, number>} */
  const best = new Map();
  for (const alternative of unit.alternatives) {
    for (const [number, weight] of together(alternative, postings)) {
      const value = weight * alternative.weight;
      if (value > (best.get(number) ?? 0)) best.set(number, value);
    }
  }
  return best;
}

/**
 * @param {Alternative} alternative
 * @param {Postings} postings
 * @returns {Iterable<[number, number]>} documents that have all its terms, with the mean weight
 */
function* together(alternative, postings) {
  const lists = alternative.terms.map((term) => postings.get(term));
  const [first, ...rest] = lists;
  if (!first) return;
  for (const [number, weight] of first) {
    let sum = weight;
    let all = true;
    for (const list of rest) {
      const other = list?.get(number);
      if (other === undefined) {
        all = false;
        break;
      }
      sum += other;
    }
    if (all) yield [number, sum / lists.length];
  }
}
