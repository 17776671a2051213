/**
 * The checks of the values in a header, by the type of their field: the same as fields.py.
 * @module
 */
import { itemsOf, oneLine, recordsOf } from "./file.js";
import { length, near, squeezed } from "./text.js";

/**
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {import("./rules.js").Field} Field
 * @typedef {import("./rules.js").FieldType} FieldType
 * @typedef {import("./rules.js").Problem} Problem
 * @typedef {import("./file.js").Value} Value
 * @typedef {import("./file.js").Row} Row
 */

/**
 * @param {Field} field @param {Value | undefined} value @param {number} line  where the field stands in the file
 * @param {Rules} rules
 * @returns {Problem[]}
 */
export function checkValue(field, value, line, rules) {
  const { name, required, type } = field;
  switch (type.name) {
    case "day":
      return [];
    case "terms":
    case "refs": {
      const ids = /** @type {string[]} */ (value ?? []);
      if (ids.length < (type.min ?? 0)) return [rules.problem(line, "leeg/lijst", { name })];
      if (type.name === "refs") return []; // only what exists is offered
      return ids.flatMap((id) => single(id, type, name, line, rules));
    }
    case "texts":
      return texts(itemsOf(/** @type {string} */ (value ?? ""), rules), type.each ?? type, name, line, rules);
    case "range":
      return range(/** @type {Row} */ (value ?? {}), field, line, rules);
    case "records":
      return records(recordsOf(value), type, name, line, rules);
    default: {
      const text = oneLine(/** @type {string} */ (value ?? ""), rules);
      return text.trim() || required ? filled(text, type, name, line, rules) : [];
    }
  }
}

/** @param {string} text @param {FieldType} type @param {string} name @param {number} line @param {Rules} rules */
function filled(text, type, name, line, rules) {
  return text.trim() ? single(squeezed(text), type, name, line, rules) : [rules.problem(line, "leeg", { name })];
}

/** @param {string} text @param {FieldType} type @param {string} name @param {number} line @param {Rules} rules @returns {Problem[]} */
function single(text, type, name, line, rules) {
  if (type.name === "text") return plainText(text, type, name, line, rules);
  if (type.name === "number") return wholeNumber(text, type, name, line, rules);
  const allowed = optionsOf(type, rules).map(({ id }) => id);
  if (allowed.includes(text)) return [];
  return [
    rules.problem(line, "onbekende-waarde", {
      found: text, name, near: near(text, allowed, rules), allowed: allowed.join(", "),
    }),
  ];
}

/** Return what a field can be chosen from. @param {FieldType} type @param {Rules} rules @returns {import("./rules.js").Option[]} */
export function optionsOf(type, rules) {
  if (type.vocabulary) return rules.data.vocabulary[type.vocabulary];
  if (type.options) return type.options.map(([id, label]) => ({ id, label, about: "" }));
  return (type.kinds ?? []).flatMap((kind) => rules.data.entries[kind] ?? []);
}

/** @param {string} text @param {FieldType} type @param {string} name @param {number} line @param {Rules} rules */
function plainText(text, { min = 1, max = Infinity }, name, line, rules) {
  const markup = rules.find("fields.markup", text);
  const count = length(text);
  if (markup) return [rules.problem(line, "teken-in-tekst", { found: markup[0], name })];
  if (count < min) return [rules.problem(line, "te-kort", { name, count, limit: min })];
  if (count > max) return [rules.problem(line, "te-lang", { name, count, limit: max })];
  return [];
}

/** @param {string} text @param {FieldType} type @param {string} name @param {number} line @param {Rules} rules */
function wholeNumber(text, { min: low = 0, max: high = 0 }, name, line, rules) {
  const right = rules.whole("fields.whole").test(text) && Number(text) >= low && Number(text) <= high;
  return right ? [] : [rules.problem(line, "getal", { found: text, name, low, high })];
}

/** @param {string[]} items @param {FieldType} each @param {string} name @param {number} line @param {Rules} rules */
function texts(items, each, name, line, rules) {
  /** @type {Set<string>} */
  const seen = new Set();
  return items.flatMap((item, at) => {
    const found = filled(item, each, name, line + 1 + at, rules);
    const value = squeezed(item);
    if (!found.length && seen.has(value)) {
      return [rules.problem(line + 1 + at, "dubbele-waarde", { found: `'${item}'`, name })];
    }
    if (!found.length) seen.add(value);
    return found;
  });
}

/** @param {Row} value @param {Field} field @param {number} line @param {Rules} rules */
function range(value, { name, required, type }, line, rules) {
  const [min, max] = [value.min ?? "", value.max ?? ""].map((text) => oneLine(text, rules));
  if (!min.trim() && !max.trim() && !required) return [];
  const number = { ...type, name: "number" };
  const found = [
    ...filled(min, number, `${name}.min`, line, rules),
    ...filled(max, number, `${name}.max`, line, rules),
  ];
  if (!found.length && Number(min) > Number(max)) {
    found.push(rules.problem(line, "getal/volgorde", { name, low: Number(min), high: Number(max) }));
  }
  return found;
}

/** @param {Row[]} rows @param {FieldType} type @param {string} name @param {number} line @param {Rules} rules */
function records(rows, type, name, line, rules) {
  if (rows.length < (type.min ?? 0)) return [rules.problem(line, "leeg/lijst", { name })];
  const fields = type.fields ?? [];
  /** @type {Set<string>} */
  const seen = new Set();
  return rows.flatMap((row, place) => {
    const first = line + 1 + place * fields.length;
    const found = fields.flatMap((each, at) =>
      filled(oneLine(row[each.name] ?? "", rules), each.type, `${name}.${each.name}`, first + at, rules),
    );
    if (found.length) return found;
    const key = JSON.stringify(fields.map((each) => read(squeezed(oneLine(row[each.name], rules)), each.type)));
    if (seen.has(key)) return [rules.problem(first, "dubbele-waarde", { found: "Deze regel", name })];
    seen.add(key);
    return [];
  });
}

/** The value that the check reads: "007" and "7" are one number. @param {string} text @param {FieldType} type */
function read(text, type) {
  return type.name === "number" ? Number(text) : text;
}
