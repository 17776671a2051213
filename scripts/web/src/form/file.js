/**
 * Writes what was filled in as a file of the knowledge base, and remembers to which part of the form each line belongs.
 * @module
 */
import { listed, quoted } from "./yaml.js";
import { tidied } from "./text.js";

/**
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {import("./rules.js").Kind} Kind
 * @typedef {import("./rules.js").Field} Field
 * @typedef {Record<string, string>} Row
 * @typedef {string | string[] | Row | Row[]} Value  a text, chosen ids or texts, a range {min, max}, or records
 * @typedef {{kind: string, values: Record<string, Value>, sections: Record<string, string>}} Draft
 * @typedef {{text: string, header: string, body: string, bodyLine: number, owners: string[],
 *   lines: Record<string, number>, texts: Record<string, string>}} File  `owners` gives the part of the form by line
 *   (from 0), `lines` the line of a key, `texts` its text
 */

/** The owner of a line that belongs to a section of the body. @param {string} heading */
export function sectionOwner(heading) {
  return `# ${heading}`;
}

/**
 * @param {Draft} draft @param {Kind} kind @param {Rules} rules @param {string} today  ISO date
 * @returns {File}
 */
export function written(draft, kind, rules, today) {
  /** @type {{text: string, owner: string}[]} */
  const rows = [{ text: "---", owner: "" }];
  /** @type {Record<string, number>} */
  const lines = {};
  /** @type {Record<string, string>} */
  const texts = {};
  for (const field of kind.fields) {
    lines[field.name] = rows.length + 1;
    if (field.type.name === "text") texts[field.name] = oneLine(String(draft.values[field.name] ?? ""), rules);
    rows.push(...fieldLines(field, draft.values[field.name], rules, today));
  }
  rows.push({ text: "---", owner: "" });
  const bodyLine = rows.length + 1;
  for (const section of kind.sections) {
    const content = contentLines(draft.sections[section.heading] ?? "", section.item, rules);
    if (!content.length && !section.required) continue;
    const owner = sectionOwner(section.heading);
    rows.push(...["", `## ${section.heading}`, "", ...content].map((text) => ({ text, owner })));
  }
  const all = rows.map(({ text }) => text);
  return {
    text: `${all.join("\n")}\n`,
    header: `\n${all.slice(1, bodyLine - 2).join("\n")}\n`,
    body: `${all.slice(bodyLine - 1).join("\n")}\n`,
    bodyLine,
    owners: rows.map(({ owner }) => owner),
    lines,
    texts,
  };
}

/** @param {Field} field @param {Value | undefined} value @param {Rules} rules @param {string} today */
function fieldLines(field, value, rules, today) {
  const texts = valueLines(field, value, rules, today);
  return texts.map((text) => ({ text, owner: field.name }));
}

/** @param {Field} field @param {Value | undefined} value @param {Rules} rules @param {string} today @returns {string[]} */
function valueLines({ name, required, type }, value, rules, today) {
  if (type.name === "day") return [`${name}: ${today}`];
  if (type.name === "terms" || type.name === "refs") {
    const ids = /** @type {string[]} */ (value ?? []);
    return ids.length || required ? [`${name}: ${listed(ids)}`] : [];
  }
  if (type.name === "texts") {
    const items = itemsOf(/** @type {string} */ (value ?? ""), rules);
    if (!items.length) return required ? [`${name}: []`] : [];
    return [`${name}:`, ...items.map((item) => `  - ${quoted(item)}`)];
  }
  if (type.name === "range") return rangeLines(name, required, /** @type {Row} */ (value ?? {}), rules);
  if (type.name === "records") return recordLines(name, required, type.fields ?? [], recordsOf(value), rules);
  const text = oneLine(/** @type {string} */ (value ?? ""), rules);
  if (!text.trim()) return required ? [`${name}:`] : [];
  return [`${name}: ${scalar(text)}`];
}

/** Return the texts of a field with one on every line. @param {string} text @param {Rules} rules */
export function itemsOf(text, rules) {
  return tidied(text, rules).split("\n").map((line) => line.trim()).filter(Boolean);
}

/** Return the records in which anything was filled in. @param {Value | undefined} value */
export function recordsOf(value) {
  const rows = Array.isArray(value) ? /** @type {Row[]} */ (value) : [];
  return rows.filter((row) => Object.values(row).some((text) => text.trim()));
}

/** @param {string} name @param {boolean} required @param {Row} value @param {Rules} rules */
function rangeLines(name, required, value, rules) {
  const [min, max] = [value.min ?? "", value.max ?? ""].map((text) => oneLine(text, rules));
  if (!min.trim() && !max.trim() && !required) return [];
  return [`${name}: {min: ${number(min)}, max: ${number(max)}}`];
}

/** @param {string} name @param {boolean} required @param {Field[]} fields @param {Row[]} rows @param {Rules} rules */
function recordLines(name, required, fields, rows, rules) {
  if (!rows.length) return required ? [`${name}: []`] : [];
  return [
    `${name}:`,
    ...rows.flatMap((row) =>
      fields.map((field, at) => {
        const text = oneLine(row[field.name] ?? "", rules);
        return `${at ? "   " : "  -"} ${field.name}:${text.trim() ? ` ${scalar(text)}` : ""}`;
      }),
    ),
  ];
}

/** @param {string} text */
function scalar(text) {
  return /^[1-9][0-9]*$/u.test(text) ? text : quoted(text);
}

/** @param {string} text */
function number(text) {
  return scalar(text || "");
}

/** @param {string} text @param {Rules} rules */
export function oneLine(text, rules) {
  return tidied(text, rules).replace(/\n/gu, " ");
}

/**
 * Return the lines of a section; where a list belongs, every line becomes an item.
 * @param {string} text @param {string} item  how an item starts; empty where there is no list @param {Rules} rules
 */
export function contentLines(text, item, rules) {
  const lines = tidied(text, rules).split("\n").map((line) => line.trimEnd());
  if (!item) {
    while (lines.length && !lines[0]) lines.shift();
    while (lines.length && !lines[lines.length - 1]) lines.pop();
    return lines;
  }
  const items = lines.map((line) => line.trim()).filter(Boolean);
  const counted = /^[0-9]/u.test(item);
  return items.map((line, at) => {
    if (rules.first("language.item").test(line)) return line;
    return `${counted ? `${at + 1}. ` : item}${line}`;
  });
}
