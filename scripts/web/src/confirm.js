/**
 * The page "Wij deden dit ook": a form that writes the lines for a header and opens the host's own pages with them.
 * @module
 */
import { aboutOf, linesOf, pathOf, waysOf, wrongWith } from "./confirm-lines.js";
import { button, element } from "./dom.js";

/** @typedef {import("./confirm-lines.js").About} About */
/** @typedef {import("./confirm-lines.js").Desk} Desk */
/** @typedef {import("./confirm-lines.js").Told} Told */

/** @param {HTMLElement} root @returns {Desk} */
function deskOf(root) {
  const { root: files = "", edit = "", issue = "", mail = "", longest = "0" } = root.dataset;
  return { root: files, edit, issue, mail, longest: Number(longest) };
}

/** @param {HTMLFormElement} form @returns {Told} */
function toldIn(form) {
  /** @param {string} id */
  const value = (id) => {
    const field = form.querySelector(`#kb-confirm-${id}`);
    return /** @type {HTMLInputElement} */ (field).value.replace(/\s+/g, " ").trim().normalize("NFC");
  };
  const chosen = /** @type {HTMLInputElement | null} */ (form.querySelector("input[name=result]:checked"));
  return { size: value("size"), name: value("name"), year: value("year"), result: chosen?.value ?? "", note: value("note") };
}

/** Name the entry by the title of its own page; by its file when that does not come. @param {HTMLElement} place @param {About} about */
async function introduce(place, about) {
  const address = `../../${about.folder}/${about.id}/`;
  const link = element("a", { href: address }, about.id);
  place.replaceChildren("Over: ", link);
  try {
    const answer = await fetch(address);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const heading = page.querySelector("h1")?.firstChild?.textContent;
    if (heading) link.textContent = heading.trim();
  } catch (error) {
    console.warn(error);
  }
}

/** What to do when the page was opened by itself: the entry comes first. */
function chooseFirst() {
  const link = (/** @type {string} */ folder, /** @type {string} */ word) => element("a", { href: `../../${folder}/` }, word);
  return ["Ga eerst naar een ", link("tips", "tip"), ", ", link("lessen", "les"), " of ", link("methoden", "methode"), " en kies daar: Wij deden dit ook."];
}

/** @param {Desk} desk @param {About | null} about @param {string} lines */
function stepsOf(desk, about, lines) {
  const ways = waysOf(desk, about, lines);
  const steps = [];
  /** @param {string} href @param {string} text @param {string} note */
  const step = (href, text, note) => steps.push(element("li", {}, element("a", { href }, text), note));
  if (ways.issue) step(ways.issue, "Stuur een bericht aan de redactie.", " De regel staat er al in. Je hebt een account nodig.");
  if (ways.mail) step(ways.mail, "Stuur een mail aan de redactie.", " De regel staat er al in.");
  if (ways.edit && about) {
    const where = about.listed ? "onder de laatste regel van confirmed." : "boven de regel die met aliases of status begint.";
    step(ways.edit, "Zet het zelf in het bestand.", ` Plak de regel ${where}`);
  }
  if (!steps.length) {
    const file = about ? ` Het hoort bij ${pathOf(desk, about)}.` : "";
    steps.push(element("li", {}, `Kopieer de regel en geef hem door aan de redactie.${file}`));
  }
  return element("ul", {}, ...steps);
}

/** @param {string} lines @param {HTMLElement} said */
function copyButton(lines, said) {
  return button("kb-action", ["Kopieer"], async () => {
    const done = await navigator.clipboard?.writeText(lines).then(() => true, () => false);
    said.textContent = done ? "Gekopieerd." : "Kopiëren lukt niet. Selecteer de regel en kopieer hem zelf.";
  });
}

/** @param {HTMLElement} root */
function start(root) {
  const desk = deskOf(root);
  const about = aboutOf(location.search);
  const form = /** @type {HTMLFormElement} */ (root.querySelector("form"));
  const wrong = /** @type {HTMLElement} */ (root.querySelector("[data-wrong]"));
  const outcome = /** @type {HTMLElement} */ (root.querySelector("[data-outcome]"));
  const place = /** @type {HTMLElement} */ (root.querySelector("[data-about]"));
  if (about) void introduce(place, about);
  else place.replaceChildren(...chooseFirst());
  form.addEventListener("input", () => (outcome.hidden = true));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const told = toldIn(form);
    wrong.textContent = wrongWith(told);
    outcome.hidden = wrong.textContent !== "";
    if (outcome.hidden) return;
    const lines = linesOf(told, about?.listed ?? false);
    const said = element("span", { role: "status" });
    outcome.replaceChildren(
      element("h2", { id: "kb-confirm-lines" }, "Dit is je melding"),
      element("pre", {}, element("code", {}, lines)),
      element("p", {}, copyButton(lines, said), " ", said),
      element("p", {}, "Zo komt je melding bij de redactie:"),
      stepsOf(desk, about, lines),
    );
    outcome.focus();
  });
  root.hidden = false;
  document.querySelector(".kb-by-hand")?.setAttribute("hidden", "");
}

const root = document.getElementById("kb-confirm");
if (root) start(root);
