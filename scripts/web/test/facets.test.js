import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import test from "node:test";

import { buildIndex, listed, matchesOf, matchFor, offers, select, valuesAt } from "../src/facets.js";
import { chosen, emptyState, fromQuery, sortOf, toQuery, withValue } from "../src/vinden-choice.js";

/**
 * @typedef {import("../src/facets.js").Matches} Matches
 * @typedef {Record<string, string[]> & {id?: never}} Tags  the values of an entry by a facet's `param`
 * @typedef {{id: string, title: string, tags: Tags}} Entry
 */

/**
 * Data as the compiler writes them, of entries that stand in the order of their numbers.
 * @param {Entry[]} entries @param {Record<string, {id: string, label: string}[]>} words
 */
function data(entries, words) {
  const facets = Object.entries(words).map(([param, values]) => {
    const having = values.map(({ id }) => {
      const numbers = [...entries.keys()].filter((n) => entries[n].tags[param]?.includes(id));
      return numbers.map((n, at) => n - (at ? numbers[at - 1] : 0));
    });
    return { param, legend: param, folder: param === "thema" ? "thema" : null, values, having };
  });
  const titles = [...entries.keys()].sort((one, other) => entries[one].title.localeCompare(entries[other].title, "nl"));
  return { schema: 1, entries: entries.length, chunk: 4, version: "v", facets, titles };
}

/** @param {string[]} ids */
const values = (...ids) => ids.map((id) => ({ id, label: id[0].toUpperCase() + id.slice(1) }));

const WORDS = {
  soort: values("doen", "niet-doen", "les", "methode", "doelgroep", "voorbeeld"),
  thema: values("bereik", "taal", "geld"),
  fase: values("voor", "na"),
  voor: values("ambtenaar", "bestuurder"),
  methode: values("peiling"),
  doelgroep: values("jongeren"),
  invloed: values("raadplegen", "meebeslissen"),
};

/** @param {string} id @param {string} title @param {Tags} tags @returns {Entry} */
const entry = (id, title, tags) => ({ id, title, tags });

/** As the compiler numbers them: newest checked first, then by title. */
const ENTRIES = [
  entry("peiling", "Peiling", {
    soort: ["methode"], thema: ["bereik"], methode: ["peiling"], doelgroep: ["jongeren"], invloed: ["raadplegen"],
  }),
  entry("c", "Aan de slag", { soort: ["les"], thema: ["taal"], fase: ["voor", "na"], doelgroep: ["jongeren"] }),
  entry("b", "Élan", { soort: ["niet-doen"], thema: ["bereik"], fase: ["na"], methode: ["peiling"] }),
  entry("jongeren", "Jongeren", { soort: ["doelgroep"], doelgroep: ["jongeren"] }),
  entry("vb", "Voorbeeld", { soort: ["voorbeeld"], methode: ["peiling"], fase: ["na"] }),
  entry("a", "Zeg het", { soort: ["doen"], thema: ["bereik", "taal"], fase: ["voor"] }),
];
const INDEX = buildIndex(data(ENTRIES, WORDS));
const OTHER_PAGE = ENTRIES.length;

/**
 * What a text leaves: all of these have every word of it, or some of them.
 * @param {string[]} whole @param {string[]} part
 */
function matched(whole, part = []) {
  /** @param {boolean} all @returns {(id: string) => import("../src/facets.js").Hit} */
  const hit = (all) => (id) => ({ number: ENTRIES.findIndex((each) => each.id === id), whole: all });
  return matchesOf(INDEX, [{ number: OTHER_PAGE, whole: true }, ...part.map(hit(false)), ...whole.map(hit(true))]);
}

/** @param {string} query */
const read = (query) => fromQuery(INDEX, query).state;

/** @param {string} query @param {Matches | null} matches */
function ids(query, matches = null) {
  return [...select(INDEX, read(query), matchFor(read(query), matches)).order].map((n) => ENTRIES[n].id);
}

