// What the page Vinden shows of a choice: the chips, the cards, and what to let go when nothing is found.

import { KINDS, kindOf, offers } from "./facets.js";
import { chosen, emptyState, toggled, valuesOf } from "./vinden-choice.js";
import { button, dutch, element, unseen } from "./vinden-dom.js";

/**
 * @typedef {import("./facets.js").Entry} Entry
 * @typedef {import("./facets.js").Index} Index
 * @typedef {import("./facets.js").Match} Match
 * @typedef {import("./facets.js").Offer} Offer
 * @typedef {import("./vinden-choice.js").State} State
 * @typedef {import("./engine.js").Answer} Answer
 * @typedef {(state: State) => void} Choose
 */

/** More names than this are not spelled out in an offer. */
const MOST_NAMES = 3;

/**
 * Return an entry's card, as it looks in every list of the site.
 * @param {Entry} entry @param {string} base @param {Map<string, string>} themes  labels by id
 */
export function card(entry, base, themes) {
  const kind = kindOf(entry) ?? KINDS[0];
  const title = element("a", { class: "kb-card-title", href: `${base}/${entry.url}` }, entry.title);
  const word = element("strong", { class: `kb-kind kb-kind--${kind.look}` }, kind.label);
  const made = element("li", {}, element("p", {}, word, " ", title), element("p", {}, entry.summary));
  const tags = entry.theme.flatMap((id) => {
    const label = themes.get(id);
    return label ? [element("a", { class: "kb-tag", href: `${base}/thema/${id}/` }, label), " "] : [];
  });
  if (tags.length) made.append(element("p", {}, ...tags));
  return made;
}

/**
 * Return a button per thing chosen, that lets it go, and one that lets everything go.
 * @param {Index} index @param {State} state @param {Choose} choose
 */
export function chips(index, state, choose) {
  const text = state.text ? [chip("Tekst", state.text, () => choose({ ...state, text: "" }))] : [];
  const values = index.columns.flatMap((column) =>
    valuesOf(column, state).map(({ id, label }) =>
      chip(column.facet.legend, label, () => choose(toggled(state, column.facet.param, id))),
    ),
  );
  const all = [...text, ...values];
  if (all.length > 1) all.push(button("kb-vinden-link", ["Alles wissen"], () => choose(emptyState())));
  return all.map((each) => element("li", {}, each));
}

/** @param {string} of @param {string} name @param {() => void} act */
function chip(of, name, act) {
  const cross = element("span", { "aria-hidden": "true" }, "×");
  return button("kb-vinden-chip", [`${of}: ${name} `, cross, unseen("weghalen")], act);
}

/**
 * Return what to do when nothing is found: words that do exist, and what can be let go.
 * @param {Index} index @param {State} state @param {Match | null} match @param {string[]} suggestions
 * @param {Choose} choose
 */
export function deadEnd(index, state, match, suggestions, choose) {
  const found = offers(index, state, match);
  const words = suggestions.map((word) => button("kb-vinden-offer", [word], () => choose({ ...state, text: word })));
  const parts = [];
  if (words.length) parts.push(element("p", {}, "Bedoelde je een van deze woorden?"), list(words));
  if (found.length) {
    parts.push(
      element("p", {}, "Zo vind je wel iets:"),
      list(found.map((offer) => button("kb-vinden-offer", [offerText(offer)], () => choose(offer.state)))),
    );
  }
  return parts;
}

/** @param {HTMLElement[]} items */
function list(items) {
  return element("ul", {}, ...items.map((each) => element("li", {}, each)));
}

/** @param {Offer} offer */
function offerText({ drop, column, values, state, total }) {
  const result = `${dutch(total)} gevonden`;
  if (drop === "all") return `Begin opnieuw: ${result}`;
  if (drop === "facets") return `Laat alle filters los en zoek alleen op ‘${state.text}’: ${result}`;
  if (drop === "text") return `Laat de tekst los: ${result}`;
  const names = values.map(({ label }) => `‘${label}’`);
  const what = names.length > MOST_NAMES ? `alles bij ${column?.facet.legend ?? ""}` : joined(names);
  return `Laat ${what} los: ${result}`;
}

/** @param {string[]} names */
function joined(names) {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} en ${names[names.length - 1]}`;
}

/**
 * Return what the reader should know about how the text was understood; empty when it was found as typed.
 * @param {Answer | null} answer
 */
export function textNote(answer) {
  const missing = (answer?.words ?? []).filter(({ how }) => how === "none").map(({ typed }) => `‘${typed}’`);
  const near = (answer?.words ?? []).filter(({ how }) => how === "near").map(({ typed }) => `‘${typed}’`);
  const said = [];
  if (missing.length) said.push(`${joined(missing)} staat nergens.`);
  if (near.length) said.push(`${joined(near)} staat er niet zo; je ziet wat erop lijkt.`);
  return said.join(" ");
}

/** Return how many values are chosen in all facets. @param {Index} index @param {State} state */
export function filtersChosen(index, state) {
  return index.columns.reduce((sum, column) => sum + chosen(state, column.facet.param).length, 0);
}
