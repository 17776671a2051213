/**
 * On every page: the menu and the search of a narrow screen. The theme opens them with labels of hidden boxes, which no
 * keyboard reaches and no screen reader names. While the screen is narrow each is a button that says whether what it
 * opens is open; without this script they stay labels, which a finger opens.
 * @module
 */
import { element } from "./dom.js";

/** The widths below which the theme shows these; the first stands in kennisbank.css too. */
const MENU_SHOWS = "(max-width: 76.234375em)";
const SEARCH_SHOWS = "(max-width: 59.984375em)";

/**
 * @typedef {{label: HTMLLabelElement, button: HTMLButtonElement}} Pair
 * Of the buttons of a box the first opens, and the last closes what it opened.
 */

/** @param {HTMLLabelElement} label @param {string} [name]  what it is called, when it has no words @returns {Pair} */
function pairOf(label, name) {
  // the theme's styles know it by its class and by what it is for
  const button = element("button", { type: "button", class: label.className, for: label.htmlFor });
  if (name) button.ariaLabel = name;
  return { label, button };
}

/**
 * Let buttons stand where the labels of a box are while the screen is narrow.
 * @param {HTMLInputElement} box @param {Pair[]} pairs @param {string} shows
 */
function turn(box, pairs, shows) {
  const narrow = matchMedia(shows);
  const say = () => pairs.forEach(({ button }) => (button.ariaExpanded = String(box.checked)));
  const swap = () => {
    for (const { label, button } of pairs) {
      const [now, next] = narrow.matches ? [label, button] : [button, label];
      if (!now.isConnected) continue;
      next.append(...now.childNodes);
      now.replaceWith(next);
    }
  };
  for (const { button } of pairs) button.addEventListener("click", () => box.click());
  box.addEventListener("change", say);
  narrow.addEventListener("change", swap);
  say();
  swap();
}

/** @param {string} id */
const boxOf = (id) => /** @type {HTMLInputElement | null} */ (document.getElementById(id));

/** @param {string} id @param {string} within @returns {HTMLLabelElement[]} */
const labelsOf = (id, within) => [...document.querySelectorAll(`${within} label[for="${id}"]`)].map((each) => /** @type {HTMLLabelElement} */ (each));

/** Focus goes along with what a button opens or closes; a list that still slides in must not be scrolled to. @param {HTMLInputElement} box @param {Pair[]} pairs */
function follow(box, pairs) {
  const first = pairs[0].button;
  const last = pairs[pairs.length - 1].button;
  box.addEventListener("change", () => {
    const focused = document.activeElement;
    if (box.checked && focused === first) last.focus({ preventScroll: true });
    if (!box.checked && focused === last) first.focus({ preventScroll: true });
  });
}

/** The lists that unfold within the menu. @param {HTMLElement} menu */
function turnLists(menu) {
  for (const box of menu.querySelectorAll("input.md-nav__toggle")) {
    const pairs = labelsOf(box.id, ".md-nav--primary").map((label) => pairOf(label));
    if (!pairs.length) continue;
    turn(/** @type {HTMLInputElement} */ (box), pairs, MENU_SHOWS);
    follow(/** @type {HTMLInputElement} */ (box), pairs);
  }
}

/** @param {HTMLElement} menu */
function turnMenu(menu) {
  const box = boxOf("__drawer");
  const [label] = labelsOf("__drawer", ".md-header");
  if (!box || !label) return;
  const pair = pairOf(label, "Menu");
  turn(box, [pair], MENU_SHOWS);
  const close = () => box.checked && box.click();
  const stops = () => [...menu.querySelectorAll("a, button")].filter((each) => each.checkVisibility({ visibilityProperty: true }));
  box.addEventListener("change", () => {
    if (box.checked) /** @type {HTMLElement | undefined} */ (stops()[0])?.focus({ preventScroll: true });
    else if (document.activeElement === document.body || menu.contains(document.activeElement)) pair.button.focus();
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close();
  });
}

/** The theme opens the search, but leaves it to the reader to go to its field. */
function turnSearch() {
  const box = boxOf("__search");
  const field = /** @type {HTMLElement | null} */ (document.querySelector(".md-search__input"));
  const [opens] = labelsOf("__search", ".md-header__inner >");
  const [closes] = labelsOf("__search", ".md-search__form");
  if (!box || !opens || !closes) return;
  const pairs = [pairOf(opens, "Zoeken"), pairOf(closes, "Sluit zoeken")];
  pairs[1].button.tabIndex = -1; // a keyboard has Escape
  turn(box, pairs, SEARCH_SHOWS);
  box.addEventListener("change", () => {
    const [from, back] = pairs.map(({ button }) => button === document.activeElement);
    if (box.checked && from) field?.focus();
    if (!box.checked && back) pairs[0].button.focus();
  });
}

const menu = /** @type {HTMLElement | null} */ (document.querySelector(".md-sidebar--primary"));
if (menu) {
  turnLists(menu);
  turnMenu(menu);
}
turnSearch();
