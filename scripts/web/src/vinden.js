/**
 * The page Vinden: every entry as a card, with a text box and facets. The choice lives in the address.
 * @module
 */
import { createAnnouncer } from "./announce.js";
import { buildIndex, matchFor, select } from "./facets.js";
import { fetchJson } from "./fetching.js";
import { tidy, tooLong } from "./query-text.js";
import { remembering } from "./remembering.js";
import { Cards } from "./vinden-cards.js";
import { chosen, emptyState, fromQuery, SORTS, sortOf, toQuery, withValue } from "./vinden-choice.js";
import { dutch, element } from "./dom.js";
import { Group } from "./vinden-group.js";
import { createParts, layOut } from "./vinden-layout.js";
import { CardList } from "./vinden-list.js";
import { createLookup, NOTHING_LOOKED_UP } from "./vinden-lookup.js";
import { reloadButton, RENEWED } from "./vinden-renewed.js";
import { chips, deadEnd, filtersChosen, textNote, wordsButton } from "./vinden-results.js";

/**
 * @typedef {import("./facets.js").Index} Index
 * @typedef {import("./vinden-choice.js").Sort} Sort
 * @typedef {import("./vinden-choice.js").State} State
 */

/** Cards shown at once; the rest comes when asked for. */
const PAGE = 24;
const TYPING_PAUSE_MS = 150;
/** A text that takes longer than this is said to be looked up. */
const LATE_MS = 500;
/** From this width the filters stand beside the cards; the same number stands in vinden.css. */
const WIDE = "(min-width: 60em)";
/** Facets that start unfolded on a wide screen. */
const UNFOLDED = new Set(["soort", "thema", "fase"]);
const SEARCH_FAILED = "Zoeken op tekst lukt nu niet. De filters werken wel.";

/** Return a signal of when the reader takes the page in hand: by wheel, finger, mouse or key. */
function readerMoves() {
  const moved = new AbortController();
  for (const what of ["wheel", "pointerdown", "keydown"]) {
    addEventListener(what, () => moved.abort(), { signal: moved.signal, passive: true });
  }
  return moved.signal;
}

class Page {
  /** @param {HTMLElement} root @param {import("./facets.js").Data} data @param {string} base */
  constructor(root, data, base) {
    const index = buildIndex(data);
    const load = remembering((path, options) => fetchJson(`${base}/data/${path}`, options));
    this.load = load;
    this.root = root;
    this.index = index;
    this.parts = createParts();
    this.announcer = createAnnouncer(this.parts.status);
    const { cards, offers } = this.parts;
    this.list = new CardList(new Cards(index, { ...data, base, load }), { list: cards, offers });
    this.lookUp = createLookup(index, { ...data, load });
    this.state = emptyState();
    this.looked = NOTHING_LOOKED_UP;
    this.typing = false;
    this.timer = 0;
    /** @param {import("./vinden-choice.js").Change} change */
    this.choose = (change) => this.take(change(this.current()), { byTyping: false });
  }

  /** Build the page for the choice in the address, and keep the two together from then on. @param {AbortSignal} moved */
  async start(moved) {
    const { state, unknown } = fromQuery(this.index, location.search);
    const wide = window.matchMedia(WIDE);
    this.groups = this.index.columns.map((column) => {
      const { param } = column.facet;
      const open = chosen(state, param).length > 0 || (wide.matches && UNFOLDED.has(param));
      return new Group(column, { open, choose: (id, on) => this.choose((now) => withValue(now, param, id, on)) });
    });
    const used = this.groups.filter((_, c) => this.index.columns[c].values.length > 0);
    // until a shared text is looked up no count would be right
    if (state.text) this.looked = await this.lookUp(state.text);
    const form = layOut(this.root, this.parts, used.map((group) => group.element));
    this.listen(form, wide);
    this.sayUnknown(unknown);
    const { shown, top } = history.state ?? {};
    await this.show(state, shown);
    if (top && !moved.aborted) window.scrollTo(0, top);
  }

