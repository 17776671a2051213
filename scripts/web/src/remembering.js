/**
 * Fetching a file once, however often it is asked for.
 * @module
 */

/** @typedef {(path: string) => Promise<any>} Load */

/**
 * @param {Load} load
 * @returns {Load} the same, which keeps what came; what failed is asked for again
 */
export function remembering(load) {
  /** @type {Map<string, Promise<any>>} */
  const kept = new Map();
  return (path) => {
    let found = kept.get(path);
    if (!found) {
      found = load(path);
      kept.set(path, found);
      found.catch(() => kept.delete(path));
    }
    return found;
  };
}
