/**
 * Character references as HTML reads them, the way Python's html.unescape does; the table is Python's.
 * @module
 */

/** @typedef {import("./rules.js").Rules} Rules */

const REFERENCE = /&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)/gu;

/** @param {string} text @param {Rules} rules */
export function unescaped(text, rules) {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (_, name) => (name[0] === "#" ? numbered(name, rules) : named(name, rules)));
}

/** @param {string} name @param {Rules} rules */
function numbered(name, rules) {
  const digits = name.replace(/;$/u, "");
  const code = /x/iu.test(digits[1]) ? parseInt(digits.slice(2), 16) : parseInt(digits.slice(1), 10);
  const known = rules.data.numbered[String(code)];
  if (known !== undefined) return known;
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) return "\ufffd";
  if ((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe) return "";
  return String.fromCodePoint(code);
}

/** The longest beginning that is a name counts, as in old pages. @param {string} name @param {Rules} rules */
function named(name, rules) {
  const { entities } = rules.data;
  if (Object.hasOwn(entities, name)) return entities[name];
  const letters = [...name];
  for (let end = letters.length - 1; end > 1; end--) {
    const shorter = letters.slice(0, end).join("");
    if (Object.hasOwn(entities, shorter)) return entities[shorter] + letters.slice(end).join("");
  }
  return `&${name}`;
}
