/**
 * Subjects that people look for and that no text is about, each with texts that help nevertheless; as search.py writes
 * them. They are fetched when a word is found nowhere, or next to nothing is found.
 * @module
 */
import { stem, words } from "./analysis.js";
import { nearWords } from "./spelling.js";

/** @typedef {{note: string, words: string, documents: number[]}} Topic `words` with commas, `documents` the best first */
/** @typedef {{topic: Topic, how: "phrase"|"compound"|"start"|"near", places: number[]}} Meant `places`: of the words that mean it */

/** @typedef {{typed: string[], note: string, few: boolean}} Told words of a query, and what texts of their topic help with; `few`: a few texts have them */
/** @typedef {import("./expansion.js").Unit} Unit */
/** @typedef {import("./search-index.js").Postings} Postings */

/** With fewer texts than this a topic is worth telling, also when they have every word. */
const FEW = 4;
/** How a word is understood that the texts have, or that the word book knows. @type {import("./expansion.js").How[]} */
const THERE = ["exact", "joined", "synonym", "prefix"];
/** What is only like a word counts less than this. */
const LEAST_SURE = 0.4;
/** What may stand for a compound of a topic beside the topic. @type {import("./expansion.js").How[]} */
const LIKE = ["part", "family"];
/** What a text of a topic counts: less than any that has a word. The best one most. */
const WEIGHT = 1;
const STEP = 0.02;
const SHORTEST_IN_COMPOUND = 5;
const SHORTEST_REST = 3;
const SHORTEST_START = 4;

export class Topics {
  /** @param {Topic[]} topics */
  constructor(topics) {
    /** @type {Map<string, Topic>} by the stems of a phrase */
    this.phrases = new Map();
    /** @type {Map<string, Topic>} by a word that is a phrase of its own, folded */
    this.words = new Map();
    for (const topic of topics) {
      for (const phrase of topic.words.split(",")) {
        this.phrases.set(phrase.split(" ").map(stem).join(" "), topic);
        if (!phrase.includes(" ")) this.words.set(phrase, topic);
      }
    }
  }

  /**
   * @param {string[]} typed the words of a query
   * @param {number} at the place of one of them
   * @param {{whole: boolean}} how `whole`: it is complete
   * @returns {Meant | undefined} the topic that the word belongs to
   */
  of(typed, at, { whole }) {
    const word = typed[at];
    const phrase = this.ofPhrase(typed.map(stem), at);
    if (phrase) return phrase;
    const compound = this.ofCompound(word);
    if (compound) return { topic: compound, how: "compound", places: [at] };
    const start = whole ? undefined : this.ofStart(word);
    const [near] = start ? [] : nearWords({ words: this.words.keys() }, word);
    const topic = start ?? this.words.get(near?.word ?? "");
    return topic && { topic, how: start ? "start" : "near", places: [at] };
  }

  /**
   * @param {string[]} stems
   * @param {number} at
   * @returns {Meant | undefined} that of a phrase with the word in it
   */
  ofPhrase(stems, at) {
    for (const [phrase, topic] of this.phrases) {
      const { length } = phrase.split(" ");
      for (let from = Math.max(0, at - length + 1); from <= at; from++) {
        if (stems.slice(from, from + length).join(" ") !== phrase) continue;
        return { topic, how: "phrase", places: Array.from({ length }, (_, step) => from + step) };
      }
    }
    return undefined;
  }

  /**
   * @param {string} word
   * @returns {Topic | undefined} that of the longest word that this one begins or ends with: "windmolenpark"
   */
  ofCompound(word) {
    const within = [...this.words.keys()].filter(
      (known) =>
        known.length >= SHORTEST_IN_COMPOUND &&
        word.length - known.length >= SHORTEST_REST &&
        (word.startsWith(known) || word.endsWith(known)),
    );
    const [longest] = within.sort((one, other) => other.length - one.length);
    return longest === undefined ? undefined : this.words.get(longest);
  }

  /** @param {string} start */
  ofStart(start) {
    if (start.length < SHORTEST_START) return undefined;
    const known = [...this.words.keys()].find((each) => each.startsWith(start));
    return known === undefined ? undefined : this.words.get(known);
  }
}

/**
 * @param {Unit[]} units
 * @param {Postings} postings
 * @param {number} total how many texts were found
 * @returns {Unit[]} the words for which a topic may help
 */
export function topical(units, postings, total) {
  return units.filter((unit) => unit.weight === 1 && (total < FEW || !isThere(unit, postings)));
}

/**
 * @param {Unit} unit
 * @param {Postings} postings
 * @returns {boolean} whether texts have the word, and not only its parts or its family: parkeren is no park
 */
function isThere({ alternatives }, postings) {
  return alternatives.some(
    ({ terms, weight, how }) => THERE.includes(how) && weight >= LEAST_SURE && terms.every((term) => postings.weights.has(term)),
  );
}

/**
 * Let the texts of a topic stand for its words, and no longer words that are only like them.
 * @param {Topics} topics
 * @param {Unit[]} units
 * @param {Unit[]} asked those for which a topic may help
 * @param {Postings} postings gets those of the topics
 * @param {string} text the query
 * @returns {Told[]}
 */
export function addTopics(topics, units, asked, postings, text) {
  const typed = words(text);
  /** @type {Map<Topic, Told>} */
  const told = new Map();
  for (const unit of asked) {
    const whole = unit.place < typed.length - 1 || /\s$/.test(text);
    const meant = topics.of(typed, unit.place, { whole });
    const there = isThere(unit, postings);
    if (!meant || (meant.how === "near" && unit.alternatives.some(({ how, weight }) => how === "near" || weight >= LEAST_SURE))) continue;
    const { topic, places } = meant;
    const term = `T${topic.documents.join(" ")}`; // a capital: no text has it
    postings.weights.set(term, new Map(topic.documents.map((number, rank) => [number, WEIGHT - STEP * rank])));
    for (const each of units.filter(({ place }) => places.includes(place))) {
      if (!there) setAside(each, meant);
      each.alternatives.push({ terms: [term], weight: 1, how: "topic" });
    }
    const said = told.get(topic) ?? { typed: [], note: topic.note, few: true };
    said.typed.push(...typed.filter((word, at) => places.includes(at) && !said.typed.includes(word)));
    said.few &&= there;
    told.set(topic, said);
  }
  return [...told.values()];
}

/**
 * @param {Unit} unit
 * @param {Meant} meant
 */
function setAside(unit, { how }) {
  unit.aside = true;
  unit.alternatives = unit.alternatives.filter((each) => how === "compound" && LIKE.includes(each.how));
}
