import assert from "node:assert/strict";
import { test } from "node:test";
import { LONGEST_TEXT, tidy, tooLong } from "../src/query-text.js";

test("a text comes on one line, without what nobody sees in it", () => {
  assert.equal(tidy("  jong\u00ADeren\n\tin \u200Bde  wijk "), "jongeren in de wijk");
});

test("a long text is cut between words, and that is said", () => {
  const text = "jongeren bereiken ".repeat(100);
  assert.ok(tidy(text).length <= LONGEST_TEXT);
  assert.match(tidy(text), /^(jongeren bereiken ?)+( jongeren)?$/);
  assert.equal(tooLong(text).length, 1);
  assert.equal(tidy("x".repeat(2000)), "x".repeat(LONGEST_TEXT));
});

test("a text that fits is not called long", () => {
  assert.deepEqual(tooLong(` ${"x".repeat(LONGEST_TEXT)} `), []);
  assert.equal(tidy(tidy("woord ".repeat(60))), tidy("woord ".repeat(60)));
});
