// What a list asks of a session: the minutes together, and the materials to bring.

import { isStep } from "./list-model.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {import("./list-cards.js").Card} Card
 * @typedef {{min: number, max: number, timed: number, all: number}} Time  timed: how many of all that count have a time
 */

/**
 * The minutes of the methods and of the reader's own lines together. What stands under a step takes place in its minutes.
 * @param {List} list @param {(id: string) => Card | undefined} card
 * @returns {Time}
 */
export function timeOf(list, card) {
  const first = list.items.findIndex(isStep);
  const counted = list.items.filter((item, at) => "line" in item || first < 0 || at < first);
  const spans = counted.map((item) => {
    if ("id" in item) return card(item.id)?.minutes;
    return item.minutes === null ? undefined : { min: item.minutes, max: item.minutes };
  });
  const timed = spans.filter((span) => span !== undefined);
  const sum = (/** @type {"min" | "max"} */ end) => timed.reduce((total, span) => total + span[end], 0);
  return { min: sum("min"), max: sum("max"), timed: timed.length, all: counted.length };
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
export function timeText(time) {
  if (!time.timed) return "";
  const without = time.all - time.timed;
  const rest = without === 0 ? "" : without === 1 ? " 1 punt heeft geen tijd." : ` ${without} punten hebben geen tijd.`;
  return `${spanText(time)}.${rest}`;
}
