/**
 * Personal data in a text: e-mail addresses, phone numbers, named persons. The rules of privacy.py.
 * @module
 */
import { linesIn, squeezed } from "./text.js";

/** @typedef {import("./rules.js").Rules} Rules */

/** @param {string} text @param {number} first its line @param {Rules} rules @returns {import("./rules.js").Problem[]} */
export function checkPrivacy(text, first, rules) {
  return rules.personal.flatMap(({ pattern, what }) =>
    [...text.matchAll(pattern)]
      .filter((match) => !match.groups?.name || /^\p{Uppercase}/u.test(match.groups.name))
      .map((match) => {
        const line = first + linesIn(text, match.index);
        return rules.problem(line, "persoonsgegeven", { found: squeezed(match[0]), what });
      }),
  );
}
