import assert from "node:assert/strict";
import { test } from "node:test";
import { enumerated } from "../src/enumerated.js";

test("things in a sentence have commas, and the word for and before the last", () => {
  assert.equal(enumerated([]), "");
  assert.equal(enumerated(["a"]), "a");
  assert.equal(enumerated(["a", "b"]), "a en b");
  assert.equal(enumerated(["a", "b", "c"]), "a, b en c");
});
