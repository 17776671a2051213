/**
 * The search itself: fetches only the pieces of the index that a query needs, and ranks what it finds.
 * @module
 */
import { Analyser, stem, words } from "./analysis.js";
import { distance } from "./distance.js";

/** @typedef {"exact"|"joined"|"part"|"synonym"|"prefix"|"near"|"none"} How */
/** @typedef {{number: number, id: string, score: number, url: string, title: string, summary: string, word: string, look: string}} Hit */
/** @typedef {{typed: string, matched: string[], how: How}} Word */
/** @typedef {{total: number, hits: Hit[], words: Word[], suggestions: string[]}} Answer */
/** @typedef {{terms: string[], weight: number, how: How}} Alternative all terms must be in a document */
/** @typedef {{typed: string, alternatives: Alternative[], weight: number}} Unit one word of a query with all that may stand for it */
/** @typedef {{documents: number, chunk: number, words: string, stop: string, asking: string, synonyms: string[][][], shards: string[]}} Manifest */
/** @typedef {(path: string) => Promise<any>} Load */

const WEIGHTS = { exact: 1, joined: 1, part: 0.75, one: 0.15, synonym: 0.5, prefix: 0.45, near: 0.4 };
const LINKS = ["", "s", "en", "e", "n"];
/** What a word of a question counts ("hoe krijg ik", "wat doe je") beside the words that name a subject. */
const ASKING_WEIGHT = 0.25;
const MOST_PREFIXES = 24;
const MOST_NEAR = 6;
const FEWEST_LETTERS_NEAR = 4;
const TWO_MISTAKES_FROM = 8;

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
 * @param {Load} load fetches a JSON file below data/search/
 * @returns {{search: (text: string, options?: {limit?: number}) => Promise<Answer>}}
 */
export function createEngine(load) {
  /** @type {Map<string, Promise<any>>} */
  const cache = new Map();
  /** @type {Load} */
  const once = (path) => {
    let found = cache.get(path);
    if (!found) {
      found = load(path);
      cache.set(path, found);
      found.catch(() => cache.delete(path));
    }
    return found;
  };
  /** @type {Promise<Index> | undefined} */
  let index;
  return {
    async search(text, { limit } = {}) {
      index ??= once("words.json").then((manifest) => new Index(manifest, once));
      try {
        return await (await index).search(text, limit);
      } catch (error) {
        index = undefined;
        throw error;
      }
    },
  };
}

/** An index whose words are here and whose postings and documents come when asked for. */
class Index {
  /**
   * @param {Manifest} manifest
   * @param {Load} load
   */
  constructor(manifest, load) {
    this.load = load;
    this.chunk = manifest.chunk;
    this.shards = manifest.shards;
    this.words = decodeWords(manifest.words);
    this.stop = new Set(manifest.stop.split(" "));
    this.asking = new Set(manifest.asking.split(" "));
    this.analyser = new Analyser(this.words);
    this.terms = new Set(this.words.map(stem));
    const bare = (/** @type {string[]} */ phrase) => phrase.filter((word) => !this.stop.has(word)).map(stem);
    this.synonyms = manifest.synonyms.map((group) => group.map(bare));
  }

  /**
   * @param {string} text
   * @param {number} [limit]
   * @returns {Promise<Answer>}
   */
  async search(text, limit) {
    const typed = words(text);
    const meant = typed.filter((word) => !this.stop.has(word));
    const asked = meant.length > 0 ? meant : typed;
    const finished = /\s$/.test(text);
    const units = this.units(asked, finished);
    const postings = await this.postings(units);
    const scores = this.score(units, postings);
    const ranked = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return {
      total: ranked.length,
      hits: await this.hits(ranked, limit),
      words: units.map((unit) => described(unit)),
      suggestions: ranked.length > 0 ? [] : this.suggestions(asked),
    };
  }

