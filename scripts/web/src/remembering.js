/**
 * Fetching a file once, however often it is asked for.
 * @module
 */

/** @typedef {import("./search-index.js").Load} Load */

/**
 * @param {Load} load
 * @returns {Load} the same, which keeps what came, until it is asked for anew; what failed is asked for again
 */
export function remembering(load) {
  /** @type {Map<string, Promise<any>>} */
  const kept = new Map();
  return (path, options) => {
    let found = options?.anew ? undefined : kept.get(path);
    if (!found) {
      found = load(path, options);
      kept.set(path, found);
      found.catch(() => kept.delete(path));
    }
    return found;
  };
}
