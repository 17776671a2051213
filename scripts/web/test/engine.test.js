import assert from "node:assert/strict";
import { test } from "node:test";
import { stem } from "../src/analysis.js";
import { createEngine } from "../src/engine.js";
import { decode } from "../src/lexicon.js";
import { certain, raised, roomFor, score, supported, withNeighbours } from "../src/scoring.js";
import { pieceOf } from "../src/synonyms.js";

const TITLES = ["Korte peiling", "Participatieverordening", "Praat met jongeren", "Wijkplatform", "Stuur een brief"];
/** The word book, by stems: what stands for a phrase, with commas between, and after a semicolon what it leads to. @type {Record<string, string>} */
const SYNONYMS = { enquet: "peil", "almeen plaatselijk verorden": "apv", apv: "verorden", regel: "post,praat jonger", platvorm: "", buurt: ";post", [`${stem("niemand")} praat`]: "peil", "het hoe": "post" };
/** Postings with which one document is far better than the others. */
const FAR_AHEAD = { brief: [0, 900, 1, 20, 1, 20, 1, 15, 1, 60] };
const TOPICS = [{ note: "Dit helpt bij wind.", words: "windmolen,van gas los,groot,mest", documents: [3, 1] }, { note: "Dit helpt bij post.", words: "pakje,post", documents: [2] }];
const BODY = ["vraag mening", "regel raad verordening participatie", "jeugd school jongeren", "platform wijk buurt", "brief post"];

/**
 * A small index in memory, as search.py writes it; keeps which files were fetched.
 * @param {Record<string, number[]>} [more] postings beside or instead of those of the titles and bodies
 * @param {Record<number, [number[], number[]]>} [shares] by document those near to it, and those that it is near to
 */
function index(more = {}, shares = {}) {
  const sorted = [...new Set([...TITLES, ...BODY].join(" ").toLowerCase().split(" "))].sort();
  const coded = sorted.map((word) => {
    const own = stem(word);
    return word === own ? word : `${word}${"~".repeat(Math.floor(word.length / 28))}${"@!#$%&'()*+,-./:;<=>?[]^_{|}"[word.length % 28]}${own}`;
  });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const words = coded.map((each, at) => letters[at > 0 ? sorted[at - 1].length : 0] + each).join("");
  /** @type {Record<string, number[]>} */
  const postings = {};
  TITLES.forEach((title, number) => {
    for (const [text, weight] of /** @type {[string, number][]} */ ([[title, 50], [BODY[number], 10]])) {
      for (const word of text.toLowerCase().split(" ")) {
        const list = (postings[stem(word)] ??= []);
        const last = list.filter((_, at) => at % 2 === 0).reduce((sum, step) => sum + step, 0);
        if (list.length > 0 && last === number) list[list.length - 1] += weight;
        else list.push(number - (list.length > 0 ? last : 0), weight);
      }
    }
  });
  Object.assign(postings, more);
  const terms = Object.keys(postings).sort();
  const half = terms[Math.floor(terms.length / 2)];
  /** @type {Record<string, any>} */
  const files = {
    "words.json": {
      version: "v", documents: TITLES.length, chunk: 2, words, stop: "de het een hoe me met niet", asking: "maak stuur", beside: "niet",
      shards: [terms[0], half],
    },
    "t-0.v.json": Object.fromEntries(terms.filter((term) => term < half).map((term) => [term, postings[term]])),
    "t-1.v.json": Object.fromEntries(terms.filter((term) => term >= half).map((term) => [term, postings[term]])),
  };
  for (let chunk = 0; chunk < 3; chunk++) {
    files[`d-${chunk}.v.json`] = TITLES.slice(2 * chunk, 2 * chunk + 2).map((title, at) => [`e${2 * chunk + at}`, "u/", title, "", "Doen", "do", ...(shares[2 * chunk + at] ?? [[], []])]);
  }
  for (const [phrase, others] of Object.entries(SYNONYMS)) files[pieceOf(phrase.split(" ")[0])] = { [phrase]: others };
  /** @type {string[]} */
  const fetched = [];
  const engine = createEngine(async (path) => {
    fetched.push(path);
    if (path.startsWith("s-")) return files[path] ?? {};
    if (path === "topics.v.json") return TOPICS;
    if (!(path in files)) throw new Error(path);
    return files[path];
  });
  return { engine, fetched };
}

