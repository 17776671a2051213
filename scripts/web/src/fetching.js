/**
 * The site's data files, as data. What a failure means, and whether the reader hears of it, is for who asks.
 * @module
 */

/**
 * @param {string} name
 * @param {string} version
 * @returns {string} the file of a piece that tells entries by their numbers, which only hold within one version
 */
export function fileOf(name, version) {
  return `${name}.${version}.json`;
}

/** An answer that is not the file. */
export class NoFile extends Error {
  /** @param {Response} answer */
  constructor(answer) {
    super(`${answer.status}: ${answer.url}`);
    /** Whether the server says that there is no such file; otherwise it may come later. */
    this.missing = answer.status === 404 || answer.status === 410;
  }
}

/** Whether a file is not there; some hosts send a page instead, which is no JSON. @param {unknown} error */
export function isMissing(error) {
  return error instanceof SyntaxError || (error instanceof NoFile && error.missing);
}

/**
 * @param {Response} answer
 * @returns {Promise<any>} what it holds
 * @throws {NoFile} when the server says that it is not the file
 * @throws {SyntaxError} when it is no JSON, as the page that some hosts send for a missing file
 */
export async function jsonOf(answer) {
  if (!answer.ok) throw new NoFile(answer);
  return answer.json();
}

/**
 * @param {string | URL} address
 * @param {{anew?: boolean}} [options] `anew`: from the server, whatever the browser kept
 * @returns {Promise<any>} as jsonOf; a TypeError when no answer comes
 */
export async function fetchJson(address, { anew = false } = {}) {
  return jsonOf(await fetch(address, { cache: anew ? "reload" : "default" }));
}
