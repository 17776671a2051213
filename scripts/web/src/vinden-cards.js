/**
 * The cards of the page Vinden: drawn from the pieces of the search data, of which only those on the screen are fetched.
 * @module
 */
import { valuesAt } from "./facets.js";
import { fileOf } from "./fetching.js";
import { marked } from "./highlight.js";
import { element } from "./dom.js";

/**
 * @typedef {import("./facets.js").Index} Index
 * @typedef {[id: string, url: string, title: string, summary: string, word: string, look: string]} Row
 * @typedef {import("./search-index.js").Load} Load
 * @typedef {import("./engine.js").Word[]} Asked
 */

/** Draws entries by number. */
export class Cards {
  /**
   * @param {Index} index
   * @param {{base: string, chunk: number, version: string, load: Load}} options  `chunk` entries are in one piece of this
   * version; `load` fetches it.
   */
  constructor(index, { base, chunk, version, load }) {
    this.tags = index.columns.find((column) => column.facet.folder !== null);
    this.standing = index.columns.find((column) => column.facet.param === "bevestigd");
    this.base = base;
    this.chunk = chunk;
    this.version = version;
    this.load = load;
    /** @type {Map<number, Row[]>} */
    this.pieces = new Map();
  }

  /** Return the pieces that some entries still need. @param {Iterable<number>} numbers */
  missing(numbers) {
    const pieces = new Set(Array.from(numbers, (n) => Math.floor(n / this.chunk)));
    return [...pieces].filter((piece) => !this.pieces.has(piece));
  }

  /** Fetch pieces; those that came stay, also when others fail. @param {number[]} pieces */
  async fetch(pieces) {
    await Promise.all(
      pieces.map(async (piece) => {
        this.pieces.set(piece, await this.load(`search/${fileOf(`d-${piece}`, this.version)}`));
      }),
    );
  }

  /**
   * Return an entry's card, as it looks in every list of the site, with what was asked marked; its piece must be there.
   * @param {number} n @param {Asked} asked
   */
  card(n, asked) {
    const row = this.pieces.get(Math.floor(n / this.chunk))?.[n % this.chunk];
    if (!row) throw new Error(`entry ${n} was not fetched`);
    const [, url, name, summary, word, look] = row;
    const title = element("a", { class: "kb-card-title", href: `${this.base}/${url}` }, ...withMarks(name, asked));
    const kind = element("strong", { class: `kb-kind kb-kind--${look}` }, word);
    const firm = (this.standing ? valuesAt(this.standing, n) : []).flatMap(({ id, label }) => [
      element("em", { class: `kb-standing kb-standing--${id}` }, label), " ",
    ]);
    const made = element("li", {}, element("p", {}, kind, " ", ...firm, title), element("p", {}, ...withMarks(summary, asked)));
    const tags = this.tags ? valuesAt(this.tags, n) : [];
    const folder = `${this.base}/${this.tags?.facet.folder}`;
    if (tags.length) {
      const links = tags.map(({ id, label }) => element("a", { class: "kb-tag", href: `${folder}/${id}/` }, label));
      made.append(element("p", {}, ...links.flatMap((link) => [link, " "])));
    }
    return made;
  }
}

/** @param {string} text @param {Asked} asked */
function withMarks(text, asked) {
  if (asked.length === 0) return [text];
  return marked(text, asked).map((piece) => (piece.hit ? element("mark", { "data-md-highlight": true }, piece.text) : piece.text));
}
