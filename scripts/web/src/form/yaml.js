/**
 * Writes values as YAML that every reader takes for exactly the text that was typed.
 * @module
 */

const SIMPLE = /^\p{L}[\p{L}\p{N}.’()!?;€%/-]*(?: [\p{L}\p{N}.’()!?;€%/-]+)*$/u;
const NAME = /^[a-z][a-z0-9-]*$/u;
/** Words that some readers take for a truth value or for nothing. */
const MEANING = /^(?:y|n|yes|no|on|off|true|false|null)$/iu;

/** Return a text as a value; without quotes where nobody can misread it. @param {string} text */
export function quoted(text) {
  return SIMPLE.test(text) && !MEANING.test(text) ? text : JSON.stringify(text);
}

/** Return names as a list on one line. @param {string[]} names */
export function listed(names) {
  return `[${names.map((name) => (NAME.test(name) && !MEANING.test(name) ? name : JSON.stringify(name))).join(", ")}]`;
}
