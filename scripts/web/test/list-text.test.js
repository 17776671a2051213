import assert from "node:assert/strict";
import { test } from "node:test";

import { listOf, MOST } from "../src/list-check.js";
import { fromFile, MOST_BYTES, toFile } from "../src/list-file.js";
import { fromFragment, toFragment } from "../src/list-link.js";
import { MOST_ITEMS } from "../src/list-model.js";

const NASTY = "<img src=x onerror=alert(1)> & ‘é’ 100% #1, a:b;c=d\n👩‍🔧 (x) *!~'";
const list = {
  title: NASTY.replace("\n", " "),
  items: [
    { id: "kies-een-boodschap", title: "", note: NASTY },
    { line: "2", text: "10:30 Welkom & koffie", minutes: 15 },
    { id: "flitspeiling", title: "", note: "" },
    { line: "4", text: "Napraten", minutes: null },
    { line: "5", text: "Sluiting", minutes: 5, step: /** @type {const} */ (true) },
  ],
};

test("a link with everything gives the same list back", () => {
  const fragment = toFragment(list, { own: true });
  assert.match(fragment, /^#[A-Za-z0-9&=.,:%*_-]*$/, "nothing that mail and chat programs cut off");
  assert.deepEqual(fromFragment(fragment), { list, problems: [] });
  assert.deepEqual(fromFragment(new URL(`https://example.org/x/${fragment}`).hash), { list, problems: [] });
});

test("a link without what is the reader's own has only ids and the title", () => {
  const fragment = toFragment({ ...list, title: "Dinsdag" }, { own: false });
  assert.equal(fragment, "#lijst=kies-een-boodschap,flitspeiling&titel=Dinsdag");
  assert.deepEqual(fromFragment(fragment)?.list.items.map((item) => "id" in item && [item.id, item.note]), [["kies-een-boodschap", ""], ["flitspeiling", ""]]);
});

test("a fragment about something else is no list", () => {
  for (const other of ["", "#", "#zo-werkt-het", "#papier=1AB", "#x-lijst=a", "#lijsten=a"]) assert.equal(fromFragment(other), undefined, other);
});

test("a program that codes the commas too does no harm", () => {
  assert.deepEqual(fromFragment("#lijst=a%2Cb")?.list.items.map((item) => "id" in item && item.id), ["a", "b"]);
});

const many = Array.from({ length: MOST_ITEMS }, (_, n) => `i${n}`);
/** @type {[string, string, string, RegExp][]} */
const hostile = [
  ["a tag", "#lijst=a,<script>alert(1)</script>,b", "a b", /geen naam van een pagina/],
  ["a coded tag", "#lijst=a,%3Cscript%3E,b", "a b", /geen naam/],
  ["a dangerous address", "#lijst=javascript:alert(1),b", "b", /geen naam/],
  ["a path", "#lijst=..%2F..%2Fgeheim,b", "b", /geen naam/],
  ["the name of a prototype", "#lijst=__proto__,constructor,b", "constructor b", /geen naam/],
  ["coding in coding", "#lijst=%2561,b", "b", /geen naam/],
  ["broken coding", "#lijst=a&titel=%E0%A4", "a", /beschadigd: ‘titel=%E0%A4’/],
  ["half a character", "#lijst=a&noot=1:%ED%A0%80", "a", /beschadigd/],
  ["an unknown part", "#lijst=a&__proto__=x", "a", /kennen we niet/],
  ["an id that is too long", `#lijst=${"a".repeat(MOST.id + 1)},b`, "b", /geen naam/],
  ["a note that is too long", `#lijst=a,b&noot=1:${"x".repeat(MOST.note + 1)}`, "b", /langer dan/],
  ["minutes that are none", "#lijst=*,b&regel=-5:x", "b", /geen geheel getal/],
  ["minutes without end", "#lijst=*,b&regel=1e999:x", "b", /geen geheel getal/],
  ["an own line that is not there", "#lijst=*,b", "* b", /^$/],
  ["a step that is not there", "#lijst=**,b", "* b", /^$/],
  ["a step with minutes that are none", "#lijst=**,b&regel=1.5:x", "b", /geen geheel getal/],
  ["a step that is too long", `#lijst=**,b&regel=5:${"x".repeat(MOST.text + 1)}`, "b", /langer dan/],
  ["three stars", "#lijst=***,b", "b", /geen naam/],
  ["the same twice", "#lijst=a,b,a", "a b", /twee keer/],
  ["a title that is too long", `#lijst=a&titel=${"x".repeat(MOST.title + 1)}`, "a", /titel: de tekst is langer/],
  ["too many", `#lijst=${many.join()},te-veel`, many.join(" "), /hoogstens 200/],
  ["megabytes", `#lijst=a,${"b".repeat(5_000_000)}`, "", /te lang/],
  ["a thousand empty parts", `#lijst=a${"&".repeat(1000)}`, "a", /^$/],
];

for (const [what, hash, kept, problem] of hostile) {
  test(`a link with ${what} keeps what is right and says so`, () => {
    const found = fromFragment(hash);
    assert.equal(found?.list.items.map((item) => ("id" in item ? item.id : "*")).join(" "), kept);
    assert.match(found?.problems.join(" ") ?? "", problem);
    assert.ok((found?.problems.join("").length ?? 0) < 2000);
    assert.equal(/** @type {any} */ ({}).x, undefined);
  });
}

test("characters that nobody sees are left out of texts", () => {
  const found = fromFragment("#lijst=a&titel=a%00b%E2%80%AEc%1B&noot=1:x%0Ay");
  assert.equal(found?.list.title, "a b c ");
  assert.equal(found?.list.items[0] && "note" in found.list.items[0] && found.list.items[0].note, "x\ny");
});

test("a file gives the same list back", () => {
  assert.deepEqual(fromFile(toFile(list)), { list, problems: [] });
});

/** @type {[string, string, RegExp][]} */
const files = [
  ["no JSON", "geen json", /Dit bestand is geen lijst/],
  ["too much", " ".repeat(MOST_BYTES + 1), /Dit bestand is geen lijst/],
  ["an array", "[]", /geen lijst van deze site/],
  ["nothing", "null", /geen lijst van deze site/],
  ["another version", '{"schema": 2, "title": "", "items": []}', /geen lijst van deze site/],
  ["no items", '{"schema": 1, "title": "", "items": {}}', /geen lijst van deze site/],
  ["a prototype", '{"schema": 1, "title": "", "items": [], "__proto__": {"x": 1}}', /‘__proto__’ kennen we niet/],
  ["a prototype in an item", '{"schema": 1, "title": "", "items": [{"id": "a", "__proto__": {"x": 1}}]}', /Punt 1: het veld ‘__proto__’/],
  ["a title that is no text", '{"schema": 1, "title": 3, "items": []}', /De titel: hier hoort tekst/],
  ["an item that is no object", '{"schema": 1, "title": "", "items": ["a", null]}', /Punt 1: hier hoort tekst/],
  ["an id that is an object", '{"schema": 1, "title": "", "items": [{"id": {"toString": "a"}}]}', /Punt 1: ‘id’/],
  ["an id with a tag", '{"schema": 1, "title": "", "items": [{"id": "<b>"}]}', /Punt 1: ‘id’/],
  ["a note that is a list", '{"schema": 1, "title": "", "items": [{"id": "a", "note": []}]}', /Punt 1: hier hoort tekst/],
  ["minutes that are text", '{"schema": 1, "title": "", "items": [{"text": "a", "minutes": "5"}]}', /Punt 1: ‘minutes’/],
  ["a step that is text", '{"schema": 1, "title": "", "items": [{"text": "a", "step": "ja"}]}', /Punt 1: ‘step’/],
  ["the same line twice", '{"schema": 1, "title": "", "items": [{"line": "1", "text": "a"}, {"line": "1", "text": "b"}]}', /Punt 2: dit staat er twee keer/],
  ["a line with a strange number", '{"schema": 1, "title": "", "items": [{"line": "x", "text": "a"}]}', /Punt 1: ‘line’/],
];

for (const [what, text, problem] of files) {
  test(`a file with ${what} is refused with a clear message`, () => {
    assert.match(fromFile(text).problems.join(" "), problem);
    assert.equal(/** @type {any} */ ({}).x, undefined);
  });
}

test("a list made by hand may leave out what is empty", () => {
  const { list: found, problems } = listOf({ schema: 1, title: "", items: [{ id: "a" }, { text: "b" }] });
  assert.deepEqual(problems, []);
  assert.deepEqual(found.items, [{ id: "a", title: "", note: "" }, { line: "2", text: "b", minutes: null }]);
});
