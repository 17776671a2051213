/**
 * Beside the search box: tells the worker to get ready when the box is opened, says what to do when nothing was found,
 * or nothing about a word (the words come from the worker; the links lead to the filters), and keeps a reader on the
 * result where they are.
 */

const opened = new BroadcastChannel("kennisbank-search-opened");
document
  .querySelector(".md-search__input")
  ?.addEventListener("focus", () => opened.postMessage(null), { once: true });

const help = document.getElementById("kb-search-help");
const list = help?.querySelector("span");
const more = help?.querySelector("a");

/** @param {string} word */
function link(word) {
  const found = document.createElement("a");
  found.href = `${help?.dataset.find}?tekst=${encodeURIComponent(word)}`;
  found.textContent = word;
  return found;
}

if (help && list && more) {
  new BroadcastChannel("kennisbank-search").addEventListener("message", (event) => {
    const { found, suggestions, notes } = /** @type {{found: number, suggestions: string[], notes: string[]}} */ (event.data);
    help.hidden = found > 0 && notes.length === 0;
    // the theme's arrow keys go by every address in the results, and would stop at one that cannot be seen
    if (help.hidden) more.removeAttribute("href");
    else more.href = help.dataset.find ?? "";
    list.replaceChildren(...notes.map((note) => `${note} `));
    suggestions.forEach((word, at) => list.append(at === 0 ? "Misschien zoek je: " : ", ", link(word)));
    if (suggestions.length > 0) list.append(". ");
  });
}

const results = document.querySelector(".md-search-result__list");
let held = "";

/** The theme draws its list anew when the rest of the results comes; who was on one with the keyboard stays there. */
function keepFocus() {
  if (held === "" || document.activeElement !== document.body) return;
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (results?.querySelectorAll("a[href]"));
  [...links].find(({ href }) => href === held)?.focus({ preventScroll: true });
}

if (results) {
  document.addEventListener("focusin", ({ target }) => {
    held = target instanceof HTMLAnchorElement && results.contains(target) ? target.href : "";
  });
  new MutationObserver(keepFocus).observe(results, { childList: true });
}
