/**
 * Keeps what was typed in this browser, so that it survives a reload and a closed tab. Two tabs never overwrite each other:
 * the one that did not write last stops, and asks.
 * @module
 */

/**
 * @typedef {import("./file.js").Draft} Draft
 * @typedef {"kept" | "failed" | "elsewhere"} Kept
 */

export class Drafts {
  /** @param {string} key @param {() => Storage} storage  throws where a browser refuses it */
  constructor(key, storage) {
    this.key = key;
    this.storage = storage;
    /** The text that this tab last read or wrote. @type {string | null} */
    this.known = null;
  }

  /** Return what was kept, or null. @returns {Draft | null} */
  read() {
    try {
      this.known = this.storage().getItem(this.key);
      const found = JSON.parse(this.known ?? "null");
      return found && typeof found.kind === "string" && found.values && found.sections ? found : null;
    } catch {
      return null;
    }
  }

  /** @param {Draft} draft @returns {Kept} */
  keep(draft) {
    try {
      if (this.storage().getItem(this.key) !== this.known) return "elsewhere";
      const text = JSON.stringify(draft);
      this.storage().setItem(this.key, text);
      this.known = text;
      return "kept";
    } catch {
      return "failed";
    }
  }

  /** Let this tab write again, over what another one wrote. */
  takeOver() {
    try {
      this.known = this.storage().getItem(this.key);
    } catch {
      this.known = null;
    }
  }

  forget() {
    try {
      this.storage().removeItem(this.key);
    } catch {
      // nothing was kept then
    }
    this.known = null;
  }
}
