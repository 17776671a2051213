/**
 * The worker behind the theme's search box. It speaks the theme's own protocol (SETUP, READY, QUERY, RESULT), but
 * fetches nothing, not even the engine, before somebody opens the search box: see search-help.js.
 */

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
  scope.importScripts("search-engine.js");
}

new BroadcastChannel("kennisbank-search-opened").addEventListener("message", () => {
  load();
  scope.kennisbankPrepare();
});

addEventListener("message", async (/** @type {MessageEvent<Message>} */ event) => {
  const { type, data } = event.data;
  if (type === SETUP) {
    postMessage({ type: READY });
  } else if (type === QUERY) {
    const turn = ++latest;
    if (data.trim() === "") {
      postMessage({ type: RESULT, data: { items: [] } });
      return;
    }
    load();
    for await (const { list, help } of scope.kennisbankSearch(data)) {
      // a slow answer to an earlier key must not overwrite a later one, nor fetch the rest of it
      if (turn !== latest) return;
      channel.postMessage(help);
      postMessage({ type: RESULT, data: list });
    }
  }
});
