/**
 * Cards to cut out, front and back. What does not fit in the smallest type goes on, on a card that says so: nothing is
 * clipped and nothing is left out.
 * @module
 */
import { isStep, keyOf } from "./list-model.js";
import { nameOf } from "./list-rows.js";
import { duration, spanText } from "./list-sums.js";
import { cardUnits, cut, textUnits, wordsOf } from "./list-units.js";
import { element } from "./dom.js";

/**
 * @typedef {import("./list-model.js").Item} Item
 * @typedef {import("./list-cards.js").Card} Card
 * @typedef {import("./list-cards.js").Found} Found
 * @typedef {import("./list-units.js").Unit} Unit
 * @typedef {{item: Item, found: Found | undefined}} Entry
 * @typedef {{format: "a7" | "a6", duplex: boolean, site: string}} Form
 */

/** Steps of type, from large to small; the sizes stand in mijn-lijst.css. */
const SIZES = ["0", "1", "2"];
/** What goes on over several cards is set in this size. */
const LONG = "2";
/** A unit with fewer words stays whole, unless it fills a face by itself. */
const WHOLE_WORDS = 40;
/** @type {Record<Form["format"], number>} */
const ON_A_SHEET = { a7: 8, a6: 4 };
/** @type {Record<string, "strong" | "em" | "code">} */
const TAGS = { s: "strong", e: "em", c: "code" };

/** @param {import("./list-cards.js").Run} run */
function runNode(run) {
  if (typeof run === "string") return document.createTextNode(run);
  return [...run[1]].reduce((/** @type {Node} */ inner, letter) => (TAGS[letter] ? element(TAGS[letter], {}, inner) : inner), document.createTextNode(run[0]));
}

/** @param {Unit} unit */
export function unitNode(unit) {
  const text = element("p", { class: `kb-unit kb-unit--${unit.look} kb-unit--${Math.min(unit.depth, 3)}` }, ...unit.runs.map(runNode));
  if (unit.mark) text.prepend(element("span", { class: "kb-unit-mark" }, `${unit.mark} `));
  return unit.heading ? element("div", {}, element("p", { class: "kb-unit-heading" }, unit.heading), text) : text;
}

/**
 * Draw the sheets of a list inside `paper`, which must have a size while this runs.
 * @param {HTMLElement} paper @param {Entry[]} entries @param {Form} form
 * @returns {number} how many cards go on on another card
 */
export function drawCards(paper, entries, form) {
  const bench = element("div", { class: `kb-sheet kb-sheet--${form.format} kb-sheet--bench` });
  paper.replaceChildren(bench);
  const cards = entries.map((entry) => facesOf(entry, bench, form));
  paper.replaceChildren(...sheets(cards.flatMap(pairs), form));
  return cards.filter((faces) => faces.length > 2).length;
}

/** The faces of one card and of those on which it goes on. @param {Entry} entry @param {HTMLElement} bench @param {Form} form */
function facesOf(entry, bench, form) {
  const { item, found } = entry;
  const card = typeof found === "object" ? found : undefined;
  const name = nameOf(item, found);
  const foot = `${card ? `${form.site} · ${keyOf(item)} · ${card.fingerprint}` : form.site}`;
  const head = card ? `${card.word}: ${name}` : name;
  const make = (/** @type {string} */ size, /** @type {number} */ number) =>
    face(size, number ? `Vervolg van ${head}` : head, foot);
  const note = "id" in item && item.note ? textUnits(item.note, "Mijn notitie") : [];
  return [front(entry, name, foot, bench), ...backs([...note, ...(card ? cardUnits(card) : [])], bench, make)];
}

/** @param {Entry} entry @param {string} name @param {string} foot @param {HTMLElement} bench */
function front({ item, found }, name, foot, bench) {
  const card = typeof found === "object" ? found : undefined;
  const made = face("0", "", foot);
  made.classList.add("kb-face--front");
  const word = card ? element("strong", { class: `kb-kind kb-kind--${card.look}` }, card.word) : isStep(item) ? element("strong", {}, "Stap") : undefined;
  const parts = word ? [element("p", {}, word)] : [];
  parts.push(element("p", { class: "kb-face-title" }, name));
  if (card) parts.push(element("p", {}, card.summary));
  if (found === "gone") parts.push(element("p", {}, "Deze pagina bestaat niet meer op de site."));
  const time = card?.minutes ? spanText(card.minutes) : "line" in item && item.minutes !== null ? duration(item.minutes) : "";
  if (time) parts.push(element("p", {}, `Tijd: ${time}${card?.figures ? ` (${card.figures})` : ""}`));
  bodyOf(made).append(...parts);
  bench.replaceChildren(made);
  for (const size of SIZES) {
    made.dataset.size = size;
    if (!overflows(made)) break;
  }
  return made;
}

