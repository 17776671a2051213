/**
 * The checks of a body: its fixed headings, its links, and that it is nothing but text. The same as body.py.
 * @module
 */
import { linesIn, near, start } from "./text.js";
import { unescaped } from "./entities.js";

/**
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {import("./rules.js").Kind} Kind
 * @typedef {import("./rules.js").Problem} Problem
 * @typedef {{target: string, line: number}} Link
 * @typedef {{level: number, title: string, line: number}} Heading
 */

const SHOWN = 60;
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const LAST_LINE_END = new RegExp(`(?:${LINE_END.source})$`, "u");

/**
 * @param {string} text @param {number} first its line in the file @param {Kind} kind @param {Rules} rules
 * @returns {Problem[]}
 */
export function checkBody(text, first, kind, rules) {
  const found = [...headings(text, first, rules)];
  return [
    ...markup(text, first, rules),
    ...levels(found, kind, rules),
    ...sections(text, first, found.filter(({ level }) => level <= 2), kind, rules),
  ];
}

/** @param {string} target @param {Rules} rules */
export function isExternal(target, rules) {
  return rules.whole("body.external").test(target);
}

/** @param {string} text @param {number} first @param {Rules} rules @returns {Link[]} */
export function linksOf(text, first, rules) {
  return ["inline_link", "reference", "autolink"].flatMap((name) =>
    [...text.matchAll(rules.placed(`body.${name}`))].map((match) => {
      const [at] = match.indices?.[1] ?? [match.index];
      return { target: match[1], line: first + linesIn(text, at) };
    }),
  );
}

/** @param {string} text @param {number} first @param {Rules} rules @returns {Generator<Heading>} */
function* headings(text, first, rules) {
  let previous = "";
  for (const [at, line] of text.split("\n").entries()) {
    const match = line.match(rules.whole("body.heading"));
    const under = match || !previous.trim() ? null : line.match(rules.whole("body.underline"));
    if (match) yield { level: match[1].length, title: match[2], line: first + at };
    else if (under) yield { level: under[1][0] === "=" ? 1 : 2, title: previous.trim(), line: first + at - 1 };
    // what stood under a line that was underlined is no heading, but may be underlined itself
    previous = match || under ? "" : line;
  }
}

/** A character reference can stand for a line end, which says nothing in an address. @param {string} line */
function onOneLine(line) {
  return line.replace(LAST_LINE_END, "").replace(LINE_END, " ");
}

/** @param {string} text @param {number} first @param {Rules} rules @returns {Generator<Problem>} */
function* markup(text, first, rules) {
  for (const [pattern, code] of [["angle", "html"], ["brace", "opmaakcode"], ["picture", "afbeelding"]]) {
    const match = rules.find(`body.${pattern}`, text);
    if (match) yield rules.problem(first + linesIn(text, match.index), code);
  }
  const plain = text.split("\n").map((line) => onOneLine(unescaped(line, rules))).join("\n");
  const script = rules.find("body.script", plain);
  if (script) {
    yield rules.problem(first + linesIn(plain, script.index), "onveilige-link/script", { found: script[0] });
  }
  for (const link of linksOf(text, first, rules)) {
    const target = unescaped(link.target, rules);
    if (isExternal(target, rules)) continue;
    if (rules.first("body.scheme").test(target)) {
      yield rules.problem(link.line, "onveilige-link", { found: start(target, SHOWN) });
    } else if (target !== link.target) {
      yield rules.problem(link.line, "onveilige-link/code", { found: start(link.target, SHOWN) });
    }
  }
}

/** @param {Heading[]} found @param {Kind} kind @param {Rules} rules @returns {Generator<Problem>} */
function* levels(found, kind, rules) {
  const fixed = new Set(kind.sections.map(({ heading }) => heading.toLowerCase()));
  for (const { level, title, line } of found) {
    if (level === 1 || (level > 2 && fixed.has(title.toLowerCase()))) yield rules.problem(line, "kop-niveau", { title });
  }
}

/**
 * @param {string} text @param {number} first @param {Heading[]} found of the first two levels @param {Kind} kind
 * @param {Rules} rules @returns {Generator<Problem>}
 */
function* sections(text, first, found, kind, rules) {
  const lines = text.split("\n");
  const above = lines.slice(0, (found[0]?.line ?? first + lines.length) - first).findIndex((line) => line.trim());
  if (above >= 0) yield rules.problem(first + above, "tekst-zonder-kopje");
  const names = kind.sections.map(({ heading }) => heading);
  /** @type {Map<string, number>} */
  const seen = new Map();
  for (const [at, { title, line }] of found.entries()) {
    const end = found[at + 1]?.line ?? first + lines.length;
    yield* section(title, line, lines.slice(line - first + 1, end - first), names, seen, rules);
    if (!seen.has(title)) seen.set(title, line);
  }
  for (const { heading, required } of kind.sections) {
    if (required && !seen.has(heading)) yield rules.problem(first, "sectie-ontbreekt", { title: heading });
  }
  const order = [...seen.keys()].filter((title) => names.includes(title));
  const right = names.filter((name) => seen.has(name));
  if (order.some((title, at) => title !== right[at])) {
    yield rules.problem(seen.get(order[0]) ?? first, "sectie-volgorde", { wanted: right.join(" – ") });
  }
}

/**
 * @param {string} title @param {number} line @param {string[]} content @param {string[]} names
 * @param {Map<string, number>} seen @param {Rules} rules @returns {Generator<Problem>}
 */
function* section(title, line, content, names, seen, rules) {
  if (!names.includes(title)) {
    const likely = near(title, names, rules);
    const name = likely ? "sectie-onbekend/bijna" : "sectie-onbekend";
    yield rules.problem(line, name, { title, near: likely, wanted: names.join(", ") });
  } else if (seen.has(title)) {
    yield rules.problem(line, "sectie-dubbel", { title, line: seen.get(title) ?? 0 });
  } else if (!content.some((part) => part.trim() && !rules.whole("body.heading").test(part))) {
    yield rules.problem(line, "sectie-leeg", { title });
  }
}
