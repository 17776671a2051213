/**
 * The worker behind the theme's search box. It speaks the theme's own protocol (SETUP, READY, QUERY, RESULT), but
 * fetches nothing, not even the engine, before somebody searches.
 */

/** @typedef {{type: number, data?: any}} Message */

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

const scope = /** @type {any} */ (self);
/** @type {((text: string) => Promise<object>) | undefined} */
let answer;
let latest = 0;

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
    if (!answer) {
      scope.importScripts("search-engine.js");
      answer = scope.kennisbankSearch;
    }
    const found = await /** @type {(text: string) => Promise<object>} */ (answer)(data);
    // a slow answer to an earlier key must not overwrite a later one
    if (turn === latest) postMessage({ type: RESULT, data: found });
  }
});
