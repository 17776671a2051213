/**
 * Which items of a checklist are ticked, remembered in this browser by the name of each item, not by its place: a list
 * that changes keeps the ticks of what stayed. Without storage (blocked, full) the ticks live as long as the page.
 */

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Store */

export class Ticks {
  /** Whether ticks outlive the page. */
  kept = true;
  /** @type {Set<string>} */
  #ticked = new Set();

  /**
   * @param {() => Store} storage  may throw, as a browser does that blocks it
   * @param {string} key  where in the storage
   * @param {string[]} names  the items of this list
   */
  constructor(storage, key, names) {
    this.storage = storage;
    this.key = key;
    this.names = names;
    this.reload();
  }

  /** Read what is stored; another tab may have written it. */
  reload() {
    try {
      this.#ticked = read(this.storage().getItem(this.key));
    } catch {
      this.kept = false;
    }
  }

  /** @param {string} name */
  has(name) {
    return this.#ticked.has(name);
  }

  /** The ticked items of this list, in its order. */
  get all() {
    return this.names.filter((name) => this.#ticked.has(name));
  }

  /** Tick or untick on what is stored at this moment: another tab may have written it. @param {string} name @param {boolean} ticked */
  set(name, ticked) {
    if (this.kept) this.reload();
    if (ticked) this.#ticked.add(name);
    else this.#ticked.delete(name);
    this.#save();
  }

  /** Tick these and nothing else. @param {string[]} names */
  replace(names) {
    this.#ticked = new Set(names);
    this.#save();
  }

  #save() {
    try {
      const store = this.storage();
      if (this.#ticked.size) store.setItem(this.key, JSON.stringify([...this.#ticked]));
      else store.removeItem(this.key);
      this.kept = true;
    } catch {
      this.kept = false;
    }
  }
}

/** What is stored, as far as it is what we wrote. @param {string | null} text */
function read(text) {
  try {
    const found = JSON.parse(text ?? "[]");
    return new Set(Array.isArray(found) ? found.filter((each) => typeof each === "string") : []);
  } catch {
    return new Set();
  }
}

/** @param {number} done @param {number} total */
export function progress(done, total) {
  return done === total ? `Alles afgevinkt: ${done} van ${total}` : `${done} van ${total} afgevinkt`;
}

/** The address of a page as a name to remember things by: however it was opened. @param {string} pathname */
export function pageName(pathname) {
  return pathname.replace(/index\.html$/, "");
}
