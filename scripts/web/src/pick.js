/** @typedef {{advice: string | null, url: string}} Entry */

/**
 * Return a random do or don't, or undefined when there is none.
 * @param {Entry[]} entries
 * @param {() => number} random  At least 0, below 1.
 * @returns {Entry | undefined}
 */
export function pick(entries, random) {
  const tips = entries.filter((entry) => entry.advice);
  return tips[Math.floor(random() * tips.length)];
}
