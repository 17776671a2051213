import assert from "node:assert/strict";
import { test } from "node:test";

import { pick } from "../src/pick.js";

/** @param {number[]} does @param {number[]} donts */
function data(does, donts) {
  const values = ["les", "doen", "niet-doen"].map((id) => ({ id, label: id }));
  const having = [[1, 3], does, donts];
  return { chunk: 4, facets: [{ param: "soort", legend: "Soort", folder: null, values, having }] };
}

test("every do and don't can be picked, and nothing else", () => {
  const found = [0, 0.34, 0.67, 0.999].map((number) => pick(data([0, 6], [5]), () => number));
  assert.deepEqual(found, [
    { piece: 0, row: 0 }, { piece: 1, row: 2 }, { piece: 1, row: 1 }, { piece: 1, row: 1 },
  ]);
});

test("nothing is picked when there is no tip", () => {
  assert.equal(pick(data([], []), () => 0.5), undefined);
  assert.equal(pick({ chunk: 4, facets: [] }, () => 0), undefined);
});
