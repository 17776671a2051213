/**
 * How many typing mistakes lie between two words: a letter too many, too few, wrong, or two that changed places.
 * Optimal string alignment; stops as soon as it is clear that there are more than `most`.
 * @param {string} one
 * @param {string} other
 * @param {number} most
 * @returns {number} at most `most` + 1
 */
export function distance(one, other, most) {
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let value = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        value = Math.min(value, before[j - 2] + 1);
      }
      next.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[other.length], most + 1);
}
