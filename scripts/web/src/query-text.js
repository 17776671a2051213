/**
 * The text of a query, as the search gets it from a box or an address.
 * @module
 */

/** A longer text makes no better query, and a page of text would keep a phone busy for a minute. */
export const LONGEST_TEXT = 200;

/** What a text copied from a document has inside words, and nobody sees. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** @param {string} text */
function plain(text) {
  return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/**
 * @param {string} text
 * @returns {string} on one line, at most `LONGEST_TEXT` long, whole words where it has any
 */
export function tidy(text) {
  const whole = plain(text);
  if (whole.length <= LONGEST_TEXT) return whole;
  const end = whole.lastIndexOf(" ", LONGEST_TEXT);
  return whole.slice(0, end > 0 ? end : LONGEST_TEXT).trim();
}

/**
 * @param {string} text
 * @returns {string[]} what to say of a text that is longer than what is searched for
 */
export function tooLong(text) {
  return plain(text).length > LONGEST_TEXT ? ["Je tekst is lang. We zoeken alleen met de eerste woorden."] : [];
}