/** @param {string} text */
async function ids(text) {
  const { hits } = await index().engine.search(text, { limit: 20 });
  return hits.map((hit) => hit.id);
}

test("words and stems come back from their coded form", () => {
  const { words, terms } = decode("AwijkAen#CplatformMzaal$zal");
  assert.deepEqual(words, ["wijk", "wijken", "wijkplatform", "zaal"]);
  assert.deepEqual([...terms], ["wijk", "wijkplatform", "zzal"]);
});

test("an inflection finds the word", async () => {
  assert.deepEqual(await ids("peilingen "), ["e0"]);
  assert.deepEqual(await ids("jongere "), ["e2"]);
});

test("a part finds the compound, and loose words the compound that they make", async () => {
  assert.deepEqual(await ids("verordening "), ["e1"]);
  assert.equal((await ids("wijk platform "))[0], "e3");
});

test("a synonym finds what it stands for", async () => {
  assert.deepEqual(await ids("enquete "), ["e0"]);
});

test("what stands for a phrase may be a phrase, of which a text must have all words", async () => {
  assert.deepEqual(await ids("regel "), ["e2", "e1", "e4"]);
});

test("what a word leads to comes below its own texts", async () => {
  assert.deepEqual(await ids("buurt "), ["e3", "e4"]);
});

test("the words of a phrase may stand apart and the other way round, not far apart", async () => {
  for (const text of ["niemand praat ", "praat er hier niemand "]) assert.deepEqual(await ids(text), ["e0", "e2"]);
  assert.deepEqual(await ids("praat ooit nog een keer niemand "), ["e2"]);
});

test("a phrase of stop words counts only as it stands", async () => {
  assert.deepEqual(await ids("het hoe "), ["e4"]);
  assert.deepEqual(await ids("hoe het "), []);
});

test("a word of the word book is no typing mistake, also when nothing stands for it", async () => {
  assert.deepEqual(await ids("platvurm "), ["e3"], "a mistake");
  assert.deepEqual(await ids("platvorm "), [], "a word of the book");
});

test("what stands for a word that was mistyped is found", async () => {
  const { engine, fetched } = index();
  const { hits } = await engine.search("rgeel ", { limit: 5 });
  assert.deepEqual(hits.map((hit) => hit.id), ["e2", "e1", "e4"]);
  assert.ok(fetched.includes(pieceOf("regel")));
});

test("the pieces of the word book are asked for together with the words of the index", async () => {
  const { engine, fetched } = index();
  const asked = engine.search("een enquete ", { limit: 5 });
  assert.deepEqual(fetched, [pieceOf(stem("enquete")), "words.json"]);
  await asked;
  assert.deepEqual(fetched.filter((path) => path.startsWith("s-")), [pieceOf(stem("enquete"))], "not for stop words");
});

test("the last word may be unfinished", async () => {
  assert.deepEqual(await ids("verord"), ["e1"]);
  assert.deepEqual(await ids("verord "), [], "a space says that the word is complete");
});

test("a typing mistake is forgiven when nothing else matches", async () => {
  assert.deepEqual(await ids("pieling "), ["e0"]);
});

test("words of a question do not count when others remain", async () => {
  assert.deepEqual(await ids("hoe maak een peiling "), ["e0"]);
  assert.deepEqual(await ids("stuur "), ["e4"]);
});

test("a word derived from the same one is found", async () => {
  assert.deepEqual(await ids("prater "), ["e2"], "praat and prater");
  assert.deepEqual(await ids("opsturen "), ["e4"], "stuur without its particle");
});

