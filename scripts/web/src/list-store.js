/**
 * Where a reader's own list is kept: in this browser only. Every change is made on what is stored at that moment, so two
 * tabs that change the list in turn lose nothing.
 * @module
 */
import { apply, emptyList } from "./list-model.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {import("./list-model.js").Change} Change
 * @typedef {"" | "blocked" | "full" | "broken"} Trouble  why the list is not kept; "broken": what is stored is no list
 */

export const VERSION = 1;

/** The name under which the list of a site is kept; many sites may share an origin. @param {string} base  a url */
export function storeKey(base) {
  return `kennisbank-lijst:${new URL(base).pathname}`;
}

export class ListStore {
  /**
   * @param {() => Storage} storage  throws where the browser blocks it
   * @param {string} key
   * @param {(value: unknown) => List | undefined} listOf  undefined when a value is no list
   */
  constructor(storage, key, listOf) {
    this.storage = storage;
    this.key = key;
    this.listOf = listOf;
    /** @type {List | undefined} the list when it could not be kept */
    this.unkept = undefined;
    /** @type {Trouble} */
    this.trouble = "";
  }

  /** The list as it is now. @returns {List} */
  read() {
    if (this.unkept) return this.unkept;
    const raw = this.raw();
    if (raw === null) return emptyList();
    const list = this.listOf(parsed(raw));
    this.trouble = list ? "" : "broken";
    return list ?? emptyList();
  }

  /** What is stored, as text; null when nothing is. */
  raw() {
    try {
      return this.storage().getItem(this.key);
    } catch {
      this.trouble = "blocked";
      return null;
    }
  }

  /**
   * Make a change; undefined when it changes nothing or does not fit. A broken list is never written over but by another
   * whole one: the reader decides.
   * @param {Change} change
   * @returns {{list: List, undo: Change} | undefined}
   */
  change(change) {
    const done = apply(this.read(), change);
    if (done && (this.trouble !== "broken" || change.what === "replace")) {
      this.write(done.list);
      return done;
    }
    return undefined;
  }

  /** @param {List} list */
  write(list) {
    try {
      this.storage().setItem(this.key, JSON.stringify(plainOf(list)));
      this.unkept = undefined;
      this.trouble = "";
    } catch (error) {
      this.unkept = list;
      this.trouble = error instanceof DOMException && /quota/i.test(error.name) ? "full" : "blocked";
    }
  }
}

/** A list as it is kept, here and in files. @param {List} list */
export function plainOf({ title, items }) {
  return { schema: VERSION, title, items };
}

/** @param {string} raw */
function parsed(raw) {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
