/**
 * Texts that stand in a new file until somebody writes; the same as placeholders.py.
 * @module
 */

/**
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {import("./rules.js").Kind} Kind
 * @typedef {import("./rules.js").Problem} Problem
 * @typedef {import("./file.js").File} File
 */

/** @param {File} file @param {Kind} kind @param {Rules} rules @returns {Problem[]} */
export function checkPlaceholders(file, kind, rules) {
  const guidance = kind.sections.filter(({ required }) => required).flatMap((each) => each.guidance.split("\n"));
  const texts = new Set(guidance.map((line) => bare(line, rules)));
  return [
    ...Object.entries(file.texts).flatMap(([name, text]) => found(text, file.lines[name], new Set(), rules)),
    ...file.body.split("\n").flatMap((line, at) => found(bare(line, rules), file.bodyLine + at, texts, rules)),
  ];
}

/** @param {string} text @param {number} line @param {Set<string>} texts @param {Rules} rules @returns {Problem[]} */
function found(text, line, texts, rules) {
  const open = text.match(rules.whole("placeholders.open"));
  if (texts.has(text)) return [rules.problem(line, "voorbeeldtekst", { found: text })];
  return open ? [rules.problem(line, "voorbeeldtekst", { found: open[1] })] : [];
}

/** A line without white space around it and without what makes it an item of a list. @param {string} line @param {Rules} rules */
function bare(line, rules) {
  return line.replace(rules.first("language.item"), "").trim();
}
