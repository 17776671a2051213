/**
 * From what somebody typed to what may be looked up for it: each word with all that may stand for it.
 * @module
 */
import { stem, words } from "./analysis.js";
import { detached, reattached, root } from "./derivation.js";
import { nearWords } from "./spelling.js";

/** @typedef {import("./search-index.js").SearchIndex} SearchIndex */
/** @typedef {keyof typeof WEIGHTS | "topic"} How */
/** @typedef {{terms: string[], weight: number, how: How}} Alternative all terms must be in a document */
/** @typedef {{typed: string, place: number, alternatives: Alternative[], weight: number, aside?: boolean}} Unit one word of a query with all that may stand for it; `aside`: only a topic does, so no text needs it */

/** What an alternative counts beside the word itself; chosen on tests/relevance/queries.yml. */
const WEIGHTS = { exact: 1, joined: 1, part: 0.5, family: 0.6, synonym: 0.7, prefix: 0.45, near: 0.4 };
/** What one part counts of a compound that the content has not, and that it has. */
const ONE_PART = { unknown: 0.15, known: 0.1 };
/** What a word counts to which another leads that the content has itself. */
const LED_TO = 0.4;
/** What a verb counts without the particle that belongs to it, and when that stands loose in the query. */
const BARE_VERB = 0.4;
const BARE_IN_QUERY = 0.5;
/** What makes it unlikely that a word was mistyped. @type {How[]} */
const SURE = ["exact", "family", "synonym", "joined"];
const LINKS = ["", "s", "en", "e", "n"];
/** Letters of a part of a compound that is known by its stem; the second has one more. */
const SHORTEST_STEMMED = 3;
/** What a word of a question counts ("hoe krijg ik", "wat doe je") beside the words that name a subject. */
const ASKING_WEIGHT = 0.4;
const MOST_PREFIXES = 24;

/**
 * What stands for a word may lie in pieces of the word book that are not here yet; near words
 * are only sought when it is certain that nothing stands for a word.
 * @param {SearchIndex} index
 * @param {string} text what somebody typed; a space at the end says that the last word is complete
 * @returns {{units: Unit[], beside: string[], missing: Set<string>}} `beside`: the stems of words that only tell in a phrase
 *   with others; `missing`: pieces without which this is not all
 */
export function expand(index, text) {
  const typed = words(text);
  const every = [...typed.keys()];
  const meant = every.filter((at) => !index.stop.has(typed[at]));
  const asked = meant.length > 0 ? meant : every;
  const asking = new Set(asked.filter((at) => asks(index, typed, at)));
  const verbs = reattached(typed);
  /** @type {Map<number, Unit>} */
  const units = new Map();
  for (const at of asked) {
    const attached = (verbs.get(typed[at]) ?? []).filter((term) => index.terms.has(term));
    const little = asking.has(at) && asking.size < asked.length && attached.length === 0;
    const alternatives = ownAlternatives(index, typed[at], attached);
    units.set(at, { typed: typed[at], place: at, alternatives, weight: little ? ASKING_WEIGHT : 1 });
  }
  const last = units.get(typed.length - 1);
  const begun = last && !/\s$/.test(text) && (typed.length === 1 || !index.stop.has(last.typed));
  if (begun) last.alternatives.push(...prefixed(index, last.typed));
  addJoined(index, [...units.values()]);
  const missing = index.synonyms.missing(asked.map((at) => stem(typed[at])));
  if (missing.size === 0) {
    const told = addSynonyms(index, units, typed.map(stem), 1);
    for (const [at, unit] of units) if (!told.has(at) && !isSure(unit) && !index.stop.has(unit.typed)) addNear(index, unit, missing);
  }
  const beside = new Set(typed.filter((word) => index.beside.has(word)).map(stem));
  return { units: [...units.values()], beside: [...beside], missing };
}

/** @param {Unit} unit */
function isSure({ alternatives }) {
  return alternatives.some(({ how }) => SURE.includes(how));
}

/**
 * @param {SearchIndex} index
 * @param {string[]} typed
 * @param {number} at
 * @returns {boolean} whether a word only serves to ask: "krijg", and "zorg" in "hoe zorg ik dat", not in "zorg thuis"
 */
function asks(index, typed, at) {
  return index.asking.has(typed[at]) || index.asking.has(`${typed[at]}-${typed[at + 1]}`);
}

/**
 * @param {SearchIndex} index
 * @param {string} word
 * @param {string[]} attached the verbs that it makes with a particle further on; they count more than it does alone
 * @returns {Alternative[]}
 */
function ownAlternatives(index, word, attached) {
  const share = attached.length > 0 ? BARE_IN_QUERY : 1;
  return [
    ...attached.map((term) => alternative([term], "joined")),
    ...alternativesOf(index, word).map((each) => ({ ...each, weight: share * each.weight })),
  ];
}

/**
 * @param {string[]} terms
 * @param {keyof typeof WEIGHTS} how
 * @param {number} [weight]
 * @returns {Alternative}
 */
