/**
 * A list that came in, by a link or a file: what is in it, what is wrong with it, and what the reader wants with it.
 * @module
 */
import { countText } from "./list-model.js";
import { button, element } from "./dom.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {{list: List, problems: string[], from: "link" | "bestand", own: List, fresh: number}} Incoming  fresh: how many are new
 * @typedef {{replace: () => void, add: () => void, dismiss: () => void}} Choices
 */

const MOST_PROBLEMS = 6;

/** @param {Incoming} incoming @param {Choices} choices */
export function offer(incoming, choices) {
  const { list, problems, from, own } = incoming;
  const many = list.items.length;
  const title = many ? `Een lijst uit ${from === "link" ? "een link" : "een bestand"}` : `In ${from === "link" ? "deze link" : "dit bestand"} staat geen lijst`;
  const heading = element("h2", { tabindex: "-1" }, title);
  const made = element("section", { class: "kb-list-offer" }, heading);
  if (many) made.append(element("p", {}, question(incoming)));
  if (problems.length) {
    const rest = problems.length - MOST_PROBLEMS;
    const shown = [...problems.slice(0, MOST_PROBLEMS), ...(rest > 0 ? [`En nog ${rest} keer zoiets.`] : [])];
    made.append(element("p", {}, many ? "Dit slaan we over:" : "Dit klopt niet:"), element("ul", {}, ...shown.map((each) => element("li", {}, each))));
  }
  const replace = button("kb-list-main-button", [own.items.length ? "Vervang mijn lijst" : "Maak dit mijn lijst"], choices.replace);
  const add = button("kb-list-plain", ["Voeg toe aan mijn lijst"], choices.add);
  const dismiss = button("kb-list-plain", [many ? "Terug naar mijn lijst" : "Sluit"], choices.dismiss);
  const buttons = [...(many ? [replace] : []), ...(many && own.items.length && incoming.fresh ? [add] : []), dismiss];
  made.append(element("p", { class: "kb-list-choices" }, ...buttons));
  return made;
}

/** @param {Incoming} incoming */
function question({ list, own, fresh }) {
  const many = countText(list.items);
  const look = `Je ziet hieronder die lijst met ${many}. Je kunt hem lezen en printen.`;
  if (!own.items.length) return `${look} Je eigen lijst is nog leeg.`;
  const mine = countText(own.items);
  const what = fresh ? `${fresh} daarvan ${fresh === 1 ? "is" : "zijn"} nieuw.` : "Alles staat er al op.";
  return `${look} Je eigen lijst met ${mine} blijft bewaard zolang je niets kiest. ${what}`;
}
