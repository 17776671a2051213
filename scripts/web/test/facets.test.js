import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import test from "node:test";

import { buildIndex, FACETS, listed, matchOf, offers, select } from "../src/facets.js";
import { chosen, emptyState, fromQuery, sortOf, tidy, toggled, toQuery } from "../src/vinden-choice.js";

/** @typedef {import("../src/facets.js").Entry} Entry */

const WORDS = {
  theme: [{ id: "bereik", label: "Bereik" }, { id: "taal", label: "Taal" }, { id: "geld", label: "Geld" }],
  phase: [{ id: "voor", label: "Voor" }, { id: "na", label: "Na" }],
  audience: [{ id: "ambtenaar", label: "Ambtenaar" }, { id: "bestuurder", label: "Bestuurder" }],
  participation_level: [{ id: "raadplegen", label: "Raadplegen" }, { id: "meebeslissen", label: "Meebeslissen" }],
};

/** @param {string} id @param {Partial<Entry>} fields @returns {Entry} */
function entry(id, fields = {}) {
  return {
    id, kind: "les", advice: null, title: id, summary: "Een zin.", url: `lessen/${id}/`, checked: "2026-01-01",
    theme: [], phase: [], audience: [], method: [], target_group: [], ...fields,
  };
}

const ENTRIES = [
  entry("a", { kind: "tip", advice: "do", title: "Zeg het", theme: ["bereik", "taal"], phase: ["voor"] }),
  entry("b", { kind: "tip", advice: "dont", title: "Élan", theme: ["bereik"], phase: ["na"], method: ["peiling"] }),
  entry("c", { title: "Aan de slag", theme: ["taal"], phase: ["voor", "na"], target_group: ["jongeren"] }),
  entry("peiling", {
    kind: "methode", title: "Peiling", theme: ["bereik"], checked: "2026-03-01", target_group: ["jongeren"],
    participation_level: ["raadplegen"],
  }),
  entry("jongeren", { kind: "doelgroep", title: "Jongeren" }),
  entry("vb", { kind: "voorbeeld", title: "Voorbeeld", method: ["peiling", "bestaat-niet"], phase: ["na"] }),
  entry("bron", { kind: "bron", title: "Een bron" }),
  entry("lijst", { kind: "checklist", title: "Een lijst" }),
];
const INDEX = buildIndex(ENTRIES, WORDS);

/** @param {string} query */
const read = (query) => fromQuery(INDEX, query).state;

/** @param {string} query @param {import("../src/facets.js").Match | null} match */
function ids(query, match = null) {
  return [...select(INDEX, read(query), match).order].map((n) => INDEX.entries[n].id);
}

/** @param {string} query @param {string} param @param {import("../src/facets.js").Match | null} match */
function counts(query, param, match = null) {
  const c = FACETS.findIndex((facet) => facet.param === param);
  const found = select(INDEX, read(query), match).counts[c];
  return Object.fromEntries(INDEX.columns[c].values.map((value, n) => [value.id, found[n]]));
}

test("only tips, lessons, methods, target groups and examples are shown", () => {
  assert.deepEqual(ids("").sort(), ["a", "b", "c", "jongeren", "peiling", "vb"]);
});

test("several values of a facet are or, several facets are and", () => {
  assert.deepEqual(ids("?thema=bereik,taal").sort(), ["a", "b", "c", "peiling"]);
  assert.deepEqual(ids("?thema=bereik,taal&fase=na").sort(), ["b", "c"]);
  assert.deepEqual(ids("?thema=geld"), []);
});

test("a method and a target group are about themselves", () => {
  assert.deepEqual(ids("?methode=peiling").sort(), ["b", "peiling", "vb"]);
  assert.deepEqual(ids("?methode=peiling&doelgroep=jongeren"), ["peiling"]);
});

test("counts pass over the facet's own choice and keep those of the others", () => {
  assert.deepEqual(counts("?thema=bereik", "thema"), { bereik: 3, taal: 2, geld: 0 });
  assert.deepEqual(counts("?thema=bereik&fase=na", "thema"), { bereik: 1, taal: 1, geld: 0 });
  assert.deepEqual(counts("?thema=bereik&fase=na", "soort"), {
    doen: 0, "niet-doen": 1, les: 0, methode: 0, doelgroep: 0, voorbeeld: 0,
  });
});

test("text is one more choice, in counts too", () => {
  const match = matchOf(INDEX, ["thema/bereik", "c", "bron", "a", "c"]);
  assert.deepEqual(ids("?tekst=x", match), ["c", "a"]);
  assert.deepEqual(ids("?tekst=x&thema=bereik", match), ["a"]);
  assert.deepEqual(counts("?tekst=x&thema=bereik", "thema", match), { bereik: 1, taal: 2, geld: 0 });
});

test("newest checked comes first without text, then by title in Dutch order", () => {
  assert.deepEqual(ids(""), ["peiling", "c", "b", "jongeren", "vb", "a"]);
  assert.deepEqual(ids("?sorteer=titel"), ["c", "b", "jongeren", "peiling", "vb", "a"]);
});

test("relevance needs a text", () => {
  assert.equal(sortOf(read("?sorteer=relevantie")), "nagekeken");
  assert.equal(sortOf(read("?tekst=x")), "relevantie");
  assert.deepEqual(ids("?tekst=x&sorteer=titel", matchOf(INDEX, ["a", "c"])), ["c", "a"]);
});