test("what stands for a whole phrase is not found for a word of it", async () => {
  assert.deepEqual(await ids("algemene "), []);
  assert.deepEqual(await ids("plaatselijke "), []);
});

test("a document is lifted by those that say much the same, among the best only", () => {
  const scores = new Map([[0, 10], [1, 9], [2, 8], [3, 2], [4, 1], [5, 1.1], [6, 4]].map(([number, score]) => [number, { score, whole: true }]));
  const hit = (/** @type {number} */ number, /** @type {number[]} */ near) => ({ number, near, score: scores.get(number)?.score ?? 0 });
  /** @type {[string, {near: number[], score: number, number: number}[], number[]][]} */
  const cases = [
    ["nothing is near", [hit(0, []), hit(1, []), hit(2, [])], [0, 1, 2]],
    ["one stands among others that match", [hit(0, [3, 50, 9, 50]), hit(1, [2, 50, 0, 50]), hit(2, [])], [1, 0, 2]],
    ["one is nearer to what matches than to the others", [hit(0, [2, 10, 9, 90]), hit(1, [2, 90, 9, 10])], [1, 0]],
    ["one good neighbour says more than two that add up to as much", [hit(4, [2, 50, 9, 50]), hit(5, [6, 100])], [4, 5]],
    ["all are lifted alike", [hit(0, [1, 100]), hit(1, [0, 100]), hit(2, [1, 100])], [0, 1, 2]],
  ];
  for (const [why, hits, order] of cases) assert.deepEqual(supported(hits, scores).map(({ number }) => number), order, why);
});

test("a document far down comes forward when one of the best is near to it, as far as that goes", () => {
  /** @type {[number, import("../src/scoring.js").Score][]} */
  const ranked = [20, 10, 9, 8].map((score, number) => [number, { score, whole: true }]);
  const order = (/** @type {number[]} */ ...vouched) => raised([{ number: 0, score: 20, vouched }], ranked).map(([number]) => number);
  assert.deepEqual(order(), [0, 1, 2, 3]);
  assert.deepEqual(order(3, 50), [0, 3, 1, 2]);
  assert.deepEqual(order(3, 50, 2, 90), [0, 2, 3, 1]);
  assert.deepEqual(order(3, 1), [0, 1, 2, 3], "a small share changes nothing");
  assert.deepEqual(order(8, 90), [0, 1, 2, 3], "what has no word of the query is not found by it");
});

test("neighbours come along until there are five, the nearest first, and none when there are enough", () => {
  const found = (/** @type {number} */ many) => /** @type {[number, import("../src/scoring.js").Score][]} */ (Array.from({ length: many }, (_, number) => [number, { score: 9 - number, whole: true }]));
  const vouched = [10, 5, 11, 90, 12, 50, 13, 20, 14, 70];
  const shown = (/** @type {number} */ many) => {
    const ranked = found(many);
    const best = [{ number: 0, score: 9, vouched }];
    return roomFor(raised(best, withNeighbours(best, ranked)), ranked).map(([number]) => number).sort((a, b) => a - b);
  };
  assert.deepEqual(shown(1), [0, 11, 12, 13, 14]);
  assert.deepEqual(shown(3), [0, 1, 2, 11, 14]);
  assert.deepEqual(shown(4), [0, 1, 2, 3, 11]);
  assert.deepEqual(shown(5), [0, 1, 2, 3, 4]);
  assert.deepEqual(shown(6), [0, 1, 2, 3, 4, 5]);
});

test("who is not among those shown comes in when one of the best is near to it", async () => {
  const { engine } = index({ brief: [0, 90, 1, 30, 1, 29, 1, 28, 1, 27] }, { 0: [[], [4, 80]], 4: [[0, 80], []] });
  const { hits } = await engine.search("brief ", { limit: 2 });
  assert.deepEqual(hits.map((hit) => hit.id), ["e0", "e4"]);
});

