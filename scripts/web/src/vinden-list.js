/**
 * The list of cards on the page Vinden: what a screen holds comes first, the rest when it is asked for.
 * @module
 */
import { button, element } from "./dom.js";
import { isRenewed, reloadButton, RENEWED } from "./vinden-renewed.js";

/**
 * @typedef {import("./facets.js").Selection} Selection
 * @typedef {import("./vinden-cards.js").Cards} Cards
 */

/** So many are drawn before the others are fetched, for these come from other pieces. */
const ON_A_SCREEN = 6;
const FAILED = "De kaartjes laden nu niet.";

/** Shows the first cards of a choice. */
export class CardList {
  /**
   * @param {Cards} cards
   * @param {{list: HTMLElement, offers: HTMLElement}} parts  `list` is busy while cards are on their way; `offers` says
   * it when they do not come.
   */
  constructor(cards, { list, offers }) {
    this.cards = cards;
    this.list = list;
    this.offers = offers;
    /** @type {Selection | null} */
    this.selection = null;
    this.shown = 0;
    this.drawn = 0;
    /** @type {import("./vinden-cards.js").Asked} */
    this.asked = [];
    /** @type {Promise<void> | null} */
    this.drawing = null;
  }

  /** Whether there are cards left to ask for. */
  get hasMore() {
    return this.shown < (this.selection?.total ?? 0);
  }

  /**
   * Show the first cards of a choice instead of those that stand there.
   * @param {Selection} selection @param {number} many @param {import("./vinden-cards.js").Asked} asked  to mark
   */
  show(selection, many, asked) {
    this.selection = selection;
    this.asked = asked;
    this.shown = many;
    this.drawn = 0;
    this.drawing = null;
    return this.draw();
  }

  /** Show more cards of the same choice; return the first of them, when nothing newer was chosen. @param {number} many */
  async showMore(many) {
    const { selection, shown: first } = this;
    this.shown += many;
    await this.draw();
    return this.selection === selection ? this.list.children[first] : undefined;
  }

  /** Draw what was asked for and is not there. A choice is drawn by one run, which also takes what is asked meanwhile. */
  draw() {
    const { selection } = this;
    this.drawing ??= this.drawRest().finally(() => {
      if (this.selection === selection) this.drawing = null;
    });
    return this.drawing;
  }

  async drawRest() {
    let end = this.drawn + ON_A_SCREEN;
    while (await this.drawUntil(Math.min(end, this.shown))) {
      if (this.drawn >= Math.min(this.shown, this.selection?.total ?? 0)) return;
      end = this.shown;
    }
  }

  /** Draw cards when they are here and nothing newer was chosen; return whether. @param {number} end */
  async drawUntil(end) {
    const { selection, cards, list, drawn } = this;
    if (!selection) return false;
    const numbers = selection.order.subarray(drawn, end);
    const came = await this.fetch(numbers);
    if (this.selection !== selection) return false;
    list.removeAttribute("aria-busy");
    if (drawn === 0) list.replaceChildren();
    if (came !== true) {
      this.sayFailed(came);
      return false;
    }
    if (selection.total) this.offers.replaceChildren();
    list.append(...Array.from(numbers, (n) => cards.card(n, this.asked)));
    this.drawn = drawn + numbers.length;
    return true;
  }

  /** Say that cards do not come, and offer what may help. @param {unknown} error */
  sayFailed(error) {
    const renewed = isRenewed(error);
    const again = renewed ? reloadButton(this.cards.load) : button("kb-vinden-offer", ["Probeer het opnieuw"], () => void this.draw());
    this.offers.replaceChildren(element("p", { role: "alert" }, renewed ? RENEWED : FAILED), again);
  }

  /** Fetch the pieces that these entries need; return true, or why they did not come. @param {Uint32Array} numbers */
  async fetch(numbers) {
    const missing = this.cards.missing(numbers);
    if (missing.length === 0) return true;
    this.list.setAttribute("aria-busy", "true");
    try {
      await this.cards.fetch(missing);
      return true;
    } catch (error) {
      console.warn(error);
      return error;
    }
  }
}
