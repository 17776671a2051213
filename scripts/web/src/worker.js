/**
 * The worker behind the theme's search box. It speaks the theme's own protocol (SETUP, READY, QUERY, RESULT), but
 * fetches nothing, not even the engine, before somebody opens the search box: see search-help.js.
 */
import { tidy, tooLong } from "./query-text.js";

/** @typedef {{type: number, data?: any}} Message */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

const scope = /** @type {any} */ (self);
const channel = new BroadcastChannel("kennisbank-search");
let latest = 0;

/** Load the engine; the words that it needs first are on their way meanwhile. */
function load() {
  if (scope.kennisbankSearch) return;
  scope.kennisbankWords = fetch(new URL("../../data/search/words.json", scope.location.href));
  scope.kennisbankWords.catch(() => undefined); // a failure shows at the search that needs them
  scope.importScripts("search-engine.js");
}

/**
 * Answer a query. Other tabs hear what is said beside the list too, so the query stands with it.
 * @param {string} query as it stands in the box
 */
async function answer(query) {
  const turn = ++latest;
  const text = tidy(query);
  if (text === "") {
    postMessage({ type: RESULT, data: { items: [] } });
    return;
  }
  try {
    load();
    for await (const { list, help } of scope.kennisbankSearch(text)) {
      // a slow answer to an earlier key must not overwrite a later one, nor fetch the rest of it
      if (turn !== latest) return;
      channel.postMessage({ ...help, query, notes: [...tooLong(query), ...help.notes] });
      postMessage({ type: RESULT, data: list });
    }
  } catch (error) {
    console.warn(error);
    if (turn !== latest) return;
    channel.postMessage({ query, found: 0, suggestions: [], notes: [], failed: true });
    postMessage({ type: RESULT, data: { items: [] } });
  }
}

new BroadcastChannel("kennisbank-search-opened").addEventListener("message", () => {
  try {
    load();
    scope.kennisbankPrepare();
  } catch (error) {
    console.warn(error); // the first search tries again
  }
});

addEventListener("message", (/** @type {MessageEvent<Message>} */ event) => {
  const { type, data } = event.data;
  if (type === SETUP) postMessage({ type: READY });
  else if (type === QUERY) void answer(data);
});
