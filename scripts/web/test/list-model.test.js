import assert from "node:assert/strict";
import { test } from "node:test";

import { adding, apply, atEnd, countText, emptyList, freshLine, isStep, keyOf, MOST_ITEMS, newOn, pastStep } from "../src/list-model.js";

/** @param {string} id @param {string} note */
const entry = (id, note = "") => ({ id, title: id.toUpperCase(), note });
/** @param {string} line @param {number | null} minutes */
const own = (line, minutes = null) => ({ line, text: `regel ${line}`, minutes });
const list = { title: "Dinsdag", items: [entry("a", "bel eerst"), own("1", 10), entry("b"), entry("c")] };
/** @param {import("../src/list-model.js").List | undefined} of */
const keys = (of) => of?.items.map(keyOf).join(" ");

/** @type {[string, import("../src/list-model.js").Change, string | undefined][]} */
const cases = [
  ["an entry at the end", atEnd([entry("d")]), "a *1 b c d"],
  ["two at the end in their order", atEnd([entry("e"), entry("d")]), "a *1 b c e d"],
  ["one that is there already", atEnd([entry("b")]), undefined],
  ["only what is new", atEnd([entry("b"), entry("d")]), "a *1 b c d"],
  ["two back in their places", { what: "put", places: [{ at: 0, item: entry("x") }, { at: 2, item: entry("y") }] }, "x a y *1 b c"],
  ["one off", { what: "remove", keys: ["b"] }, "a *1 c"],
  ["several off", { what: "remove", keys: ["c", "a"] }, "*1 b"],
  ["one off that is not on", { what: "remove", keys: ["z"] }, undefined],
  ["one down", { what: "move", keys: ["a"], to: 2 }, "*1 b a c"],
  ["one up", { what: "move", keys: ["c"], to: 0 }, "c a *1 b"],
  ["two down together", { what: "move", keys: ["a", "*1"], to: 2 }, "b c a *1"],
  ["two up together", { what: "move", keys: ["b", "c"], to: 0 }, "b c a *1"],
  ["two past the end", { what: "move", keys: ["a", "*1"], to: 3 }, undefined],
  ["one past the end", { what: "move", keys: ["a"], to: 4 }, undefined],
  ["one to where it is", { what: "move", keys: ["a"], to: 0 }, undefined],
  ["one that is not on", { what: "move", keys: ["z"], to: 0 }, undefined],
  ["a note", { what: "edit", item: entry("b", "nieuw") }, "a *1 b c"],
  ["a line", { what: "edit", item: { ...own("1"), text: "anders" } }, "a *1 b c"],
  ["a note of nothing", { what: "edit", item: entry("z", "nieuw") }, undefined],
  ["a title", { what: "title", title: "Woensdag" }, "a *1 b c"],
  ["all of it", { what: "replace", list: emptyList() }, ""],
];

for (const [what, change, expected] of cases) {
  test(`a change of ${what}, and back`, () => {
    const before = structuredClone(list);
    const done = apply(list, change);
    assert.equal(keys(done?.list), expected);
    assert.deepEqual(list, before, "the list itself never changes");
    if (done) assert.deepEqual(apply(done.list, done.undo)?.list, list);
  });
}

test("what an edit changes is the item and nothing else", () => {
  const done = apply(list, { what: "edit", item: entry("b", "nieuw") });
  assert.deepEqual(done?.list.items[2], entry("b", "nieuw"));
  assert.deepEqual(done?.list.items[0], list.items[0]);
  assert.equal(apply(list, { what: "title", title: "Woensdag" })?.list.title, "Woensdag");
});

test("taking off is undone on a list that has changed since", () => {
  const off = apply(list, { what: "remove", keys: ["b"] });
  assert.ok(off);
  const since = apply(off.list, atEnd([entry("d")]));
  assert.ok(since);
  assert.equal(keys(apply(since.list, off.undo)?.list), "a *1 b c d");
});

