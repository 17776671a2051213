/**
 * What the site says of the entries on a list: a small file per entry, fetched once.
 * @module
 */
import { jsonOf, NoFile } from "./fetching.js";

/**
 * @typedef {string | [string, string]} Run  text, or text with its dress: s (strong), e (emphasis), c (code)
 * @typedef {{type: "paragraph", runs: Run[]} | {type: "heading", level: number, runs: Run[]}
 *   | {type: "listing", ordered?: boolean, first?: number, items: Block[][]} | {type: "quote", blocks: Block[]}
 *   | {type: "code", text: string} | {type: "table", rows: Run[][][]} | {type: "rule"}} Block
 * @typedef {{min: number, max: number}} Span
 * @typedef {object} Card
 * @property {string} id
 * @property {string} kind
 * @property {string} word
 * @property {string} look
 * @property {string} title
 * @property {string} summary
 * @property {string} url  from the root of the site
 * @property {string} fingerprint
 * @property {{heading: string, caveat?: boolean, step?: boolean, blocks: Block[]}[]} sections  caveat: what to beware of;
 *   step: of a session plan
 * @property {{title: string, choose: string}[]} tensions
 * @property {string[]} sources
 * @property {Span} [minutes]
 * @property {Span} [people]
 * @property {string[]} [materials]
 * @property {string} [figures]  where the minutes and people come from
 * @typedef {Card | "gone" | "failed"} Found  "gone": there is no such entry; "failed": nobody knows, the file did not come
 */

const SCHEMA = 1;

export class Cards {
  /** @param {(path: string) => Promise<Response>} fetchFile */
  constructor(fetchFile) {
    this.fetchFile = fetchFile;
    /** @type {Map<string, Found>} */
    this.known = new Map();
    /** @type {Map<string, Promise<void>>} what is on its way */
    this.coming = new Map();
  }

  /** Return the ids of which it is not known what the site says, or did not come before. @param {string[]} ids */
  missing(ids) {
    return ids.filter((id) => (this.known.get(id) ?? "failed") === "failed");
  }

  /** Fetch what is missing; what is on its way is waited for. @param {string[]} ids */
  async load(ids) {
    await Promise.all(this.missing(ids).map((id) => this.coming.get(id) ?? this.loadOne(id)));
  }

  /** @param {string} id */
  loadOne(id) {
    const coming = this.fetchOne(id).then((found) => {
      this.known.set(id, found);
      this.coming.delete(id);
    });
    this.coming.set(id, coming);
    return coming;
  }

  /** The card of an id; undefined when it did not come, or not yet. @param {string} id */
  get(id) {
    const found = this.known.get(id);
    return typeof found === "object" ? found : undefined;
  }

  /** @param {string} id @returns {Promise<Found>} */
  async fetchOne(id) {
    try {
      const card = await jsonOf(await this.fetchFile(`data/kaarten/${id}.json`));
      return card?.schema === SCHEMA && card.id === id ? card : "gone";
    } catch (error) {
      const page = error instanceof SyntaxError; // a host may answer a missing file with a page and say all is well
      return page || (error instanceof NoFile && error.missing) ? "gone" : "failed";
    }
  }
}
