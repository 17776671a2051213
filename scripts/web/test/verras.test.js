import assert from "node:assert/strict";
import { test } from "node:test";

import { pick } from "../src/pick.js";

const entries = [
  { advice: null, url: "lessen/a/" },
  { advice: "do", url: "tips/b/" },
  { advice: "dont", url: "tips/c/" },
  { advice: null, url: "methoden/d/" },
];

test("every do and don't can be picked, and nothing else", () => {
  const found = [0, 0.49, 0.5, 0.999].map((number) => pick(entries, () => number)?.url);
  assert.deepEqual(found, ["tips/b/", "tips/b/", "tips/c/", "tips/c/"]);
});

test("nothing is picked when there is no tip", () => {
  assert.equal(pick([entries[0]], () => 0.5), undefined);
  assert.equal(pick([], () => 0), undefined);
});
