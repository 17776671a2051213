/**
 * The text of a card as units: short stretches that stay whole where they can, and are split between words where not.
 * @module
 */
/**
 * @typedef {import("./list-cards.js").Block} Block
 * @typedef {import("./list-cards.js").Card} Card
 * @typedef {import("./list-cards.js").Run} Run
 * @typedef {object} Unit
 * @property {Run[]} runs
 * @property {string} look      p, li, code or quote
 * @property {number} depth     how deep in lists, from 0
 * @property {string} [mark]    what stands before a list item
 * @property {string} [heading] stands above it and never alone
 */

/** Longer than this is no word, and may be cut. */
const LONGEST_WORD = 40;
const CLASH = "Botst soms met";

/** @param {string} text @param {string} [heading] @returns {Unit[]} a unit per line */
export function textUnits(text, heading) {
  const lines = text.split("\n").filter((line) => line.trim());
  return lines.map((line, at) => ({ runs: [line], look: "p", depth: 0, heading: at ? undefined : heading }));
}

/** Everything that a card says on its back: the body, when to choose something else, and where it comes from. @param {Card} card */
export function cardUnits(card) {
  const sections = card.sections.flatMap(sectionUnits);
  const sources = card.sources.map((source) => marked([source], "•", 0));
  return [...sections, ...headed(CLASH, clashes(card)), ...facts(card), ...headed("Waar dit vandaan komt", sources)];
}

/** What goes wherever a card goes: what to beware of, and the steps of a session plan. @param {Card} card */
export function keptUnits(card) {
  const kept = card.sections.filter(({ caveat, step }) => caveat || step).flatMap(sectionUnits);
  return [...kept, ...headed(CLASH, clashes(card))];
}

/** A section that holds nothing, as a break in a session plan, is its heading. @param {Card["sections"][number]} section @returns {Unit[]} */
function sectionUnits({ heading, blocks }) {
  const units = blocksUnits(blocks, 0, "p");
  return units.length ? headed(heading, units) : [{ runs: [[heading, "s"]], look: "p", depth: 0 }];
}

/** @param {Card} card */
function clashes({ tensions }) {
  return tensions.map(({ title, choose }) => marked([[`${title}: `, "s"], choose], "•", 0));
}

/** @param {Card} card @returns {Unit[]} */
function facts({ people, materials }) {
  const found = [];
  if (people) found.push(marked([people.min === people.max ? `${people.min} mensen` : `${people.min} tot ${people.max} mensen`], "•", 0));
  if (materials?.length) found.push(marked([`Neem mee: ${materials.join(", ")}`], "•", 0));
  return headed("Nodig", found);
}

/** @param {string} heading @param {Unit[]} units */
function headed(heading, units) {
  return units.map((unit, at) => (at ? unit : { ...unit, heading }));
}

/** @param {Run[]} runs @param {string} mark @param {number} depth @returns {Unit} */
function marked(runs, mark, depth) {
  return { runs, look: "li", depth, mark };
}

/** @param {Block[]} blocks @param {number} depth @param {string} look @returns {Unit[]} */
function blocksUnits(blocks, depth, look) {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "paragraph":
        return [{ runs: block.runs, look, depth }];
      case "heading":
        return [{ runs: block.runs.map(strong), look, depth }];
      case "listing":
        return block.items.flatMap((item, at) => itemUnits(item, block.ordered ? `${(block.first ?? 1) + at}.` : "•", depth));
      case "quote":
        return blocksUnits(block.blocks, depth, "quote");
      case "code":
        return block.text.split("\n").map((line) => ({ runs: [[line, "c"]], look: "code", depth }));
      case "table":
        return block.rows.map((row, at) => ({ runs: rowRuns(row, at === 0), look, depth }));
      default:
        return [];
    }
  });
}

/** @param {Block[]} item @param {string} mark @param {number} depth @returns {Unit[]} */
function itemUnits(item, mark, depth) {
  const units = blocksUnits(item, depth + 1, "p");
  return units.map((unit, at) => (at ? unit : { ...unit, look: "li", depth, mark }));
}

/** @param {Run} run @returns {Run} */
function strong(run) {
  return typeof run === "string" ? [run, "s"] : [run[0], `${run[1]}s`];
}

/** @param {Run[][]} row @param {boolean} head @returns {Run[]} */
function rowRuns(row, head) {
  const runs = row.flatMap((cell, at) => (at ? [" | ", ...cell] : cell));
  return head ? runs.map(strong) : runs;
}

/**
 * Cut a unit after so many words; what is left has no heading and no mark.
 * @param {Unit} unit @param {number} words
 * @returns {[Unit, Unit]}
 */
export function cut(unit, words) {
  const all = wordsOf(unit);
  const rest = { runs: all.slice(words), look: unit.look === "li" ? "p" : unit.look, depth: unit.look === "li" ? unit.depth + 1 : unit.depth };
  return [{ ...unit, runs: all.slice(0, words) }, rest];
}

/** A unit in words, each a run with the space behind it. @param {Unit} unit @returns {Run[]} */
export function wordsOf(unit) {
  const pattern = new RegExp(`\\S{1,${LONGEST_WORD}}\\s*|\\s+`, "g");
  return unit.runs.flatMap((run) => {
    const [text, dress] = typeof run === "string" ? [run, ""] : run;
    return (text.match(pattern) ?? []).map((word) => /** @type {Run} */ (dress ? [word, dress] : word));
  });
}
