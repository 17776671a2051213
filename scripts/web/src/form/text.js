/**
 * What the check does with texts, done the same here: a text as it goes into a file, its length, its words, names.
 * @module
 */
import { distance } from "../distance.js";

/** @typedef {import("./rules.js").Rules} Rules */

const OTHER_LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * Return a text as files hold it: accented letters as one character, no signs that nobody sees, one kind of line end.
 * @param {string} text @param {Rules} rules
 */
export function tidied(text, rules) {
  const visible = text.replace(OTHER_LINE_ENDS, "\n").replace(/\p{Cs}/gu, "\ufffd").replace(rules.all("control"), "");
  return visible.normalize("NFC");
}

/** Return a text with single spaces, as the check reads a value. @param {string} text */
export function squeezed(text) {
  return wordsOf(text).join(" ");
}

/** Return the pieces between white space. @param {string} text */
export function wordsOf(text) {
  return text.split(/\s+/u).filter(Boolean);
}

/** Return the number of characters, where an emoji is one. @param {string} text */
export function length(text) {
  return [...text].length;
}

/** Return the first characters of a text. @param {string} text @param {number} most */
export function start(text, most) {
  return [...text].slice(0, most).join("");
}

/** Return how many lines end before a place. @param {string} text @param {number} [end] */
export function linesIn(text, end = text.length) {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}

/** Return a text for comparing without regard to capitals. @param {string} text */
export function folded(text) {
  return [...text].map((letter) => letter.toUpperCase().toLowerCase()).join("");
}

/**
 * Return the name that an address can hold, cut at a word; empty when nothing usable is left.
 * @param {string} text @param {Rules} rules
 */
export function slugOf(text, rules) {
  const plain = [...text.toLowerCase()].map((letter) => rules.letters[letter] ?? letter).join("");
  let slug = "";
  for (const word of plain.normalize("NFKD").replace(/\p{M}/gu, "").match(/[a-z0-9]+/gu) ?? []) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, rules.limits.slug);
    if (longer.length > rules.limits.slug) break;
    slug = longer;
  }
  return slug;
}

/**
 * Return the nearest allowed word, or nothing when none is near: optimal string alignment, as a share of the length.
 * @param {string} word @param {Iterable<string>} allowed @param {Rules} rules
 */
export function nearest(word, allowed, rules) {
  const asked = bare(word);
  let [best, score] = ["", 0];
  for (const option of allowed) {
    const other = bare(option);
    const longest = Math.max(length(asked), length(other));
    const alike = asked ? 1 - distance(asked, other, longest) / longest : 0;
    if (alike > score) [best, score] = [option, alike];
  }
  return score >= rules.limits.near ? best : "";
}

/** "Bedoelde je 'x'?" for the nearest word. @param {string} word @param {Iterable<string>} allowed @param {Rules} rules */
export function near(word, allowed, rules) {
  const found = nearest(word, allowed, rules);
  return found ? `Bedoelde je '${found}'?` : "";
}

/** @param {string} text */
function bare(text) {
  return text.replace(/[^\p{L}\p{N}]/gu, " ").toLowerCase().trim();
}
