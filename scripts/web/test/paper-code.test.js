import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { compare, decode, encode, sheetOf } from "../src/paper-code.js";

/** @type {{ids: string[], items: string[], code: string}[]} */
const table = JSON.parse(readFileSync(new URL("../../../tests/paper-codes.json", import.meta.url), "utf8"));

test("codes that Python wrote are read, and written the same", () => {
  assert.ok(table.length >= 4);
  for (const { items, code } of table) {
    assert.deepEqual(decode(code), items.length ? items : undefined);
    assert.deepEqual(decode(code.toLowerCase()), items.length ? items : undefined);
    assert.equal(encode(items), code);
  }
});

test("a code with one wrong character, or cut off, is no code", () => {
  const { code } = table.reduce((one, other) => (other.items.length > one.items.length ? other : one));
  for (const at of code.slice(1).split("").keys()) {
    const other = code[at + 1] === "A" ? "B" : "A";
    assert.equal(decode(code.slice(0, at + 1) + other + code.slice(at + 2)), undefined);
    assert.equal(decode(code.slice(0, at + 1)), undefined);
  }
  for (const hostile of ["", "1", "1aa", "<script>", "2aaabcdefgh", "1AA" + "A".repeat(80_000), "1aa\u0130bcdefgh", "%00"]) {
    assert.equal(decode(hostile), undefined, hostile.slice(0, 20));
  }
});

test("only the fragment of a sheet is one", () => {
  assert.equal(sheetOf("#papier=1ABC"), "1ABC");
  assert.equal(sheetOf("#papier="), "");
  for (const other of ["", "#", "#papier", "#vooraf", "#x-papier=1"]) assert.equal(sheetOf(other), undefined);
});

const nothing = { changed: [], gone: [], moved: [], added: [] };

/** @type {[string, string, string, Partial<Omit<import("../src/paper-code.js").Difference, "places">>][]} */
const cases = [
  ["nothing", "a1 b1 c1", "a1 b1 c1", {}],
  ["another text", "a1 b1 c1", "a1 b2 c1", { changed: [2] }],
  ["one less", "a1 b1 c1", "a1 c1", { gone: [2] }],
  ["one more in front", "a1 b1", "x1 a1 b1", { added: [1] }],
  ["the last went first", "a1 b1 c1", "c1 a1 b1", { moved: [[3, 1]] }],
  ["the ends swapped", "a1 b1 c1", "c1 b1 a1", { moved: [[1, 3], [3, 1]] }],
  ["changed and moved", "a1 b1 c1", "c2 a1 b1", { changed: [3], moved: [[3, 1]] }],
  ["all others", "a1 b1", "x1 y1", { gone: [1, 2], added: [1, 2] }],
  ["one of two that share the start of an id", "a1 a2", "a2 a3", { changed: [1], moved: [[2, 1]] }],
  ["the same entry twice on the sheet", "a1 a1", "a1", { gone: [2] }],
];

for (const [what, sheet, page, expected] of cases) {
  test(`a sheet beside a page with ${what}`, () => {
    const codes = (/** @type {string} */ text) => text.split(" ").map((each) => `${each[0].repeat(3)}${each[1].repeat(5)}`);
    const { places, ...found } = compare(codes(sheet), codes(page));
    assert.deepEqual(found, { ...nothing, ...expected });
    assert.equal(places.length, codes(sheet).length);
  });
}
