/**
 * What the worker loads at the first search: the engine, and its answers in the form of the theme's list.
 */
import { createEngine, WORDS } from "./engine.js";
import { fetchJson, jsonOf } from "./fetching.js";
import { highlighted } from "./highlight.js";
import { NO_WORD, noSubject, saysNothing, topicNote } from "./search-notes.js";

const SHOWN = 20;
/** So many the theme draws at once, the others when the list is scrolled. */
const DRAWN_AT_ONCE = 10;
const data = new URL("../../data/search/", self.location.href);

const scope = /** @type {any} */ (self);

const engine = createEngine(async (path, options) => {
  const asked = path === WORDS ? takeAsked() : undefined;
  return asked ? jsonOf(await asked) : fetchJson(new URL(path, data), options);
});

/** @returns {Promise<Response> | undefined} the answer that worker.js already asked for, once */
function takeAsked() {
  const asked = scope.kennisbankWords;
  scope.kennisbankWords = undefined;
  return asked;
}

/** Read the words before anything is typed; a failure shows at the first search. */
async function kennisbankPrepare() {
  await engine.search("", { limit: 0 }).catch(() => undefined);
}

/**
 * @param {string} text what somebody typed
 * @returns {AsyncGenerator<{list: object, help: object}>} the theme's RESULT, first that with what it draws at once when
 *   the others have to be fetched, and what search-help.js says beside it
 */
async function* kennisbankSearch(text) {
  for await (const answer of engine.answers(text, { limit: SHOWN, first: DRAWN_AT_ONCE })) {
    const { hits, total: found, suggestions, topics, idle } = answer;
    const notes = [...topics.map(topicNote), ...(idle ? [noSubject(text)] : []), ...(saysNothing(text, found) ? [NO_WORD] : [])];
    const more = hits.length < Math.min(found, SHOWN);
    yield { list: { ...listed(answer), more }, help: { found, suggestions, notes } };
  }
}

/** @param {import("./engine.js").Answer} answer */
function listed({ hits, words }) {
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
