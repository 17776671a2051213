import assert from "node:assert/strict";
import { test } from "node:test";
import { SearchIndex } from "../src/search-index.js";
import { nearWords, suggestions } from "../src/spelling.js";

const index = new SearchIndex(
  { version: "v", documents: 1, chunk: 1, words: "AburgerAberaadMwijkAenCplatformIraadIzaal", stop: "", asking: "", beside: "niet", shards: [""] },
  async () => ({}),
);

test("near words have as few mistakes as can be", () => {
  assert.deepEqual(nearWords(index, "wijkplatvorm"), [{ word: "wijkplatform", mistakes: 1 }]);
  assert.deepEqual(nearWords(index, "zal"), [], "too short to guess");
});

test("suggestions begin alike, the most like the word first", () => {
  assert.deepEqual(suggestions(index, ["wijkx"]), ["wijk", "wijken", "wijkraad", "wijkplatform"]);
  assert.deepEqual(suggestions(index, ["qqq"]), []);
});
