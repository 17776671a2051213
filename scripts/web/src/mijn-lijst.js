// The page Mijn lijst: the reader's own list, to order, annotate, share and print. It stays in this browser.

import { Cards } from "./list-cards.js";
import { listOf } from "./list-check.js";
import { adding, atEnd, emptyList, freshLine, MOST_ITEMS, newOn, placeOf } from "./list-model.js";
import { fromFragment } from "./list-link.js";
import { createParts, layOut } from "./list-layout.js";
import { makeDraggable } from "./list-drag.js";
import { offer } from "./list-offer.js";
import { Print } from "./list-print.js";
import { minutesOf, nameOf, row } from "./list-rows.js";
import { Share } from "./list-share.js";
import { ListStore, storeKey } from "./list-store.js";
import { materialsOf, timeOf, timeText } from "./list-sums.js";
import { element } from "./vinden-dom.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {import("./list-model.js").Change} Change
 * @typedef {import("./list-store.js").Trouble} Trouble
 */

/** @type {Record<Trouble, string>} */
const TROUBLE = {
  "": "",
  blocked: "Je browser laat niet toe dat deze site iets bewaart. Sluit je deze pagina, dan is je lijst weg. Kopieer de link of bewaar een bestand.",
  full: "De opslag van je browser is vol. Je laatste wijziging is niet bewaard. Bewaar je lijst als bestand.",
  broken: "De lijst in je browser is niet te lezen. Bewaar hem als bestand als je hem niet kwijt wilt, en begin opnieuw.",
};

class ListPage {
  /** @param {HTMLElement} root @param {string} base */
  constructor(root, base) {
    this.root = root;
    this.base = base;
    this.store = new ListStore(() => localStorage, storeKey(base), (value) => {
      const { list, problems } = listOf(value);
      return problems.length ? undefined : list;
    });
    this.cards = new Cards((path) => fetch(base + path));
    this.parts = createParts();
    /** @type {{change: Change, what: string}[]} */
    this.undoable = [];
    this.loaded = Promise.resolve();
    /** @type {List | undefined} somebody else's list, to look at before it is taken over */
    this.viewed = undefined;
    this.print = new Print(this.parts.print, {
      list: () => this.list(),
      found: (id) => this.cards.known.get(id),
      ready: () => this.loaded,
      say: (text) => this.say(text),
    });
    this.share = new Share(this.parts.share, {
      list: () => this.list(),
      raw: () => this.store.raw(),
      broken: () => this.store.trouble === "broken",
      offer: (found) => this.offer(found, "bestand"),
      say: (text) => this.say(text),
    });
  }

  /** The list on the page: the reader's own, or the one that is looked at. */
  list() {
    return this.viewed ?? this.store.read();
  }

  start() {
    const { parts } = this;
    layOut(this.root, parts);
    makeDraggable(parts.rows, (key, to) => this.moveTo(key, to));
    parts.title.addEventListener("input", () => this.edit({ what: "title", title: parts.title.value }));
    parts.undo.addEventListener("click", () => this.undo());
    parts.clear.addEventListener("click", () => this.do({ what: "replace", list: emptyList() }, "leegmaken", "Je lijst is leeg."));
    parts.add.addEventListener("submit", (event) => {
      event.preventDefault();
      this.addLine();
    });
    addEventListener("storage", (event) => {
      if (event.key === null || event.key === this.store.key) this.redraw("Je lijst is in een ander tabblad veranderd.");
    });
    addEventListener("hashchange", () => this.readLink());
    addEventListener("pageshow", (event) => event.persisted && this.draw());
    this.draw();
    this.readLink();
  }

  /** Show the list in the address, if there is one, and ask what to do with it. */
  readLink() {
    const found = fromFragment(location.hash);
    if (found) this.offer(found, "link");
  }

  /** @param {{list: List, problems: string[]}} found @param {"link" | "bestand"} from */
  offer({ list, problems }, from) {
    const own = this.store.read();
    this.viewed = list.items.length ? list : undefined;
    const fresh = newOn(own, list.items);
    const done = (/** @type {Change | undefined} */ change) => {
      this.viewed = undefined;
      this.parts.offer.replaceChildren();
      if (from === "link") history.replaceState(null, "", location.pathname + location.search);
      if (change) this.do(change, "overnemen", "De lijst is nu jouw lijst.");
      else this.draw();
      this.parts.heading.focus();
    };
    this.parts.offer.replaceChildren(offer({ list, problems, from, own, fresh }, {
      replace: () => done({ what: "replace", list: this.named(list) }),
      add: () => done(adding(this.store.read(), this.named(list))),
      dismiss: () => done(undefined),
    }));
    this.draw();
    this.parts.offer.querySelector("h2")?.focus();
  }

  /** A list with the titles that its entries have now, for when one of them is gone. @param {List} list */
  named(list) {
    const items = list.items.map((item) => ("id" in item ? { ...item, title: this.cards.get(item.id)?.title ?? item.title } : item));
    return { ...list, items };
  }

  /**
   * Make a change that can be taken back, and say so.
   * @param {Change} change @param {string} what @param {string} said
   */
  do(change, what, said) {
    const done = this.store.change(change);
    if (done) this.undoable.push({ change: done.undo, what });
    this.draw();
    const full = this.store.trouble === "broken" ? "" : `Dat past niet: een lijst heeft hoogstens ${MOST_ITEMS} punten.`;
    this.say(done ? said : full);
  }

  /** Make a change while the reader types; their browser has its own way to take letters back. @param {Change} change */
  edit(change) {
    this.store.change(change);
    this.drawTrouble();
    this.drawSums();
  }

