/**
 * A reader's own list and what can happen to it. Nothing here changes in place: a change gives a new list and the change
 * that takes it back, so that undoing also works on a list that another tab has changed since.
 * @module
 */
/**
 * @typedef {{id: string, title: string, note: string}} EntryItem  an entry; its title as it was when it was kept
 * @typedef {{line: string, text: string, minutes: number | null, step?: true}} LineItem  a line of the reader's own; line tells
 *   it apart. A step heads what stands below it, up to the next step; its minutes are theirs
 * @typedef {LineItem & {step: true}} StepItem
 * @typedef {EntryItem | LineItem} Item
 * @typedef {{title: string, items: Item[]}} List
 * @typedef {{at: number, item: Item}} Place
 * @typedef {{what: "put", places: Place[]} | {what: "remove", keys: string[]} | {what: "move", keys: string[], to: number}
 *   | {what: "edit", item: Item} | {what: "title", title: string} | {what: "replace", list: List}} Change
 */

/** More is no list for one session any more, and no page stays quick with it. */
export const MOST_ITEMS = 200;

/** @returns {List} */
export function emptyList() {
  return { title: "", items: [] };
}

/** What tells an item from all others on a list. @param {Item} item */
export function keyOf(item) {
  return "id" in item ? item.id : `*${item.line}`;
}

/** @param {List} list @param {string} key */
export function placeOf(list, key) {
  return list.items.findIndex((item) => keyOf(item) === key);
}

/** The change that puts items at the end; what is there already stays where it is. @param {Item[]} items @returns {Change} */
export function atEnd(items) {
  return { what: "put", places: items.map((item) => ({ at: MOST_ITEMS, item })) };
}

/** Whether an item heads those below it. @param {Item} item @returns {item is StepItem} */
export function isStep(item) {
  return "line" in item && item.step === true;
}

/**
 * Which of these items would be new on a list: entries that are not on it, all lines, and steps that say something else.
 * A step without minutes that heads nothing new is nothing new either.
 * @param {List} list @param {Item[]} items
 */
export function newOn(list, items) {
  const fresh = items.filter((item) => ("id" in item ? placeOf(list, item.id) < 0 : !isStep(item) || !list.items.some(saysSame(item))));
  return fresh.filter((item) => {
    if (!isStep(item) || item.minutes !== null) return true;
    const below = itemsBelow(items, item);
    return !below.length || below.some((each) => fresh.includes(each));
  });
}

/** @param {StepItem} step @returns {(other: Item) => boolean} */
function saysSame({ text, minutes }) {
  return (other) => isStep(other) && other.text === text && other.minutes === minutes;
}

/** What stands below a step, up to the next one. @param {Item[]} items @param {Item} step */
function itemsBelow(items, step) {
  const from = items.indexOf(step) + 1;
  const next = items.findIndex((item, at) => at >= from && isStep(item));
  return items.slice(from, next < 0 ? undefined : next);
}

/**
 * Return the list after a change, and the change that takes it back; undefined when it changes nothing or does not fit.
 * @param {List} list @param {Change} change
 * @returns {{list: List, undo: Change} | undefined}
 */
export function apply(list, change) {
  switch (change.what) {
    case "put":
      return put(list, change.places);
    case "remove":
      return remove(list, change.keys);
    case "move":
      return move(list, change.keys, change.to);
    case "edit":
      return edit(list, change.item);
    case "title":
      return { list: { ...list, title: change.title }, undo: { what: "title", title: list.title } };
    default:
      return { list: change.list, undo: { what: "replace", list } };
  }
}

/** @param {List} list @param {Place[]} places */
function put(list, places) {
  const fresh = places.filter(({ item }) => placeOf(list, keyOf(item)) < 0);
  const items = [...list.items];
  for (const { at, item } of fresh) items.splice(at, 0, item);
  if (!fresh.length || items.length > MOST_ITEMS) return undefined;
  return { list: { ...list, items }, undo: /** @type {Change} */ ({ what: "remove", keys: fresh.map(({ item }) => keyOf(item)) }) };
}

/** @param {List} list @param {string[]} keys */
function remove(list, keys) {
  const places = list.items.flatMap((item, at) => (keys.includes(keyOf(item)) ? [{ at, item }] : []));
  const items = list.items.filter((item) => !keys.includes(keyOf(item)));
  return places.length ? { list: { ...list, items }, undo: /** @type {Change} */ ({ what: "put", places }) } : undefined;
}

/** `to` is where the first of them stands afterwards. @param {List} list @param {string[]} keys @param {number} to */
function move(list, keys, to) {
  const moved = list.items.filter((item) => keys.includes(keyOf(item)));
  const items = list.items.filter((item) => !keys.includes(keyOf(item)));
  const from = moved.length ? list.items.indexOf(moved[0]) : -1;
  if (from < 0 || to === from || to < 0 || to > items.length) return undefined;
  items.splice(to, 0, ...moved);
  return { list: { ...list, items }, undo: /** @type {Change} */ ({ what: "move", keys, to: from }) };
}

/** A step and all that stands below it, up to the next step. @param {List} list @param {string} key */
function headedBy({ items }, key) {
  const step = items.find((item) => keyOf(item) === key);
  return step ? [step, ...itemsBelow(items, step)].map(keyOf) : [];
}

/**
 * The change that moves a step past the one above or below it, each with all that it heads; undefined when there is none.
 * What no step heads stays on top.
 * @param {List} list @param {string} key @param {-1 | 1} by
 * @returns {Change | undefined}
 */
export function pastStep(list, key, by) {
  const steps = list.items.filter(isStep).map(keyOf);
  const other = steps[steps.indexOf(key) + by];
  if (other === undefined) return undefined;
  const to = by < 0 ? placeOf(list, other) : placeOf(list, key) + headedBy(list, other).length;
  return { what: "move", keys: headedBy(list, key), to };
}

/** @param {List} list @param {Item} item */
function edit(list, item) {
  const at = placeOf(list, keyOf(item));
  if (at < 0) return undefined;
  const items = list.items.map((each, place) => (place === at ? item : each));
  return { list: { ...list, items }, undo: /** @type {Change} */ ({ what: "edit", item: list.items[at] }) };
}

/** A key for a new line that no line on the list has. @param {List} list */
export function freshLine(list) {
  const used = list.items.map((item) => ("line" in item ? Number(item.line) : 0));
  return String(Math.max(0, ...used) + 1);
}

/**
 * The change that adds items at the end, as far as they are new; lines get numbers that no line on the list has.
 * @param {List} list @param {Item[]} items
 * @returns {Change}
 */
export function adding(list, items) {
  let line = Number(freshLine(list));
  return atEnd(newOn(list, items).map((item) => ("id" in item ? item : { ...item, line: String(line++) })));
}

/** "1 stap en 12 punten": only what there is, and "0 punten" when there is nothing. @param {Item[]} items */
export function countText(items) {
  const steps = items.filter(isStep).length;
  const rest = items.length - steps;
  const headings = steps === 1 ? "1 stap" : `${steps} stappen`;
  const points = rest === 1 ? "1 punt" : `${rest} punten`;
  return [...(steps ? [headings] : []), ...(rest || !steps ? [points] : [])].join(" en ");
}
