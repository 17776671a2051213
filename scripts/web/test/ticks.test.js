import assert from "node:assert/strict";
import { test } from "node:test";

import { minutesOf, moment } from "../src/clock.js";
import { pageName, progress, Ticks } from "../src/ticks.js";

/** @param {Record<string, string>} start */
function shelf(start = {}) {
  const held = new Map(Object.entries(start));
  return {
    held,
    getItem: (/** @type {string} */ key) => held.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void held.set(key, value),
    removeItem: (/** @type {string} */ key) => void held.delete(key),
  };
}

test("ticks are kept by name, in the order of the list", () => {
  const store = shelf();
  const ticks = new Ticks(() => store, "k", ["a", "b", "c"]);
  ticks.set("c", true);
  ticks.set("a", true);
  assert.deepEqual(ticks.all, ["a", "c"]);
  assert.deepEqual(new Ticks(() => store, "k", ["c", "x", "a"]).all, ["c", "a"]);
  ticks.set("a", false);
  ticks.set("c", false);
  assert.equal(store.held.size, 0);
});

test("a second tab's ticks are there after a reload", () => {
  const store = shelf();
  const [one, other] = [new Ticks(() => store, "k", ["a"]), new Ticks(() => store, "k", ["a"])];
  one.set("a", true);
  assert.equal(other.has("a"), false);
  other.reload();
  assert.equal(other.has("a"), true);
});

test("a tick is set beside what another tab ticked, also before this one heard of it", () => {
  const store = shelf();
  const [one, other] = [new Ticks(() => store, "k", ["a", "b"]), new Ticks(() => store, "k", ["a", "b"])];
  one.set("a", true);
  other.set("b", true);
  assert.deepEqual(new Ticks(() => store, "k", ["a", "b"]).all, ["a", "b"]);
});

test("ticks that do not fit in the storage stay when more are set", () => {
  const store = shelf({ k: '["a"]' });
  const ticks = new Ticks(() => store, "k", ["a", "b", "c"]);
  store.setItem = () => { throw new Error("full"); };
  ticks.set("b", true);
  ticks.set("c", true);
  assert.deepEqual(ticks.all, ["a", "b", "c"]);
});

test("what is stored and not ours counts as nothing", () => {
  for (const text of ["", "{", "null", "7", '{"a":1}', "[1,null]"]) {
    const ticks = new Ticks(() => shelf({ k: text }), "k", ["a"]);
    assert.deepEqual(ticks.all, []);
    assert.equal(ticks.kept, true);
  }
});

test("without storage ticks live as long as the page", () => {
  const ticks = new Ticks(() => { throw new Error("blocked"); }, "k", ["a"]);
  assert.equal(ticks.kept, false);
  ticks.set("a", true);
  assert.deepEqual(ticks.all, ["a"]);
  ticks.reload();
  assert.deepEqual(ticks.all, ["a"]);
});

test("progress is said in words", () => {
  assert.equal(progress(4, 12), "4 van 12 afgevinkt");
  assert.equal(progress(12, 12), "Alles afgevinkt: 12 van 12");
});

test("a page has one name however it was opened", () => {
  assert.equal(pageName("/kb/checklists/x/index.html"), pageName("/kb/checklists/x/"));
});

test("moments count from the start, or stand on the clock, over midnight too", () => {
  assert.deepEqual([moment(0, undefined), moment(65, undefined)], ["0:00", "1:05"]);
  assert.deepEqual([moment(65, minutesOf("19:30")), moment(90, minutesOf("23:00"))], ["20:35", "00:30"]);
  for (const text of ["", "24:00", "7:30", "19.30"]) assert.equal(minutesOf(text), undefined);
});
