/**
 * Shows entries that look like the title that somebody is typing.
 * @module
 */
import { createEngine } from "../engine.js";
import { fetchJson } from "../fetching.js";
import { element } from "../dom.js";

const SHOWN = 5;
const FEWEST_LETTERS = 4;
const PAUSE_MS = 300;

/**
 * @param {HTMLElement} place @param {string} base  the way to the root of the site
 * @returns {(title: string) => void}  to be called with every change of the title
 */
export function createAlike(place, base) {
  const engine = createEngine((path) => fetchJson(`${base}/data/search/${path}`));
  let latest = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (title) => {
    latest = title.trim();
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const asked = latest;
      const hits = asked.length < FEWEST_LETTERS ? [] : await engine.search(`${asked} `, { limit: SHOWN }).then(
        (answer) => answer.hits,
        () => [],
      );
      if (asked === latest) show(place, hits, base);
    }, PAUSE_MS);
  };
}

/** @param {HTMLElement} place @param {{word: string, look: string, title: string, url: string}[]} hits @param {string} base */
function show(place, hits, base) {
  const items = hits.map(({ word, look, title, url }) => {
    const kind = element("strong", { class: `kb-kind kb-kind--${look}` }, word);
    return element("li", {}, kind, " ", element("a", { href: `${base}/${url}`, target: "_blank" }, title));
  });
  const lead = "Lijkt dit op wat jij wilt vertellen? Wat je typte, blijft hier staan.";
  place.replaceChildren(...(items.length ? [element("p", {}, lead), element("ul", {}, ...items)] : []));
}