function alternative(terms, how, weight = WEIGHTS[how]) {
  return { terms, weight, how };
}

/**
 * @param {SearchIndex} index
 * @param {string} word
 * @returns {Alternative[]} itself, its parts, and what is derived from the same word
 */
function alternativesOf(index, word) {
  const term = stem(word);
  const known = index.terms.has(term);
  const found = known ? [alternative([term], "exact")] : [];
  const whole = index.analyser.parts(word).map(stem);
  const parts = whole.length > 0 || known ? whole : stemmedParts(index, word);
  if (parts.length > 0) found.push(alternative(parts, "part"));
  // what only has a part of a compound is better than nothing
  for (const part of parts) found.push(alternative([part], "part", known ? ONE_PART.known : ONE_PART.unknown));
  for (const other of index.families.get(root(term)) ?? []) if (other !== term) found.push(alternative([other], "family"));
  const [particle, verb] = detached(word);
  if (particle && index.terms.has(stem(verb))) {
    const before = [stem(particle)].filter((each) => index.terms.has(each));
    found.push(alternative([...before, stem(verb)], "family", BARE_VERB));
  }
  return found;
}

/**
 * A compound that the content has not, of words that it has in another form or that are short: vergaderzaaltjes of
 * "vergaderen" and "zaaltje", opvoedhulp of "opvoeden" and "hulp", wmoraad.
 * @param {SearchIndex} index
 * @param {string} word
 * @returns {string[]} the two terms, the second as long as can be; nothing when there are none
 */
function stemmedParts(index, word) {
  for (let at = SHORTEST_STEMMED; at + SHORTEST_STEMMED < word.length; at++) {
    const head = stem(word.slice(at));
    if (!index.terms.has(head)) continue;
    for (const link of LINKS) {
      const before = word.slice(0, at - link.length);
      if (before.length >= SHORTEST_STEMMED && word.slice(0, at).endsWith(link) && index.terms.has(stem(before))) return [stem(before), head];
    }
  }
  return [];
}

/**
 * @param {SearchIndex} index
 * @param {string} start
 * @returns {Alternative[]} the terms of words that begin with what was typed
 */
function prefixed(index, start) {
  if (start.length < 2) return [];
  const found = new Set(index.startingWith(start, MOST_PREFIXES).map(stem));
  found.delete(stem(start));
  return [...found].map((term) => alternative([term], "prefix"));
}

/**
 * Two words that belong together as one: "wijk platform" is a wijkplatform.
 * @param {SearchIndex} index
 * @param {Unit[]} units
 */
function addJoined(index, units) {
  for (let at = 0; at + 1 < units.length; at++) {
    const pair = [units[at], units[at + 1]];
    for (const link of LINKS) {
      const joined = pair[0].typed + link + pair[1].typed;
      const term = stem(joined);
      const found = index.terms.has(term)
        ? [alternative([term], "joined")]
        : prefixed(index, joined).map((each) => alternative(each.terms, "joined", WEIGHTS.part));
      for (const unit of pair) unit.alternatives.push(...found);
    }
  }
}

/**
 * A phrase of the word book is sought among all words, "wie doet wat" as a whole, and what stands for it counts for those
 * of its words that are looked up; what it leads to counts less.
 * @param {SearchIndex} index
 * @param {Map<number, Unit>} units by their place
 * @param {string[]} typed the stem of every word
 * @param {number} share how sure it is that these were meant
 * @returns {Set<number>} the places of words that the book has, whether or not it says what stands for them
 */
function addSynonyms(index, units, typed, share) {
  /** @type {Set<number>} */
  const told = new Set();
  const telling = new Set([...units.keys()].filter((place) => !index.stop.has(units.get(place)?.typed ?? "")));
  for (const { places, others } of index.synonyms.in(typed, telling)) {
    const found = [
      ...others.equal.map((terms) => alternative(terms, "synonym", share * WEIGHTS.synonym)),
      ...others.less.map((terms) => alternative(terms, "synonym", share * LED_TO)),
    ];
    for (const place of places) {
      told.add(place);
      units.get(place)?.alternatives.push(...found);
    }
  }
  return told;
}

/**
 * Words that differ by a typing mistake or two, and what stands for them; else what the word begins or ends with.
 * @param {SearchIndex} index
 * @param {Unit} unit one that nothing matches
 * @param {Set<string>} missing gets the pieces of the word book that this takes and that are not here yet
 */
function addNear(index, unit, missing) {
  for (const { word, mistakes } of nearWords(index, unit.typed)) {
    const share = WEIGHTS.near / mistakes;
    unit.alternatives.push(alternative([stem(word)], "near", share));
    for (const piece of index.synonyms.missing([stem(word)])) missing.add(piece);
    addSynonyms(index, new Map([[0, unit]]), [stem(word)], share);
  }
  if (unit.alternatives.length > 0) return;
  for (const part of index.analyser.ends(unit.typed)) {
    unit.alternatives.push(alternative([stem(part)], "part", ONE_PART.unknown));
  }
}