/** @param {string} query @param {string} param @param {Matches | null} matches */
function counts(query, param, matches = null) {
  const c = INDEX.columns.findIndex(({ facet }) => facet.param === param);
  const found = select(INDEX, read(query), matchFor(read(query), matches)).counts[c];
  return Object.fromEntries(INDEX.columns[c].values.map((value, n) => [value.id, found[n]]));
}

test("every entry is there, with its values", () => {
  assert.deepEqual(ids("").sort(), ["a", "b", "c", "jongeren", "peiling", "vb"]);
  const themes = INDEX.columns[1];
  assert.deepEqual(ENTRIES.map((_, n) => valuesAt(themes, n).map(({ id }) => id)), [
    ["bereik"], ["taal"], ["bereik"], [], [], ["bereik", "taal"],
  ]);
});

test("several values of a facet are or, several facets are and", () => {
  assert.deepEqual(ids("?thema=bereik,taal").sort(), ["a", "b", "c", "peiling"]);
  assert.deepEqual(ids("?thema=bereik,taal&fase=na").sort(), ["b", "c"]);
  assert.deepEqual(ids("?thema=geld"), []);
});

test("counts pass over the facet's own choice and keep those of the others", () => {
  assert.deepEqual(counts("?thema=bereik", "thema"), { bereik: 3, taal: 2, geld: 0 });
  assert.deepEqual(counts("?thema=bereik&fase=na", "thema"), { bereik: 1, taal: 1, geld: 0 });
  assert.deepEqual(counts("?thema=bereik&fase=na", "soort"), {
    doen: 0, "niet-doen": 1, les: 0, methode: 0, doelgroep: 0, voorbeeld: 0,
  });
});

test("text is one more choice, in counts too", () => {
  const matches = matched(["c", "a"]);
  assert.deepEqual(ids("?tekst=x", matches), ["c", "a"]);
  assert.deepEqual(ids("?tekst=x&thema=bereik", matches), ["a"]);
  assert.deepEqual(counts("?tekst=x&thema=bereik", "thema", matches), { bereik: 1, taal: 2, geld: 0 });
});

test("all words are asked for, unless some are enough; entries with all of them still come first", () => {
  const matches = matched(["a"], ["b", "c"]);
  assert.deepEqual(ids("?tekst=x y", matches), ["a"]);
  assert.deepEqual(ids("?tekst=x y&woorden=sommige", matches), ["a", "b", "c"]);
  assert.deepEqual(counts("?tekst=x y", "thema", matches), { bereik: 1, taal: 1, geld: 0 });
  assert.deepEqual(counts("?tekst=x y&woorden=sommige", "thema", matches), { bereik: 2, taal: 2, geld: 0 });
});

test("when nothing has all words, what has some of them is shown", () => {
  assert.deepEqual(ids("?tekst=x y", matched([], ["b", "c"])), ["b", "c"]);
});

test("newest checked comes first without text, then by title in Dutch order", () => {
  assert.deepEqual(ids(""), ["peiling", "c", "b", "jongeren", "vb", "a"]);
  assert.deepEqual(ids("?sorteer=titel"), ["c", "b", "jongeren", "peiling", "vb", "a"]);
});

test("relevance needs a text", () => {
  assert.equal(sortOf(read("?sorteer=relevantie")), "nagekeken");
  assert.equal(sortOf(read("?tekst=x")), "relevantie");
  assert.deepEqual(ids("?tekst=x&sorteer=titel", matched(["a", "c"])), ["c", "a"]);
});

test("state survives the way to the address and back", () => {
  for (const query of [
    "", "?tekst=wat%20%26%20hoe%2C%20zo%3F", "?soort=doen,les&thema=bereik,taal&methode=peiling&sorteer=titel",
    "?tekst=a&woorden=sommige&fase=voor&voor=ambtenaar&doelgroep=jongeren&invloed=raadplegen&sorteer=nagekeken",
  ]) {
    const { state, unknown } = fromQuery(INDEX, query);
    assert.equal(toQuery(INDEX, state), query);
    assert.deepEqual(unknown, []);
  }
});

