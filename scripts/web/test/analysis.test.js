import assert from "node:assert/strict";
import { test } from "node:test";
import { Analyser, fold, stem, words } from "../src/analysis.js";

test("accents, capitals and apostrophes are folded", () => {
  assert.equal(fold("Enquête"), "enquete");
  assert.deepEqual(words("collega’s én Coördinator"), ["collega", "en", "coordinator"]);
  assert.deepEqual(words("e-mail, B1!"), ["e", "mail", "b1"]);
  assert.deepEqual(words("…"), []);
});

test("inflections share a stem", () => {
  for (const [one, other] of [["jongeren", "jongere"], ["brieven", "brief"], ["verordeningen", "verordening"]]) {
    assert.equal(stem(one), stem(other));
  }
});

test("a compound is taken apart only when it is wholly made of known words", () => {
  const analyser = new Analyser(["participatie", "verordening", "bewoner", "avond"]);
  assert.deepEqual(analyser.parts("participatieverordening"), ["participatie", "verordening"]);
  assert.deepEqual(analyser.parts("bewonersavond"), ["bewoner", "avond"]);
  assert.deepEqual(analyser.parts("bewonersfeest"), []);
  assert.deepEqual(analyser.parts("avond"), []);
});

test("a compound that is only partly known has its ends", () => {
  const analyser = new Analyser(["schuld", "schuldhulp", "overleg", "wijk"]);
  assert.deepEqual(analyser.ends("schuldhulpverlening"), ["schuldhulp"]);
  assert.deepEqual(analyser.ends("bewonersoverleg"), ["overleg"]);
  assert.deepEqual(analyser.ends("wijkxyz"), [], "too little is left over");
});