  /**
   * @param {string[]} asked folded words
   * @param {boolean} finished whether the last word is complete
   * @returns {Unit[]}
   */
  units(asked, finished) {
    const known = asked.some((word) => !this.asking.has(word));
    const units = asked.map((word, at) => {
      /** @type {Alternative[]} */
      const alternatives = [];
      const term = stem(word);
      if (this.terms.has(term)) alternatives.push({ terms: [term], weight: WEIGHTS.exact, how: "exact" });
      const parts = this.analyser.parts(word).map(stem);
      if (parts.length > 0) alternatives.push({ terms: parts, weight: WEIGHTS.part, how: "part" });
      // a compound that the content does not know may still be partly answered
      if (!this.terms.has(term)) {
        for (const part of parts) alternatives.push({ terms: [part], weight: WEIGHTS.one, how: "part" });
      }
      if (at === asked.length - 1 && !finished) alternatives.push(...this.prefixed(word, term));
      return { typed: word, alternatives, weight: known && this.asking.has(word) ? ASKING_WEIGHT : 1 };
    });
    this.addJoined(units);
    this.addSynonyms(units);
    for (const unit of units) {
      if (!unit.alternatives.some(({ how }) => how === "exact" || how === "synonym" || how === "joined")) {
        unit.alternatives.push(...this.near(unit.typed));
      }
    }
    return units;
  }

  /**
   * @param {string} word
   * @param {string} own its stem
   * @returns {Alternative[]} the terms of words that begin with what was typed
   */
  prefixed(word, own) {
    if (word.length < 2) return [];
    /** @type {Set<string>} */
    const found = new Set();
    for (let at = lowerBound(this.words, word); at < this.words.length && found.size < MOST_PREFIXES; at++) {
      if (!this.words[at].startsWith(word)) break;
      found.add(stem(this.words[at]));
    }
    found.delete(own);
    return [...found].map((term) => ({ terms: [term], weight: WEIGHTS.prefix, how: /** @type {How} */ ("prefix") }));
  }

  /**
   * Two words that belong together as one: "wijk platform" is a wijkplatform.
   * @param {Unit[]} units
   */
  addJoined(units) {
    for (let at = 0; at + 1 < units.length; at++) {
      const pair = [units[at], units[at + 1]];
      for (const link of LINKS) {
        const joined = pair[0].typed + link + pair[1].typed;
        const term = stem(joined);
        /** @type {Alternative[]} */
        const found = this.terms.has(term)
          ? [{ terms: [term], weight: WEIGHTS.joined, how: "joined" }]
          : this.prefixed(joined, term).map((each) => ({ ...each, weight: WEIGHTS.part, how: "joined" }));
        for (const unit of pair) unit.alternatives.push(...found);
      }
    }
  }

  /**
   * A phrase of a group may stand for each other phrase of it; it takes the place of its first word.
   * @param {Unit[]} units
   */
  addSynonyms(units) {
    const typed = units.map((unit) => stem(unit.typed));
    for (const group of this.synonyms) {
      for (const phrase of group) {
        const at = indexOfPhrase(typed, phrase);
        if (at < 0) continue;
        for (const other of group) {
          if (other === phrase || other.length === 0) continue;
          const alternative = { terms: other, weight: WEIGHTS.synonym, how: /** @type {How} */ ("synonym") };
          for (let covered = at; covered < at + phrase.length; covered++) units[covered].alternatives.push(alternative);
        }
      }
    }
  }

  /**
   * @param {string} word one that nothing matches
   * @returns {Alternative[]} the terms of words that differ by a typing mistake or two
   */
  near(word) {
    return this.nearWords(word).map(({ word: found, mistakes }) => ({
      terms: [stem(found)],
      weight: WEIGHTS.near / mistakes,
      how: /** @type {How} */ ("near"),
    }));
  }

  /**
   * @param {string} word
   * @returns {{word: string, mistakes: number}[]} nearest first
   */
  nearWords(word) {
    if (word.length < FEWEST_LETTERS_NEAR) return [];
    const most = word.length >= TWO_MISTAKES_FROM ? 2 : 1;
    /** @type {{word: string, mistakes: number}[]} */
    let found = [];
    for (const known of this.words) {
      if (Math.abs(known.length - word.length) > most || known.length < FEWEST_LETTERS_NEAR - 1) continue;
      const mistakes = distance(word, known, most);
      if (mistakes <= most) found.push({ word: known, mistakes: Math.max(1, mistakes) });
    }
    const least = Math.min(...found.map((each) => each.mistakes));
    found = found.filter((each) => each.mistakes === least);
    return found.sort((a, b) => a.word.localeCompare(b.word)).slice(0, MOST_NEAR);
  }

