/**
 * The search itself: fetches only the pieces of the index that a query needs, and ranks what it finds.
 * @module
 */
import { stem, words } from "./analysis.js";
import { expand } from "./expansion.js";
import { remembering } from "./remembering.js";
import { certain, raised, roomFor, score, supported, withNeighbours } from "./scoring.js";
import { SearchIndex } from "./search-index.js";
import { suggestions } from "./spelling.js";
import { pieceOf } from "./synonyms.js";
import { addTopics, topical } from "./topics.js";

/** @typedef {import("./expansion.js").Unit} Unit */
/** @typedef {import("./search-index.js").Load} Load */
/** @typedef {import("./search-index.js").Hit} Hit */
/** @typedef {{typed: string, matched: string[], how: import("./expansion.js").How | "none"}} Word */
/**
 * @typedef {{total: number, hits: Hit[], words: Word[], suggestions: string[], topics: import("./topics.js").Told[],
 *   idle: boolean}} Answer `topics`: what to say of words that nothing is about; `idle`: no word names a subject
 */
/** @typedef {{limit?: number, first?: number, rest?: boolean}} Options `limit`: how many hits get their text, none without it;
 *   `rest`: the others come after them, without, and nothing that has no word */

/** The file that says what else there is. */
export const WORDS = "words.json";
/** Shorter words are mostly stop words, for which nothing is looked up. */
const SHORTEST_AHEAD = 4;
/** How many of the best may raise others above what the others match themselves. */
const RAISING = 10;

/**
 * @param {Load} load fetches a JSON file below data/search/
 * @returns {{search: (text: string, options?: Options) => Promise<Answer>, answers: (text: string, options?: Options) => AsyncGenerator<Answer>}}
 *   `search` gives the whole answer; `answers` first those hits of which the place is certain by the texts of
 *   the `first` best, when the others have to be fetched, which is not done for who asks no further
 */
export function createEngine(load) {
  const once = remembering(load);
  const indexOf = remembering(async (path) => new SearchIndex(await once(path), once));
  /** @type {SearchIndex | undefined} */
  let newest;
  /** @type {Promise<SearchIndex | undefined> | undefined} */
  let renewing;
  let began = false;
  /**
   * What a new publication replaced is nowhere any more.
   * @param {SearchIndex} failed one of which a piece did not come
   * @returns {Promise<SearchIndex | undefined>} that of the new publication, when there is one
   */
  async function renewed(failed) {
    if (newest && newest !== failed) return newest;
    const manifest = await load(WORDS, { anew: true });
    if (manifest.version !== failed.version) newest = new SearchIndex(manifest, once);
    return newest === failed ? undefined : newest;
  }
  /** @param {string} text @param {Options} [options] */
  async function* answers(text, options = {}) {
    if (!began) ahead(text, once);
    began = true;
    const index = newest ?? (await indexOf(WORDS));
    try {
      yield* answered(index, text, options);
    } catch (error) {
      renewing ??= renewed(index).finally(() => (renewing = undefined));
      const other = await renewing;
      if (!other) throw error;
      yield* answered(other, text, options);
    }
  }
  return {
    answers,
    async search(text, { limit, rest } = {}) {
      return /** @type {Answer} */ ((await answers(text, { limit, rest }).next()).value);
    },
  };
}

/**
 * Ask for the pieces of the word book while the words of the index are on their way.
 * @param {string} text
 * @param {Load} load
 */
function ahead(text, load) {
  const pieces = words(text).filter((word) => word.length >= SHORTEST_AHEAD).map((word) => pieceOf(stem(word)));
  // what fails here is asked for again, and fails there
  for (const piece of pieces) load(piece).catch(() => undefined);
}

/**
 * @param {SearchIndex} index
 * @param {string} text
 * @returns {Promise<{units: Unit[], beside: string[], terms: string[]}>} the query with all that may stand for its words,
 *   and all terms of that
 */
async function understood(index, text) {
  for (;;) {
    const { units, beside, missing } = expand(index, text);
    const terms = [...units.flatMap(({ alternatives }) => alternatives.flatMap((each) => each.terms)), ...beside];
    if (missing.size === 0) return { units, beside, terms };
    index.postings(terms).catch(() => undefined); // needed anyway, and on their way meanwhile
    await index.synonyms.fetch(missing);
  }
}

/**
 * @param {SearchIndex} index
 * @param {string} text
 * @param {Options} options
 * @returns {AsyncGenerator<Answer>}
 */
async function* answered(index, text, { limit, first, rest = false }) {
  const { units, beside, terms } = await understood(index, text);
  const postings = await index.postings(terms);
  let scores = score(units, beside, postings, index.documents);
  const idle = units.length > 0 && units.every(({ typed }) => index.stop.has(typed) || index.asking.has(typed));
  const asked = idle ? [] : topical(units, postings, scores.size);
  const topics = asked.length > 0 ? addTopics(await index.topics(), units, asked, postings, text) : [];
  if (topics.length > 0) scores = score(units, beside, postings, index.documents);
  const ranked = [...scores].sort((a, b) => b[1].score - a[1].score || a[0] - b[0]);
  const answer = {
    total: ranked.length,
    words: units.map((unit) => described(unit)),
    suggestions: ranked.length > 0 || idle ? [] : suggestions(index, units.map(({ typed }) => typed)),
    topics,
    idle,
  };
  if (limit === undefined) {
    yield { ...answer, hits: ranked.map(bare) };
    return;
  }
  /** @param {[number, import("./scoring.js").Score][]} order */
  const others = (order) => (rest ? order.slice(limit).map(bare) : []);
  if (units.every(({ aside }) => aside)) {
    yield { ...answer, hits: [...(await index.hits(ranked.slice(0, limit))), ...others(ranked)] }; // a topic has an order of its own
    return;
  }
  const best = supported(await index.hits(ranked.slice(0, first ?? RAISING)), scores);
  const all = rest ? ranked : withNeighbours(best, ranked);
  const order = roomFor(raised(best, all), ranked);
  const shown = order.slice(0, limit);
  if (first !== undefined && index.lacks(shown)) {
    const hits = certain(best, all).slice(0, limit);
    if (hits.length > 0) yield { ...answer, total: order.length, hits };
  }
  yield { ...answer, total: order.length, hits: [...supported(await index.hits(shown), scores), ...others(order)] };
}

/**
 * @param {[number, import("./scoring.js").Score]} ranked
 * @returns {Hit} only its number and score, for which nothing more is fetched
 */
function bare([number, score]) {
  return { number, ...score, id: "", url: "", title: "", summary: "", word: "", look: "", near: [], vouched: [] };
}

/**
 * @param {Unit} unit
 * @returns {Word}
 */
function described(unit) {
  const [first] = unit.alternatives;
  const matched = [...new Set(unit.alternatives.flatMap((each) => each.terms))];
  return { typed: unit.typed, matched, how: first ? first.how : "none" };
}
