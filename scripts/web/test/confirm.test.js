import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { aboutOf, lineOf, linesOf, waysOf, wrongWith } from "../src/confirm-lines.js";
import { fill } from "../src/hosts.js";

/** @type {(Record<"address" | "path" | "title" | "text" | "filled", string>)[]} */
const cases = JSON.parse(readFileSync(new URL("../../../tests/hosts.json", import.meta.url), "utf8"));
const told = { size: "klein", name: "", year: "2026", result: "werkte", note: "" };
const desk = {
  root: "lessons",
  edit: "https://example.org/edit/{path}",
  issue: "https://example.org/new?title={title}&body={text}",
  mail: "a@example.org",
  longest: 400,
};
const about = { folder: "tips", id: "x-y", listed: false };

test("fill does what Python does", () => {
  for (const { address, filled, ...values } of cases) assert.equal(fill(address, values), filled);
});

test("an address names an entry by slugs only", () => {
  assert.deepEqual(aboutOf("?soort=tips&tekst=x-y"), about);
  assert.deepEqual(aboutOf("?soort=tips&tekst=x-y&lijst=ja"), { ...about, listed: true });
  for (const query of ["", "?soort=tips", "?soort=..&tekst=x", "?soort=tips&tekst=a/b", "?soort=https://e.org&tekst=x"]) {
    assert.equal(aboutOf(query), null, query);
  }
});

test("a line holds what was told, and quotes what is free text", () => {
  assert.equal(lineOf(told), "  - {size_class: klein, year: 2026, result: werkte}");
  assert.equal(
    lineOf({ ...told, name: 'Dorp: "Oost"', result: "werkte niet", note: "Ja, maar" }),
    '  - {organisation: "Dorp: \\"Oost\\"", size_class: klein, year: 2026, result: werkte niet, note: "Ja, maar"}',
  );
});

test("the field is named when the entry has none yet", () => {
  assert.equal(linesOf(told, false), `confirmed:\n${lineOf(told)}`);
  assert.equal(linesOf(told, true), lineOf(told));
});

test("what is missing or wrong is said, one thing at a time", () => {
  assert.equal(wrongWith(told), "");
  assert.equal(wrongWith({ ...told, size: "", name: "gemeente Voorbeeld" }), "");
  assert.match(wrongWith({ ...told, size: "" }), /^Kies hoe groot/);
  for (const year of ["", "26", "1989", "2101", "20x6"]) assert.match(wrongWith({ ...told, year }), /jaar/, year);
  assert.match(wrongWith({ ...told, result: "" }), /hoe het ging/);
  for (const note of ["<b>ja</b>", "a &amp; b", "a\u0007b"]) assert.match(wrongWith({ ...told, note }), /gewone tekst/, note);
  assert.match(wrongWith({ ...told, note: "ja" }), /langer/);
  assert.match(wrongWith({ ...told, name: "x" }), /te kort/);
});

test("every way that there is leads to the editors with the lines in it", () => {
  const { edit, issue, mail } = waysOf(desk, about, "- x");
  assert.equal(edit, "https://example.org/edit/lessons/tips/x-y.md");
  assert.equal(new URL(issue).searchParams.get("body"), "Bestand: lessons/tips/x-y.md\n\n- x\n");
  assert.match(mail, /^mailto:a@example\.org\?subject=Wij%20deden%20dit%20ook%3A%20x-y&body=/);
  assert.equal(new URL(mail).searchParams.get("body"), "Bestand: lessons/tips/x-y.md\r\n\r\n- x\r\n");
});

test("a way that is not there, or is too long, is left out", () => {
  assert.deepEqual(waysOf({ ...desk, edit: "", issue: "", mail: "" }, about, "- x"), { edit: "", issue: "", mail: "" });
  assert.equal(waysOf(desk, null, "- x").edit, "");
  const long = waysOf(desk, about, "x".repeat(500));
  assert.deepEqual([long.issue, long.mail !== ""], ["", true]);
  assert.equal(waysOf(desk, about, "x".repeat(2000)).mail, "");
});
