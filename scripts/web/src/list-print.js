/**
 * Printing a list: as a checklist or as cards. The paper is drawn beside the page and only shows in print.
 * @module
 */
import { drawCards } from "./list-faces.js";
import { drawChecklist } from "./list-paper.js";
import { button, element } from "./dom.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {{list: () => List, found: (id: string) => import("./list-cards.js").Found | undefined, ready: () => Promise<void>,
 *   say: (text: string) => void}} World  ready: when the texts have come
 */

/** @type {[string, string][]} */
const FORMS = [["checklist", "Checklist om af te vinken"], ["a7", "Kaartjes, 8 op een vel"], ["a6", "Kaartjes, 4 op een vel"]];
const CARDS_HINT = "Kies in het printvenster: ware grootte (100%).";
const DUPLEX_HINT = "En: dubbelzijdig, over de lange kant.";
const FOLD_HINT = "Knip de rijen los en vouw ze dubbel.";

export class Print {
  /** @param {HTMLElement} root @param {World} world */
  constructor(root, world) {
    this.world = world;
    this.form = "checklist";
    /** @type {Promise<void> | undefined} */
    this.printing = undefined;
    this.lines = check("Met ruimte om te schrijven");
    this.full = check("Met alle uitleg");
    this.duplex = check("Mijn printer print dubbelzijdig");
    this.duplex.input.checked = true;
    this.hint = element("p", { class: "kb-list-hint" });
    this.paper = element("div", { class: "kb-my-paper md-typeset" });
    root.append(
      element("h2", { id: "kb-list-print" }, "Printen"),
      element("fieldset", {}, element("legend", { class: "kb-unseen" }, "Hoe wil je printen?"), ...FORMS.map(([value, label]) => this.choice(value, label))),
      this.lines.label, this.full.label, this.duplex.label, this.hint,
      element("p", {}, button("kb-list-main-button", ["Print"], () => this.print())),
    );
    for (const { input } of [this.lines, this.full, this.duplex]) input.addEventListener("change", () => this.update());
    addEventListener("beforeprint", () => this.prepare());
    this.update();
  }

  /** @param {string} value @param {string} label */
  choice(value, label) {
    const input = element("input", { type: "radio", name: "kb-list-form", value });
    input.checked = value === this.form;
    input.addEventListener("change", () => {
      this.form = value;
      this.update();
    });
    return element("label", {}, input, ` ${label}`);
  }

  update() {
    const cards = this.form !== "checklist";
    this.lines.label.hidden = this.full.label.hidden = cards;
    this.duplex.label.hidden = !cards;
    this.hint.textContent = cards ? `${CARDS_HINT} ${this.duplex.input.checked ? DUPLEX_HINT : FOLD_HINT}` : "";
  }

  /** Print when the texts have come: once, however often the reader asks meanwhile. */
  print() {
    this.printing ??= this.world.ready().then(() => {
      this.printing = undefined;
      const longer = this.prepare();
      if (longer) this.world.say(longer === 1 ? "1 kaartje gaat verder op een extra kaartje." : `${longer} kaartjes gaan verder op een extra kaartje.`);
      window.print();
    });
  }

  /** Draw the paper as the list is now; returns how many cards go on on another. An empty list leaves the page to print. */
  prepare() {
    const list = this.world.list();
    const entries = list.items.map((item) => ({ item, found: "id" in item ? this.world.found(item.id) : undefined }));
    document.documentElement.classList.toggle("kb-has-my-paper", entries.length > 0);
    document.body.append(this.paper);
    const site = document.querySelector(".md-header__topic")?.textContent?.trim() ?? "";
    const cards = this.form !== "checklist";
    this.paper.className = `kb-my-paper md-typeset kb-my-paper--${cards ? "cards" : "list"}`;
    if (!cards) {
      const today = new Date().toLocaleDateString("nl", { day: "numeric", month: "long", year: "numeric" });
      drawChecklist(this.paper, list, entries, { lines: this.lines.input.checked, full: this.full.input.checked, site, today });
      return 0;
    }
    this.paper.classList.add("kb-my-paper--measured");
    const format = this.form === "a7" ? "a7" : "a6";
    const longer = drawCards(this.paper, entries, { format, duplex: this.duplex.input.checked, site });
    this.paper.classList.remove("kb-my-paper--measured");
    return longer;
  }
}

/** @param {string} text */
function check(text) {
  const input = element("input", { type: "checkbox" });
  return { input, label: element("label", { class: "kb-list-check" }, input, ` ${text}`) };
}
