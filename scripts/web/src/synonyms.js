/**
 * The word book as synonyms.py writes it, in pieces: a word itself says in which piece its phrases are.
 * @module
 */

/** How many pieces there are; the same in scripts/kennisbank/synonyms.py. */
const PIECES = 127;

/** @typedef {{at: number, length: number, others: string[][]}} Found a phrase in a row of words, and the terms of each that stands for it */

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
    /** @type {Map<string, string[][]>} */
    this.phrases = new Map();
    this.longest = 0;
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
      this.phrases.set(phrase, others === "" ? [] : others.split(",").map((each) => each.split(" ")));
      this.longest = Math.max(this.longest, phrase.split(" ").length);
    }
  }

  /**
   * @param {string[]} row the stems of words that stand next to each other
   * @returns {Found[]} the phrases in it, each once
   */
  in(row) {
    /** @type {Map<string, Found>} */
    const found = new Map();
    row.forEach((_, at) => {
      for (let length = 1; length <= this.longest && at + length <= row.length; length++) {
        const phrase = row.slice(at, at + length).join(" ");
        const others = this.phrases.get(phrase);
        if (others && !found.has(phrase)) found.set(phrase, { at, length, others });
      }
    });
    return [...found.values()];
  }
}
