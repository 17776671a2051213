/**
 * The rules of the check, as data/formulier.json holds them.
 * @module
 */

/**
 * @typedef {{id: string, label: string, about: string}} Option
 * @typedef {{name: string, shape: string, min?: number, max?: number, vocabulary?: string, options?: [string, string][],
 *   kinds?: string[], each?: FieldType, fields?: Field[]}} FieldType
 * @typedef {{name: string, label: string, doc: string, example: string, required: boolean, type: FieldType}} Field
 * @typedef {{heading: string, guidance: string, required: boolean, item: string}} Section
 * @typedef {{id: string, folder: string, label: string, fields: Field[], sections: Section[]}} Kind
 * @typedef {{newFile: string, mail: string, longest: number}} Desk
 * @typedef {{source: string, flags: string}} Pattern
 * @typedef {{bytes: number, slug: number, near: number, words: number, passives: number, passiveShare: number,
 *   hardest: number, piece: number}} Limits
 * @typedef {{root: string, published: string, kinds: Kind[], vocabulary: Record<string, Option[]>,
 *   entries: Record<string, Option[]>, messages: Record<string, [string, string]>, warnings: string[],
 *   patterns: Record<string, Pattern>, personal: (Pattern & {what: string})[], plain: Record<string, string>,
 *   limits: Limits, letters: Record<string, string>, entities: Record<string, string>,
 *   numbered: Record<string, string>, desk: Desk}} Data
 * @typedef {{line: number, code: string, message: string, hint: string, warning: boolean}} Problem
 */

/** The rules with their patterns ready for use. */
export class Rules {
  /** @param {Data} data */
  constructor(data) {
    this.data = data;
    this.limits = data.limits;
    this.letters = data.letters;
    /** @type {Map<string, RegExp>} */
    this.compiled = new Map();
    this.personal = data.personal.map(({ source, flags, what }) => ({ pattern: new RegExp(source, `g${flags}`), what }));
  }

  /** @param {string} id @returns {Kind} */
  kind(id) {
    const found = this.data.kinds.find((kind) => kind.id === id);
    if (!found) throw new Error(`no kind ${id}`);
    return found;
  }

  /** Return a pattern that finds every match. @param {string} name */
  all(name) {
    return this.made(name, "g", (source) => source);
  }

  /** Return a pattern that finds every match, with the place of its groups. @param {string} name */
  placed(name) {
    return this.made(name, "gd", (source) => source);
  }

  /** Return a pattern that only matches a whole text. @param {string} name */
  whole(name) {
    return this.made(name, "", (source) => `^(?:${source})$`);
  }

  /** Return a pattern that only matches where a text begins. @param {string} name */
  first(name) {
    return this.made(name, "", (source) => `^(?:${source})`);
  }

  /** Return the first match anywhere, or null. @param {string} name @param {string} text */
  find(name, text) {
    return text.match(this.made(name, "", (source) => source));
  }

  /** @param {string} name @param {string} flag @param {(source: string) => string} around */
  made(name, flag, around) {
    const { source, flags } = this.data.patterns[name];
    const key = `${flag}${around("")}${name}`;
    let found = this.compiled.get(key);
    if (!found) {
      found = new RegExp(around(source), flags + flag);
      this.compiled.set(key, found);
    }
    found.lastIndex = 0;
    return found;
  }

  /**
   * Return the problem of that name at a line, with what was found filled in.
   * @param {number} line @param {string} name @param {Record<string, string | number>} [found]
   * @returns {Problem}
   */
  problem(line, name, found = {}) {
    const [message, hint] = this.data.messages[name].map((text) =>
      text.replace(/\{([a-z]+)\}/gu, (_, word) => String(found[word])),
    );
    const code = name.split("/")[0];
    return { line, code, message, hint: hint.trim(), warning: this.data.warnings.includes(code) };
  }
}
