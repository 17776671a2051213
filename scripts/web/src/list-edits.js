/**
 * What a reader can do with the items of a list: each as the change that does it and the words that go with it. Pure.
 * @module
 */
import { atEnd, freshLine, isStep, keyOf, pastStep, placeOf } from "./list-model.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {import("./list-model.js").StepItem} StepItem
 * @typedef {{change: import("./list-model.js").Change, what: string, said: string}} Edit  what: of which it is said that it
 *   can be taken back; said: what to say when it is done
 */

/**
 * Move an item to a place; undefined when it is there.
 * @param {List} list @param {string} key @param {string} name @param {number} place  beyond the end: the last one
 * @returns {Edit | undefined}
 */
export function moved(list, key, name, place) {
  const to = Math.min(place, list.items.length - 1);
  if (placeOf(list, key) === to) return undefined;
  const said = `‘${name}’ staat nu op plaats ${to + 1} van ${list.items.length}.`;
  return { change: { what: "move", keys: [key], to }, what: `verplaatsen van ‘${name}’`, said };
}

/**
 * Move a step past the one above or below it, with all that it heads; undefined when there is none.
 * @param {List} list @param {string} key @param {string} name @param {-1 | 1} by
 * @returns {Edit | undefined}
 */
export function stepMoved(list, key, name, by) {
  const change = pastStep(list, key, by);
  if (!change) return undefined;
  const number = list.items.filter(isStep).findIndex((step) => keyOf(step) === key) + by + 1;
  return { change, what: `verplaatsen van ‘${name}’`, said: `‘${name}’ is nu stap ${number}, met alles wat eronder staat.` };
}

/**
 * Put a new step above an item, to be named.
 * @param {List} list @param {string} key @param {string} name  of the item
 * @returns {Edit & {step: StepItem}}
 */
export function stepAbove(list, key, name) {
  /** @type {StepItem} */
  const step = { line: freshLine(list), text: "Nieuwe stap", minutes: null, step: true };
  return {
    step,
    change: { what: "put", places: [{ at: placeOf(list, key), item: step }] },
    what: "toevoegen van een stap",
    said: `Er staat een nieuwe stap boven ‘${name}’. Geef hem een naam.`,
  };
}

/** Take an item off. @param {string} key @param {string} name @returns {Edit} */
export function removed(key, name) {
  return {
    change: { what: "remove", keys: [key] },
    what: `weghalen van ‘${name}’`,
    said: `‘${name}’ is van je lijst. Je kunt dit ongedaan maken.`,
  };
}

/**
 * Add a line of the reader's own at the end.
 * @param {List} list @param {{text: string, minutes: number | null, asStep: boolean}} line
 * @returns {Edit}
 */
export function lineAdded(list, { text, minutes, asStep }) {
  const line = { line: freshLine(list), text, minutes };
  return {
    change: atEnd([asStep ? { ...line, step: true } : line]),
    what: `toevoegen van ‘${text}’`,
    said: `‘${text}’ staat onderaan je lijst.`,
  };
}
