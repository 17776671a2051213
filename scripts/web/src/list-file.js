/**
 * A list as a file, to keep it or give it to somebody: JSON, {schema, title, items: [{id, title, note} | {line, text, minutes, step?}]}.
 * @module
 */
import { listOf } from "./list-check.js";
import { emptyList } from "./list-model.js";
import { plainOf } from "./list-store.js";

/** @typedef {import("./list-model.js").List} List */

/** Larger is no file of ours, and is not read. */
export const MOST_BYTES = 1_000_000;

/** @param {List} list */
export function toFile(list) {
  return `${JSON.stringify(plainOf(list), null, 2)}\n`;
}

/**
 * Return the list in a file; with any problem there is no list.
 * @param {string} text
 * @returns {{list: List, problems: string[]}}
 */
export function fromFile(text) {
  const wrong = { list: emptyList(), problems: ["Dit bestand is geen lijst. Kies een bestand dat je op deze pagina hebt bewaard."] };
  if (text.length > MOST_BYTES) return wrong;
  try {
    return listOf(JSON.parse(text));
  } catch {
    return wrong;
  }
}
