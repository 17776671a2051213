/**
 * The code of a printed sheet, as scripts/kennisbank/fingerprints.py writes it in the fragment of its QR code: "1", two
 * characters that check the rest, then per item three characters for which entry it is and five for what it said.
 */

const FORM = /^1([a-z2-7]{2})((?:[a-z2-7]{8}){1,400})$/;
const DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
const PRIME = 1021;

/** The two characters that go with the items of a code. @param {string} items */
function checkCharacters(items) {
  let total = 0;
  for (const character of items) total = (total * 33 + DIGITS.indexOf(character) + 1) % PRIME;
  return DIGITS[Math.floor(total / 32)] + DIGITS[total % 32];
}

/** The code of a sheet with these items. @param {string[]} items  eight characters each, as a page carries them */
export function encode(items) {
  const joined = items.join("").toLowerCase();
  return `1${checkCharacters(joined)}${joined}`.toUpperCase();
}

/**
 * The items of a code in the order of the sheet; undefined when it is no whole code, whatever it is then.
 * @param {string} code
 * @returns {string[] | undefined}
 */
export function decode(code) {
  const [, check, items] = FORM.exec(code.toLowerCase()) ?? [];
  if (!items || check !== checkCharacters(items)) return undefined;
  return items.match(/.{8}/g) ?? undefined;
}

/**
 * What the fragment of an address says about a sheet: the text after "papier=", or undefined when it says nothing.
 * @param {string} hash
 */
export function sheetOf(hash) {
  return /^#papier=(.*)$/s.exec(hash)?.[1];
}

/**
 * @typedef {object} Difference  what changed between a sheet and the page; numbers count from 1
 * @property {(number | undefined)[]} places  per item of the sheet where it stands on the page, from 0
 * @property {number[]} changed  numbers on the sheet of what says something else now
 * @property {number[]} gone     numbers on the sheet of what is no longer on the page
 * @property {[number, number][]} moved  number on the sheet and number now, of what stands in another order
 * @property {number[]} added    numbers on the page of what was not on the sheet
 */

/**
 * Compare a sheet with the page. What only shifted because something before it came or went has not moved: moved is what
 * passed another item of the sheet.
 * @param {string[]} sheet
 * @param {string[]} page
 * @returns {Difference}
 */
export function compare(sheet, page) {
  const places = whereNow(sheet, page);
  const kept = inOrder(places);
  const old = new Set(places);
  /** @type {Difference} */
  const found = { places, changed: [], gone: [], moved: [], added: [...page.keys()].filter((place) => !old.has(place)).map((place) => place + 1) };
  for (const [at, place] of places.entries()) {
    if (place === undefined) found.gone.push(at + 1);
    else {
      if (page[place] !== sheet[at]) found.changed.push(at + 1);
      if (!kept.has(place)) found.moved.push([at + 1, place + 1]);
    }
  }
  return found;
}

/**
 * Where on the page each item of a sheet stands: first what says the very same, then what is the same entry.
 * @param {string[]} sheet
 * @param {string[]} page
 * @returns {(number | undefined)[]}
 */
function whereNow(sheet, page) {
  const free = new Set(page.keys());
  /** @type {(number | undefined)[]} */
  const places = sheet.map(() => undefined);
  for (const length of [8, 3]) {
    for (const [at, item] of sheet.entries()) {
      if (places[at] !== undefined) continue;
      const place = [...free].find((each) => page[each].slice(0, length) === item.slice(0, length));
      if (place !== undefined) free.delete(place);
      places[at] = place;
    }
  }
  return places;
}

/**
 * The longest run of places that still stand in the order of the sheet; of equal ones that with the most still at their
 * own number.
 * @param {(number | undefined)[]} places
 */
function inOrder(places) {
  /** @type {{last: number, length: number, run: number[]}[]} */
  const runs = [{ last: -1, length: 0, run: [] }];
  for (const [at, place] of places.entries()) {
    if (place === undefined) continue;
    const before = runs.filter((each) => each.last < place).reduce(longer);
    runs.push({ last: place, length: before.length + (place === at ? 1.001 : 1), run: [...before.run, place] });
  }
  return new Set(runs.reduce(longer).run);
}

/** @template {{length: number}} T @param {T} one @param {T} other */
function longer(one, other) {
  return other.length > one.length ? other : one;
}