test("a word is as rare as the documents with the word itself, not with what may stand for it", () => {
  const alternatives = (/** @type {string} */ own, /** @type {string} */ other) =>
    [{ terms: [own], weight: 1, how: /** @type {const} */ ("exact") }, { terms: [other], weight: 0.1, how: /** @type {const} */ ("part") }];
  const units = [["a", "x"], ["b", "y"]].map(([own, other]) => ({ typed: own, place: 0, alternatives: alternatives(own, other), weight: 1 }));
  const postings = new Map(Object.entries({ a: [0], b: [1, 2, 3], x: [4, 5, 6, 7, 8, 9], y: [] }).map(([term, numbers]) => [term, new Map(numbers.map((number) => [number, 10]))]));
  const scores = score(units, [], { weights: postings, phrases: new Map() }, 100);
  assert.ok(Number(scores.get(0)?.score) > Number(scores.get(1)?.score), "a stands in one document, b in three");
});

test("more words matched come before fewer", async () => {
  assert.equal((await ids("jongeren school "))[0], "e2");
});

test("two words that match come well before one that matches as well as both", () => {
  /** @type {(typed: string) => import("../src/expansion.js").Unit} */
  const unit = (typed) => ({ typed, place: 0, weight: 1, alternatives: [{ terms: [typed], weight: 1, how: "exact" }] });
  const weights = new Map([["plan", new Map([[0, 100], [1, 48]])], ["park", new Map([[1, 48], [2, 1]])]]);
  const scores = score([unit("plan"), unit("park")], [], { weights, phrases: new Map() }, 3);
  const [one, both] = [scores.get(0)?.score ?? 0, scores.get(1)?.score ?? 0];
  assert.ok(both > 1.5 * one, `${both} is not far above ${one}`);
});

test("a document whose phrase says the words of a query comes before one that has them apart", async () => {
  // 0 says that a term weighs nothing in a document, and a number below 0 in which phrase of it the term stands
  /** @type {[string, string, Record<string, number[]>, string[]][]} */
  const cases = [
    ["two words in one phrase", "praat brief ", { praat: [2, 50, -1, 2, 50], brief: [2, 20, -1, 2, 25] }, ["e2", "e4"]],
    ["two words in two phrases", "praat brief ", { praat: [2, 50, -1, 2, 50], brief: [2, 20, -2, 2, 25] }, ["e4", "e2"]],
    ["what was asked counts, but less than an own phrase", "praat brief ", { praat: [2, 50, -2, 2, 50, -1], brief: [2, 20, -2, 2, 20, -1] }, ["e4", "e2"]],
    ["what was asked in one phrase", "praat brief ", { praat: [2, 50, -2, 2, 50], brief: [2, 20, -2, 2, 25] }, ["e2", "e4"]],
    ["a word with a stop word that tells", "niet brief ", { niet: [2, 0, -3], brief: [2, 60, -2, -3, 2, 62] }, ["e2", "e4"]],
    ["that stop word in another phrase", "niet brief ", { niet: [2, 0, -1], brief: [2, 60, -2, -3, 2, 62] }, ["e4", "e2"]],
    ["a stop word alone finds nothing", "niet brief ", { niet: [2, 0, -1], brief: [4, 60] }, ["e4"]],
    ["what stands for a word", "enquete brief ", { peil: [2, 50, -1, 2, 50], brief: [2, 20, -1, 2, 25] }, ["e2", "e4"]],
  ];
  for (const [why, text, more, order] of cases) {
    const { hits } = await index(more).engine.search(text, { limit: 5 });
    assert.deepEqual(hits.map((hit) => hit.id), order, why);
  }
});

test("nothing found gives words that do exist", async () => {
  const { hits, suggestions } = await index().engine.search("zaaxxq ");
  assert.deepEqual(hits, []);
  assert.deepEqual(suggestions, []);
});

