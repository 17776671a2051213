/**
 * What the page Vinden shows of a choice: the chips, how the text was understood, and what to let go when nothing is found.
 * @module
 */
import { matchFor, offers, select } from "./facets.js";
import { enumerated } from "./enumerated.js";
import { NO_WORD, noSubject, nowhere, onlyLike, topicNote } from "./search-notes.js";
import { chosen, emptyState, valuesOf, withValue } from "./vinden-choice.js";
import { button, dutch, element, unseen } from "./dom.js";

/**
 * @typedef {import("./facets.js").Index} Index
 * @typedef {import("./facets.js").Matches} Matches
 * @typedef {import("./facets.js").Offer} Offer
 * @typedef {import("./vinden-choice.js").State} State
 * @typedef {import("./engine.js").Answer} Answer
 * @typedef {(change: import("./vinden-choice.js").Change) => void} Choose
 */

/** More names than this are not spelled out in an offer. */
const MOST_NAMES = 3;

/**
 * Return a button per thing chosen, that lets it go, and one that lets everything go.
 * @param {Index} index @param {State} state @param {Choose} choose
 */
export function chips(index, state, choose) {
  const of = state.some ? "Tekst (een deel van de woorden)" : "Tekst";
  const text = state.text ? [chip(of, state.text, () => choose((now) => ({ ...now, text: "", some: false })))] : [];
  const values = index.columns.flatMap((column) =>
    valuesOf(column, state).map(({ id, label }) =>
      chip(column.facet.legend, label, () => choose((now) => withValue(now, column.facet.param, id, false))),
    ),
  );
  const all = [...text, ...values];
  if (all.length > 1) all.push(button("kb-vinden-link", ["Wis alles"], () => choose(emptyState)));
  return all.map((each) => element("li", {}, each));
}

/** @param {string} of @param {string} name @param {() => void} act */
function chip(of, name, act) {
  const cross = element("span", { "aria-hidden": "true" }, "×");
  return button("kb-vinden-chip", [`${of}: ${name} `, cross, unseen("weghalen")], act);
}

/**
 * Return what to do when nothing is found: words that do exist, and what can be let go.
 * @param {Index} index @param {State} state @param {Matches | null} matches @param {string[]} suggestions
 * @param {Choose} choose
 */
export function deadEnd(index, state, matches, suggestions, choose) {
  const found = offers(index, state, matches);
  const words = suggestions.map((word) => button("kb-vinden-offer", [word], () => choose((now) => ({ ...now, text: word, some: false }))));
  const parts = [];
  if (words.length) parts.push(element("p", {}, "Bedoelde je een van deze woorden?"), list(words));
  if (found.length) {
    parts.push(
      element("p", {}, "Zo vind je wel iets:"),
      list(found.map((offer) => button("kb-vinden-offer", [offerText(offer, state)], () => choose(offer.change)))),
    );
  }
  return parts;
}

/** @param {HTMLElement[]} items */
function list(items) {
  return element("ul", {}, ...items.map((each) => element("li", {}, each)));
}

/** @param {Offer} offer @param {State} state */
function offerText({ drop, column, values, total }, state) {
  const result = `${dutch(total)} gevonden`;
  if (drop === "all") return `Begin opnieuw: ${result}`;
  if (drop === "facets") return `Laat alle filters los en zoek alleen op ‘${state.text}’: ${result}`;
  if (drop === "words") return `Zoek wat een deel van de woorden heeft: ${result}`;
  if (drop === "text") return `Laat de tekst los: ${result}`;
  const names = values.map(({ label }) => `‘${label}’`);
  const what = names.length > MOST_NAMES ? `alles bij ${column?.facet.legend ?? ""}` : enumerated(names);
  return `Laat ${what} los: ${result}`;
}

/**
 * Return what the reader should know about how the text was understood; empty when it was found as typed.
 * @param {State} state @param {Answer | null} answer @param {Matches | null} matches
 */
export function textNote(state, answer, matches) {
  if (answer && !matches) return answer.idle ? noSubject(state.text) : NO_WORD;
  const asked = answer?.words ?? [];
  const missing = asked.filter(({ how }) => how === "none").map(({ typed }) => typed);
  const near = asked.filter(({ how }) => how === "near").map(({ typed }) => typed);
  const said = (answer?.topics ?? []).map(topicNote);
  if (answer?.idle) said.push(noSubject(state.text));
  else if (missing.length) said.push(nowhere(missing));
  if (near.length) said.push(onlyLike(near));
  if (matches && matches.any.ranked.length > 0) {
    if (matches.whole.ranked.length === 0) said.push("Geen tekst heeft al deze woorden. Je ziet wat een deel ervan heeft.");
    else if (state.some) said.push("Je ziet ook teksten met een deel van de woorden.");
  }
  return said.join(" ");
}

/**
 * Return a button that asks for more with some of the words, or again for all of them; none when that changes nothing.
 * @param {Index} index @param {State} state @param {Matches | null} matches @param {Choose} choose
 */
export function wordsButton(index, state, matches, choose) {
  if (!matches || matches.whole.ranked.length === 0) return [];
  const some = !state.some;
  const [now, then] = [state, { ...state, some }].map((each) => select(index, each, matchFor(each, matches)).total);
  if (now === then || now === 0) return [];
  const text = state.some ? "Toon alleen wat alle woorden heeft" : "Toon ook wat een deel van de woorden heeft";
  return [button("kb-vinden-link", [`${text}: ${dutch(then)}`], () => choose((latest) => ({ ...latest, some })))];
}

/** Return how many values are chosen in all facets. @param {Index} index @param {State} state */
export function filtersChosen(index, state) {
  return index.columns.reduce((sum, column) => sum + chosen(state, column.facet.param).length, 0);
}
