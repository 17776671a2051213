import assert from "node:assert/strict";
import { test } from "node:test";
import { stem } from "../src/analysis.js";
import { detached, reattached, root } from "../src/derivation.js";

/** @param {string} word */
const rootOf = (word) => root(stem(word));

test("words made from one word share a root", () => {
  const families = [
    ["adoptie", "adopteren", "geadopteerd"], ["evaluatie", "evalueren", "geëvalueerd"], ["deelnemer", "deelname", "deelnemen"],
    ["reageren", "reageert", "reactie"], ["hulp", "helpen", "geholpen", "helper"], ["keuze", "kiezen", "gekozen"], ["belofte", "beloofd", "beloven"],
    ["besluit", "beslissing", "besloten", "besloot", "beslissen"], ["verlies", "verliezen", "verloor", "verloren"], ["aanbod", "aanbieden", "aangeboden"],
    ["verbod", "verbieden", "verboden"], ["overzicht", "overzien", "overzag"], ["betrokkenheid", "betrekken", "betrokken"], ["uitgave", "uitgeven"],
    ["opdracht", "opdragen", "opgedragen"], ["verkoop", "verkopen", "verkocht"], ["ontvangst", "ontvangen", "ontving"], ["bestaan", "bestond"],
    ["afwegen", "afgewogen", "afweging"], ["vermijden", "vermeden"], ["afwijken", "afgeweken"], ["afspraak", "afspreken", "afgesproken"], ["boze", "boos", "boosheid"], ["trainer", "training", "getraind"],
    ["uitgenodigd", "uitnodiging"], ["ondersteuner", "ondersteuning", "ondersteund"], ["representativiteit", "representatief"],
  ];
  for (const family of families) assert.equal(new Set(family.map(rootOf)).size, 1, family.join(" "));
});

test("words that only look alike do not", () => {
  for (const [one, other] of [["man", "maand"], ["les", "lees"], ["zak", "zaak"], ["week", "wek"], ["raad", "rat"], ["gezicht", "zien"], ["zon", "zenden"], ["leeg", "liggen"], ["gang", "gaan"]]) {
    assert.notEqual(rootOf(one), rootOf(other), `${one} ${other}`);
  }
});

test("a particle comes off a verb, the longest that fits", () => {
  assert.deepEqual(detached("terugkoppelen"), ["terug", "koppelen"]);
  assert.deepEqual(detached("bijeenkomen"), ["bijeen", "komen"]);
  assert.deepEqual(detached("wijk"), ["", "wijk"]);
});

test("a particle further on belongs to the words before it", () => {
  assert.deepEqual(reattached(["koppel", "altijd", "terug"]).get("koppel"), [stem("terugkoppel")]);
  assert.equal(reattached(["terug", "koppel"]).size, 0);
});