  undo() {
    const last = this.undoable.pop();
    if (!last) return;
    const done = this.store.change(last.change);
    this.draw();
    this.say(done ? `Ongedaan gemaakt: ${last.what}.` : "Dit kan niet meer: de lijst is intussen veranderd.");
    if (!this.undoable.length) this.parts.heading.focus();
  }

  /** @param {string} key @param {number} by */
  move(key, by) {
    const at = placeOf(this.store.read(), key);
    const to = at + by;
    const many = this.store.read().items.length;
    if (to < 0 || to >= many) this.say(by < 0 ? "Dit punt staat al bovenaan." : "Dit punt staat al onderaan.");
    else this.moveTo(key, to);
  }

  /** @param {string} key @param {number} to */
  moveTo(key, to) {
    const list = this.store.read();
    const name = this.nameAt(list, placeOf(list, key));
    if (placeOf(list, key) === to) this.draw();
    else this.do({ what: "move", key, to }, `verplaatsen van ‘${name}’`, `‘${name}’ staat nu op plaats ${to + 1} van ${list.items.length}.`);
  }

  /** @param {string} key */
  remove(key) {
    const list = this.store.read();
    const at = placeOf(list, key);
    const name = this.nameAt(list, at);
    this.do({ what: "remove", keys: [key] }, `weghalen van ‘${name}’`, `‘${name}’ is van je lijst. Je kunt dit ongedaan maken.`);
    const rows = this.parts.rows.children;
    const next = rows[Math.min(at, rows.length - 1)]?.querySelector("[data-field=off]");
    (next instanceof HTMLElement ? next : this.parts.heading).focus();
  }

  /** @param {List} list @param {number} at */
  nameAt(list, at) {
    const item = list.items[at];
    return item ? nameOf(item, "id" in item ? this.cards.known.get(item.id) : undefined) : "";
  }

  addLine() {
    const { lineText, lineMinutes } = this.parts;
    const text = lineText.value.trim();
    if (text) {
      const line = { line: freshLine(this.store.read()), text, minutes: minutesOf(lineMinutes) };
      this.do(atEnd([line]), `toevoegen van ‘${text}’`, `‘${text}’ staat onderaan je lijst.`);
      lineText.value = lineMinutes.value = "";
    }
    lineText.focus();
  }

  /** @param {string} text */
  say(text) {
    this.parts.said.textContent = text;
  }

  /** Show what another tab made of the list; what the reader is typing stays. @param {string} said */
  redraw(said) {
    if (this.viewed) return;
    this.draw();
    this.say(said);
  }

  /** Draw everything, and then once more when the texts have come. */
  draw() {
    this.drawNow();
    const ids = this.list().items.flatMap((item) => ("id" in item ? [item.id] : []));
    const missing = ids.filter((id) => !this.cards.known.has(id));
    if (missing.length) this.loaded = this.cards.load(missing).then(() => this.drawNow());
  }

  drawNow() {
    const { parts, base } = this;
    const list = this.list();
    const focus = focusIn(parts.rows);
    const acts = this.viewed ? undefined : {
      move: this.move.bind(this),
      remove: this.remove.bind(this),
      edit: (/** @type {import("./list-model.js").Item} */ item) => this.edit({ what: "edit", item }),
    };
    parts.rows.replaceChildren(...list.items.map((item) => row(item, "id" in item ? this.cards.known.get(item.id) : undefined, base, acts)));
    focus(parts.rows);
    if (document.activeElement !== parts.title) parts.title.value = list.title;
    parts.title.readOnly = Boolean(this.viewed);
    const many = list.items.length;
    parts.heading.textContent = many === 1 ? "1 punt" : `${many} punten`;
    parts.empty.hidden = many > 0;
    parts.print.hidden = parts.needed.hidden = many === 0;
    const look = Boolean(this.viewed);
    parts.add.hidden = look;
    parts.hint.hidden = look || !many;
    parts.clear.hidden = look || !(many || this.store.trouble === "broken");
    const last = this.undoable[this.undoable.length - 1];
    parts.undo.hidden = !last || look;
    parts.undo.textContent = last ? `Maak ongedaan: ${last.what}` : "";
    this.drawTrouble();
    this.drawSums();
  }

  drawTrouble() {
    const text = TROUBLE[this.store.trouble];
    if (this.parts.trouble.textContent !== text) this.parts.trouble.textContent = text;
  }

  drawSums() {
    const list = this.list();
    const card = this.cards.get.bind(this.cards);
    this.parts.time.textContent = timeText(timeOf(list, card)) || "Niets op deze lijst heeft een tijd.";
    const materials = materialsOf(list, card);
    this.parts.materials.replaceChildren(...materials.map((each) => element("li", {}, each)));
    this.parts.noMaterials.hidden = materials.length > 0;
    this.share.update();
  }
}

/**
 * Remember where the focus is in a list; the function that comes back gives it to the same place of the same row.
 * @param {HTMLElement} rows @returns {(rows: HTMLElement) => void}
 */
function focusIn(rows) {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !rows.contains(active)) return () => {};
  const key = active.closest("li")?.dataset.key;
  const field = active.dataset.field ?? "";
  const range = active instanceof HTMLTextAreaElement ? [active.selectionStart, active.selectionEnd] : undefined;
  return () => {
    const row = [...rows.children].find((each) => /** @type {HTMLElement} */ (each).dataset.key === key);
    const found = row?.querySelector(field ? `[data-field=${field}]` : "a");
    if (found instanceof HTMLElement) found.focus();
    if (range && found instanceof HTMLTextAreaElement) found.setSelectionRange(range[0], range[1]);
  };
}

const root = document.getElementById("kb-list");
const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
if (root && script) new ListPage(root, new URL("../../", script.src).href).start();
