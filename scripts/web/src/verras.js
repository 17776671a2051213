/**
 * "Verras me": a random do or don't, chosen at the click. Without this script, and when the data does not come, the link
 * leads to the tip that the build chose.
 */
import { fetchJson, fileOf } from "./fetching.js";
import { pick } from "./pick.js";

/** @returns {Promise<string | undefined>} the address of a random tip */
async function tip() {
  const data = await fetchJson("data/vinden.json");
  const found = pick(data, Math.random);
  if (!found) return undefined;
  const rows = await fetchJson(`data/search/${fileOf(`d-${found.piece}`, data.version)}`);
  return rows[found.row][1];
}

let asked = new AbortController();

/** Lead to a random tip, unless the reader clicks again or leaves the page before it is known. @param {string} fallback */
async function surprise(fallback) {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  addEventListener("beforeunload", () => asked.abort(), { signal });
  const found = await tip().catch(() => undefined);
  if (signal.aborted) return;
  asked.abort();
  location.assign(found ?? fallback);
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