test("one choice has one address, however it was made", () => {
  const clicked = withValue(withValue(emptyState(), "thema", "taal", true), "thema", "bereik", true);
  assert.equal(toQuery(INDEX, clicked), "?thema=bereik,taal");
  assert.equal(toQuery(INDEX, read("?thema=taal&thema=bereik,taal")), "?thema=bereik,taal");
  assert.equal(toQuery(INDEX, read("?sorteer=nagekeken")), "");
  assert.equal(toQuery(INDEX, read("?woorden=sommige")), "", "without a text there are no words");
});

test("an address may say tip for do's and don'ts", () => {
  assert.equal(toQuery(INDEX, read("?soort=tip")), "?soort=doen,niet-doen");
});

test("unknown values are passed over and named, other parameters are left alone", () => {
  const query = "?thema=taal,oud,oud&fase=__proto__&sorteer=snel&utm_source=brief&soort=toString&woorden=geen";
  const { state, unknown } = fromQuery(INDEX, query);
  assert.deepEqual(state.chosen.thema, ["taal"]);
  assert.deepEqual(unknown, ["soort: toString", "thema: oud", "fase: __proto__", "woorden: geen", "sorteer: snel"]);
});

test("a chosen value can be let go again", () => {
  const one = withValue(emptyState(), "thema", "taal", true);
  assert.deepEqual(chosen(withValue(one, "thema", "taal", true), "thema"), ["taal"]);
  for (const each of [one, emptyState()]) assert.deepEqual(chosen(withValue(each, "thema", "taal", false), "thema"), []);
});

test("a dead end offers what to let go, with what that gives", () => {
  const state = read("?thema=taal&doelgroep=jongeren&methode=peiling");
  assert.equal(select(INDEX, state, null).total, 0);
  const found = offers(INDEX, state, null).map(({ drop, values, total }) => [drop, values.map(({ id }) => id), total]);
  assert.deepEqual(found, [["facet", ["taal"], 1], ["facet", ["peiling"], 1], ["all", [], 6]]);
});

test("what is let go leaves what the reader did since it was offered", () => {
  const [offer] = offers(INDEX, read("?thema=taal&doelgroep=jongeren&methode=peiling"), null);
  assert.equal(toQuery(INDEX, offer.change(read("?tekst=x&thema=taal&doelgroep=jongeren"))), "?tekst=x&doelgroep=jongeren");
});

test("a dead end by text offers to let the text go, and every offer keeps its promise", () => {
  const state = read("?tekst=x&thema=taal&fase=voor");
  const matches = matched(["b"], ["a"]);
  const found = offers(INDEX, state, matches);
  assert.deepEqual(found.map(({ drop, total }) => [drop, total]), [["words", 1], ["text", 2], ["facets", 1], ["all", 6]]);
  for (const offer of found) {
    const next = offer.change(state);
    assert.equal(select(INDEX, next, matchFor(next, matches)).total, offer.total);
  }
});

test("a long list shows what gives most, and unfolded what was typed, with the chosen always", () => {
  const column = INDEX.columns[1];
  const now = Uint32Array.from([1, 5, 3]);
  const none = new Set([""]);
  assert.deepEqual(listed(column, now, none, { all: false, typed: "", most: 2 }), [1, 2]);
  assert.deepEqual(listed(column, now, new Set(["bereik"]), { all: false, typed: "", most: 2 }), [1, 2, 0]);
  assert.deepEqual(listed(column, now, none, { all: true, typed: " BÉR", most: 9 }), [0]);
  assert.deepEqual(listed(column, now, new Set(["geld"]), { all: true, typed: "taal", most: 9 }), [1, 2]);
});

