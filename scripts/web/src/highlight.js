/**
 * Marks in a text what a query matched: words with the same stem, or that hold what was typed.
 * @module
 */
import { fold, stem, words } from "./analysis.js";

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {string} text */
export function escapeHtml(text) {
  return text.replace(/[&<>"]/g, (found) => ESCAPES[/** @type {keyof typeof ESCAPES} */ (found)]);
}

/**
 * @param {string} text plain
 * @param {{typed: string, matched: string[]}[]} asked
 * @returns {{text: string, hit: boolean}[]} the text in pieces, and which of them matched
 */
export function marked(text, asked) {
  const terms = new Set(asked.flatMap((each) => each.matched));
  const typed = asked.map((each) => each.typed).filter((word) => word.length > 2);
  const pieces = text.split(/([\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*)/u);
  return pieces.map((piece, at) => {
    const folded = fold(piece);
    const isHit = () => words(piece).some((word) => terms.has(stem(word))) || typed.some((word) => folded.includes(word));
    return { text: piece, hit: at % 2 === 1 && isHit() };
  });
}

/**
 * @param {string} text plain
 * @param {{typed: string, matched: string[]}[]} asked
 * @returns {string} HTML, safe, with what matched between `mark`
 */
export function highlighted(text, asked) {
  const pieces = marked(text, asked).map((piece) => ({ ...piece, safe: escapeHtml(piece.text) }));
  return pieces.map(({ safe, hit }) => (hit ? `<mark data-md-highlight>${safe}</mark>` : safe)).join("");
}
