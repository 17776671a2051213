/**
 * The index as search.py writes it: the words are here, the postings and documents come when asked for.
 * @module
 */
import { Analyser } from "./analysis.js";
import { root } from "./derivation.js";
import { Synonyms } from "./synonyms.js";

/** @typedef {{documents: number, chunk: number, words: string, stems: string, stop: string, asking: string, beside: string, shards: string[]}} Manifest */
/** @typedef {(path: string) => Promise<any>} Load */
/** @typedef {Map<string, Map<number, number>>} Weights per term the documents that have it, with its weight */
/** @typedef {Map<string, Map<number, number[]>>} Phrases per term the documents with a title, summary or aliases that have it, and which these are */
/** @typedef {{weights: Weights, phrases: Phrases}} Postings */
/** @typedef {import("./scoring.js").Score} Score */
/** @typedef {{number: number, id: string, score: number, whole: boolean, url: string, title: string, summary: string, word: string, look: string, near: number[]}} Hit `near`: the numbers of the documents that say most of the same */

/**
 * @param {string} coded sorted words, each as the number of letters shared with the one before (base 36) and its rest
 * @returns {string[]}
 */
export function decodeWords(coded) {
  /** @type {string[]} */
  const found = [];
  let before = "";
  for (const piece of coded.split(" ")) {
    if (piece === "") continue;
    before = before.slice(0, parseInt(piece[0], 36)) + piece.slice(1);
    found.push(before);
  }
  return found;
}

/**
 * Stemming all words would take longer than fetching their stems.
 * @param {string} coded per word its stem, as the number of letters that it loses (base 36; "-" is all) and between
 *   brackets what comes instead
 * @param {string[]} all
 */
function decodeStems(coded, all) {
  const pieces = [...coded.matchAll(/(.)(?:\((.*?)\))?/g)];
  return all.map((word, at) => {
    const [, lost, instead = ""] = pieces[at];
    return (lost === "-" ? "" : word.slice(0, word.length - parseInt(lost, 36))) + instead;
  });
}

export class SearchIndex {
  /**
   * @param {Manifest} manifest
   * @param {Load} load
   */
  constructor(manifest, load) {
    this.load = load;
    this.documents = manifest.documents;
    this.chunk = manifest.chunk;
    this.shards = manifest.shards;
    this.words = decodeWords(manifest.words);
    this.stop = new Set(manifest.stop.split(" "));
    this.asking = new Set(manifest.asking.split(" "));
    this.beside = new Set(manifest.beside.split(" "));
    this.analyser = new Analyser(this.words);
    this.terms = new Set(decodeStems(manifest.stems, this.words));
    this.synonyms = new Synonyms(load);
    /** @type {Map<string, string[]>} */
    this.families = new Map();
    for (const term of this.terms) {
      const shared = root(term);
      const family = this.families.get(shared);
      if (family) family.push(term);
      else this.families.set(shared, [term]);
    }
  }

  /**
   * @param {string} start
   * @param {number} most
   * @returns {string[]} the words that begin with it
   */
  startingWith(start, most) {
    const found = [];
    for (let at = lowerBound(this.words, start); at < this.words.length && found.length < most; at++) {
      if (!this.words[at].startsWith(start)) break;
      found.push(this.words[at]);
    }
    return found;
  }

  /**
   * @param {Iterable<string>} terms
   * @returns {Promise<Postings>}
   */
  async postings(terms) {
    /** @type {Map<number, Set<string>>} */
    const wanted = new Map();
    for (const term of terms) {
      const shard = this.shardOf(term);
      if (!wanted.has(shard)) wanted.set(shard, new Set());
      wanted.get(shard)?.add(term);
    }
    /** @type {Postings} */
    const found = { weights: new Map(), phrases: new Map() };
    await Promise.all(
      [...wanted].map(async ([shard, sought]) => {
        const pieces = await this.load(`t-${shard}.json`);
        for (const term of sought) {
          if (!Object.hasOwn(pieces, term)) continue;
          const { weights, phrases } = decodePosting(pieces[term]);
          found.weights.set(term, weights);
          found.phrases.set(term, phrases);
        }
      }),
    );
    return found;
  }

  /** @param {string} term */
  shardOf(term) {
    let low = 0;
    let high = this.shards.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.shards[middle] <= term) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /**
   * Without a limit only the numbers and scores of the hits are filled in, which fetches nothing more.
   * @param {[number, Score][]} ranked
   * @param {number} [limit]
   * @returns {Promise<Hit[]>}
   */
  async hits(ranked, limit) {
    if (limit === undefined) {
      const unknown = { id: "", url: "", title: "", summary: "", word: "", look: "", near: [] };
      return ranked.map(([number, score]) => ({ number, ...score, ...unknown }));
    }
    const shown = ranked.slice(0, limit);
    const chunks = new Map();
    await Promise.all(
      [...new Set(shown.map(([number]) => Math.floor(number / this.chunk)))].map(async (chunk) => {
        chunks.set(chunk, await this.load(`d-${chunk}.json`));
      }),
    );
    return shown.map(([number, score]) => {
      const [id, url, title, summary, word, look, ...near] = chunks.get(Math.floor(number / this.chunk))[number % this.chunk];
      return { number, id, ...score, url, title, summary, word, look, near };
    });
  }
}

/**
 * @param {number[]} coded per document the difference with the one before, the weight (0: it only stands in a phrase), and
 *   below 0 the phrases
 * @returns {{weights: Map<number, number>, phrases: Map<number, number[]>}}
 */
function decodePosting(coded) {
  /** @type {Map<number, number>} */
  const weights = new Map();
  /** @type {Map<number, number[]>} */
  const phrases = new Map();
  let number = 0;
  for (let at = 0; at < coded.length; ) {
    number += coded[at++];
    const weight = coded[at++];
    if (weight > 0) weights.set(number, weight);
    const begin = at;
    while (coded[at] < 0) at++;
    if (at > begin) phrases.set(number, coded.slice(begin, at));
  }
  return { weights, phrases };
}

/**
 * @param {string[]} sorted
 * @param {string} word
 * @returns {number} the first place whose word is not before `word`
 */
function lowerBound(sorted, word) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
