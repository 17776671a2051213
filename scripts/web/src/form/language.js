/**
 * Is the Dutch plain? The remarks of language.py: long sentences, official words, passives, and hard texts.
 * @module
 */
import { linesIn, squeezed, wordsOf } from "./text.js";

/**
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {import("./rules.js").Problem} Problem
 * @typedef {{text: string, line: number}} Sentence
 */

/** Stands for the full stop of an abbreviation while sentences are told apart. */
const DOT = "\u2024";
const WORDS_SHOWN = 6;
const FEWEST_PASSIVES = 3;

/**
 * Return the sentences of a text; an item of a list is at least one, a heading is none.
 * @param {string} text @param {number} first its line @param {Rules} rules
 * @returns {Sentence[]}
 */
export function sentences(text, first, rules) {
  /** @type {Sentence[]} */
  const found = [];
  /** @type {Sentence[]} */
  let paragraph = [];
  for (const [at, line] of [...text.split("\n"), ""].entries()) {
    const item = line.match(rules.first("language.item"));
    const heading = line.trimStart().startsWith("#");
    if (paragraph.length === 1 && line.trim() && rules.whole("language.underline").test(line)) {
      paragraph = []; // the line above was a heading
      continue;
    }
    if (paragraph.length && (!line.trim() || item || heading)) {
      found.push(...split(paragraph, rules));
      paragraph = [];
    }
    if (line.trim() && !heading) paragraph.push({ text: item ? line.slice(item[0].length) : line, line: first + at });
  }
  return found;
}

/** @param {Sentence[]} paragraph  its lines @param {Rules} rules @returns {Sentence[]} */
function split(paragraph, rules) {
  const joined = paragraph.map(({ text }) => text.trim()).join("\n");
  const plain = joined
    .replace(rules.all("language.markup"), (all, shown = "") => shown + "\n".repeat(linesIn(all) - linesIn(shown)))
    .replace(rules.all("language.abbreviation"), (all) => all.replaceAll(".", DOT));
  /** @type {Sentence[]} */
  const found = [];
  let begin = 0;
  const ends = [...plain.matchAll(rules.all("language.sentence_end"))].map((match) => [match.index, match[0].length]);
  for (const [end, gap] of [...ends, [plain.length, 0]]) {
    const part = squeezed(plain.slice(begin, end));
    if (rules.find("language.word", part)) {
      found.push({ text: part.replaceAll(DOT, "."), line: paragraph[0].line + linesIn(plain, begin) });
    }
    begin = end + gap;
  }
  return found;
}

/** @param {Sentence[]} found @param {Rules} rules @returns {Problem[]} */
export function checkLanguage(found, rules) {
  return [...found.flatMap((each) => [...sentence(each, rules)]), ...passives(found, rules), ...hard(found, rules)];
}

/** @param {Sentence} each @param {Rules} rules @returns {Generator<Problem>} */
function* sentence({ text, line }, rules) {
  const count = words(text, rules).length;
  if (count > rules.limits.words) {
    yield rules.problem(line, "lange-zin", { start: wordsOf(text).slice(0, WORDS_SHOWN).join(" "), count });
  }
  if (!rules.data.patterns["language.official"]) return;
  for (const [found] of text.matchAll(rules.all("language.official"))) {
    const better = rules.data.plain[found.toLowerCase()];
    if (better) yield rules.problem(line, "ambtelijk-woord", { found, better });
  }
}

/** @param {Sentence[]} found @param {Rules} rules @returns {Generator<Problem>} */
function* passives(found, rules) {
  const passive = found.filter(({ text }) => isPassive(text, rules));
  for (const { text, line } of passive) {
    const verbs = text.match(rules.all("language.passive_verb")) ?? [];
    if (verbs.length >= rules.limits.passives) yield rules.problem(line, "lijdende-vorm");
  }
  if (passive.length >= FEWEST_PASSIVES && passive.length > rules.limits.passiveShare * found.length) {
    yield rules.problem(passive[0].line, "lijdende-vorm/deel", { count: passive.length, all: found.length });
  }
}

/** @param {Sentence[]} found @param {Rules} rules @returns {Generator<Problem>} */
function* hard(found, rules) {
  const all = found.flatMap(({ text }) => words(text, rules));
  if (!all.length) return;
  const syllables = all.reduce((sum, word) => sum + Math.max(1, (word.match(rules.all("language.vowels")) ?? []).length), 0);
  // Flesch-Douma; the factors stand in language.py as well, and a test compares the outcome
  const score = 206.835 - 0.93 * (all.length / found.length) - 77 * (syllables / all.length);
  const limit = rules.limits.hardest;
  if (score < limit) yield rules.problem(found[0].line, "moeilijke-tekst", { score: whole(score), limit: whole(limit) });
}

/** @param {string} text @param {Rules} rules */
function isPassive(text, rules) {
  return rules.find("language.passive_verb", text) !== null && rules.find("language.participle", text) !== null;
}

/** @param {string} text @param {Rules} rules @returns {string[]} */
function words(text, rules) {
  return text.match(rules.all("language.word")) ?? [];
}

/** Half goes to even, as in Python; a minus before zero stays. @param {number} number */
function whole(number) {
  const down = Math.floor(number);
  const near = number - down === 0.5 ? down + (down % 2) : Math.round(number);
  return Object.is(near, -0) ? "-0" : String(near);
}
