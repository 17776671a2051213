/**
 * Things in a sentence, one after the other.
 * @module
 */

/**
 * @param {readonly string[]} names
 * @returns {string} "a, b en c"; nothing when there are none
 */
export function enumerated(names) {
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" en ");
}
