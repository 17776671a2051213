/**
 * Draws an entry as the site will: its card and its page. From nodes only, so that no typed text can become markup.
 * @module
 */
import { element } from "../dom.js";
import { contentLines } from "./file.js";
import { squeezed } from "./text.js";
import { optionsOf } from "./values.js";

/**
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {import("./rules.js").Kind} Kind
 * @typedef {import("./file.js").Draft} Draft
 */

const ITEM = /^\s*(?:[-*+]|[0-9]+[.)])\s+/u;
const NUMBERED = /^\s*[0-9]/u;
const INLINE = /\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]*)\]\(([^()\s]*)\)/gu;

/** @param {Draft} draft @param {Kind} kind @param {Rules} rules */
export function preview(draft, kind, rules) {
  const [word, look] = kindOf(draft, kind, rules);
  const title = squeezed(String(draft.values.title ?? ""));
  const summary = squeezed(String(draft.values.summary ?? ""));
  const badge = () => element("strong", { class: `kb-kind kb-kind--${look}` }, word);
  const tags = tagsOf(draft, kind, rules);
  const card = element(
    "li", {},
    element("p", {}, badge(), " ", element("strong", { class: "kb-card-title" }, title)), element("p", {}, summary),
    element("p", {}, ...tags.flatMap((tag) => [element("span", { class: "kb-tag" }, tag), " "])),
  );
  const page = element(
    "article", { class: "kb-share-page" },
    element("p", { class: "kb-share-page-title" }, title), element("p", { class: "kb-lead" }, badge(), " ", summary),
    ...sections(draft, kind, rules), ...facts(draft, kind, rules),
  );
  return [
    element("h3", {}, "Het kaartje"), element("div", { class: "kb-cards" }, element("ul", {}, card)),
    element("h3", {}, "De pagina"), page,
  ];
}

/** The word and the look of a kind: a choice such as do or don't has its own. @param {Draft} draft @param {Kind} kind @param {Rules} rules */
function kindOf(draft, kind, rules) {
  const field = kind.fields.find(({ name }) => name === "advice");
  const value = String(draft.values.advice ?? "");
  const chosen = field && optionsOf(field.type, rules).find(({ id }) => id === value);
  return chosen ? [chosen.label, chosen.id] : [kind.label, kind.id];
}

/** The words of the first list of tags. @param {Draft} draft @param {Kind} kind @param {Rules} rules */
function tagsOf(draft, kind, rules) {
  const first = kind.fields.find(({ type }) => type.name === "terms");
  return first ? labels(first, draft, rules) : [];
}

/** @param {import("./rules.js").Field} field @param {Draft} draft @param {Rules} rules */
function labels(field, draft, rules) {
  const value = draft.values[field.name];
  const ids = Array.isArray(value) ? value.map(String) : [String(value ?? "")];
  return optionsOf(field.type, rules).filter(({ id }) => ids.includes(id)).map((each) => each.label);
}

/** @param {Draft} draft @param {Kind} kind @param {Rules} rules */
function sections(draft, kind, rules) {
  return kind.sections.flatMap(({ heading, item }) => {
    const lines = contentLines(draft.sections[heading] ?? "", item, rules);
    return lines.length ? [element("h4", {}, heading), ...blocks(lines)] : [];
  });
}

/** Paragraphs and lists. @param {string[]} lines @returns {HTMLElement[]} */
function blocks(lines) {
  /** @type {HTMLElement[]} */
  const found = [];
  let open = false;
  for (const line of lines) {
    const last = found[found.length - 1];
    const item = line.match(ITEM);
    if (item) {
      const list = NUMBERED.test(line) ? "ol" : "ul";
      if (!open || last?.localName !== list) found.push(element(list, {}));
      found[found.length - 1].append(element("li", {}, ...inline(line.slice(item[0].length))));
    } else if (line.trim() && open) {
      (last.localName === "p" ? last : last.lastElementChild ?? last).append(" ", ...inline(line));
    } else if (line.trim()) {
      found.push(element("p", {}, ...inline(line)));
    }
    open = line.trim() !== "";
  }
  return found;
}

/** @param {string} text @returns {(Node | string)[]} */
function inline(text) {
  /** @type {(Node | string)[]} */
  const found = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [all, strong, soft, name] = match;
    found.push(text.slice(end, match.index));
    found.push(strong ? element("strong", {}, strong) : soft ? element("em", {}, soft) : element("u", {}, name));
    end = match.index + all.length;
  }
  return [...found, text.slice(end)];
}

/** What else was filled in. @param {Draft} draft @param {Kind} kind @param {Rules} rules */
function facts(draft, kind, rules) {
  const rows = kind.fields.flatMap((field) => {
    const words = said(field, draft, rules);
    return words ? [element("dt", {}, field.label.replace(/\?$/u, "")), element("dd", {}, words)] : [];
  });
  return rows.length ? [element("h4", {}, "In het kort"), element("dl", {}, ...rows)] : [];
}

/** @param {import("./rules.js").Field} field @param {Draft} draft @param {Rules} rules @returns {string} */
function said(field, draft, rules) {
  const value = draft.values[field.name];
  const { name } = field.type;
  if (["title", "summary"].includes(field.name) || name === "day" || name === "choice" || value === undefined) return "";
  if (name === "range") {
    const { min, max } = /** @type {Record<string, string>} */ (value);
    return min || max ? `${min} tot ${max}` : "";
  }
  if (name === "records") {
    const rows = /** @type {Record<string, string>[]} */ (value);
    return rows.map((row) => Object.values(row).filter(Boolean).join(", ")).filter(Boolean).join("; ");
  }
  if (name === "text" || name === "number") return squeezed(String(value));
  if (name === "texts") return String(value).split("\n").map((line) => line.trim()).filter(Boolean).join(", ");
  return labels(field, draft, rules).join(", ");
}
