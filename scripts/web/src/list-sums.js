/**
 * What a list asks of a session: the minutes together, and the materials to bring.
 * @module
 */
import { countText, isStep } from "./list-model.js";
import { enumerated } from "./enumerated.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {import("./list-cards.js").Card} Card
 * @typedef {import("./list-model.js").Item} Item
 * @typedef {{min: number, max: number, timed: number, without: Item[]}} Time  timed: how many things have a time; without:
 *   what should have one and has none
 */

/** So many steps without a time are named. */
const MOST_NAMED = 3;

/**
 * The minutes of all that counts together.
 * @param {List} list @param {(id: string) => Card | undefined} card
 * @returns {Time}
 */
export function timeOf({ items }, card) {
  const spans = counted(items).map((item) => {
    if ("id" in item) return card(item.id)?.minutes;
    return item.minutes === null ? undefined : { min: item.minutes, max: item.minutes };
  });
  const timed = spans.filter((span) => span !== undefined);
  const sum = (/** @type {"min" | "max"} */ end) => timed.reduce((total, span) => total + span[end], 0);
  return { min: sum("min"), max: sum("max"), timed: timed.length, without: counted(items).filter((_, at) => spans[at] === undefined) };
}

/**
 * What the time of a list is made of. As soon as one step has minutes, what stands under a step takes place in its minutes;
 * only own lines with minutes come on top. As long as none has any, steps are mere headings. @param {Item[]} items
 */
function counted(items) {
  if (!items.some((item) => isStep(item) && item.minutes !== null)) return items.filter((item) => !isStep(item));
  const first = items.findIndex(isStep);
  return items.filter((item, at) => at < first || isStep(item) || ("line" in item && item.minutes !== null));
}

/**
 * The materials of everything on a list, each once, as it was first written.
 * @param {List} list @param {(id: string) => Card | undefined} card
 */
export function materialsOf(list, card) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const item of list.items) {
    for (const each of ("id" in item && card(item.id)?.materials) || []) {
      const text = each.trim().replace(/\s+/g, " ");
      const key = text.toLocaleLowerCase("nl");
      if (!found.has(key)) found.set(key, text);
    }
  }
  return [...found.values()];
}

/** "45 minuten", "2 uur en 15 minuten". @param {number} minutes */
export function duration(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [];
  if (hours) parts.push(`${hours.toLocaleString("nl")} uur`);
  if (rest || !hours) parts.push(rest === 1 ? "1 minuut" : `${rest} minuten`);
  return parts.join(" en ");
}

/** "30 minuten tot 2 uur". @param {import("./list-cards.js").Span} span */
export function spanText({ min, max }) {
  return min === max ? duration(min) : `${duration(min)} tot ${duration(max)}`;
}

/** What a reader should know of the time; empty when nothing on the list has any. @param {Time} time */
export function timeText({ min, max, timed, without }) {
  if (!timed) return "";
  const total = `${spanText({ min, max })}.`;
  return without.length ? `${total} ${countText(without)} ${without.length === 1 ? "heeft" : "hebben"} geen tijd${names(without)}.` : total;
}

/** Which steps these are, when that is all they are and they are few. @param {Item[]} items */
function names(items) {
  const steps = items.flatMap((item) => (isStep(item) ? [`‘${item.text}’`] : []));
  if (!steps.length || steps.length < items.length || steps.length > MOST_NAMED) return "";
  return `: ${enumerated(steps)}`;
}
