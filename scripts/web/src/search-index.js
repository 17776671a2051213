/**
 * The index as search.py writes it: the words are here, the postings and documents come when asked for.
 * @module
 */
import { Analyser } from "./analysis.js";
import { root } from "./derivation.js";
import { fileOf } from "./fetching.js";
import { decode } from "./lexicon.js";
import { Synonyms } from "./synonyms.js";
import { Topics } from "./topics.js";

/** @typedef {{version: string, documents: number, chunk: number, words: string, stop: string, asking: string, beside: string, shards: string[]}} Manifest */
/** @typedef {(path: string, options?: {anew?: boolean}) => Promise<any>} Load `anew`: not one that was kept */
/** @typedef {Map<string, Map<number, number>>} Weights per term the documents that have it, with its weight */
/** @typedef {Map<string, Map<number, number[]>>} Phrases per term the documents with a title, summary or aliases that have it, and which these are */
/** @typedef {{weights: Weights, phrases: Phrases}} Postings */
/** @typedef {import("./scoring.js").Score} Score */
/** @typedef {number[]} Shares documents by number, each followed by a share in percent */
/** @typedef {{number: number, id: string, score: number, whole: boolean, url: string, title: string, summary: string, word: string, look: string, near: Shares, vouched: Shares}} Hit `near`: the documents that say most of the same; `vouched`: those to which it is so near */

export class SearchIndex {
  /**
   * @param {Manifest} manifest
   * @param {Load} load
   */
  constructor(manifest, load) {
    this.load = load;
    this.version = manifest.version;
    this.documents = manifest.documents;
    this.chunk = manifest.chunk;
    this.shards = manifest.shards;
    const { words, terms } = decode(manifest.words);
    this.words = words;
    this.terms = terms;
    this.stop = new Set(manifest.stop.split(" "));
    this.asking = new Set(manifest.asking.split(" "));
    this.beside = new Set(manifest.beside.split(" "));
    this.analyser = new Analyser(this.words);
    this.synonyms = new Synonyms(load);
    /** @type {Map<number, [string, string, string, string, string, string, Shares, Shares][]>} the documents of the pieces that are here */
    this.rows = new Map();
    /** @type {Topics | undefined} */
    this.known = undefined;
    /** @type {Map<string, string[]>} */
    this.families = new Map();
    for (const term of this.terms) {
      const shared = root(term);
      const family = this.families.get(shared);
      if (family) family.push(term);
      else this.families.set(shared, [term]);
    }
  }

  /** @param {string} name */
  numbered(name) {
    return this.load(fileOf(name, this.version));
  }

  /** @returns {Promise<Topics>} none when they cannot be fetched: what was found does not need them */
  async topics() {
    const found = this.known ?? (await this.numbered("topics").then((each) => new Topics(each), () => undefined));
    this.known = found;
    return found ?? new Topics([]);
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
        const pieces = await this.numbered(`t-${shard}`);
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
    const at = lowerBound(this.shards, term);
    return this.shards[at] === term ? at : Math.max(0, at - 1);
  }

  /**
   * @param {[number, Score][]} ranked
   * @returns {boolean} whether the text of some has yet to be fetched
   */
  lacks(ranked) {
    return ranked.some(([number]) => !this.rows.has(Math.floor(number / this.chunk)));
  }

  /**
   * @param {[number, Score][]} ranked
   * @returns {Promise<Hit[]>} with their texts
   */
  async hits(ranked) {
    const pieces = new Set(ranked.map(([number]) => Math.floor(number / this.chunk)));
    await Promise.all([...pieces].map(async (piece) => this.rows.set(piece, await this.numbered(`d-${piece}`))));
    return ranked.map(([number, score]) => {
      const row = this.rows.get(Math.floor(number / this.chunk))?.[number % this.chunk];
      if (!row) throw new Error(`document ${number} is not where it should be`);
      const [id, url, title, summary, word, look, near, vouched] = row;
      return { number, id, ...score, url, title, summary, word, look, near, vouched };
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
