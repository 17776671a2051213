/**
 * What may be on a list, wherever it comes from: the store of the browser, a file, a link. All limits stand here.
 * @module
 */
import { emptyList, keyOf, MOST_ITEMS, placeOf } from "./list-model.js";
import { VERSION } from "./list-store.js";

/**
 * @typedef {import("./list-model.js").Item} Item
 * @typedef {import("./list-model.js").List} List
 */

export const MOST = { id: 60, title: 120, text: 200, note: 1000, minutes: 6000 };
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Control characters (but for the line's end) and those that turn the direction of text, and halves of characters. */
const UNSEEN = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu; // eslint-disable-line no-control-regex

/** Whether a text can be the id of an entry; the same rule as in urls.py. @param {unknown} id @returns {id is string} */
function isId(id) {
  return typeof id === "string" && id.length <= MOST.id && SLUG.test(id);
}

/** The text that a value is; nothing when it is none, or too long. @param {unknown} value @param {number} [most] */
function textOf(value, most = Infinity) {
  return typeof value === "string" && value.length <= most ? clean(value) : "";
}

/** Text as it may be kept: without characters that nobody sees. @param {string} text */
export function clean(text) {
  return text.replace(UNSEEN, " ");
}

/**
 * Return the list that a value is, and every problem with it; what has a problem is left out of the list.
 * @param {unknown} value
 * @returns {{list: List, problems: string[]}}
 */
export function listOf(value) {
  const { schema, title, items, ...rest } = fields(value);
  if (schema !== VERSION || !Array.isArray(items)) return { list: emptyList(), problems: ["Dit is geen lijst van deze site."] };
  const problems = [...wrongText("De titel", title, MOST.title), ...unknown("De lijst", rest)];
  if (items.length > MOST_ITEMS) problems.push(`Er staan ${items.length} punten op. Een lijst heeft er hoogstens ${MOST_ITEMS}.`);
  /** @type {List} */
  const kept = { title: textOf(title, MOST.title), items: [] };
  for (const [at, each] of items.slice(0, MOST_ITEMS).entries()) {
    const { item, wrong } = itemOf(each, `Punt ${at + 1}`, String(at + 1));
    if (placeOf(kept, keyOf(item)) >= 0) wrong.push(`Punt ${at + 1}: dit staat er twee keer op.`);
    problems.push(...wrong);
    if (!wrong.length) kept.items.push(item);
  }
  return { list: kept, problems };
}

/** @param {unknown} value @param {string} where @param {string} key @returns {{item: Item, wrong: string[]}} */
function itemOf(value, where, key) {
  const { id, title = "", note = "", line = key, text, minutes = null, step = false, ...rest } = fields(value);
  const wrong = unknown(where, rest);
  if (id === undefined) {
    if (typeof line !== "string" || !/^\d{1,9}$/.test(line)) wrong.push(`${where}: ‘line’ is geen nummer.`);
    wrong.push(...wrongText(where, text, MOST.text));
    if (minutes !== null && !isMinutes(minutes)) wrong.push(`${where}: ‘minutes’ is geen geheel getal van 0 tot ${MOST.minutes}.`);
    if (typeof step !== "boolean") wrong.push(`${where}: ‘step’ moet true of false zijn.`);
    const made = { line: textOf(line), text: textOf(text), minutes: /** @type {number | null} */ (minutes) };
    return { item: step === true ? { ...made, step } : made, wrong };
  }
  if (!isId(id)) wrong.push(`${where}: ‘id’ is geen naam van een pagina.`);
  wrong.push(...wrongText(where, title, MOST.title), ...wrongText(where, note, MOST.note));
  return { item: { id: textOf(id), title: textOf(title), note: textOf(note) }, wrong };
}

/** @param {unknown} minutes */
function isMinutes(minutes) {
  return Number.isInteger(minutes) && Number(minutes) >= 0 && Number(minutes) <= MOST.minutes;
}

/** The own fields of an object; none of anything else. @param {unknown} value @returns {Record<string, unknown>} */
function fields(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** @param {string} where @param {unknown} text @param {number} most */
function wrongText(where, text, most) {
  if (typeof text !== "string") return [`${where}: hier hoort tekst te staan.`];
  return text.length > most ? [`${where}: de tekst is langer dan ${most} tekens.`] : [];
}

/** @param {string} where @param {Record<string, unknown>} rest */
function unknown(where, rest) {
  return Object.keys(rest).slice(0, 3).map((name) => `${where}: het veld ‘${clean(name).slice(0, 30)}’ kennen we niet.`);
}
