/**
 * What the worker loads at the first search: the engine, and its answers in the form of the theme's list.
 */
import { createEngine } from "./engine.js";
import { highlighted } from "./highlight.js";

const SHOWN = 20;
const channel = new BroadcastChannel("kennisbank-search");
const data = new URL("../../data/search/", self.location.href);

const scope = /** @type {any} */ (self);

const engine = createEngine(async (path) => {
  const response = await fetched(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
});

/**
 * @param {string} path
 * @returns {Promise<Response>} the answer that worker.js already asked for, once, or a new one
 */
function fetched(path) {
  const asked = path === "words.json" ? scope.kennisbankWords : undefined;
  if (asked) scope.kennisbankWords = undefined;
  return asked ?? fetch(new URL(path, data));
}

/** Read the words before anything is typed; a failure shows at the first search. */
async function kennisbankPrepare() {
  await engine.search("", { limit: 0 }).catch(() => undefined);
}

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

Object.assign(scope, { kennisbankSearch, kennisbankPrepare });
