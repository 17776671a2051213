/**
 * Says what is wrong: a list with links above the form, and the same sentence at the part that it is about.
 * @module
 */
import { element } from "../dom.js";

/**
 * @typedef {import("./controls.js").Control} Control
 * @typedef {import("./check.js").Placed} Placed
 */

/** @param {Placed} problem */
function textOf({ message, hint }) {
  return `${message} ${hint}`.trim();
}

/** @param {string} name */
function bare(name) {
  return name.replace(/ \(mag je overslaan\)$/u, "").replace(/\?$/u, "");
}

/**
 * Put every problem at its part of the form.
 * @param {Control[]} controls @param {Placed[]} problems
 */
export function markProblems(controls, problems) {
  for (const control of controls) {
    const own = problems.filter(({ owner }) => owner === control.owner);
    const wrong = own.some(({ warning }) => !warning);
    control.error.replaceChildren(
      ...own.map((each) => element("span", { "data-code": each.code }, `${each.warning ? "Let op: " : "Fout: "}${textOf(each)}`)),
    );
    control.error.classList.toggle("kb-share-error--remark", !wrong);
    control.node.classList.toggle("kb-share-field--wrong", wrong);
    if (control.target.matches("input:not([type=radio], [type=checkbox]), textarea, select")) {
      control.target.setAttribute("aria-invalid", String(wrong));
    }
  }
}

/**
 * Fill the list above the form and return whether there is anything in it.
 * @param {HTMLElement} place @param {Control[]} controls @param {Placed[]} problems
 */
export function summarise(place, controls, problems) {
  const order = controls.map(({ owner }) => owner);
  const wrong = problems
    .filter(({ warning }) => !warning)
    .sort((a, b) => order.indexOf(a.owner) - order.indexOf(b.owner));
  place.hidden = !wrong.length;
  const items = wrong.map((problem) => {
    const control = controls.find(({ owner }) => owner === problem.owner);
    const text = control ? `${bare(control.label)}: ${textOf(problem)}` : textOf(problem);
    return element("li", { "data-code": problem.code }, control ? link(text, control) : text);
  });
  const title = wrong.length === 1 ? "Er is nog één ding niet goed" : `Er zijn nog ${wrong.length} dingen niet goed`;
  place.replaceChildren(element("h2", {}, title), element("ul", {}, ...items));
  return wrong.length > 0;
}

/** @param {string} text @param {Control} control */
function link(text, control) {
  const found = element("a", { href: `#${control.target.id || control.node.id}` }, text);
  found.addEventListener("click", (event) => {
    event.preventDefault();
    const folded = control.node.closest("details");
    if (folded) folded.open = true;
    control.node.scrollIntoView({ block: "start" });
    control.target.focus({ preventScroll: true });
  });
  return found;
}
