import assert from "node:assert/strict";
import { test } from "node:test";

import { encode } from "../src/paper-code.js";
import { aboutBook, aboutEntry, aboutList } from "../src/paper-words.js";

const frame = "framxxxx";
const [a, b, c, d] = ["aaa22222", "bbb22222", "ccc22222", "ddd22222"];

test("a sheet that says the same is still true", () => {
  assert.deepEqual(aboutList(encode([frame, a, b]), frame, [a, b]), { message: "Je afdruk klopt nog. Er is niets veranderd.", lines: [], changed: [], added: [] });
  assert.equal(aboutEntry(encode([a]), a, "1 mei 2026").message, "Je afdruk klopt nog. Er is niets veranderd.");
});

test("each kind of change has its line, with the numbers of the sheet", () => {
  const found = aboutList(encode(["framyyyy", a, b, c]), frame, [d, "bbb33333", a]);
  assert.equal(found.message, "Sinds je afdruk is deze lijst veranderd.");
  assert.deepEqual(found.lines, [
    "Veranderd: nummer 2.",
    "Niet meer op deze lijst: nummer 3.",
    "Op een andere plek: nummer 1 (nu 3).",
    "Nieuw op deze lijst: nummer 1.",
    "De uitleg, de kopjes of de tijden zijn veranderd.",
  ]);
  assert.deepEqual([found.changed, found.added], [[2], [1]]);
});

test("several numbers read as a sentence", () => {
  assert.deepEqual(aboutList(encode([a, b, c]), frame, ["x2x22222"]).lines, [
    "Niet meer op deze lijst: nummer 1, 2 en 3.",
    "Nieuw op deze lijst: nummer 1.",
  ]);
});

test("a changed entry says when it was looked at, another entry that the code is not its own", () => {
  assert.match(aboutEntry(encode(["aaa33333"]), a, "1 mei 2026").message, /veranderd sinds je afdruk.*1 mei 2026/);
  assert.match(aboutEntry(encode([b]), a, "1 mei 2026").message, /hoort niet bij deze pagina/);
});

test("a book says whether it is the newest", () => {
  assert.equal(aboutBook(encode([a]), a, "1 mei 2026").message, "Je hebt het nieuwste boek.");
  assert.match(aboutBook(encode(["aaa33333"]), a, "1 mei 2026").message, /^Er is een nieuwer boek\..* 1 mei 2026\.$/);
  assert.match(aboutBook(encode([b]), a, "1 mei 2026").message, /hoort niet bij deze pagina/);
  assert.match(aboutBook("x", a, "1 mei 2026").message, /niet te lezen/);
});

test("what is no code is put aside with a word", () => {
  for (const code of ["", "x", encode([a]).slice(0, -1), "<img src=x>"]) {
    assert.match(aboutEntry(code, a, "").message, /niet te lezen/);
    assert.match(aboutList(code, frame, [a]).message, /niet te lezen/);
  }
});