/** A generator of the same numbers in every run. @param {number} seed */
function numbers(seed) {
  let now = seed;
  /** @param {number} below */
  return (below) => {
    now = (now * 1664525 + 1013904223) % 4294967296;
    return Math.floor((now / 4294967296) * below);
  };
}

/** A base of n entries with as many tags each as the real ones have. @param {number} size @param {number} seed */
function synthetic(size, seed) {
  const next = numbers(seed);
  /** @param {string} name @param {number} many */
  const list = (name, many) => Array.from({ length: many }, (_, n) => ({ id: `${name}-${n}`, label: `${name} ${n}` }));
  const methods = Math.max(2, Math.round(size / 5));
  const groups = Math.max(2, Math.round(size / 8));
  const words = {
    soort: WORDS.soort, thema: list("thema", 13), fase: list("fase", 7), voor: list("voor", 8),
    methode: list("m", methods), doelgroep: list("g", groups), invloed: list("invloed", 6),
  };
  /** @param {string} name @param {number} many @param {number} most */
  const some = (name, many, most) => Array.from({ length: next(most + 1) }, () => `${name}-${next(many)}`);
  const entries = Array.from({ length: size }, (_, n) =>
    entry(`e-${n}`, `Titel ${next(1e6)}`, {
      soort: [WORDS.soort[next(6)].id], thema: some("thema", 13, 3), fase: some("fase", 7, 3), voor: some("voor", 8, 3),
      methode: some("m", methods, 6), doelgroep: some("g", groups, 6), invloed: n < methods ? some("invloed", 6, 2) : [],
    }),
  );
  return data(entries, words);
}

test("counts are what choosing that value alone in its facet gives, for any choice", () => {
  const index = buildIndex(synthetic(80, 7));
  const next = numbers(11);
  for (let round = 0; round < 40; round++) {
    const state = { ...emptyState(), text: round % 3 ? "x" : "" };
    for (let picks = next(5); picks > 0; picks--) {
      const { facet, values } = index.columns[next(index.columns.length)];
      state.chosen[facet.param] = [...new Set([...(state.chosen[facet.param] ?? []), values[next(values.length)].id])];
    }
    const hits = Array.from({ length: index.size }, (_, number) => ({ number, whole: next(2) > 0 }));
    const match = matchFor(state, matchesOf(index, hits.filter(() => next(2))));
    const { counts: found } = select(index, state, match);
    index.columns.forEach(({ facet, values }, c) => {
      values.forEach((value, n) => {
        const alone = { ...state, chosen: { ...state.chosen, [facet.param]: [value.id] } };
        assert.equal(found[c][n], select(index, alone, match).total, `${facet.param}=${value.id}`);
      });
    });
  }
});

test("a click on a filter among ten thousand entries takes well under 100 ms", (t) => {
  const base = synthetic(10000, 3);
  const began = performance.now();
  const index = buildIndex(base);
  const built = performance.now() - began;
  const state = fromQuery(index, "?thema=thema-1,thema-2&fase=fase-3&voor=voor-1").state;
  const matches = matchesOf(index, Array.from({ length: 5000 }, (_, n) => ({ number: 2 * n, whole: true })));
  const times = Array.from({ length: 21 }, (_, n) => {
    const start = performance.now();
    select(index, withValue(state, "thema", `thema-${n % 13}`, n % 2 === 0), matches.whole);
    return performance.now() - start;
  }).sort((one, other) => one - other);
  const start = performance.now();
  offers(index, state, matches);
  const offered = performance.now() - start;
  const figures = { index: built, median: times[10], slowest: times[20], offers: offered };
  t.diagnostic(Object.entries(figures).map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`).join(", "));
  assert.ok(times[10] < 50, `median ${times[10]} ms`);
  assert.ok(offered < 100, `offers ${offered} ms`);
});
