/**
 * What the worker loads at the first search: the engine, and its answers in the form of the theme's list.
 */
import { createEngine } from "./engine.js";
import { highlighted } from "./highlight.js";

const SHOWN = 20;
const channel = new BroadcastChannel("kennisbank-search");
const data = new URL("../../data/search/", self.location.href);

const engine = createEngine(async (path) => {
  const response = await fetch(new URL(path, data));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
});

/**
 * @param {string} text what somebody typed
 * @returns {Promise<object>} the theme's RESULT
 */
async function kennisbankSearch(text) {
  const { hits, words, suggestions } = await engine.search(text, { limit: SHOWN });
  channel.postMessage({ text, found: hits.length, suggestions });
  const terms = Object.fromEntries(words.map((word) => [word.typed, word.how !== "none"]));
  return {
    items: hits.map((hit) => [
      {
        location: hit.url,
        title: highlighted(hit.title, words),
        text: highlighted(hit.summary, words),
        tags: [hit.word],
        score: hit.score,
        terms,
      },
    ]),
  };
}

/** @type {any} */ (self).kennisbankSearch = kennisbankSearch;
