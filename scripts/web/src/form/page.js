/**
 * The form itself: which parts it has for a kind, what happens when somebody types, and when they are done.
 * @module
 */
import { button, element } from "../dom.js";
import { createAlike } from "./alike.js";
import { check } from "./check.js";
import { fieldControl, sectionControl } from "./controls.js";
import { Drafts } from "./drafts.js";
import { finish } from "./finish.js";
import { preview } from "./preview.js";
import { squeezed } from "./text.js";
import { markProblems, summarise } from "./verdict.js";

/**
 * @typedef {import("./rules.js").Rules} Rules
 * @typedef {import("./rules.js").Kind} Kind
 * @typedef {import("./rules.js").Field} Field
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("./check.js").Taken} Taken
 * @typedef {import("./file.js").Draft} Draft
 */

const SAVE_PAUSE_MS = 250;
const KIND = "kb-share-soort";
/** Types whose questions come before the text: they say what it is about. */
const FIRST = new Set(["text", "choice", "number"]);
const NOT_KEPT = "Je browser bewaart je tekst niet. Laat deze pagina open tot je klaar bent.";
const CHECK_FAILED = "De controle lukt nu niet. Heb je verbinding? Je tekst staat er nog; probeer het zo nog eens.";

/** @param {Kind} kind */
function divided(kind) {
  const asked = kind.fields.filter(({ type }) => type.name !== "day");
  const needed = asked.filter(({ required }) => required);
  const first = asked.slice(0, asked.findIndex(({ type, required }) => !required || !FIRST.has(type.name)));
  return { first, rest: needed.filter((field) => !first.includes(field)), more: asked.filter(({ required }) => !required) };
}

