/**
 * Checks what was filled in as the check of the knowledge base will check the file: the same codes, lines and sentences.
 * @module
 */
import { written } from "./file.js";
import { checkLanguage, sentences } from "./language.js";
import { checkBody, isExternal, linksOf } from "./markdown.js";
import { checkPlaceholders } from "./placeholders.js";
import { checkPrivacy } from "./privacy.js";
import { folded, nearest, slugOf, squeezed } from "./text.js";
import { checkValue } from "./values.js";

/**
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {import("./rules.js").Kind} Kind
 * @typedef {import("./rules.js").Problem} Problem
 * @typedef {import("./file.js").Draft} Draft
 * @typedef {import("./file.js").File} File
 * @typedef {{names: string[], titles: Record<string, string>}} Piece  of the names and titles that are taken
 * @typedef {{piece: (name: string) => Promise<Piece>, pages: () => Promise<string[]>}} Taken
 * @typedef {Problem & {owner: string}} Placed  with the part of the form that it is about
 * @typedef {{id: string, path: string, text: string, problems: Placed[]}} Outcome
 */

/** Fields whose text counts as language. */
const SPOKEN = ["title", "summary"];

/**
 * @param {Draft} draft @param {Rules} rules @param {Taken} taken @param {string} today  ISO date
 * @returns {Promise<Outcome>}
 */
export async function check(draft, rules, taken, today) {
  const kind = rules.kind(draft.kind);
  const title = squeezed(String(draft.values.title ?? ""));
  const id = await freeName(nameOf(title, kind, rules), rules, taken);
  const path = `${rules.data.root}/${kind.folder}/${id}.md`;
  const file = written(draft, kind, rules, today);
  const found = inFile(draft, file, kind, rules);
  if (!found.some(({ warning }) => !warning)) found.push(...(await amongOthers(file, title, draft, kind, rules, taken)));
  return { id, path, text: file.text, problems: sorted(found).map((each) => ({ ...each, owner: file.owners[each.line - 1] ?? "" })) };
}

/** @param {Draft} draft @param {File} file @param {Kind} kind @param {Rules} rules @returns {Problem[]} */
function inFile(draft, file, kind, rules) {
  const { bytes } = rules.limits;
  if (new TextEncoder().encode(file.text).length > bytes) {
    return [rules.problem(1, "te-groot", { most: Math.floor(bytes / 1000) })];
  }
  const head = SPOKEN.flatMap((name) => {
    const text = file.texts[name] ?? "";
    return text ? sentences(text, file.lines[name], rules) : [];
  });
  return [
    ...kind.fields.flatMap((field) => checkValue(field, draft.values[field.name], file.lines[field.name], rules)),
    ...checkBody(file.body, file.bodyLine, kind, rules),
    ...checkPrivacy(file.header, 1, rules),
    ...checkPrivacy(file.body, file.bodyLine, rules),
    ...(draft.values.status === rules.data.published ? checkPlaceholders(file, kind, rules) : []),
    ...checkLanguage([...head, ...sentences(file.body, file.bodyLine, rules)], rules),
  ];
}

/**
 * What can only be known beside the other entries; the check looks at it when the file itself is right.
 * @param {File} file @param {string} title @param {Draft} draft @param {Kind} kind @param {Rules} rules
 * @param {Taken} taken
 * @returns {Promise<Problem[]>}
 */
async function amongOthers(file, title, draft, kind, rules, taken) {
  /** @type {Problem[]} */
  const found = [];
  const { titles } = await taken.piece(pieceOf(slugOf(title, rules), rules));
  const path = Object.hasOwn(titles, folded(title)) ? titles[folded(title)] : "";
  if (path) found.push(rules.problem(file.lines.title, "dubbele-titel", { title, path }));
  const links = linksOf(file.body, file.bodyLine, rules).filter(({ target }) => !isExternal(target, rules));
  const pages = links.length ? await taken.pages() : [];
  for (const { target, line } of links) {
    const [address, ...rest] = target.split("#");
    const fragment = rest.join("#");
    const page = address ? resolved(address, kind.folder) : "";
    if (fragment) {
      found.push(rules.problem(line, "kapotte-link/plek", { found: target, fragment }));
    } else if (!pages.includes(page)) {
      const likely = nearest(page, pages, rules);
      const hint = likely ? `Bedoelde je '${relative(likely, kind.folder)}'?` : "";
      found.push(rules.problem(line, "kapotte-link", { found: target, near: hint }));
    }
  }
  const offered = kind.id in rules.data.entries && draft.values.status === rules.data.published;
  if (offered) found.push(rules.problem(1, "ongebruikt", { title }));
  return found;
}

/** Return the page that a link in a folder leads to; empty outside the site. @param {string} link @param {string} folder */
function resolved(link, folder) {
  if (link.startsWith("/")) return "";
  const parts = [folder];
  for (const part of link.split("/")) {
    if (part === ".." && !parts.length) return "";
    if (part === "..") parts.pop();
    else if (part && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** @param {string} page @param {string} folder */
function relative(page, folder) {
  return page.startsWith(`${folder}/`) ? page.slice(folder.length + 1) : `../${page}`;
}

/** @param {string} slug @param {Rules} rules */
function pieceOf(slug, rules) {
  return slug.slice(0, rules.limits.piece).replace("-", "") || "leeg";
}

/** Return the name that a title gives a file; names that the site uses itself get the kind before them.
 * @param {string} title @param {Kind} kind @param {Rules} rules */
function nameOf(title, kind, rules) {
  const slug = slugOf(title, rules);
  if (!slug) return kind.id;
  return rules.whole("urls.reserved").test(slug) ? `${kind.id}-${slug}` : slug;
}

/** Return a name that no other file has: numbered where it must be. @param {string} slug @param {Rules} rules @param {Taken} taken */
async function freeName(slug, rules, taken) {
  const names = new Set((await taken.piece(pieceOf(slug, rules))).names);
  for (let number = 1; ; number++) {
    const end = number > 1 ? `-${number}` : "";
    const name = `${slug.slice(0, rules.limits.slug - end.length).replace(/-$/u, "")}${end}`;
    if (!names.has(name)) return name;
  }
}

/** Return the problems in the order of the check, each once. @param {Problem[]} found */
function sorted(found) {
  const keys = new Map(found.map((each) => [JSON.stringify([each.line, each.code, each.message, each.hint]), each]));
  return [...keys.values()].sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
