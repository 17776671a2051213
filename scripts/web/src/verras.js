/**
 * "Verras me": a random do or don't, chosen at the click. Without this script, and when the data does not come, the link
 * leads to the tip that the build chose.
 */
import { pick } from "./pick.js";

/** @returns {Promise<import("./pick.js").Entry[]>} */
async function entries() {
  const answer = await fetch("data/entries.json");
  return (await answer.json()).entries;
}

/** @param {string} fallback */
async function surprise(fallback) {
  const tip = await entries().then((found) => pick(found, Math.random), () => undefined);
  location.assign(tip?.url ?? fallback);
}

/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll("a.kb-surprise");
for (const link of links) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void surprise(link.href);
  });
}