  /**
   * @param {string[]} asked
   * @returns {string[]} words that do exist, for a query that finds nothing
   */
  suggestions(asked) {
    /** @type {Set<string>} */
    const found = new Set();
    for (const word of asked) {
      for (let cut = word.length; cut >= 3 && found.size < 5; cut--) {
        const at = lowerBound(this.words, word.slice(0, cut));
        for (const known of this.words.slice(at, at + 3)) if (known.startsWith(word.slice(0, cut))) found.add(known);
        if (found.size > 0) break;
      }
    }
    return [...found].slice(0, 5);
  }

  /**
   * @param {Unit[]} units
   * @returns {Promise<Map<string, Map<number, number>>>} per term the documents with their weight
   */
  async postings(units) {
    /** @type {Map<number, Set<string>>} */
    const wanted = new Map();
    for (const unit of units) {
      for (const { terms } of unit.alternatives) {
        for (const term of terms) {
          const shard = this.shardOf(term);
          if (!wanted.has(shard)) wanted.set(shard, new Set());
          wanted.get(shard)?.add(term);
        }
      }
    }
    /** @type {Map<string, Map<number, number>>} */
    const found = new Map();
    await Promise.all(
      [...wanted].map(async ([shard, terms]) => {
        const pieces = await this.load(`t-${shard}.json`);
        for (const term of terms) if (Object.hasOwn(pieces, term)) found.set(term, decodePostings(pieces[term]));
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
   * A document counts the best alternative of each word; documents with more of the words come first.
   * @param {Unit[]} units
   * @param {Map<string, Map<number, number>>} postings
   * @returns {Map<number, number>}
   */
  score(units, postings) {
    /** @type {Map<number, {sum: number, matched: number}>} */
    const found = new Map();
    for (const unit of units) {
      /** @type {Map<number, number>} */
      const best = new Map();
      for (const alternative of unit.alternatives) {
        for (const [number, weight] of together(alternative, postings)) {
          const value = weight * alternative.weight;
          if (value > (best.get(number) ?? 0)) best.set(number, value);
        }
      }
      for (const [number, value] of best) {
        const entry = found.get(number) ?? { sum: 0, matched: 0 };
        entry.sum += value * unit.weight;
        entry.matched += unit.weight;
        found.set(number, entry);
      }
    }
    const total = units.reduce((sum, unit) => sum + unit.weight, 0);
    /** @type {Map<number, number>} */
    const scores = new Map();
    for (const [number, { sum, matched }] of found) scores.set(number, sum * (matched / total) ** 1.5);
    return scores;
  }

  /**
   * Without a limit only the ids of the hits are filled in, which asks for one small file.
   * @param {[number, number][]} ranked
   * @param {number} [limit]
   * @returns {Promise<Hit[]>}
   */
  async hits(ranked, limit) {
    if (limit === undefined) {
      const ids = await this.load("ids.json");
      const unknown = { url: "", title: "", summary: "", word: "", look: "" };
      return ranked.map(([number, score]) => ({ number, id: ids[number], score, ...unknown }));
    }
    const shown = ranked.slice(0, limit);
    const chunks = new Map();
    await Promise.all(
      [...new Set(shown.map(([number]) => Math.floor(number / this.chunk)))].map(async (chunk) => {
        chunks.set(chunk, await this.load(`d-${chunk}.json`));
      }),
    );
    return shown.map(([number, score]) => {
      const [id, url, title, summary, word, look] = chunks.get(Math.floor(number / this.chunk))[number % this.chunk];
      return { number, id, score, url, title, summary, word, look };
    });
  }
}

/**
 * @param {Alternative} alternative
 * @param {Map<string, Map<number, number>>} postings
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

/** @param {number[]} coded */
function decodePostings(coded) {
  /** @type {Map<number, number>} */
  const found = new Map();
  let number = 0;
  for (let at = 0; at < coded.length; at += 2) {
    number += coded[at];
    found.set(number, coded[at + 1]);
  }
  return found;
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

/**
 * @param {string[]} typed
 * @param {string[]} phrase
 * @returns {number} where a phrase stands, or -1
 */
function indexOfPhrase(typed, phrase) {
  if (phrase.length === 0) return -1;
  for (let at = 0; at + phrase.length <= typed.length; at++) {
    if (phrase.every((word, step) => typed[at + step] === word)) return at;
  }
  return -1;
}
