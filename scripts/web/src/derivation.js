/**
 * Dutch derivation beyond what the stemmer does: adoptie and adopteren, deelnemer and deelname, geholpen and hulp,
 * terugkoppelen and "koppel terug". What this joins may differ a little in meaning, so it weighs less than a stem.
 * @module
 */
import { stem } from "./analysis.js";

const SHORTEST_ROOT = 3;
/** Forms that no rule makes: what the stemmer leaves of a strong past tense, and nouns with another vowel. */
const IRREGULAR = new Map(
  `bracht:breng boed:bied bod:bied boze:boos bond:bind brook:breek dacht:denk droeg:draag gaf:geef gift:geef goot:giet
   greep:grijp begrip:begrijp hiel:houd hieuw:houd hielp:help holp:help hulp:help ging:ga keek:kijk keuze:kies
   koos:kies klacht:klaag kwam:kom komst:kom las:lees liet:laat lag:lig loop:loop name:neem nam:neem noom:neem
   reactie:reager reaer:reager reed:rijd rit:rijd riep:roep schoof:schuif schreef:schrijf schrift:schrijf sloot:sluit besluit:beslis sprak:spreek
   spraak:spreek sprook:spreek stond:sta stand:sta steek:steek stook:steek tocht:trek trok:trek trook:trek
   vond:vind vroeg:vraag wees:wijs wijz:wijs worf:werf wierf:werf wist:weet won:win zag:zie zocht:zoek
   zond:zend zweeg:zwijg
   afweek:afwijk ontweek:ontwijk bedorf:bederf begon:begin beval:beveel bevool:beveel bleef:blijf bood:bied breuk:breek
   daan:doe deed:doe doen:doe dracht:draag dronk:drink drong:dring dwong:dwing gaan:ga gave:geef groeid:groei hield:houd
   hing:hang keus:kies kocht:koop kreeg:krijg liep:loop ontf:ontvang overleed:overlijd schoot:schiet slaan:sla
   sliep:slaap sloeg:sla sneed:snijd sprong:spring staan:sta steeg:stijg stierf:sterf storf:sterf streed:strijd trad:treed
   betrokken:betrek trof:tref verdween:verdwijn vergat:vergeet verleek:verlijk verlie:verlies verloor:verlies
   vermeed:vermijd verscheen:verschijn viel:val ving:vang von:vind winst:win woog:weeg zicht:zie zien:zie zong:zing
   zwierf:zwerf zworf:zwerf`.split(/\s+/).map((pair) => /** @type {[string, string]} */ (pair.split(":"))),
);
/** What stands before a verb and may come loose from it. */
const PARTICLES = [
  "aan", "achter", "af", "bij", "bijeen", "binnen", "deel", "door", "in", "langs", "los", "mee", "na", "om", "onder",
  "op", "over", "rond", "samen", "tegen", "terecht", "terug", "toe", "uit", "vast", "vol", "voor", "weg",
];
/** What does so and never comes loose. */
const PREFIXES = ["be", "ge", "her", "ont", "ver"];
const BEFORE = [...PARTICLES, ...PREFIXES];
const ENDINGS = ["elijk", "lijk", "atief", "atif", "iteit", "ie", "eer", "er", "ig", "ing", "st", "e"];
const VERBAL_ENDING = /(?<=.{3}[^aeiou])[dt]$/;

/**
 * @param {string} term a stem
 * @returns {string} what it shares with the words derived from it or from the same word; no word itself
 */
export function root(term) {
  const regular = regularOf(regularOf(term)); // besloot is besluit, and that is of beslissen
  const ending = ENDINGS.find((each) => regular.endsWith(each) && regular.length - each.length > SHORTEST_ROOT);
  return spelled((ending ? regular.slice(0, -ending.length) : regular).replace(VERBAL_ENDING, ""));
}

/**
 * @param {string} term
 * @returns {string} the regular stem of an irregular form, also after a particle or a prefix
 */
function regularOf(term) {
  const [before, bare] = detached(term, BEFORE);
  return IRREGULAR.get(term) ?? (IRREGULAR.has(bare) ? before + IRREGULAR.get(bare) : term);
}

/**
 * @param {string} term
 * @returns {string} with single letters where Dutch doubles them, and the ends that it hears alike written alike
 */
function spelled(term) {
  const single = term.replace(/(.)\1/g, "$1");
  return (single.length > SHORTEST_ROOT ? single : term).replace(/v$/, "f").replace(/z$/, "s");
}

/**
 * @param {string} word
 * @param {string[]} [parts]
 * @returns {[string, string]} the particle at its begin and the rest, or nothing and the word
 */
export function detached(word, parts = PARTICLES) {
  let before = "";
  for (const each of parts) {
    if (each.length <= before.length || word.length - each.length < SHORTEST_ROOT) continue;
    if (word.startsWith(each)) before = each;
  }
  return [before, word.slice(before.length)];
}

/**
 * Verbs whose particle stands loose further on: "koppel altijd terug" has terugkoppel.
 * @param {string[]} typed all words of a query, in order
 * @returns {Map<string, string[]>} per word the terms that it makes with a particle after it
 */
export function reattached(typed) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  typed.forEach((particle, at) => {
    if (!PARTICLES.includes(particle)) return;
    for (const word of typed.slice(0, at)) found.set(word, [...(found.get(word) ?? []), stem(particle + word)]);
  });
  return found;
}
