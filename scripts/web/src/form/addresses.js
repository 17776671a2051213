/**
 * Addresses with a contribution in them: the page for a new file on the host of the repository, and a mail.
 * @module
 */
import { encode, fill } from "../hosts.js";

/** @typedef {import("./rules.js").Desk} Desk */
/** @typedef {{href: string, holdsText: boolean}} NewFile  whether the text is in it, or must be pasted there */

/** Mail programs cut off longer addresses; 2,000 characters is what the oldest of them take. */
const LONGEST_MAIL = 1900;

/** @param {Desk} desk @param {string} path @param {string} text @returns {NewFile | null}  null without a repository */
export function newFile(desk, path, text) {
  if (!desk.newFile) return null;
  /** @param {string} content */
  const filled = (content) => fill(desk.newFile, { path, text: content });
  const whole = filled(text);
  const holdsText = desk.newFile.includes("{text}") && whole.length <= desk.longest;
  return { href: holdsText ? whole : filled(""), holdsText };
}

/** @param {string} title @param {string} path @param {string} text */
export function mailText(title, path, text) {
  return {
    subject: `Bijdrage: ${title}`,
    body: `Hallo,\n\nDit is mijn bijdrage aan de kennisbank: "${title}".\nZet hem in het bestand ${path}.\n\n${text}`,
  };
}

/** @param {string} address @param {string} title @param {string} path @param {string} text @returns {NewFile} */
export function mailAddress(address, title, path, text) {
  const { subject, body } = mailText(title, path, text);
  const short = mailText(title, path, "Plak hier de tekst van je bijdrage.").body;
  /** @param {string} content */
  const filled = (content) => `mailto:${encode(address)}?subject=${encode(subject)}&body=${encode(content.replace(/\n/gu, "\r\n"))}`;
  const whole = filled(body);
  const holdsText = whole.length <= LONGEST_MAIL;
  return { href: holdsText ? whole : filled(short), holdsText };
}
