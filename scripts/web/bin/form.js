/**
 * Checks what was filled in as the form does: a line of JSON with {rules, pieces, pages, today}, then a draft per line.
 * Prints what comes of each draft, a line of JSON each.
 */
import { createInterface } from "node:readline";
import { check } from "../src/form/check.js";
import { Rules } from "../src/form/rules.js";

/** @type {Rules | undefined} */
let rules;
/** @type {{pieces: Record<string, import("../src/form/check.js").Piece>, pages: string[], today: string}} */
let base = { pieces: {}, pages: [], today: "" };
const taken = {
  piece: async (/** @type {string} */ name) => base.pieces[name] ?? { names: [], titles: {} },
  pages: async () => base.pages,
};

for await (const line of createInterface({ input: process.stdin })) {
  const given = JSON.parse(line);
  if (rules) {
    process.stdout.write(`${JSON.stringify(await check(given, rules, taken, base.today))}\n`);
  } else {
    rules = new Rules(given.rules);
    base = given;
  }
}
