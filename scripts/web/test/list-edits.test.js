import assert from "node:assert/strict";
import { test } from "node:test";

import { lineAdded, moved, removed, stepAbove, stepMoved } from "../src/list-edits.js";
import { apply, keyOf } from "../src/list-model.js";

/** @param {string} id */
const entry = (id) => ({ id, title: id, note: "" });
/** @param {string} line @returns {import("../src/list-model.js").StepItem} */
const step = (line) => ({ line, text: `stap ${line}`, minutes: null, step: true });
const LIST = { title: "", items: [step("1"), entry("a"), step("2"), entry("b")] };

/** The keys of the list after an edit. @param {import("../src/list-edits.js").Edit | undefined} edit */
const after = (edit) => edit && apply(LIST, edit.change)?.list.items.map(keyOf);

test("an item is moved to a place, counted from one in what is said", () => {
  const edit = moved(LIST, "a", "A", 3);
  assert.deepEqual(after(edit), ["*1", "*2", "b", "a"]);
  assert.equal(edit?.said, "‘A’ staat nu op plaats 4 van 4.");
});

test("a place beyond the end is the last one, and where an item is nothing moves", () => {
  assert.deepEqual(after(moved(LIST, "a", "A", 9)), ["*1", "*2", "b", "a"]);
  assert.equal(moved(LIST, "b", "B", 9), undefined);
});

test("a step moves with all that it heads, until it is the first", () => {
  const edit = stepMoved(LIST, "*2", "twee", -1);
  assert.deepEqual(after(edit), ["*2", "b", "*1", "a"]);
  assert.match(edit?.said ?? "", /nu stap 1/);
  assert.equal(stepMoved(LIST, "*1", "een", -1), undefined);
});

test("a new step stands above an item under a number of its own", () => {
  const edit = stepAbove(LIST, "b", "B");
  assert.deepEqual(after(edit), ["*1", "a", "*2", "*3", "b"]);
  assert.equal(keyOf(edit.step), "*3");
});

test("what is taken off can be put back", () => {
  const { change } = removed("a", "A");
  const done = apply(LIST, change);
  assert.deepEqual(done && apply(done.list, done.undo)?.list, LIST);
});

test("a line of the reader's own comes at the end, as a step when they say so", () => {
  assert.deepEqual(after(lineAdded(LIST, { text: "Koffie", minutes: 5, asStep: false })), ["*1", "a", "*2", "b", "*3"]);
  const { change } = lineAdded(LIST, { text: "Pauze", minutes: null, asStep: true });
  assert.deepEqual(apply(LIST, change)?.list.items.at(-1), { line: "3", text: "Pauze", minutes: null, step: true });
});