test("only the pieces that a query needs are fetched, and once", async () => {
  const { engine, fetched } = index();
  await engine.search("peiling ", { limit: 1 });
  await engine.search("peiling ", { limit: 1 });
  assert.equal(fetched.length, new Set(fetched).size);
  assert.equal(fetched.filter((path) => path.startsWith("d-")).length, 1);
});

test("the best hits are told before the others are fetched, and those not for who asks no further", async () => {
  const { engine, fetched } = index(FAR_AHEAD);
  const answers = engine.answers("brief ", { limit: 5, first: 2 });
  const { value: soon } = await answers.next();
  const before = fetched.length;
  assert.deepEqual(soon?.hits.map((/** @type {{id: string}} */ hit) => hit.id), ["e0"], "the other of the first two could yet be passed");
  assert.equal(soon?.total, 5);
  const { value: whole } = await answers.next();
  assert.deepEqual(whole?.hits[0], soon?.hits[0]);
  assert.equal(whole?.hits.length, 5);
  assert.ok(fetched.length > before, "the others came later");
  assert.equal((await answers.next()).done, true);
});

test("there is one answer when everything is here, and when there are no others", async () => {
  const { engine } = index(FAR_AHEAD);
  /** @param {string} asked */
  const count = async (asked) => {
    const found = [];
    for await (const answer of engine.answers(asked, { limit: 5, first: 2 })) found.push(answer.hits.length);
    return found;
  };
  assert.deepEqual(await count("brief "), [1, 5]);
  assert.deepEqual(await count("brief "), [5]);
  assert.deepEqual(await count("peiling "), [1]);
});

test("a search gives the whole answer, also when more have to be fetched than those that may raise others", async () => {
  const far = Array.from({ length: 14 }, (_, at) => [Math.min(at, 1), 900 - 60 * at]).flat();
  /** @type {Record<string, any>} */
  const files = {
    "words.json": { version: "v", documents: 14, chunk: 4, words: "Abrief", stop: "de", asking: "maak", beside: "niet", shards: ["brief"] },
    "t-0.v.json": { brief: far },
    "topics.v.json": [],
  };
  for (let at = 0; at < 14; at++) (files[`d-${Math.floor(at / 4)}.v.json`] ??= []).push([`e${at}`, "u/", "", "", "Doen", "do", [], []]);
  const engine = createEngine(async (path) => files[path] ?? {});
  const { hits } = await engine.search("brief ", { limit: 13 });
  assert.deepEqual(hits.map(({ number }) => number), [...Array(13).keys()]);
});

test("without a limit hits are numbers, and no documents are fetched", async () => {
  const { engine, fetched } = index();
  const { hits } = await engine.search("peiling ");
  assert.deepEqual(hits.map((hit) => hit.number), [0]);
  assert.ok(!fetched.some((path) => path.startsWith("d-")));
});

test("whoever wants all hits gets the first in the same order, and the others as numbers", async () => {
  const { engine } = index({ brief: [0, 50, 1, 49, 1, 48, 1, 47, 1, 46] });
  const { hits: some } = await engine.search("brief ", { limit: 2 });
  const { hits: all } = await engine.search("brief ", { limit: 2, rest: true });
  assert.deepEqual(all.slice(0, 2), some);
  assert.deepEqual(all.map((hit) => hit.id), ["e0", "e1", "", "", ""]);
  assert.deepEqual(all.map((hit) => hit.number), [0, 1, 2, 3, 4]);
});

test("where little is found, what says most of the same follows, but not for who asks for all that have a word", async () => {
  /** @type {Record<number, [number[], number[]]>} */
  const shares = { 0: [[1, 100], []], 1: [[], [0, 100]] };
  const search = index({}, shares).engine.search;
  const few = await search("participatieverordening ", { limit: 5 });
  assert.deepEqual([few.hits.map(({ id }) => id), few.total], [["e1", "e0"], 2]);
  const all = await search("participatieverordening ", { limit: 5, rest: true });
  assert.deepEqual([all.hits.map(({ id }) => id), all.total], [["e1"], 1]);
  const found = await index(FAR_AHEAD, shares).engine.answers("brief ", { limit: 5, first: 2 }).next();
  assert.ok(found.value?.hits.length);
});

