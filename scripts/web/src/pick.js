/** @typedef {Pick<import("./facets.js").Data, "chunk" | "facets">} Data */

/** The kinds of a tip, as the filters name them. */
const TIPS = new Set(["doen", "niet-doen"]);

/**
 * Return where a random do or don't is, as the piece of the search data and the place in it, or undefined when there is
 * none.
 * @param {Data} data
 * @param {() => number} random  At least 0, below 1.
 */
export function pick({ chunk, facets }, random) {
  const kinds = facets.find(({ param }) => param === "soort");
  const lists = kinds?.having.filter((_, value) => TIPS.has(kinds.values[value].id)) ?? [];
  let place = Math.floor(random() * lists.reduce((sum, list) => sum + list.length, 0));
  for (const list of lists) {
    if (place < list.length) {
      const number = list.slice(0, place + 1).reduce((sum, step) => sum + step, 0);
      return { piece: Math.floor(number / chunk), row: number % chunk };
    }
    place -= list.length;
  }
  return undefined;
}
