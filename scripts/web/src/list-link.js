/**
 * A list in the fragment of an address, which never leaves the browser: #lijst=id,id,*&titel=…&regel=…&noot=…
 *
 * lijst  the ids in order; * stands for an own line, ** for a step
 * titel  the title
 * regel  an own line or step, one for every * and **: minutes or nothing, a colon, the text
 * noot   a note: the number of the item (from 1), a colon, the text
 * @module
 */
import { clean, listOf } from "./list-check.js";
import { emptyList, isStep } from "./list-model.js";
import { VERSION } from "./list-store.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {{list: List, problems: string[]}} Read
 */

/** No list of ours comes near it; a longer fragment is not looked at. */
const MOST_CHARACTERS = 200_000;
/** Programs for mail and chat cut off links that are longer, or do not make them a link. */
export const LONG_LINK = 2000;

/**
 * Return the fragment of a list.
 * @param {List} list @param {{own: boolean}} what  own: with notes and own lines, which may be private
 */
export function toFragment(list, { own }) {
  const items = list.items.filter((item) => own || "id" in item);
  const parts = [`lijst=${items.map((item) => ("id" in item ? item.id : isStep(item) ? "**" : "*")).join(",")}`];
  if (list.title) parts.push(`titel=${encode(list.title)}`);
  for (const [at, item] of items.entries()) {
    if ("line" in item) parts.push(`regel=${item.minutes ?? ""}:${encode(item.text)}`);
    else if (own && item.note) parts.push(`noot=${at + 1}:${encode(item.note)}`);
  }
  return `#${parts.join("&")}`;
}

/** @param {string} text */
function encode(text) {
  return encodeURIComponent(text).replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Return the list in a fragment with what is wrong with it; undefined when it is about something else.
 * @param {string} hash
 * @returns {Read | undefined}
 */
export function fromFragment(hash) {
  if (!/^#(?:.*&)?lijst=/s.test(hash)) return undefined;
  if (hash.length > MOST_CHARACTERS) return { list: emptyList(), problems: ["Deze link is te lang."] };
  /** @type {Record<"lijst" | "titel" | "regel" | "noot", string[]>} */
  const parts = { lijst: [], titel: [], regel: [], noot: [] };
  const problems = [];
  for (const part of hash.slice(1).split("&")) {
    const [, name = "", value = ""] = /^(lijst|titel|regel|noot)=(.*)$/s.exec(part) ?? [];
    const text = decode(value);
    if (text === undefined) problems.push(`Een stuk van de link is beschadigd: ‘${clean(part).slice(0, 40)}’.`);
    else if (name) parts[/** @type {keyof typeof parts} */ (name)].push(text);
    else if (part) problems.push(`Een stuk van de link kennen we niet: ‘${clean(part).slice(0, 40)}’.`);
  }
  const found = listOf({ schema: VERSION, title: parts.titel[0] ?? "", items: itemsOf(parts.lijst.join(","), parts.regel, parts.noot) });
  return { list: found.list, problems: [...problems, ...found.problems] };
}

/** @param {string} tokens @param {string[]} lines @param {string[]} notes @returns {object[]} */
function itemsOf(tokens, lines, notes) {
  const noted = new Map(notes.map(split));
  let line = 0;
  return tokens.split(",").filter(Boolean).map((token, at) => {
    if (token !== "*" && token !== "**") return { id: token, note: noted.get(String(at + 1)) ?? "" };
    const [minutes, text] = split(lines[line++] ?? ":");
    return { text, minutes: minutes === "" ? null : Number(minutes), step: token === "**" };
  });
}

/** What stands before the first colon, and after it. @param {string} text @returns {[string, string]} */
function split(text) {
  const at = text.indexOf(":");
  return at < 0 ? ["", text] : [text.slice(0, at), text.slice(at + 1)];
}

/** @param {string} value */
function decode(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
