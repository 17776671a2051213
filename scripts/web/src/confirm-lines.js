/**
 * What somebody writes who did the same as an entry advises: the lines for its header, and where to send them. Pure.
 * @module
 */
import { fill } from "./hosts.js";

/**
 * @typedef {{folder: string, id: string, listed: boolean}} About  `listed`: the entry has confirmations already.
 * @typedef {{size: string, name: string, year: string, result: string, note: string}} Told
 * @typedef {{root: string, edit: string, issue: string, mail: string, longest: number}} Desk
 */

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const OLDEST = 1990;
const LATEST = 2100;
/** Mail programs cut off longer addresses. */
const LONGEST_MAIL = 1900;
/** What a header may not hold: the check of the knowledge base refuses it too. */
const MARKUP = /[<>\p{Cc}]|&(?:#?\w+);/u;

/** Read from an address which entry it is about; null when it names none. @param {string} query @returns {About | null} */
export function aboutOf(query) {
  const asked = new URLSearchParams(query);
  const folder = asked.get("soort") ?? "";
  const id = asked.get("tekst") ?? "";
  return SLUG.test(folder) && SLUG.test(id) ? { folder, id, listed: asked.get("lijst") === "ja" } : null;
}

/** Say what is still missing or wrong; empty when all is well. @param {Told} told */
export function wrongWith({ size, name, year, result, note }) {
  if (!size && !name) return "Kies hoe groot jullie organisatie is, of vul de naam in.";
  if (!/^\d{4}$/.test(year) || Number(year) < OLDEST || Number(year) > LATEST) return "Vul het jaar in, bijvoorbeeld 2026.";
  if (!result) return "Kies hoe het ging.";
  if (name.length === 1) return "De naam is te kort.";
  if (note && note.length < 3) return "Maak de opmerking iets langer, of laat hem weg.";
  return MARKUP.test(name + note) ? "Gebruik gewone tekst, zonder < of >." : "";
}

/** Return the line of one confirmation. @param {Told} told */
export function lineOf({ size, name, year, result, note }) {
  const parts = [
    name && `organisation: ${JSON.stringify(name)}`,
    size && `size_class: ${size}`,
    `year: ${year}`,
    `result: ${result}`,
    note && `note: ${JSON.stringify(note)}`,
  ];
  return `  - {${parts.filter(Boolean).join(", ")}}`;
}

/** Return what to add to a header: one line, or the field with it. @param {Told} told @param {boolean} listed */
export function linesOf(told, listed) {
  return listed ? lineOf(told) : `confirmed:\n${lineOf(told)}`;
}

/** Return the path of the file in the repository. @param {Desk} desk @param {About} about */
export function pathOf(desk, { folder, id }) {
  return `${desk.root}/${folder}/${id}.md`;
}

/**
 * Return the addresses of what one can open; empty where there is none, or where it would be too long.
 * @param {Desk} desk @param {About | null} about @param {string} lines
 */
export function waysOf(desk, about, lines) {
  const path = about ? pathOf(desk, about) : "";
  const title = `Wij deden dit ook${about ? `: ${about.id}` : ""}`;
  const text = `${path ? `Bestand: ${path}` : "Bij welke tip, les of methode?"}\n\n${lines}\n`;
  const mail = fill(`mailto:${desk.mail}?subject={title}&body={text}`, { title, text: text.replaceAll("\n", "\r\n") });
  /** @param {string} address */
  const short = (address, most = desk.longest) => (address.length <= most ? address : "");
  return {
    edit: desk.edit && path ? short(fill(desk.edit, { path })) : "",
    issue: desk.issue ? short(fill(desk.issue, { title, text })) : "",
    mail: desk.mail ? short(mail, LONGEST_MAIL) : "",
  };
}
