/**
 * "Verras me": a random do or don't, chosen at the click. Without this script, and when the data does not come, the link
 * leads to the tip that the build chose.
 */
import { fetchJson } from "./fetching.js";
import { pick } from "./pick.js";

/** @returns {Promise<string | undefined>} the address of a random tip */
async function tip() {
  const found = pick(await fetchJson("data/vinden.json"), Math.random);
  if (!found) return undefined;
  const rows = await fetchJson(`data/search/d-${found.piece}.json`);
  return rows[found.row][1];
}

/** @param {string} fallback */
async function surprise(fallback) {
  location.assign((await tip().catch(() => undefined)) ?? fallback);
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
