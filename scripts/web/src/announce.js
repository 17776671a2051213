/**
 * What a screen reader hears of what changes: the latest only, once, when it has been quiet for a moment. Without the
 * pause each letter that is typed would be heard with a count of its own.
 * @module
 */

/** Long enough for somebody who types slowly, short enough to be heard as an answer. */
const QUIET_MS = 800;

/**
 * @param {HTMLElement} region a live region that is in the page from the start, and holds nothing else
 * @returns {{say: (text: () => string) => void, hush: () => void}} `say`: the text is asked for when it is said; `hush`
 *   takes back what was not said yet, for what focus is moved to is read already
 */
export function createAnnouncer(region) {
  let timer = 0;
  const hush = () => clearTimeout(timer);
  return {
    hush,
    say(text) {
      hush();
      region.textContent = ""; // so that the same count is heard again after another choice
      timer = self.setTimeout(() => (region.textContent = text()), QUIET_MS);
    },
  };
}
