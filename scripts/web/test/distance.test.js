import assert from "node:assert/strict";
import { test } from "node:test";
import { distance } from "../src/distance.js";

/** @type {[string, string, number][]} */
const cases = [
  ["peiling", "peiling", 0],
  ["pijling", "peiling", 2],
  ["peilling", "peiling", 1],
  ["peling", "peiling", 1],
  ["peiilng", "peiling", 1],
  ["particpatei", "participatie", 2],
  ["krant", "peiling", 3],
  ["", "a", 1],
];

for (const [one, other, expected] of cases) {
  test(`from "${one}" to "${other}" is ${expected}, at most 2 being counted`, () => {
    assert.equal(distance(one, other, 2), expected);
    assert.equal(distance(other, one, 2), expected);
  });
}
