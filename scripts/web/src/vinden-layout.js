/**
 * How the page Vinden is laid out: its form, and what was found.
 * @module
 */
import { SORTS } from "./vinden-choice.js";
import { element } from "./dom.js";

/** @typedef {ReturnType<typeof createParts>} Parts */

/** @type {Record<string, string>} */
const SORT_LABELS = { relevantie: "Beste eerst", nagekeken: "Nieuwst nagekeken", titel: "Titel" };

/** The elements of the page that change. */
export function createParts() {
  const text = element("input", {
    type: "search", id: "kb-vinden-tekst", autocomplete: "off", spellcheck: "false", enterkeyhint: "search",
  });
  const sort = element("select", { id: "kb-vinden-sorteer" });
  sort.append(...SORTS.map((value) => element("option", { value }, SORT_LABELS[value])));
  return {
    text, sort,
    filters: element("details", { class: "kb-vinden-filters" }),
    filtersNumber: element("span", {}),
    show: element("button", { type: "submit", class: "kb-vinden-button kb-vinden-show" }),
    unknown: element("p", { class: "kb-vinden-note", role: "status" }),
    note: element("p", { class: "kb-vinden-note" }),
    words: element("p", { class: "kb-vinden-words" }),
    count: element("h2", { tabindex: "-1", id: "kb-vinden-gevonden" }),
    chips: element("ul", { class: "kb-vinden-chips", "aria-label": "Jouw keuze" }),
    offers: element("div", { class: "kb-vinden-offers" }),
    cards: element("ul", {}),
    more: element("button", { type: "button", class: "kb-vinden-button kb-vinden-more" }),
    printed: element("p", { class: "kb-vinden-printed" }),
    status: element("p", { class: "kb-unseen", role: "status" }),
  };
}

/**
 * Put the form and the results in the page. What is heard stands beside them, for what is busy is not read aloud.
 * @param {HTMLElement} root @param {Parts} parts @param {HTMLElement[]} groups
 */
export function layOut(root, parts, groups) {
  parts.filters.append(element("summary", {}, "Filters", parts.filtersNumber), ...groups, parts.show);
  const label = element("label", { for: parts.text.id }, "Zoek in tips, lessen, methoden, doelgroepen en voorbeelden");
  const form = element(
    "form", { class: "kb-vinden-form", "aria-label": "Zoeken en filteren" },
    element("div", { class: "kb-vinden-text" }, label, parts.text), parts.filters,
  );
  const sort = element("p", {}, element("label", { for: parts.sort.id }, "Sorteer op "), parts.sort);
  const head = element("div", { class: "kb-vinden-head" }, element("div", {}, parts.count, parts.printed, parts.note), sort);
  const results = element(
    "section", { class: "kb-vinden-results", "aria-label": "Resultaten" },
    parts.unknown, parts.chips, head, parts.words, parts.offers, element("div", { class: "kb-cards" }, parts.cards), parts.more,
  );
  root.replaceChildren(form, results);
  root.after(parts.status);
  root.classList.add("kb-vinden--ready");
  return form;
}
