/**
 * The list on paper as a checklist: to tick off, with room to write where the reader wants that.
 * @module
 */
import { unitNode } from "./list-faces.js";
import { isStep } from "./list-model.js";
import { nameOf } from "./list-rows.js";
import { duration, materialsOf, spanText, timeOf, timeText } from "./list-sums.js";
import { cardUnits, keptUnits } from "./list-units.js";
import { element } from "./dom.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {import("./list-faces.js").Entry} Entry
 * @typedef {{lines: boolean, full: boolean, site: string, today: string}} Wishes  lines: room to write; full: all text
 */

/** @param {HTMLElement} paper @param {List} list @param {Entry[]} entries @param {Wishes} wishes */
export function drawChecklist(paper, list, entries, wishes) {
  const known = new Map(entries.flatMap(({ item, found }) => ("id" in item && typeof found === "object" ? [[item.id, found]] : [])));
  const card = (/** @type {string} */ id) => known.get(id);
  const time = timeText(timeOf(list, card));
  const materials = materialsOf(list, card);
  paper.replaceChildren(
    element("h1", {}, list.title || "Mijn lijst"),
    element("p", { class: "kb-my-paper-meta" }, `${wishes.site} · geprint op ${wishes.today}`),
    ...(time ? [element("p", {}, element("strong", {}, "Tijd: "), time)] : []),
    ...parts(entries, wishes),
    ...(materials.length ? [element("section", {}, element("h2", {}, "Neem mee"), boxes(materials))] : []),
  );
}

/** The items in lists, each below the step that heads it; steps are not numbered. @param {Entry[]} entries @param {Wishes} wishes */
function parts(entries, wishes) {
  /** @type {HTMLElement[]} */
  const made = [element("ol", { class: "kb-my-paper-items" })];
  let number = 0;
  for (const entry of entries) {
    const { item } = entry;
    if (isStep(item)) {
      const time = item.minutes === null ? [] : [element("span", { class: "kb-my-paper-time" }, ` ${duration(item.minutes)}`)];
      made.push(element("h2", { class: "kb-my-paper-step" }, item.text, ...time), element("ol", { class: "kb-my-paper-items" }));
    } else made[made.length - 1].append(line(entry, ++number, wishes));
  }
  return made.filter((each) => each.childNodes.length > 0);
}

/** @param {Entry} entry @param {number} number @param {Wishes} wishes */
function line({ item, found }, number, wishes) {
  const card = typeof found === "object" ? found : undefined;
  const head = element("p", { class: "kb-my-paper-name" }, `${number}. `);
  if (card) head.append(element("strong", { class: `kb-kind kb-kind--${card.look}` }, card.word), " – ");
  head.append(element("strong", {}, nameOf(item, found)));
  const body = element("div", {}, head);
  const time = card?.minutes ? `${spanText(card.minutes)} (${card.figures ?? ""})` : "line" in item && item.minutes !== null ? duration(item.minutes) : "";
  if (card) body.append(element("p", {}, card.summary));
  if (found === "gone") body.append(element("p", {}, "Deze pagina bestaat niet meer op de site."));
  if (found === "failed") body.append(element("p", {}, "De tekst laadde niet toen je dit printte."));
  if (time) body.append(element("p", {}, `Tijd: ${time}`));
  if (card && wishes.full) body.append(element("div", { class: "kb-my-paper-full" }, ...cardUnits(card).map(unitNode)));
  else if (card) body.append(...keptUnits(card).map(unitNode));
  if ("id" in item && item.note) body.append(element("p", { class: "kb-my-paper-note" }, element("strong", {}, "Notitie: "), item.note));
  if (wishes.lines) body.append(element("div", { class: "kb-my-paper-line" }), element("div", { class: "kb-my-paper-line" }));
  return element("li", {}, element("span", { class: "kb-my-paper-box" }), body);
}

/** @param {string[]} texts */
function boxes(texts) {
  return element("ul", { class: "kb-my-paper-boxes" }, ...texts.map((text) => element("li", {}, element("span", { class: "kb-my-paper-box" }), text)));
}
