/**
 * Draws the page Mijn lijst as the list is now: its rows, its sums, and what is wrong with the store.
 * @module
 */
import { countText } from "./list-model.js";
import { row } from "./list-rows.js";
import { materialsOf, timeOf, timeText } from "./list-sums.js";
import { element } from "./dom.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {import("./list-cards.js").Cards} Cards
 * @typedef {import("./list-store.js").Trouble} Trouble
 * @typedef {ReturnType<typeof import("./list-layout.js").createParts>} Parts
 * @typedef {object} State
 * @property {List} list
 * @property {Cards} cards  what is known of its entries
 * @property {string} base  the root of the site
 * @property {string} undo  what can be taken back; empty when nothing can
 * @property {boolean} broken  whether what the browser keeps cannot be read
 * @property {import("./list-rows.js").Acts} [acts]  none for a list that is only looked at
 */

/** @type {Record<Trouble, string>} */
const TROUBLE = {
  "": "",
  blocked: "Je browser laat niet toe dat deze site iets bewaart. Sluit je deze pagina, dan is je lijst weg. Kopieer de link of bewaar een bestand.",
  full: "De opslag van je browser is vol. Wat je het laatst veranderde, is niet bewaard. Bewaar je lijst als bestand.",
  broken: "De lijst in je browser is niet te lezen. Bewaar hem als bestand als je hem niet kwijt wilt, en begin opnieuw.",
};

/** @param {Parts} parts @param {State} state */
export function drawList(parts, { list, cards, base, undo, broken, acts }) {
  const focus = focusIn(parts.rows);
  parts.rows.replaceChildren(...list.items.map((item) => row(item, "id" in item ? cards.known.get(item.id) : undefined, base, acts)));
  focus(parts.rows);
  if (document.activeElement !== parts.title) parts.title.value = list.title;
  const look = !acts;
  const many = list.items.length;
  parts.title.readOnly = look;
  parts.heading.textContent = countText(list.items);
  parts.empty.hidden = many > 0;
  parts.print.hidden = parts.needed.hidden = many === 0;
  parts.add.hidden = look;
  parts.hint.hidden = look || !many;
  parts.clear.hidden = look || !(many || broken);
  parts.undo.hidden = !undo || look;
  parts.undo.textContent = undo ? `Maak ongedaan: ${undo}` : "";
}

/** @param {Parts} parts @param {Trouble} trouble */
export function drawTrouble(parts, trouble) {
  const text = TROUBLE[trouble];
  if (parts.trouble.textContent !== text) parts.trouble.textContent = text;
}

/** @param {Parts} parts @param {List} list @param {Cards} cards */
export function drawSums(parts, list, cards) {
  const card = cards.get.bind(cards);
  parts.time.textContent = timeText(timeOf(list, card)) || "Niets op deze lijst heeft een tijd.";
  const materials = materialsOf(list, card);
  parts.materials.replaceChildren(...materials.map((each) => element("li", {}, each)));
  parts.noMaterials.hidden = materials.length > 0;
}

/**
 * Remember where the focus is in a list; the function that comes back gives it to the same place of the same row.
 * @param {HTMLElement} rows @returns {(rows: HTMLElement) => void}
 */
function focusIn(rows) {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !rows.contains(active)) return () => {};
  const key = active.closest("li")?.dataset.key;
  const field = active.dataset.field ?? "";
  const range = isText(active) ? [active.selectionStart, active.selectionEnd] : undefined;
  return () => {
    const row = [...rows.children].find((each) => /** @type {HTMLElement} */ (each).dataset.key === key);
    const found = row?.querySelector(field ? `[data-field=${field}]` : "a");
    const closed = field === "note" && row?.querySelector("[data-field=open]");
    if (closed instanceof HTMLElement) closed.click();
    if (found instanceof HTMLElement) found.focus();
    if (range && isText(found)) found.setSelectionRange(range[0], range[1]);
  };
}

/** A field with a caret that can be put back. @param {unknown} field @returns {field is HTMLTextAreaElement | HTMLInputElement} */
function isText(field) {
  return field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === "text");
}
