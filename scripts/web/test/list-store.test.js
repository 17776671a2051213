import assert from "node:assert/strict";
import { test } from "node:test";

import { atEnd, emptyList, keyOf } from "../src/list-model.js";
import { listOf } from "../src/list-check.js";
import { Cards } from "../src/list-cards.js";
import { ListStore, storeKey } from "../src/list-store.js";
import { duration, materialsOf, spanText, timeOf, timeText } from "../src/list-sums.js";

/** @param {string} id */
const entry = (id) => ({ id, title: id, note: "" });
/** @param {unknown} value */
const strict = (value) => {
  const { list, problems } = listOf(value);
  return problems.length ? undefined : list;
};

class Memory {
  /** @type {Map<string, string>} */
  kept = new Map();
  /** @param {string} key */
  getItem(key) {
    return this.kept.get(key) ?? null;
  }
  /** @param {string} key @param {string} text */
  setItem(key, text) {
    this.kept.set(key, text);
  }
}

/** @param {object} storage */
const storeOn = (storage) => new ListStore(() => /** @type {Storage} */ (storage), "k", strict);
/** @param {ListStore} store */
const ids = (store) => store.read().items.map(keyOf);

test("sites on one origin keep their lists apart", () => {
  assert.notEqual(storeKey("https://example.org/a/"), storeKey("https://example.org/b/"));
});

test("two tabs that change the list in turn lose nothing", () => {
  const storage = new Memory();
  const [one, other] = [storeOn(storage), storeOn(storage)];
  one.change(atEnd([entry("a")]));
  const off = other.change({ what: "remove", keys: ["a"] });
  one.change(atEnd([entry("b")]));
  other.change(atEnd([entry("c")]));
  assert.deepEqual(ids(one), ["b", "c"]);
  assert.ok(off);
  other.change(off.undo);
  assert.deepEqual(ids(one), ["a", "b", "c"]);
});

test("a change that does not fit in the storage is kept on the page and said", () => {
  const storage = new Memory();
  const store = storeOn(storage);
  store.change(atEnd([entry("a")]));
  const room = storage.setItem;
  storage.setItem = () => {
    throw new DOMException("", "QuotaExceededError");
  };
  store.change(atEnd([entry("b")]));
  assert.deepEqual([ids(store), store.trouble], [["a", "b"], "full"]);
  storage.setItem = room;
  store.change(atEnd([entry("c")]));
  assert.deepEqual([ids(store), store.trouble, ids(storeOn(storage))], [["a", "b", "c"], "", ["a", "b", "c"]]);
});

test("a list works where the browser keeps nothing, and says so", () => {
  const store = new ListStore(() => {
    throw new DOMException("", "SecurityError");
  }, "k", strict);
  assert.deepEqual([ids(store), store.trouble], [[], "blocked"]);
  store.change(atEnd([entry("a")]));
  assert.deepEqual([ids(store), store.trouble], [["a"], "blocked"]);
});

for (const raw of ["{", "null", "[]", '{"schema":9}', '{"schema":1,"title":"","items":[{"id":"<b>"}]}']) {
  test(`what is stored and no list stays until the reader begins anew: ${raw}`, () => {
    const storage = new Memory();
    storage.setItem("k", raw);
    const store = storeOn(storage);
    assert.equal(store.change(atEnd([entry("a")])), undefined);
    assert.deepEqual([ids(store), store.trouble, store.raw()], [[], "broken", raw]);
    assert.ok(store.change({ what: "replace", list: emptyList() }));
    assert.ok(store.change(atEnd([entry("a")])));
    assert.deepEqual([ids(store), store.trouble], [["a"], ""]);
  });
}

/** @param {Partial<import("../src/list-cards.js").Card>} known @returns {any} */
const card = (known) => ({ schema: 1, title: "T", ...known });
const list = { title: "", items: [entry("a"), entry("b"), { line: "1", text: "pauze", minutes: 15 }, { line: "2", text: "einde", minutes: null }] };
/** @type {Record<string, any>} */
const cards = {
  a: card({ minutes: { min: 30, max: 60 }, materials: ["Post-its", "stiften  in kleuren"] }),
  b: card({ minutes: { min: 45, max: 120 }, materials: ["post-its", "een flip-over"] }),
};

test("the minutes of methods and own lines are summed, and what has none is counted", () => {
  const time = timeOf(list, (id) => cards[id]);
  assert.deepEqual(time, { min: 90, max: 195, timed: 3, without: [list.items[3]] });
  assert.equal(timeText(time), "1 uur en 30 minuten tot 3 uur en 15 minuten. 1 punt heeft geen tijd.");
  assert.equal(timeText(timeOf(list, () => undefined)), "15 minuten. 3 punten hebben geen tijd.");
  assert.equal(timeText(timeOf(emptyList(), () => undefined)), "");
});