  /** @param {HTMLFormElement} form @param {MediaQueryList} wide */
  listen(form, wide) {
    const { text, sort, filters, count, cards, more } = this.parts;
    more.addEventListener("click", () => void this.showMore());
    filters.open = wide.matches;
    wide.addEventListener("change", () => (filters.open = wide.matches));
    text.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.take(this.current(), { byTyping: true }), TYPING_PAUSE_MS);
    });
    sort.addEventListener("change", () => this.choose((now) => ({ ...now, sort: /** @type {Sort} */ (sort.value) })));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.take(this.current(), { byTyping: true });
      if (!wide.matches) filters.open = false;
      count.focus();
      if (!this.root.ariaBusy) this.announcer.hush(); // what has focus is read already
    });
    cards.addEventListener("click", () => this.remember({ top: window.scrollY }));
    window.addEventListener("popstate", () => this.goTo(fromQuery(this.index, location.search)));
  }

  /** Show the choice of another place in the history; a link within the page makes a place too, but no choice.
   * @param {ReturnType<typeof fromQuery>} place */
  goTo({ state, unknown }) {
    if (history.state === null && toQuery(this.index, state) === toQuery(this.index, this.state)) return;
    clearTimeout(this.timer);
    this.typing = false;
    this.sayUnknown(unknown);
    void this.show(state, history.state?.shown);
  }

  /** @param {string[]} unknown */
  sayUnknown(unknown) {
    this.parts.unknown.textContent = unknown.length ? `Dit kennen we niet en slaan we over: ${unknown.join(", ")}.` : "";
  }

  /** The choice with the text as it stands in its box now. @returns {State} */
  current() {
    const text = tidy(this.parts.text.value);
    return { ...this.state, text, some: this.state.some && text === this.state.text };
  }

  /**
   * Take a choice over, in the address and on the page. Letters typed one after another are one step back.
   * @param {State} next @param {{byTyping: boolean}} how
   */
  take(next, { byTyping }) {
    clearTimeout(this.timer);
    const query = toQuery(this.index, next);
    if (query !== toQuery(this.index, this.state)) {
      const step = this.typing && byTyping ? "replaceState" : "pushState";
      history[step]({ shown: PAGE }, "", location.pathname + query);
    }
    this.typing = byTyping;
    this.sayUnknown([]);
    return this.show(next, PAGE);
  }

  /**
   * Draw a choice: at once when its text is known, else when that has been looked up and nothing newer was chosen.
   * @param {State} next @param {number} [many] cards
   */
  async show(next, many = PAGE) {
    this.state = next;
    if (tidy(this.parts.text.value) !== next.text) this.parts.text.value = next.text;
    if (next.text === "") this.looked = NOTHING_LOOKED_UP;
    if (next.text !== this.looked.text || this.looked.failed) {
      this.root.ariaBusy = "true";
      this.sayLate(next);
      const looked = await this.lookUp(next.text);
      if (this.state !== next) return;
      this.looked = looked;
    }
    this.root.ariaBusy = null;
    const selection = select(this.index, next, matchFor(next, this.looked.matches));
    this.drawAround(selection);
    const drawn = this.list.show(selection, many, this.looked.answer?.words ?? []);
    this.offerMore();
    await drawn;
  }

  /** Say that a text is being looked up, when that takes long. @param {State} next */
  sayLate(next) {
    this.announcer.say(() => this.parts.count.textContent);
    setTimeout(() => {
      if (this.state === next && this.root.ariaBusy) this.parts.count.textContent = "Aan het zoeken …";
    }, LATE_MS);
  }

  /** Draw all but the cards. @param {import("./facets.js").Selection} selection */
  drawAround({ counts, total }) {
    const { index, state, looked, parts, choose } = this;
    this.groups?.forEach((group, c) => group.update(counts[c], chosen(state, index.columns[c].facet.param)));
    const result = total ? `${dutch(total)} gevonden` : "Niets gevonden";
    parts.count.textContent = result;
    parts.show.textContent = total ? `Toon ${result}` : result;
    const note = looked.renewed ? RENEWED : looked.failed ? SEARCH_FAILED : textNote(state, looked.answer, looked.matches);
    parts.note.textContent = [...tooLong(parts.text.value), note].join(" ").trim();
    parts.words.replaceChildren(...(looked.renewed ? [reloadButton(this.load)] : wordsButton(index, state, looked.matches, choose)));
    const many = filtersChosen(index, state);
    parts.filtersNumber.textContent = many ? ` (${many} gekozen)` : "";
    parts.sort.options[SORTS.indexOf("relevantie")].disabled = state.text === "";
    parts.sort.value = sortOf(state);
    if (parts.sort.parentElement) parts.sort.parentElement.hidden = total < 2;
    this.announcer.say(() => [result, parts.note.textContent].filter(Boolean).join(". "));
    this.drawChoice(total);
  }

  /** A button that lets something go disappears itself; focus goes to the next one, or else to what was found.
   * @param {number} total */
  drawChoice(total) {
    const { index, state, looked, parts, choose } = this;
    const focused = document.activeElement;
    const buttons = () => [...parts.chips.querySelectorAll("button")];
    const place = buttons().findIndex((each) => each === focused);
    parts.chips.replaceChildren(...chips(index, state, choose));
    const suggestions = looked.answer?.suggestions ?? [];
    parts.offers.replaceChildren(...(total ? [] : deadEnd(index, state, looked.matches, suggestions, choose)));
    if (!focused || focused.isConnected) return;
    const next = /** @type {HTMLElement} */ (buttons()[place] ?? buttons()[place - 1] ?? parts.count);
    next.focus();
    if (next === parts.count) this.announcer.hush();
  }

  offerMore() {
    const { more, printed } = this.parts;
    more.hidden = printed.hidden = !this.list.hasMore;
    const many = dutch(this.list.shown);
    more.textContent = `Toon meer (nu ${many} van ${dutch(this.list.selection?.total ?? 0)})`;
    printed.textContent = `Hier staan de eerste ${many}.`;
  }

  /** Show more cards, and lead the reader to the first of them, unless they went elsewhere meanwhile. */
  async showMore() {
    const asked = document.activeElement;
    const drawn = this.list.showMore(PAGE);
    this.offerMore();
    this.remember({ shown: this.list.shown });
    const first = await drawn;
    const stayed = document.activeElement === asked || (this.parts.more.hidden && document.activeElement === document.body);
    if (stayed) first?.querySelector("a")?.focus();
  }

  /** Keep where the reader was, for when they come back. @param {{shown?: number, top?: number}} what */
  remember(what) {
    history.replaceState({ ...history.state, ...what }, "");
  }
}

/** Fill the page; when that fails, the links that stand in it stay. @param {HTMLElement} root */
async function start(root) {
  const base = root.dataset.base ?? ".";
  const moved = readerMoves();
  try {
    await new Page(root, await fetchJson(`${base}/data/vinden.json`), base).start(moved);
  } catch (error) {
    console.warn(error);
    root.classList.add("kb-vinden--failed");
    root.prepend(element("p", { role: "alert" }, "De filters laden niet. Gebruik een van deze lijsten."));
  }
}

const root = document.getElementById("kb-vinden");
if (root) start(root);
