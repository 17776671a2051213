/**
 * The word book as synonyms.py writes it, in pieces: a word itself says in which piece its phrases are.
 * @module
 */

/** How many pieces there are; the same in scripts/kennisbank/synonyms.py. */
const PIECES = 127;

/** @typedef {{equal: string[][], less: string[][]}} Others the terms of each phrase that stands for one, and of each that it only leads to */
/** @typedef {{places: number[], others: Others}} Found a phrase in a row of words: where its words stand, and what stands for it */
/** @typedef {{order: number, stems: string[], others: Others}} Known a phrase of the word book: the how manieth it came, and its words */

/** How many other words may stand between those of a phrase: "komt er vaak niemand" has "niemand komt". */
const MOST_BETWEEN = 2;

/**
 * @param {string} stem the first of a phrase that is no stop word
 * @returns {string} the file with the phrases that begin with it
 */
export function pieceOf(stem) {
  let number = 0;
  for (let at = 0; at < stem.length; at++) number = (number * 31 + stem.charCodeAt(at)) % PIECES;
  return `s-${number}.json`;
}

/** What is known of the word book so far. */
export class Synonyms {
  /** @param {import("./search-index.js").Load} load */
  constructor(load) {
    this.load = load;
    /** @type {Set<string>} the pieces that are here */
    this.pieces = new Set();
    /** @type {Map<string, Map<string, Known>>} by its first word, as only phrases of which that was typed can be there */
    this.phrases = new Map();
    this.many = 0;
  }

  /**
   * @param {Iterable<string>} stems
   * @returns {Set<string>} the pieces with their phrases that are not here yet
   */
  missing(stems) {
    return new Set([...stems].map(pieceOf).filter((piece) => !this.pieces.has(piece)));
  }

  /** @param {Iterable<string>} pieces */
  async fetch(pieces) {
    await Promise.all([...pieces].map(async (piece) => this.add(piece, await this.load(piece))));
  }

  /**
   * @param {string} piece
   * @param {Record<string, string>} phrases
   */
  add(piece, phrases) {
    this.pieces.add(piece);
    for (const [phrase, others] of Object.entries(phrases)) {
      const [equal, less = ""] = others.split(";");
      const stems = phrase.split(" ");
      const known = { order: this.many++, stems, others: { equal: split(equal), less: split(less) } };
      const begun = this.phrases.get(stems[0]) ?? new Map();
      this.phrases.set(stems[0], begun.set(phrase, known));
    }
  }

  /**
   * @param {string[]} row the stems of the words of a query
   * @param {Set<number>} telling the places of words that say something about a subject
   * @returns {Found[]} the phrases in it, each once
   */
  in(row, telling) {
    /** @type {Found[]} */
    const found = [];
    const begun = [...new Set(row)].flatMap((stem) => [...(this.phrases.get(stem)?.values() ?? [])]);
    for (const { stems, others } of begun.sort((one, other) => one.order - other.order)) {
      const places = placesOf(stems, row, telling);
      if (places.length > 0) found.push({ places, others });
    }
    return found;
  }
}

/** @param {string} phrases with commas between them */
function split(phrases) {
  return phrases === "" ? [] : phrases.split(",").map((each) => each.split(" "));
}

/**
 * The words of a phrase stand near each other, in whichever order; those of a phrase of stop words stand as they are.
 * @param {string[]} phrase
 * @param {string[]} row
 * @param {Set<number>} telling
 * @returns {number[]} where its words stand, or none
 */
function placesOf(phrase, row, telling) {
  for (let at = 0; at + phrase.length <= row.length; at++) {
    if (!phrase.includes(row[at])) continue;
    const exact = phrase.every((word, step) => row[at + step] === word);
    if (exact) return phrase.map((_, step) => at + step);
    const places = phrase.map((word) => row.indexOf(word, at));
    const last = Math.max(...places);
    const apart = new Set(places).size === phrase.length && !places.includes(-1);
    if (apart && last - at < phrase.length + MOST_BETWEEN && places.some((place) => telling.has(place))) return places;
  }
  return [];
}
