/**
 * The page Mijn lijst: the reader's own list, to order, annotate, share and print. It stays in this browser.
 * @module
 */
import { Cards } from "./list-cards.js";
import { listOf } from "./list-check.js";
import { drawList, drawSums, drawTrouble } from "./list-draw.js";
import { isDragging, makeDraggable } from "./list-drag.js";
import { lineAdded, moved, removed, stepAbove, stepMoved } from "./list-edits.js";
import { Incoming } from "./list-incoming.js";
import { createParts, layOut } from "./list-layout.js";
import { fromFragment } from "./list-link.js";
import { emptyList, keyOf, MOST_ITEMS, placeOf } from "./list-model.js";
import { Print } from "./list-print.js";
import { minutesOf, nameOf } from "./list-rows.js";
import { Share } from "./list-share.js";
import { ListStore, storeKey } from "./list-store.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {import("./list-model.js").Change} Change
 */

const CHANGED = "Dit kan niet meer: de lijst is intussen veranderd.";

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
    /** Somebody else's list. */
    this.incoming = new Incoming(this.parts.offer, {
      own: () => this.store.read(),
      card: (id) => this.cards.get(id),
      draw: () => this.draw(),
      take: (change) => {
        if (change) this.do({ change, what: "overnemen", said: "De lijst is nu jouw lijst." });
        else this.draw();
        this.parts.heading.focus();
      },
    });
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
      offer: (found) => this.incoming.show(found, "bestand"),
      say: (text) => this.say(text),
    });
  }

  /** The list on the page: the reader's own, or the one that is looked at. */
  list() {
    return this.incoming.list ?? this.store.read();
  }

  start() {
    const { parts } = this;
    layOut(this.root, parts);
    makeDraggable(parts.rows, (key, to) => (to === undefined ? this.draw() : this.moveTo(key, to)));
    parts.title.addEventListener("input", () => this.edit({ what: "title", title: parts.title.value }));
    parts.undo.addEventListener("click", () => this.undo());
    parts.clear.addEventListener("click", () => this.clear());
    parts.add.addEventListener("submit", (event) => {
      event.preventDefault();
      this.addLine(event.submitter instanceof HTMLButtonElement && event.submitter.value === "stap");
    });
    addEventListener("storage", (event) => {
      if (event.key === null || event.key === this.store.key) this.redraw("Je lijst is in een ander tabblad veranderd.");
    });
    addEventListener("hashchange", () => this.readLink());
    addEventListener("pageshow", (event) => event.persisted && this.draw());
    addEventListener("online", () => this.draw());
    this.draw();
    this.readLink();
  }

  /** Show the list in the address, if there is one, and ask what to do with it; back without one, it is put aside. */
  readLink() {
    const found = fromFragment(location.hash);
    if (found) this.incoming.show(found, "link");
    else if (!location.hash) this.incoming.putAside();
  }

  /** Make a change that can be taken back, and say so. @param {import("./list-edits.js").Edit} edit */
  do({ change, what, said }) {
    const done = this.store.change(change);
    if (done) this.undoable.push({ change: done.undo, what });
    this.draw();
    this.say(done ? said : this.why(change));
  }

  /** Why a change was not made. @param {Change} change */
  why(change) {
    if (this.store.trouble === "broken") return "";
    const full = change.what === "put" && this.store.read().items.length + change.places.length > MOST_ITEMS;
    return full ? `Dit past niet meer op je lijst: er passen hoogstens ${MOST_ITEMS} punten op.` : CHANGED;
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
    this.say(done ? `Ongedaan gemaakt: ${last.what}.` : CHANGED);
    if (!this.undoable.length) this.parts.heading.focus();
  }

  /** @param {string} key @param {-1 | 1} by */
  move(key, by) {
    const at = placeOf(this.store.read(), key);
    const to = at + by;
    const many = this.store.read().items.length;
    if (to < 0 || to >= many) this.say(by < 0 ? "Dit staat al bovenaan." : "Dit staat al onderaan.");
    else this.moveTo(key, to);
  }

  /** @param {string} key @param {number} place  on the list as it was drawn */
  moveTo(key, place) {
    const edit = moved(this.store.read(), key, this.nameOf(key), place);
    if (edit) this.do(edit);
    else this.draw();
  }

  /** Move a step with all that it heads. @param {string} key @param {-1 | 1} by */
  moveStep(key, by) {
    const edit = stepMoved(this.store.read(), key, this.nameOf(key), by);
    if (edit) this.do(edit);
    else this.say(by < 0 ? "Dit is al de eerste stap." : "Dit is al de laatste stap.");
  }

  /** Put a new step above an item, ready to be named. @param {string} key */
  head(key) {
    const edit = stepAbove(this.store.read(), key, this.nameOf(key));
    this.do(edit);
    const field = this.parts.rows.querySelector(`[data-key="${keyOf(edit.step)}"] input`);
    if (field instanceof HTMLInputElement) field.select();
  }

  /** @param {string} key */
  remove(key) {
    const at = placeOf(this.store.read(), key);
    this.do(removed(key, this.nameOf(key)));
    const rows = this.parts.rows.children;
    const next = rows[Math.min(at, rows.length - 1)]?.querySelector("[data-field=off]");
    (next instanceof HTMLElement ? next : this.parts.heading).focus();
  }

  clear() {
    this.do({ change: { what: "replace", list: emptyList() }, what: "leegmaken", said: "Je lijst is leeg." });
  }

  /** What an item of the list is called. @param {string} key */
  nameOf(key) {
    const list = this.store.read();
    const item = list.items[placeOf(list, key)];
    return item ? nameOf(item, "id" in item ? this.cards.known.get(item.id) : undefined) : "";
  }

  /** Add what the reader wrote at the end. @param {boolean} asStep */
  addLine(asStep) {
    const { lineText, lineMinutes } = this.parts;
    const text = lineText.value.trim();
    if (text) {
      this.do(lineAdded(this.store.read(), { text, minutes: minutesOf(lineMinutes), asStep }));
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
    if (this.incoming.list) return;
    this.draw();
    this.say(said);
  }

  /** Draw everything, and then once more when the texts have come. What did not come is asked for again each time. */
  draw() {
    const { rows } = this.parts;
    this.drawNow();
    const missing = this.cards.missing(this.list().items.flatMap((item) => ("id" in item ? [item.id] : [])));
    if (!missing.length) return;
    rows.setAttribute("aria-busy", "true");
    const loaded = this.cards.load(missing).then(() => {
      this.drawNow();
      if (this.loaded === loaded) rows.removeAttribute("aria-busy");
    });
    this.loaded = loaded;
  }

  drawNow() {
    const acts = this.incoming.list ? undefined : {
      move: this.move.bind(this),
      moveStep: this.moveStep.bind(this),
      head: this.head.bind(this),
      remove: this.remove.bind(this),
      edit: (/** @type {import("./list-model.js").Item} */ item) => this.edit({ what: "edit", item }),
    };
    const last = this.undoable[this.undoable.length - 1];
    const list = this.list();
    const broken = this.store.trouble === "broken";
    if (!isDragging(this.parts.rows)) drawList(this.parts, { list, cards: this.cards, base: this.base, undo: last?.what ?? "", broken, acts });
    this.drawTrouble();
    this.drawSums();
  }

  drawTrouble() {
    drawTrouble(this.parts, this.store.trouble);
  }

  drawSums() {
    drawSums(this.parts, this.list(), this.cards);
    this.share.update();
  }
}

const root = document.getElementById("kb-list");
const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
if (root && script) new ListPage(root, new URL("../../", script.src).href).start();
