/** What a page says about a printed sheet, in plain Dutch. */
import { enumerated } from "./enumerated.js";
import { compare, decode } from "./paper-code.js";

const UNREADABLE = "De code op je afdruk is niet te lezen. Vergelijk je afdruk zelf met deze pagina.";
const SAME = "Je afdruk klopt nog. Er is niets veranderd.";

/**
 * @typedef {object} News
 * @property {string} message
 * @property {string[]} lines    what changed, a line for each kind of change
 * @property {number[]} changed  numbers on the page of what says something else now
 * @property {number[]} added    numbers on the page of what is new
 */

/** @param {string} message @param {Partial<News>} more @returns {News} */
const news = (message, more = {}) => ({ message, lines: [], changed: [], added: [], ...more });

/**
 * Compare a sheet with a page that shows one entry.
 * @param {string} code  of the sheet
 * @param {string} item  eight characters: which entry the page shows, and what it says
 * @param {string} day  on which an editor last looked at it, in words
 */
export function aboutEntry(code, item, day) {
  const sheet = decode(code);
  if (!sheet) return news(UNREADABLE);
  if (sheet.includes(item)) return news(SAME);
  if (!sheet.some((each) => each.slice(0, 3) === item.slice(0, 3))) return news("De code op je afdruk hoort niet bij deze pagina.");
  return news(`Deze tekst is veranderd sinds je afdruk. De redactie keek hem het laatst na op ${day}.`);
}

/**
 * Compare a printed book with the page where the newest is.
 * @param {string} code  of the book
 * @param {string} newest  eight characters: that it is the book, and of which version
 * @param {string} day  on which an editor last looked at anything in it, in words
 */
export function aboutBook(code, newest, day) {
  const sheet = decode(code);
  if (!sheet) return news("De code op je boek is niet te lezen. Vergelijk de versie op je boek zelf met deze pagina.");
  if (sheet.includes(newest)) return news("Je hebt het nieuwste boek.");
  if (!sheet.some((each) => each.slice(0, 3) === newest.slice(0, 3))) return news("De code op je afdruk hoort niet bij deze pagina.");
  return news(`Er is een nieuwer boek. De redactie keek er het laatst iets in na op ${day}.`);
}

/**
 * Compare a sheet with a page that shows a list.
 * @param {string} code  of the sheet
 * @param {string} frame  eight characters of what stands around the items
 * @param {string[]} items  those of the items, in their order
 */
export function aboutList(code, frame, items) {
  const sheet = decode(code);
  if (!sheet) return news(UNREADABLE);
  const framed = sheet[0].slice(0, 3) === frame.slice(0, 3);
  const { places, changed, gone, moved, added } = compare(framed ? sheet.slice(1) : sheet, items);
  const now = (/** @type {number} */ number) => (places[number - 1] ?? 0) + 1;
  const said = (/** @type {number} */ number) => (now(number) === number ? `${number}` : `${number} (nu ${now(number)})`);
  const lines = [
    line("Veranderd", changed.map(said)),
    line("Niet meer op deze lijst", gone.map(String)),
    line("Op een andere plek", moved.filter(([number, place]) => number !== place && !changed.includes(number)).map(([number]) => said(number))),
    line("Nieuw op deze lijst", added.map(String)),
    framed && sheet[0] !== frame ? "De uitleg, de kopjes of de tijden zijn veranderd." : "",
  ].filter((each) => each !== "");
  if (!lines.length) return news(SAME);
  return news("Sinds je afdruk is deze lijst veranderd.", { lines, changed: changed.map(now), added });
}

/** @param {string} what @param {string[]} numbers */
function line(what, numbers) {
  return numbers.length ? `${what}: nummer ${enumerated(numbers)}.` : "";
}