test("a hit says whether it has every word that is about something", async () => {
  /** @param {string} text */
  const whole = async (text) => {
    const { hits } = await index().engine.search(text, { limit: 20 });
    return Object.fromEntries(hits.map((hit) => [hit.id, hit.whole]));
  };
  assert.deepEqual(await whole("jongeren school "), { e2: true });
  assert.deepEqual(await whole("jongeren brief "), { e2: false, e4: false });
  assert.deepEqual(await whole("hoe maak een peiling "), { e0: true }, "words of a question are not required");
  assert.deepEqual(await whole("peiling xqzxqz "), { e0: true }, "a word that stands nowhere cannot be required");
  assert.deepEqual(await whole("enquete mening "), { e0: true }, "a synonym is as good as the word");
});

test("after a failed fetch a search works again", async () => {
  let broken = true;
  const { engine: whole } = index();
  const engine = createEngine(async (path) => {
    if (broken) throw new Error("offline");
    return path === "words.json" ? { version: "v", documents: 0, chunk: 2, words: "", stop: "", asking: "", beside: "niet", shards: [] } : path === "topics.v.json" ? [] : {};
  });
  await assert.rejects(engine.search("peiling"));
  broken = false;
  assert.deepEqual((await engine.search("peiling")).hits, []);
  assert.ok(whole);
});

/**
 * The files of a publication with two documents, in an order of its own.
 * @param {string} version
 * @param {string[]} ids
 * @returns {Record<string, any>}
 */
function publication(version, ids) {
  return {
    "words.json": { version, documents: 2, chunk: 1, words: "AbriefFpeiling$peil", stop: "", asking: "", beside: "", shards: ["brief"] },
    [`t-0.${version}.json`]: { brief: [ids.indexOf("brief"), 50], peil: [ids.indexOf("peiling"), 50] },
    [`topics.${version}.json`]: [],
    ...Object.fromEntries(ids.map((id, at) => [`d-${at}.${version}.json`, [[id, "u/", id, "", "Doen", "do", [], []]]])),
  };
}

test("a page that is older than the data begins again with the new data, and never mixes the two", async () => {
  let files = publication("old", ["brief", "peiling"]);
  /** @type {string[]} */
  const anew = [];
  const engine = createEngine(async (path, options) => {
    if (options?.anew) anew.push(path);
    if (path in files || path.startsWith("s-")) return files[path] ?? {};
    throw new Error(`404: ${path}`);
  });
  assert.deepEqual((await engine.search("brief ", { limit: 5 })).hits.map(({ id }) => id), ["brief"]);
  files = publication("new", ["peiling", "brief"]);
  const both = await Promise.all(["peiling ", "peilingen "].map((text) => engine.search(text, { limit: 5 })));
  for (const { hits } of both) assert.deepEqual(hits.map(({ id }) => id), ["peiling"]);
  assert.deepEqual((await engine.search("brief ", { limit: 5 })).hits.map(({ id }) => id), ["brief"]);
  assert.deepEqual(anew, ["words.json"], "once, and only when a piece did not come");
});

test("a piece that does not come of data that are no newer is a failure", async () => {
  const files = publication("v", ["brief", "peiling"]);
  delete files["d-0.v.json"];
  const engine = createEngine(async (path) => {
    if (path in files || path.startsWith("s-")) return files[path] ?? {};
    throw new Error(`404: ${path}`);
  });
  await assert.rejects(engine.search("brief ", { limit: 5 }), { message: "404: d-0.v.json" });
});

test("only what nothing can come before is certain", () => {
  /** @type {[number, import("../src/scoring.js").Score][]} */
  const ranked = [100, 90, 62, 60].map((each, number) => [number, { score: each, whole: true }]);
  const hits = [{ score: 120 }, { score: 101 }];
  assert.deepEqual(certain(hits, ranked), [{ score: 120 }], "62 and all support that there can be is 102");
  assert.deepEqual(certain(hits, ranked.slice(0, 2)), hits, "there is nothing else");
});

