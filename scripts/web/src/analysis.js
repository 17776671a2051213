/**
 * The Dutch analysis of the search: from text to terms, the same as scripts/kennisbank/analysis.py.
 * @module
 */
import { BY_STEM, ENDINGS } from "./own-stems.js";
import { stem as snowball } from "./stemmer.js";

const SHORTEST_COMPOUND = 8;
const SHORTEST_PART = 4;
const LINKS = ["", "s", "en", "e", "n", "er"];

/** @type {Map<string, string>} */
const stems = new Map(Object.entries(BY_STEM).flatMap(([own, all]) => all.split(" ").map((word) => [word, own])));

/**
 * @param {string} text
 * @returns {string} in lower case without accents, with straight apostrophes
 */
export function fold(text) {
  return text.replaceAll("’", "'").normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
}

/**
 * @param {string} text
 * @returns {string[]} the folded words, in order
 */
export function words(text) {
  const found = fold(text).match(/[a-z0-9]+(?:'[a-z]+)*/g) ?? [];
  return found.map((word) => word.replace(/'(?:s|n|tje|tjes)?$/, "").replaceAll("'", ""));
}

/**
 * @param {string} word folded
 * @returns {string}
 */
export function stem(word) {
  let found = stems.get(word);
  if (found === undefined) {
    found = bySuffix(word) ?? snowball(word);
    stems.set(word, found);
  }
  return found;
}

/**
 * @param {string} word folded
 * @returns {string | undefined} the stem of a compound that ends in a plural that the stemmer does not know
 */
function bySuffix(word) {
  for (const [plural, [singular, notAfter]] of ENDINGS) {
    const before = word.slice(0, -plural.length);
    if (before && word.endsWith(plural) && !notAfter.some((each) => before.endsWith(each))) return before + singular;
  }
  return undefined;
}

/** Takes compounds apart into words of a lexicon. */
export class Analyser {
  /** @param {Iterable<string>} lexicon folded words that stand alone in the content */
  constructor(lexicon) {
    /** @type {Set<string>} */
    this.lexicon = new Set();
    for (const word of lexicon) if (word.length >= SHORTEST_PART) this.lexicon.add(word);
    /** @type {Map<string, string[]>} */
    this.known = new Map();
  }

  /**
   * @param {string} word folded
   * @returns {string[]} the parts of a compound; none when it is not wholly made of words of the lexicon
   */
  parts(word) {
    let found = this.known.get(word);
    if (found === undefined) {
      found = this.split(word);
      this.known.set(word, found);
    }
    return found;
  }

  /**
   * @param {string} word
   * @returns {string[]}
   */
  split(word) {
    if (word.length < SHORTEST_COMPOUND) return [];
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
      const head = word.slice(at);
      if (!this.lexicon.has(head)) continue;
      const first = this.first(word.slice(0, at));
      if (first.length === 0) continue;
      const rest = this.parts(head);
      return [...first, ...(rest.length > 0 ? rest : [head])];
    }
    return [];
  }

  /**
   * @param {string} text what stands before the last part
   * @returns {string[]} its parts, without what links them
   */
  first(text) {
    for (const link of LINKS) {
      if (!text.endsWith(link)) continue;
      const bare = text.slice(0, text.length - link.length);
      if (!this.lexicon.has(bare)) continue;
      const parts = this.parts(bare);
      return parts.length > 0 ? parts : [bare];
    }
    return this.parts(text);
  }

  /**
   * Of a compound that is not wholly made of words of the lexicon: "schuldhulpverlening" begins with "schuldhulp".
   * @param {string} word
   * @returns {string[]} the longest words of the lexicon that it begins and ends with, where as much is left over
   */
  ends(word) {
    const found = [];
    const lengths = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_PART + 1) }, (_, at) => word.length - SHORTEST_PART - at);
    const begin = lengths.find((length) => this.first(word.slice(0, length)).length > 0);
    const end = lengths.find((length) => this.lexicon.has(word.slice(-length)));
    if (begin) found.push(...this.first(word.slice(0, begin)));
    if (end) found.push(word.slice(-end));
    return found;
  }
}
