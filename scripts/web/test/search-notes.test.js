import assert from "node:assert/strict";
import { test } from "node:test";

import { noSubject, nowhere, onlyLike, topicNote } from "../src/search-notes.js";

test("one word stands nowhere, several words stand nowhere", () => {
  assert.equal(nowhere(["amp"]), "‘amp’ staat nergens.");
  assert.equal(nowhere(["amp", "lt"]), "‘amp’ en ‘lt’ staan nergens.");
  assert.equal(nowhere(["amp", "lt", "gt"]), "‘amp’, ‘lt’ en ‘gt’ staan nergens.");
  assert.equal(onlyLike(["wijkk"]), "‘wijkk’ staat er niet zo; je ziet wat erop lijkt.");
  assert.equal(onlyLike(["wijkk", "raadd"]), "‘wijkk’ en ‘raadd’ staan er niet zo; je ziet wat erop lijkt.");
});

test("one word that says nothing stands everywhere, several words stand everywhere", () => {
  assert.equal(noSubject("hoe"), "Dit woord staat overal. Typ erbij waar het over gaat.");
  assert.equal(noSubject("hoe dan"), "Deze woorden staan overal. Typ erbij waar het over gaat.");
});

test("of a subject it is said that there is nothing yet, or little", () => {
  const told = { typed: ["van", "gas", "los"], note: "Dit helpt.", few: false };
  assert.equal(topicNote(told), "Over ‘van gas los’ staat hier nog niets. Dit helpt.");
  assert.equal(topicNote({ ...told, few: true }), "Over ‘van gas los’ staat hier nog weinig. Dit helpt.");
});
