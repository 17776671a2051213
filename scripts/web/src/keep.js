/**
 * On every page: a button on every card and entry that puts it on the reader's own list or takes it off again; on a checklist
 * one button for all of it; and how many are on the list, in the header, once there are any. Nothing is fetched; without this script there are no buttons.
 */
import { adding, atEnd, countText, isStep, newOn, placeOf } from "./list-model.js";
import { ListStore, storeKey, VERSION } from "./list-store.js";
import { element } from "./dom.js";

const base = new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;
const page = `${base}mijn-lijst/${location.protocol === "file:" ? "index.html" : ""}`;
const store = new ListStore(() => localStorage, storeKey(base), listOf);
const said = element("p", { class: "kb-keep-said", role: "status" });
const counter = element("a", { class: "kb-keep-counter", href: page });
const SHOWN_MS = 8000;
const NOT_KEPT = "Je browser bewaart je lijst niet.";
const HELP = "Lees wat je kunt doen";
const FULL = "Haal er eerst iets af";
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {Map<string, import("./list-model.js").Change>} what brings back an item with its note, after a second thought */
const taken = new Map();

/**
 * A look at the outside is enough to add to a list; the page of the list looks at all of it.
 * @param {any} value @returns {import("./list-model.js").List | undefined}
 */
function listOf(value) {
  const items = value?.schema === VERSION && Array.isArray(value.items) && value.items;
  return items && items.every((/** @type {unknown} */ item) => item instanceof Object) ? value : undefined;
}

/** The id of the entry that an address leads to; undefined when it is no entry's. @param {string} href */
function idOf(href) {
  return href.startsWith(base) ? /^[a-z]+\/([a-z0-9-]+)\/(?:index\.html)?$/.exec(href.slice(base.length).split(/[?#]/)[0])?.[1] : undefined;
}

/** @param {string | undefined} id @param {string} title */
function buttonFor(id, title) {
  const made = element("button", { type: "button", class: "kb-keep", "data-entry": id ?? "" });
  made.addEventListener("click", () => toggle(id ?? "", title));
  made.append(element("span", {}));
  made.dataset.title = title;
  return made;
}

/** @param {string} id @param {string} title */
function toggle(id, title) {
  const on = placeOf(store.read(), id) >= 0;
  const done = store.change(on ? { what: "remove", keys: [id] } : (taken.get(id) ?? atEnd([{ id, title, note: "" }])));
  if (on && done) taken.set(id, done.undo);
  refresh();
  if (store.trouble) say(NOT_KEPT, HELP);
  else if (!done) say("Je lijst is vol.", FULL);
  else say(on ? "Van je lijst gehaald." : "Op je lijst gezet.");
}

/** @param {string} what @param {string} [then]  what the link to the list says */
function say(what, then = "Bekijk je lijst") {
  said.replaceChildren(`${what} `, element("a", { href: page }, then));
  clearTimeout(timer);
  if (!store.trouble) timer = setTimeout(unsay, SHOWN_MS);
}

/** Take the words away, but not from under a reader who is on their link. */
function unsay() {
  if (said.matches(":hover, :focus-within")) timer = setTimeout(unsay, SHOWN_MS);
  else said.replaceChildren();
}

/** Show on every button and in the header what is on the list now. */
function refresh() {
  const list = store.read();
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = document.querySelectorAll(".kb-keep");
  for (const each of buttons) {
    const on = placeOf(list, each.dataset.entry ?? "") >= 0;
    const words = on ? "Haal van mijn lijst" : "Zet op mijn lijst";
    each.classList.toggle("kb-keep--on", on);
    each.firstElementChild?.replaceChildren(words);
    each.setAttribute("aria-label", `${words}: ${each.dataset.title}`);
  }
  const many = list.items.filter((item) => !isStep(item)).length; // a step only heads what is on the list
  counter.replaceChildren(element("span", {}, "Mijn lijst "), `(${many})`);
  counter.hidden = list.items.length === 0;
}

/** Give every card without a button one. @param {ParentNode} root */
function decorate(root) {
  let added = 0;
  for (const card of root.querySelectorAll(".kb-cards > ul > li:not(:has(.kb-keep))")) {
    /** @type {HTMLAnchorElement | null} */
    const link = card.querySelector(".kb-kind ~ .kb-card-title");
    const id = link && idOf(link.href);
    if (id) card.append(element("p", {}, buttonFor(id, link.textContent ?? "")));
    if (id) added += 1;
  }
  if (added) refresh();
}

/** What stands on a checklist in its order: its headings as steps, the methods that they use, and each entry once. */
function listed() {
  /** @type {NodeListOf<HTMLElement>} */
  const found = document.querySelectorAll(".kb-step, .kb-slot a, .kb-checklist > ol > li > p > .kb-card-title");
  /** @type {import("./list-model.js").Item[]} */
  const items = [];
  for (const each of found) {
    const text = each.firstChild?.textContent ?? "";
    const { minutes } = each.dataset;
    const id = each instanceof HTMLAnchorElement && idOf(each.href);
    if (id && placeOf({ title, items }, id) < 0) items.push({ id, title: text, note: "" });
    else if (id === false) items.push({ line: "0", text, minutes: minutes ? Number(minutes) : null, step: true });
  }
  return items;
}

/** Everything on a checklist at once. @param {string} title */
function allButton(title) {
  const items = listed();
  const made = element("button", { type: "button", class: "kb-keep-all" }, `Zet alle ${countText(items)} op mijn lijst`);
  made.addEventListener("click", () => {
    const list = store.read();
    const fresh = newOn(list, items);
    const done = store.change(adding(list, items));
    if (done && !list.items.length && !list.title) store.change({ what: "title", title });
    refresh();
    if (store.trouble) say(NOT_KEPT, HELP);
    else if (fresh.length && !done) say("Dit past niet meer op je lijst.", FULL);
    else say(fresh.length ? `Op je lijst gezet: ${countText(fresh)}.` : "Alles stond al op je lijst.");
  });
  return items.length > 1 ? [made] : [];
}

const heading = document.querySelector("h1");
const lead = heading?.parentElement?.querySelector(".kb-lead:has(> .kb-kind)");
const here = idOf(location.href);
const title = heading?.firstChild?.textContent ?? "";
decorate(document);
const all = allButton(title);
const offered = lead && here && !all.length ? [buttonFor(here, title)] : all;
if (offered.length) (lead ?? heading)?.after(element("p", { class: "kb-keep-bar" }, ...offered));
document.querySelector(".md-header__title")?.after(counter);
document.body.append(said);
const drawn = document.getElementById("kb-vinden");
if (drawn) {
  new MutationObserver(() => decorate(drawn)).observe(drawn, { childList: true, subtree: true });
}
addEventListener("storage", (event) => {
  if (event.key === null || event.key === store.key) refresh();
});
addEventListener("pageshow", refresh);
refresh();