test("a word that nothing is about gives what helps, in its own order, and is told", async () => {
  for (const text of ["windmolen ", "windmolens ", "windmolenpark ", "windmoln ", "windm"]) {
    const { hits, topics, total } = await index().engine.search(text, { limit: 5 });
    assert.deepEqual(hits.map(({ id, whole }) => [id, whole]), [["e3", true], ["e1", true]], text);
    assert.deepEqual(topics, [{ typed: [text.trim()], note: "Dit helpt bij wind.", few: false }]);
    assert.equal(total, 2);
  }
});

test("a phrase of a topic is no loose words", async () => {
  const { hits, topics } = await index().engine.search("van gas los ", { limit: 5 });
  assert.deepEqual(hits.map(({ id }) => id), ["e3", "e1"]);
  assert.deepEqual(topics.map(({ typed }) => typed), [["van", "gas", "los"]]);
});

test("what really matches comes before what helps with a topic", async () => {
  const { hits, topics } = await index().engine.search("brief over windmolens ", { limit: 5 });
  assert.deepEqual(hits.map(({ id, whole }) => [id, whole]), [["e4", true], ["e3", false], ["e1", false]]);
  assert.deepEqual(topics.map(({ typed }) => typed), [["windmolens"]]);
});

test("a compound of a topic finds the word that it ends in first", async () => {
  assert.deepEqual(await ids("windmolenbrief "), ["e4", "e3", "e1"]);
});

test("a topic beats a word that is only near, and a near word a topic that is only near", async () => {
  assert.deepEqual(await ids("groot "), ["e3", "e1"]);
  const { topics } = await index().engine.search("posd ", { limit: 5 });
  assert.deepEqual(topics, [], "post is a word of the texts too");
});

test("a word of few texts is told to be so, with its texts first", async () => {
  const { hits, topics } = await index().engine.search("post ", { limit: 5 });
  assert.deepEqual(hits.map(({ id }) => id), ["e4", "e2"]);
  assert.deepEqual(topics, [{ typed: ["post"], note: "Dit helpt bij post.", few: true }]);
});

test("topics are fetched only for a word that is nowhere, or when little is found", async () => {
  for (const [text, wanted] of /** @type {[string, boolean][]} */ ([["windmolen ", true], ["brief ", true], ["brief peiling jongeren wijk ", false]])) {
    const { engine, fetched } = index();
    await engine.search(text, { limit: 5 });
    assert.equal(fetched.includes("topics.v.json"), wanted, text);
  }
});

test("a query without a word that names a subject is told to be so, without words to choose from", async () => {
  const { engine } = index();
  for (const [text, idle] of /** @type {[string, boolean][]} */ ([["hoe het niet ", true], ["hoe met ", true], ["hoe maak ", true], ["hoe brief ", false], ["", false]])) {
    const answer = await engine.search(text, { limit: 5 });
    assert.equal(answer.idle, idle, text);
    if (idle) assert.deepEqual([answer.suggestions, answer.topics], [[], []]);
  }
});

test("stop words alone find nothing, but for one that another word may begin with", async () => {
  const { engine } = index();
  for (const [text, total] of /** @type {[string, number][]} */ ([["hoe de", 0], ["de", 0], ["niet", 0], ["hoe me", 0], ["me", 2], ["hoe peil", 1]])) {
    assert.equal((await engine.search(text, { limit: 5 })).total, total, text);
  }
});

test("a compound is taken apart by the stems of its parts where the content has these in another form", async () => {
  const { engine } = index();
  for (const typed of ["jongerenpraatjes", "jongerspraat"]) {
    const { hits } = await engine.search(`${typed} `, { limit: 5 });
    assert.deepEqual(hits.slice(0, 1).map(({ id }) => id), ["e2"], typed);
  }
});