test("a list that is full takes no more", () => {
  const items = Array.from({ length: MOST_ITEMS }, (_, n) => entry(`e${n}`));
  const full = apply(emptyList(), atEnd(items));
  assert.equal(full?.list.items.length, MOST_ITEMS);
  assert.equal(apply(full?.list ?? emptyList(), atEnd([entry("x")])), undefined);
});

test("another list is added with its own lines under fresh numbers", () => {
  const other = { title: "Anders", items: [own("1", 5), entry("a", "weg"), entry("d", "blijft")] };
  const done = apply(list, adding(list, other.items));
  assert.equal(keys(done?.list), "a *1 b c *2 d");
  assert.deepEqual(done?.list.items[4], { ...own("1", 5), line: "2" });
  assert.equal(done?.list.title, "Dinsdag");
  assert.equal(newOn(list, other.items).length, 2, "the line and the entry that is not on the list");
  assert.equal(freshLine(emptyList()), "1");
});

test("a session plan is added once: its steps by what they say, its entries by what they are", () => {
  /** @param {string} text @param {number | null} minutes */
  const step = (text, minutes) => ({ line: "9", text, minutes, step: /** @type {const} */ (true) });
  const plan = [step("Inloop", 15), entry("a"), step("Pauze", 10), entry("d"), step("Pauze", 10), entry("e")];
  const done = apply(list, adding(list, plan));
  assert.equal(keys(done?.list), "a *1 b c *2 *3 d *4 e");
  assert.deepEqual(done?.list.items.filter(isStep), [{ ...step("Inloop", 15), line: "2" }, { ...step("Pauze", 10), line: "3" }, { ...step("Pauze", 10), line: "4" }]);
  assert.equal(countText(done?.list.items ?? []), "3 stappen en 6 punten");
  assert.deepEqual(newOn(done?.list ?? emptyList(), plan), []);
  assert.equal(newOn(done?.list ?? emptyList(), [step("Inloop", 20)]).length, 1, "another time is another step");
  assert.equal(newOn(done?.list ?? emptyList(), [own("1", 10)]).length, 1, "an own line is always new");
});

/** @param {string} line @param {number | null} minutes */
const step = (line, minutes = null) => ({ ...own(line, minutes), step: /** @type {const} */ (true) });
const plan = { title: "", items: [entry("a"), step("1"), entry("b"), own("2"), step("3"), step("4"), entry("c")] };

/** @type {[string, -1 | 1, string | undefined][]} */
const moves = [
  ["*1", -1, undefined],
  ["*1", 1, "a *3 *1 b *2 *4 c"],
  ["*3", -1, "a *3 *1 b *2 *4 c"],
  ["*3", 1, "a *1 b *2 *4 c *3"],
  ["*4", -1, "a *1 b *2 *4 c *3"],
  ["*4", 1, undefined],
];

for (const [key, by, expected] of moves) {
  test(`step ${key} moves ${by < 0 ? "up" : "down"} with all that it heads, and back`, () => {
    const change = pastStep(plan, key, by);
    const done = change && apply(plan, change);
    assert.equal(keys(done?.list), expected);
    if (done) assert.deepEqual(apply(done.list, done.undo)?.list, plan);
  });
}

test("a step without minutes comes along only with something new below it", () => {
  const other = [step("1"), entry("a"), step("2"), entry("d"), step("3", 10), entry("b"), step("4")];
  const names = newOn({ title: "", items: [entry("a"), entry("b")] }, other).map(keyOf);
  assert.deepEqual(names, ["*2", "d", "*3", "*4"]);
});

test("a count names only what there is", () => {
  assert.equal(countText([step("1"), step("2")]), "2 stappen");
  assert.equal(countText([step("1")]), "1 stap");
  assert.equal(countText([entry("a")]), "1 punt");
  assert.equal(countText([]), "0 punten");
  assert.equal(countText([{ ...own("1"), step: true }, entry("a")]), "1 stap en 1 punt");
});