test("state survives the way to the address and back", () => {
  for (const query of [
    "", "?tekst=wat%20%26%20hoe%2C%20zo%3F", "?soort=doen,les&thema=bereik,taal&methode=peiling&sorteer=titel",
    "?tekst=a&fase=voor&voor=ambtenaar&doelgroep=jongeren&invloed=raadplegen&sorteer=nagekeken",
  ]) {
    const { state, unknown } = fromQuery(INDEX, query);
    assert.equal(toQuery(INDEX, state), query);
    assert.deepEqual(unknown, []);
  }
});

test("one choice has one address, however it was made", () => {
  const clicked = toggled(toggled(emptyState(), "thema", "taal"), "thema", "bereik");
  assert.equal(toQuery(INDEX, clicked), "?thema=bereik,taal");
  assert.equal(toQuery(INDEX, read("?thema=taal&thema=bereik,taal")), "?thema=bereik,taal");
  assert.equal(toQuery(INDEX, read("?sorteer=nagekeken")), "");
});

test("an address may say tip for do's and don'ts", () => {
  assert.equal(toQuery(INDEX, read("?soort=tip")), "?soort=doen,niet-doen");
});

test("unknown values are passed over and named, other parameters are left alone", () => {
  const query = "?thema=taal,oud,oud&fase=__proto__&sorteer=snel&utm_source=brief&soort=toString";
  const { state, unknown } = fromQuery(INDEX, query);
  assert.deepEqual(state.chosen.thema, ["taal"]);
  assert.deepEqual(unknown, ["soort: toString", "thema: oud", "fase: __proto__", "sorteer: snel"]);
});

test("a text is one line of at most two hundred characters", () => {
  assert.equal(tidy("  a \n b  "), "a b");
  assert.equal(tidy("x".repeat(500)).length, 200);
});

test("a chosen value can be let go again", () => {
  assert.deepEqual(chosen(toggled(toggled(emptyState(), "thema", "taal"), "thema", "taal"), "thema"), []);
});

test("a dead end offers what to let go, with what that gives", () => {
  const state = read("?thema=taal&doelgroep=jongeren&methode=peiling");
  assert.equal(select(INDEX, state, null).total, 0);
  const found = offers(INDEX, state, null).map(({ drop, values, total }) => [drop, values.map(({ id }) => id), total]);
  assert.deepEqual(found, [["facet", ["taal"], 1], ["facet", ["peiling"], 1], ["all", [], 6]]);
});

test("a dead end by text offers to let the text go, and every offer keeps its promise", () => {
  const state = read("?tekst=x&thema=taal&fase=voor");
  const match = matchOf(INDEX, ["b"]);
  const found = offers(INDEX, state, match);
  assert.deepEqual(found.map(({ drop }) => drop), ["text", "facets", "all"]);
  for (const offer of found) {
    assert.equal(select(INDEX, offer.state, offer.state.text ? match : null).total, offer.total);
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
  const words = {
    theme: list("thema", 13), phase: list("fase", 7), audience: list("voor", 8),
    participation_level: list("invloed", 6),
  };
  const methods = Math.max(2, Math.round(size / 5));
  const groups = Math.max(2, Math.round(size / 8));
  /** @param {string} name @param {number} many @param {number} most */
  const some = (name, many, most) => Array.from({ length: next(most + 1) }, () => `${name}-${next(many)}`);
  const entries = Array.from({ length: size }, (_, n) => {
    const method = n < methods;
    const group = !method && n < methods + groups;
    const tip = !method && !group && n % 2 === 0;
    return entry(method ? `m-${n}` : group ? `g-${n - methods}` : `e-${n}`, {
      kind: method ? "methode" : group ? "doelgroep" : tip ? "tip" : "les",
      advice: tip ? (n % 4 ? "do" : "dont") : null,
      title: `Titel ${next(1e6)}`,
      checked: `2026-0${1 + next(9)}-1${next(10)}`,
      theme: some("thema", 13, 3), phase: some("fase", 7, 3), audience: some("voor", 8, 3),
      method: some("m", methods, 6), target_group: some("g", groups, 6),
      participation_level: method ? some("invloed", 6, 2) : undefined,
    });
  });
  return { entries, words };
}

test("counts are what choosing that value alone in its facet gives, for any choice", () => {
  const { entries, words } = synthetic(80, 7);
  const index = buildIndex(entries, words);
  const next = numbers(11);
  for (let round = 0; round < 40; round++) {
    const state = { ...emptyState(), text: round % 3 ? "x" : "" };
    for (let picks = next(5); picks > 0; picks--) {
      const { facet, values } = index.columns[next(index.columns.length)];
      state.chosen[facet.param] = [...new Set([...(state.chosen[facet.param] ?? []), values[next(values.length)].id])];
    }
    const match = state.text ? matchOf(index, entries.filter(() => next(2)).map(({ id }) => id)) : null;
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
  const { entries, words } = synthetic(10000, 3);
  const began = performance.now();
  const index = buildIndex(entries, words);
  const built = performance.now() - began;
  const state = fromQuery(index, "?thema=thema-1,thema-2&fase=fase-3&voor=voor-1").state;
  const match = matchOf(index, entries.filter((_, n) => n % 2).map(({ id }) => id));
  const times = Array.from({ length: 21 }, (_, n) => {
    const start = performance.now();
    select(index, toggled(state, "thema", `thema-${n % 13}`), match);
    return performance.now() - start;
  }).sort((one, other) => one - other);
  const start = performance.now();
  offers(index, state, match);
  const offered = performance.now() - start;
  const figures = { index: built, median: times[10], slowest: times[20], offers: offered };
  t.diagnostic(Object.entries(figures).map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`).join(", "));
  assert.ok(times[10] < 50, `median ${times[10]} ms`);
  assert.ok(offered < 100, `offers ${offered} ms`);
});
