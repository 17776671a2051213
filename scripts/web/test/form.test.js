import assert from "node:assert/strict";
import { test } from "node:test";
import { mailAddress, newFile } from "../src/form/addresses.js";
import { Drafts } from "../src/form/drafts.js";

const TEXT = "---\ntitle: \"Eén & twee's\"\n---\n";
const PATH = "lessons/tips/a.md";

/** @param {Partial<import("../src/form/rules.js").Desk>} given */
const desk = (given) => ({ newFile: "", mail: "", longest: 8000, ...given });

test("no page for a new file without a repository", () => {
  assert.equal(newFile(desk({}), PATH, TEXT), null);
});

test("the page for a new file holds path and text, encoded", () => {
  const page = newFile(desk({ newFile: "https://h/new/main?filename={path}&value={text}" }), PATH, TEXT);
  assert.equal(page?.holdsText, true);
  const asked = new URL(page?.href ?? "").searchParams;
  assert.deepEqual([asked.get("filename"), asked.get("value")], [PATH, TEXT]);
});

test("a text that looks like a place in an address stays text", () => {
  const page = newFile(desk({ newFile: "https://h/new?filename={path}&value={text}" }), PATH, "{path} $& {text}");
  assert.equal(new URL(page?.href ?? "").searchParams.get("value"), "{path} $& {text}");
});

test("a text that is too long stays out of the address", () => {
  const page = newFile(desk({ newFile: "https://h/new?filename={path}&value={text}", longest: 300 }), PATH, "x".repeat(300));
  assert.deepEqual(page, { href: "https://h/new?filename=lessons%2Ftips%2Fa.md&value=", holdsText: false });
});

test("a host that takes no text gets the path only", () => {
  const page = newFile(desk({ newFile: "https://h/-/new/main?file_name={path}" }), PATH, TEXT);
  assert.deepEqual(page, { href: "https://h/-/new/main?file_name=lessons%2Ftips%2Fa.md", holdsText: false });
});

test("a mail holds the text while it is short, and asks to paste it when it is not", () => {
  const short = mailAddress("a@h.nl", "Titel", PATH, TEXT);
  assert.equal(short.holdsText, true);
  assert.match(decodeURIComponent(short.href), /^mailto:a@h\.nl\?subject=Bijdrage: Titel&body=Hallo,\r\n[^]*Eén & twee's/u);
  const long = mailAddress("a@h.nl", "Titel", PATH, "x".repeat(5000));
  assert.equal(long.holdsText, false);
  assert.ok(long.href.length < 2000);
});

/** A storage that two tabs share. */
function storage() {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return /** @type {Storage} */ (/** @type {unknown} */ ({
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) => void kept.set(key, text),
    removeItem: (/** @type {string} */ key) => void kept.delete(key),
  }));
}

/** @param {string} title */
const draft = (title) => ({ kind: "tip", values: { title }, sections: {} });

test("what was kept comes back", () => {
  const shared = storage();
  assert.equal(new Drafts("k", () => shared).keep(draft("a")), "kept");
  assert.deepEqual(new Drafts("k", () => shared).read(), draft("a"));
});

test("a tab does not write over what another tab wrote, until it may", () => {
  const shared = storage();
  const [one, two] = [new Drafts("k", () => shared), new Drafts("k", () => shared)];
  assert.equal(one.keep(draft("a")), "kept");
  assert.equal(two.keep(draft("b")), "elsewhere");
  two.takeOver();
  assert.equal(two.keep(draft("b")), "kept");
  assert.equal(one.keep(draft("a")), "elsewhere");
  assert.deepEqual(one.read(), draft("b"));
  assert.equal(one.keep(draft("c")), "kept");
});

test("nothing breaks where a browser refuses to keep anything", () => {
  const refused = new Drafts("k", () => { throw new Error("refused"); });
  assert.equal(refused.read(), null);
  assert.equal(refused.keep(draft("a")), "failed");
  refused.takeOver();
  refused.forget();
});

test("what is kept but no draft is not taken for one", () => {
  for (const text of ["", "null", "7", "{", "[]", '{"kind": 1}']) {
    const shared = storage();
    shared.setItem("k", text);
    assert.equal(new Drafts("k", () => shared).read(), null);
  }
});