test("what stands under a step takes place in its minutes", () => {
  /** @type {any[]} */
  const steps = [{ line: "1", text: "Vooraf", minutes: null, step: true }, { line: "2", text: "Inloop", minutes: 15, step: true }];
  /** @param {any[]} items */
  const time = (items) => timeOf({ title: "", items }, (id) => cards[id]);
  const pause = { line: "3", text: "pauze", minutes: 10 };
  const note = { line: "4", text: "stoelen klaarzetten", minutes: null };
  assert.deepEqual(time([entry("b"), steps[1], entry("a"), pause, note]), { min: 70, max: 145, timed: 3, without: [] });
  assert.equal(timeText(time([steps[0], entry("b"), steps[1], entry("a")])), "15 minuten. 1 stap heeft geen tijd: ‘Vooraf’.");
});

test("steps are mere headings as long as none has minutes", () => {
  /** @type {any[]} */
  const items = [{ line: "1", text: "Vooraf", minutes: null, step: true }, entry("a"), { line: "2", text: "Erna", minutes: null, step: true }, entry("c")];
  assert.equal(timeText(timeOf({ title: "", items }, (id) => cards[id])), "30 minuten tot 1 uur. 1 punt heeft geen tijd.");
});

test("what has no time is named for what it is, and steps by their names when they are few", () => {
  /** @param {string} line @returns {any} */
  const bare = (line) => ({ line, text: `Deel ${line}`, minutes: null, step: true });
  const timed = { ...bare("9"), minutes: 20 };
  /** @param {any[]} items */
  const text = (items) => timeText(timeOf({ title: "", items }, () => undefined)).replace("20 minuten. ", "");
  assert.equal(text([bare("1"), bare("2"), timed]), "2 stappen hebben geen tijd: ‘Deel 1’ en ‘Deel 2’.");
  assert.equal(text([bare("1"), bare("2"), bare("3"), timed]), "3 stappen hebben geen tijd: ‘Deel 1’, ‘Deel 2’ en ‘Deel 3’.");
  assert.equal(text([bare("1"), bare("2"), bare("3"), bare("4"), timed]), "4 stappen hebben geen tijd.");
  assert.equal(text([entry("a"), bare("1"), timed]), "1 stap en 1 punt hebben geen tijd.");
});

test("materials are taken once, whatever their capitals and spaces", () => {
  assert.deepEqual(materialsOf(list, (id) => cards[id]), ["Post-its", "stiften in kleuren", "een flip-over"]);
});

test("minutes read as hours from an hour on", () => {
  assert.deepEqual([0, 1, 59, 60, 61, 120, 6000].map(duration), ["0 minuten", "1 minuut", "59 minuten", "1 uur", "1 uur en 1 minuut", "2 uur", "100 uur"]);
  assert.equal(spanText({ min: 30, max: 30 }), "30 minuten");
});

/** @type {[string, () => Promise<Response>, unknown][]} */
const answers = [
  ["its file", async () => Response.json(card({ id: "a" })), "object"],
  ["a page that says 404", async () => new Response("<html>", { status: 404 }), "gone"],
  ["a page that says all is well", async () => new Response("<html>"), "gone"],
  ["the file of another", async () => Response.json(card({ id: "b" })), "gone"],
  ["null", async () => Response.json(null), "gone"],
  ["a broken server", async () => new Response("", { status: 503 }), "failed"],
  ["no answer", async () => Promise.reject(new TypeError()), "failed"],
];

for (const [what, answer, expected] of answers) {
  test(`an id that gets ${what}`, async () => {
    const asked = /** @type {string[]} */ ([]);
    const found = new Cards((path) => (asked.push(path), answer()));
    await found.load(["a"]);
    const known = found.known.get("a");
    assert.equal(typeof known === "object" ? "object" : known, expected);
    await found.load(["a"]);
    assert.equal(asked.length, expected === "failed" ? 2 : 1, "only what did not come is asked again");
    assert.equal(asked[0], "data/kaarten/a.json");
  });
}

test("a text that is on its way is not asked for twice, and all who ask wait for it", async () => {
  /** @type {((answer: Response) => void)[]} */
  const waiting = [];
  const found = new Cards(() => new Promise((answer) => waiting.push(answer)));
  const both = Promise.all([found.load(["a"]), found.load(["a"])]);
  assert.equal(waiting.length, 1);
  waiting[0](Response.json(card({ id: "a" })));
  await both;
  assert.equal(found.get("a")?.id, "a");
});
