/**
 * Ranks documents: each word of a query counts with the best that stands for it, and a document with more of the words,
 * the rarer ones above all, comes first; the more so when one phrase of it says them together.
 * @module
 */
import { rarity, phraseScores } from "./phrases.js";

/** @typedef {import("./expansion.js").Alternative} Alternative */
/** @typedef {import("./expansion.js").Unit} Unit */
/** @typedef {import("./search-index.js").Postings} Postings */
/** @typedef {import("./search-index.js").Weights} Weights */

/** @typedef {{score: number, whole: boolean}} Score `whole`: it has every word that names a subject and stands anywhere */

/** How much it counts that a document has all words: 0 is not at all. */
const COORDINATION = 0.4;
/** The power to which words count before they are added up: below 1 several that match say more than one that matches well. */
const POWER = 0.75;
/** What a document gets of the score of those nearest to it: of the root mean square, so that one good one says more than four poor ones. */
const SUPPORT = 0.4;
/** As many results are wanted at least. */
const FEW = 5;

/**
 * @param {Unit[]} units
 * @param {string[]} beside terms that only tell in a phrase with others
 * @param {Postings} postings
 * @param {number} documents how many there are
 * @returns {Map<number, Score>} by document
 */
export function score(units, beside, postings, documents) {
  /** @type {Map<number, {sum: number, matched: number, subjects: number}>} */
  const found = new Map();
  /** @type {import("./phrases.js").Word[]} */
  const said = [];
  let total = 0;
  let subjects = 0;
  for (const unit of units) {
    const { best, having } = bestOf(unit, postings.weights);
    const importance = unit.weight * rarity(having, documents);
    said.push({ alternatives: unit.alternatives, importance });
    total += importance;
    const subject = Number(unit.weight === 1 && !unit.aside && best.size > 0);
    subjects += subject;
    for (const [number, value] of best) {
      const entry = found.get(number) ?? { sum: 0, matched: 0, subjects: 0 };
      entry.sum += (value * unit.weight) ** POWER;
      entry.matched += importance;
      entry.subjects += subject;
      found.set(number, entry);
    }
  }
  const together = phraseScores(said, beside, postings.phrases, total);
  return new Map(
    [...found].map(([number, each]) => [
      number,
      {
        score: each.sum ** (1 / POWER) * (each.matched / total) ** COORDINATION + (together.get(number) ?? 0),
        whole: each.subjects === subjects,
      },
    ]),
  );
}

/**
 * A document is as good as those that say much the same: two about one thing that both match are hardly there by chance,
 * and of two that match as well, the one among others about it is rather what was asked for.
 * @template {{near: number[], score: number, number: number}} Ranked
 * @param {Ranked[]} hits the best, each with the documents nearest to it
 * @param {Map<number, Score>} scores of all
 * @returns {Ranked[]} in their new order
 */
export function supported(hits, scores) {
  const lifted = hits.map((hit) => {
    let squares = 0;
    for (const [number, share] of pairs(hit.near)) squares += share * (scores.get(number)?.score ?? 0) ** 2;
    return { ...hit, score: hit.score + support(squares) };
  });
  return lifted.sort((a, b) => b.score - a.score || a.number - b.number);
}

/**
 * What the best do for documents that have too few words of the query themselves, as far as that is known of the best alone.
 * @param {{vouched: number[], number: number, score: number}[]} best supported, each with the documents that it is near to
 * @param {[number, Score][]} ranked all, in their order without support
 * @returns {[number, Score][]} all, those first that are likely the first with support; their scores are without it
 */
export function raised(best, ranked) {
  const scores = new Map(ranked);
  /** @type {Map<number, number>} */
  const squares = new Map();
  for (const hit of best) {
    const own = scores.get(hit.number)?.score ?? 0;
    for (const [number, share] of pairs(hit.vouched)) squares.set(number, (squares.get(number) ?? 0) + share * own ** 2);
  }
  const exact = new Map(best.map(({ number, score }) => [number, score]));
  const likely = new Map(ranked.map(([number, { score }]) => [number, exact.get(number) ?? score + support(squares.get(number) ?? 0)]));
  return [...ranked].sort(([a], [b]) => (likely.get(b) ?? 0) - (likely.get(a) ?? 0) || a - b);
}

/**
 * Where little has the words, what says most of the same as that may help as well. It has no score of its own.
 * @param {{vouched: number[]}[]} best of those found, each with the documents that it is near to
 * @param {[number, Score][]} ranked all found, in their order without support
 * @returns {[number, Score][]} all found, and after them those neighbours when there is room
 */
export function withNeighbours(best, ranked) {
  if (ranked.length >= FEW) return ranked;
  const found = new Set(ranked.map(([number]) => number));
  const beside = new Set(best.flatMap(({ vouched }) => Array.from(pairs(vouched), ([number]) => number)));
  return [...ranked, .../** @type {[number, Score][]} */ ([...beside].filter((number) => !found.has(number)).map((number) => [number, { score: 0, whole: false }]))];
}

/**
 * Leave out the neighbours for which there is no room.
 * @param {[number, Score][]} order what is found and its neighbours, the best first
 * @param {[number, Score][]} ranked what is found
 * @returns {[number, Score][]}
 */
export function roomFor(order, ranked) {
  if (ranked.length >= FEW) return order;
  const found = new Set(ranked.map(([number]) => number));
  let room = FEW - found.size;
  return order.filter(([number]) => found.has(number) || room-- > 0);
}

/** @param {number} squares the sum of squared scores, each times its share in percent */
function support(squares) {
  return SUPPORT * Math.sqrt(squares / 100);
}

/**
 * @param {number[]} shares
 * @returns {Iterable<[number, number]>}
 */
function* pairs(shares) {
  for (let at = 0; at < shares.length; at += 2) yield [shares[at], shares[at + 1]];
}

/**
 * @template {{score: number}} Ranked
 * @param {Ranked[]} hits the best so far, in their order with support
 * @param {[number, Score][]} ranked all in question, in their order without it, and those of `hits` first
 * @returns {Ranked[]} those that nothing can come before or between, whatever the support of the others is
 */
export function certain(hits, ranked) {
  const next = ranked[hits.length];
  const most = next ? next[1].score + SUPPORT * ranked[0][1].score : -Infinity;
  return hits.filter((hit) => hit.score > most);
}

/**
 * @param {Unit} unit
 * @param {Weights} weights
 * @returns {{best: Map<number, number>, having: number}} per document the weight of the best that stands for the word, and
 *   how many documents have the word; one that only has what may stand for it counts for less
 */
function bestOf(unit, weights) {
  /** @type {Map<number, number>} */
  const best = new Map();
  /** @type {Map<number, number>} */
  const sure = new Map();
  for (const alternative of unit.alternatives) {
    for (const [number, weight] of allOf(alternative, weights)) {
      const value = weight * alternative.weight;
      if (value > (best.get(number) ?? 0)) best.set(number, value);
      if (alternative.weight > (sure.get(number) ?? 0)) sure.set(number, alternative.weight);
    }
  }
  let having = 0;
  for (const weight of sure.values()) having += weight ** 2;
  return { best, having };
}

/**
 * @param {Alternative} alternative
 * @param {Weights} weights
 * @returns {Iterable<[number, number]>} documents that have all its terms, with the mean weight
 */
function* allOf(alternative, weights) {
  const lists = alternative.terms.map((term) => weights.get(term));
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