/** @param {string} size @param {string} head @param {string} foot */
function face(size, head, foot) {
  const made = element("article", { class: "kb-face", "data-size": size });
  if (head) made.append(element("p", { class: "kb-face-head" }, head));
  made.append(element("div", { class: "kb-face-body" }), element("p", { class: "kb-face-foot" }, foot));
  return made;
}

/** @param {HTMLElement} face */
function bodyOf(face) {
  return /** @type {HTMLElement} */ (face.querySelector(".kb-face-body"));
}

/** @param {HTMLElement} face */
function overflows(face) {
  const body = bodyOf(face);
  return body.scrollHeight > body.clientHeight || body.scrollWidth > body.clientWidth;
}

/**
 * Return the faces that hold all units: one in the largest type that fits, or else as many as it takes.
 * @param {Unit[]} units @param {HTMLElement} bench @param {(size: string, number: number) => HTMLElement} make
 */
function backs(units, bench, make) {
  if (!units.length) return [];
  for (const size of SIZES) {
    const one = make(size, 0);
    bench.replaceChildren(one);
    bodyOf(one).append(...units.map(unitNode));
    if (!overflows(one)) return [one];
  }
  return fill(units, bench, (number) => make(LONG, number));
}

/** @param {Unit[]} units @param {HTMLElement} bench @param {(number: number) => HTMLElement} make */
function fill(units, bench, make) {
  const begin = () => {
    const made = make(faces.length);
    made.append(element("p", { class: "kb-face-more" }, "Lees verder op de volgende kant"));
    bench.replaceChildren(made);
    faces.push(made);
  };
  /** @type {HTMLElement[]} */
  const faces = [];
  begin();
  const queue = [...units];
  for (let unit = queue.shift(); unit; unit = queue.shift()) {
    const here = faces[faces.length - 1];
    const left = place(here, unit);
    if (!left) continue;
    queue.unshift(left);
    begin();
  }
  faces[faces.length - 1].lastElementChild?.remove();
  return faces;
}

/**
 * Put as much of a unit on a face as fits; return what is left. A face that is still empty always takes something.
 * @param {HTMLElement} face @param {Unit} unit
 * @returns {Unit | undefined}
 */
function place(face, unit) {
  const body = bodyOf(face);
  const empty = body.childElementCount === 0;
  const fits = (/** @type {Unit} */ part) => {
    const node = unitNode(part);
    body.append(node);
    if (!overflows(face)) return true;
    node.remove();
    return false;
  };
  if (fits(unit)) return undefined;
  if (!empty && wordsOf(unit).length < WHOLE_WORDS) return unit;
  let [low, high] = [0, wordsOf(unit).length];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(cut(unit, middle)[0])) {
      body.lastElementChild?.remove();
      low = middle;
    } else high = middle;
  }
  if (low === 0 && !empty) return unit;
  const [part, rest] = cut(unit, Math.max(low, 1));
  body.append(unitNode(part));
  return rest.runs.length ? rest : undefined;
}

/** Faces as cards of two; a back that is not needed stays empty. @param {HTMLElement[]} faces */
function pairs(faces) {
  const cards = [];
  for (let at = 0; at < faces.length; at += 2) cards.push([faces[at], faces[at + 1] ?? element("div", { class: "kb-face" })]);
  return cards;
}

/**
 * Cards on sheets. On both sides of the paper the backs stand in mirrored columns; on one side front and back stand beside
 * each other, to fold.
 * @param {HTMLElement[][]} cards @param {Form} form
 */
function sheets(cards, { format, duplex }) {
  const many = duplex ? ON_A_SHEET[format] : ON_A_SHEET[format] / 2;
  const made = [];
  for (let at = 0; at < cards.length; at += many) {
    const some = cards.slice(at, at + many);
    if (!duplex) made.push(sheet(some.flat(), format, "fold"));
    else made.push(sheet(some.map(([one]) => one), format, "front"), sheet(some.map(([, other]) => other), format, "back"));
  }
  return made;
}

/** @param {HTMLElement[]} faces @param {Form["format"]} format @param {"front" | "back" | "fold"} side */
function sheet(faces, format, side) {
  return element("section", { class: `kb-sheet kb-sheet--${format} kb-sheet--${side}` }, ...faces);
}