/** Return the day in the reader's own calendar. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

export class Page {
  /** @param {HTMLElement} root @param {Rules} rules @param {Taken} taken @param {string} base */
  constructor(root, rules, taken, base) {
    this.root = root;
    this.rules = rules;
    this.taken = taken;
    this.base = base;
    this.drafts = new Drafts(`kennisbank-bijdrage:${location.pathname}`, () => localStorage);
    /** @type {Draft} */
    this.draft = this.drafts.read() ?? { kind: "", values: {}, sections: {} };
    if (!rules.data.kinds.some(({ id }) => id === this.draft.kind)) this.draft.kind = "";
    /** @type {Control[]} */
    this.controls = [];
    this.tried = false;
    /** Goes up with all that happens, so that a check knows whether what it was about still stands there. */
    this.turn = 0;
    this.notice = element("div", { class: "kb-share-notice", role: "status" });
    this.wrong = element("div", { class: "kb-share-wrong", tabindex: "-1", hidden: true });
    this.fields = element("div", {});
    this.result = element("section", { class: "kb-share-result", hidden: true, "aria-labelledby": "kb-share-klaar" });
    this.form = element("form", { novalidate: true, class: "kb-share-form" }, this.kinds(), this.fields);
  }

  start() {
    this.root.replaceChildren(this.notice, this.wrong, this.form, this.result);
    this.root.classList.add("kb-share--ready");
    this.form.addEventListener("input", () => this.changed());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.submit();
    });
    addEventListener("storage", (event) => {
      if (event.key === this.drafts.key) this.elsewhere();
    });
    addEventListener("pagehide", () => this.save());
    if (this.draft.kind) {
      this.draw();
      this.notice.replaceChildren("Je bent verder waar je gebleven was. ", this.startOver());
    }
  }

  /** The question that comes first. */
  kinds() {
    const items = this.rules.data.kinds.map(({ id, label }) => {
      const input = element("input", { type: "radio", name: KIND, value: id, checked: id === this.draft.kind });
      input.addEventListener("change", () => {
        this.collect();
        this.draft.kind = id;
        this.draw();
      });
      return element("li", {}, element("label", {}, input, element("span", {}, label)));
    });
    const list = element("ul", { class: "kb-share-ticks kb-share-ticks--row" }, ...items);
    return element("fieldset", { class: "kb-share-field" }, element("legend", {}, "Wat wil je delen?"), list);
  }

  markKind() {
    for (const input of this.form.querySelectorAll("input")) {
      if (input.name === KIND) input.checked = input.value === this.draft.kind;
    }
  }

  /** Draw the parts of the chosen kind with what was filled in; nothing has been said about them yet. */
  draw() {
    this.begin();
    const kind = this.rules.kind(this.draft.kind);
    const { first, rest, more } = divided(kind);
    /** @param {Field[]} fields */
    const made = (fields) => fields.map((field) => fieldControl(field, this.rules));
    const [head, tags, extra] = [made(first), made(rest), made(more)];
    const texts = kind.sections.map(sectionControl);
    this.controls = [...head, ...texts, ...tags, ...extra];
    for (const control of this.controls) this.fill(control);
    const nodes = (/** @type {Control[]} */ controls) => controls.map(({ node }) => node);
    const folded = element("details", { class: "kb-share-more" }, element("summary", {}, "Meer vertellen (mag je overslaan)"));
    folded.append(...nodes(extra));
    const submit = element("button", { type: "submit", class: "kb-share-button" }, "Controleer en bekijk");
    this.fields.replaceChildren(
      element("h2", {}, "Waar gaat het over?"), ...nodes(head), element("h2", {}, "De tekst"), ...nodes(texts),
      element("h2", {}, "Waar hoort het bij?"), ...nodes(tags), folded, element("p", {}, submit),
    );
    this.watchTitle(head.find(({ owner }) => owner === "title"));
  }

  /** What was checked before is about something else. */
  begin() {
    this.turn++;
    this.tried = false;
    [this.wrong.hidden, this.result.hidden] = [true, true];
  }

  /** @param {Control} control */
  fill(control) {
    const { owner } = control;
    const value = owner.startsWith("# ") ? this.draft.sections[owner.slice(2)] : this.draft.values[owner];
    if (value !== undefined) control.write(value);
  }

  /** @param {Control | undefined} title */
  watchTitle(title) {
    if (!title) return;
    const place = element("div", { class: "kb-share-alike", role: "status" });
    title.node.append(place);
    const look = createAlike(place, this.base);
    title.target.addEventListener("input", () => look(String(title.read())));
  }

  /** Take over what stands in the form; what other kinds have stays too. */
  collect() {
    for (const { owner, read } of this.controls) {
      if (owner.startsWith("# ")) this.draft.sections[owner.slice(2)] = String(read());
      else this.draft.values[owner] = read();
    }
  }

  changed() {
    this.turn++;
    this.result.hidden = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.save();
      if (this.tried) this.judge().catch(console.warn);
    }, SAVE_PAUSE_MS);
  }

  save() {
    if (!this.draft.kind) return;
    this.collect();
    const kept = this.drafts.keep(this.draft);
    if (kept === "elsewhere") this.elsewhere();
    if (kept === "failed") this.notice.textContent = NOT_KEPT;
  }

  /** Another tab wrote: nothing is overwritten before the reader chose. */
  elsewhere() {
    const theirs = button("kb-share-link", ["Neem de tekst van daar over"], () => {
      this.draft = this.drafts.read() ?? this.draft;
      this.markKind();
      this.draw();
      this.notice.textContent = "De tekst is overgenomen.";
    });
    const mine = button("kb-share-link", ["Ga hier verder; de tekst van daar vervalt"], () => {
      this.drafts.takeOver();
      this.save();
      this.notice.textContent = "Je werkt hier verder.";
    });
    this.notice.replaceChildren(
      "Dit formulier staat ook open in een ander tabblad, en daar is iets veranderd. Kies welke tekst je bewaart. ", theirs, " ", mine,
    );
  }

  startOver() {
    return button("kb-share-link", ["Wis alles en begin opnieuw"], () => {
      this.drafts.forget();
      this.draft = { kind: "", values: {}, sections: {} };
      this.begin();
      this.controls = [];
      this.fields.replaceChildren();
      this.markKind();
      this.notice.textContent = "Het formulier is leeg.";
      this.form.querySelector("input")?.focus();
    });
  }

  /** Check, and say at every part what is wrong with it; null when something happened meanwhile. */
  async judge() {
    this.collect();
    const turn = ++this.turn;
    const outcome = await check(this.draft, this.rules, this.taken, today());
    if (turn !== this.turn) return null;
    markProblems(this.controls, outcome.problems);
    if (this.notice.textContent === CHECK_FAILED) this.notice.textContent = "";
    const wrong = summarise(this.wrong, this.controls, outcome.problems);
    return { outcome, wrong };
  }

  async submit() {
    clearTimeout(this.timer); // or its check would overtake this one
    this.save();
    this.tried = true;
    const judging = this.judge();
    const { turn } = this;
    try {
      const found = await judging;
      if (found?.wrong) this.wrong.focus();
      else if (found) this.show(found.outcome);
    } catch (error) {
      console.warn(error);
      if (turn !== this.turn) return;
      this.notice.textContent = CHECK_FAILED;
      this.notice.scrollIntoView({ block: "center" });
    }
  }

  /** @param {import("./check.js").Outcome} outcome */
  show(outcome) {
    const title = squeezed(String(this.draft.values.title));
    const remarks = outcome.problems.map(({ message, hint }) => element("li", {}, `${message} ${hint}`.trim()));
    const heading = element("h2", { id: "kb-share-klaar", tabindex: "-1" }, "Zo komt het op de site");
    const better = remarks.length
      ? [element("h3", {}, "Dit kan beter, maar hoeft niet"), element("ul", { class: "kb-share-remarks" }, ...remarks)] : [];
    this.result.replaceChildren(
      heading, ...preview(this.draft, this.rules.kind(this.draft.kind), this.rules), ...better,
      element("h2", {}, "Insturen"), ...finish(outcome, title, this.rules.data.desk),
      element("p", {}, "Klaar? ", this.startOver()),
    );
    this.result.hidden = false;
    heading.focus();
    heading.scrollIntoView({ block: "start" });
  }
}
