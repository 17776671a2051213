/**
 * Beside the search box: tells the worker to get ready when the box is opened, says that it searches or cannot, what to do
 * when nothing was found, or nothing about a word (the words come from the worker; the links lead to the filters), and
 * keeps a reader on the result where they are. Screen readers hear it, with the count, when the typing stops.
 */
import { createAnnouncer } from "./announce.js";
import { element } from "./dom.js";

/** @typedef {{query: string, found: number, suggestions: string[], notes: string[], failed?: boolean}} Told */

/** An answer that takes longer than this is said to be on its way. */
const LATE_MS = 500;
/** The theme opens the link with the highest score at Enter, and takes every link for one of its own. */
const LAST = { "data-md-score": "-2" };
const LAST_BUT_ONE = { "data-md-score": "-1" };

/** @param {string} text @param {string} href @param {Record<string, string>} score */
function link(text, href, score) {
  return element("a", { href }, element("span", score, text));
}

/** What was put in a place last; the theme adds classes to it afterwards. @type {WeakMap<Element, string>} */
const drawn = new WeakMap();

/** Draw anew only what is not there yet: a reader who is on a link stays there. @param {Element} place @param {(Node | string)[]} nodes */
function put(place, nodes) {
  const fresh = element("div", {}, ...nodes);
  if (fresh.innerHTML === drawn.get(place)) return;
  drawn.set(place, fresh.innerHTML);
  place.replaceChildren(...fresh.childNodes);
}

/** What stands above and below the results. */
class Help {
  /** @param {HTMLInputElement} box @param {HTMLElement} help @param {HTMLElement} status */
  constructor(box, help, status) {
    this.box = box;
    this.help = help;
    this.announcer = createAnnouncer(status);
    this.find = help.dataset.find ?? "";
    this.said = element("span");
    this.more = element("span");
    this.all = element("p", { class: "kb-search-all", hidden: true });
    this.meta = help.parentElement?.querySelector(".md-search-result__meta");
    this.timer = 0;
    help.replaceChildren(this.said, this.more);
  }

  /**
   * @param {"" | "busy" | "failed"} state  anything but "" stands in the place of the theme's count
   * @param {(Node | string)[]} words @param {Node[]} links
   */
  show(state, words, links) {
    this.help.dataset.state = state;
    put(this.said, words);
    put(this.more, links);
    this.help.hidden = words.length + links.length === 0;
  }

  /** Ask again what failed: the theme only passes a text on that has changed. */
  again() {
    if (this.help.dataset.state !== "failed") return;
    const text = this.box.value;
    for (const each of ["", text]) {
      this.box.value = each;
      this.box.dispatchEvent(new Event("input"));
    }
  }

  /** Start waiting for the answer to what was typed. */
  asked() {
    clearTimeout(this.timer);
    this.announcer.hush();
    if (this.box.value.trim() === "") {
      this.show("", [], []);
      this.all.hidden = true;
      return;
    }
    this.timer = self.setTimeout(() => {
      this.show("busy", ["Aan het zoeken …"], []);
      this.announcer.say(() => this.help.innerText);
    }, LATE_MS);
  }

  /** @param {Told} told */
  answered({ query, found, suggestions, notes, failed }) {
    if (query !== this.box.value) return; // of another tab, or of an earlier text
    clearTimeout(this.timer);
    const { all, help, meta } = this;
    if (!all.isConnected) help.parentElement?.append(all); // not before: the theme takes the last for its list when it starts
    all.hidden = found === 0;
    put(all, found ? [link("Filter deze resultaten", this.withText(query), LAST)] : []);
    if (failed) this.show("failed", ["Zoeken lukt nu niet. Heb je verbinding? "], [this.retry()]);
    else {
      const filters = link("Zoek verder met filters", this.find, LAST_BUT_ONE);
      this.show("", [...notes.map((note) => `${note} `), ...this.meant(suggestions)], found && !notes.length ? [] : [filters]);
    }
    this.announcer.say(() => [help.dataset.state ? "" : meta?.textContent, help.hidden ? "" : help.innerText].filter(Boolean).join(". "));
  }

  /** @param {string[]} suggestions @returns {(Node | string)[]} */
  meant(suggestions) {
    const links = suggestions.flatMap((word, at) => [at ? ", " : "", link(word, this.withText(word), LAST)]);
    return links.length ? ["Bedoelde je: ", ...links, "? "] : [];
  }

  /** @param {string} text @returns {string} the address of the filters with that text */
  withText(text) {
    return `${this.find}?tekst=${encodeURIComponent(text)}`;
  }

  retry() {
    const button = element("button", { type: "button", class: "kb-search-again" }, "Probeer het opnieuw");
    button.addEventListener("click", () => this.again());
    return button;
  }
}

/** The theme hears only keys; text can also be pasted, spoken, dropped or wiped out. @param {HTMLInputElement} box */
function hearAllInput(box) {
  const tell = () => box.dispatchEvent(new Event("keyup"));
  box.addEventListener("input", tell);
  box.form?.addEventListener("reset", () => self.setTimeout(() => box.dispatchEvent(new Event("input"))));
}

/** The theme draws its list anew when the rest of the results comes; who was on one with the keyboard stays there.
 * @param {Element} results */
function keepFocus(results) {
  let held = "";
  document.addEventListener("focusin", ({ target }) => {
    held = target instanceof HTMLAnchorElement && results.contains(target) ? target.href : "";
  });
  new MutationObserver(() => {
    if (held === "" || document.activeElement !== document.body) return;
    const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (results.querySelectorAll("a[href]"));
    [...links].find(({ href }) => href === held)?.focus({ preventScroll: true });
  }).observe(results, { childList: true });
}

const box = /** @type {HTMLInputElement | null} */ (document.querySelector(".md-search__input"));
const [help, status] = ["kb-search-help", "kb-search-status"].map((id) => document.getElementById(id));
const results = document.querySelector(".md-search-result__list");

if (box && help && status) {
  const beside = new Help(box, help, status);
  const opened = new BroadcastChannel("kennisbank-search-opened");
  box.addEventListener("focus", () => opened.postMessage(null), { once: true });
  box.addEventListener("input", () => beside.asked());
  hearAllInput(box);
  new BroadcastChannel("kennisbank-search").addEventListener("message", ({ data }) => beside.answered(data));
  self.addEventListener("online", () => beside.again());
}
if (results) keepFocus(results);
