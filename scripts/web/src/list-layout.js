/**
 * The elements of the page Mijn lijst that change, and where they stand.
 * @module
 */
import { MOST } from "./list-check.js";
import { button, element } from "./dom.js";

export function createParts() {
  return {
    trouble: element("p", { class: "kb-list-trouble", role: "alert" }),
    offer: element("div", {}),
    said: element("p", { class: "kb-unseen", role: "status" }),
    title: element("input", { type: "text", id: "kb-list-title", maxlength: String(MOST.title), autocomplete: "off" }),
    heading: element("h2", { tabindex: "-1", id: "kb-list-count" }),
    undo: element("button", { type: "button", class: "kb-list-plain" }),
    hint: element("p", { class: "kb-list-hint" }, "Sleep een punt aan de stippen, of gebruik Omhoog en Omlaag."),
    rows: element("ol", { class: "kb-list-rows" }),
    empty: element("div", {}, element("p", {}, "Je lijst is nog leeg. Klik bij een tip, les of methode op ‘Zet op mijn lijst’.")),
    add: element("form", { class: "kb-list-add" }),
    lineText: element("input", { type: "text", maxlength: String(MOST.text), required: true, autocomplete: "off" }),
    lineMinutes: element("input", { type: "number", min: "0", max: String(MOST.minutes), step: "1", inputmode: "numeric" }),
    clear: button("kb-list-plain", ["Maak de lijst leeg"], () => {}),
    time: element("p", {}),
    materials: element("ul", {}),
    noMaterials: element("p", {}, "Geen methode op deze lijst noemt spullen."),
    needed: element("section", { "aria-labelledby": "kb-list-needed" }),
    print: element("section", { "aria-labelledby": "kb-list-print" }),
    share: element("section", { "aria-labelledby": "kb-list-share" }),
  };
}

/** @param {HTMLElement} root @param {ReturnType<typeof createParts>} parts */
export function layOut(root, parts) {
  parts.empty.append(...root.querySelectorAll(".kb-list-start"));
  parts.add.append(
    element("label", { class: "kb-list-line" }, element("span", {}, "Eigen regel of stap"), parts.lineText),
    element("label", { class: "kb-list-minutes" }, element("span", {}, "Minuten"), parts.lineMinutes),
    element("button", { type: "submit", class: "kb-list-plain", value: "regel" }, "Voeg regel toe"),
    element("button", { type: "submit", class: "kb-list-plain", value: "stap" }, "Voeg stap toe"),
    element("p", { class: "kb-list-hint" }, "Een stap is een kopje boven de punten eronder. De minuten van een stap gelden voor alles wat eronder staat."),
  );
  const name = element("p", { class: "kb-list-title" }, element("label", { for: parts.title.id }, "Titel van je lijst"), parts.title);
  const head = element("div", { class: "kb-list-head" }, parts.heading, parts.undo);
  const main = element("section", { class: "kb-list-main", "aria-labelledby": parts.heading.id },
    name, head, parts.hint, parts.empty, parts.rows, parts.add, element("p", {}, parts.clear));
  parts.needed.append(
    element("h2", { id: "kb-list-needed" }, "Tijd en spullen"),
    element("h3", {}, "Tijd"), parts.time, element("h3", {}, "Neem mee"), parts.materials, parts.noMaterials);
  const side = element("div", { class: "kb-list-side" }, parts.print, parts.needed, parts.share);
  root.replaceChildren(parts.trouble, parts.offer, main, side, parts.said);
  root.classList.add("kb-list--ready");
}
