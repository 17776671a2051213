import assert from "node:assert/strict";
import { test } from "node:test";
import { stem } from "../src/analysis.js";
import { escapeHtml, highlighted } from "../src/highlight.js";

test("what matched is marked, in whatever form it stands", () => {
  const asked = [{ typed: "jongere", matched: [stem("jongere")] }];
  assert.equal(highlighted("Praat met jongeren.", asked), "Praat met <mark data-md-highlight>jongeren</mark>.");
});

test("what was typed is marked inside a longer word", () => {
  const asked = [{ typed: "platform", matched: [] }];
  assert.equal(highlighted("een wijkplatform", asked), "een <mark data-md-highlight>wijkplatform</mark>");
});

test("a text stays text, also when it looks like HTML", () => {
  assert.equal(highlighted('<img src=x onerror="a"> & b', []), "&lt;img src=x onerror=&quot;a&quot;&gt; &amp; b");
  assert.equal(escapeHtml('"<>&'), "&quot;&lt;&gt;&amp;");
});
