/**
 * Analyses texts as the browser would: node analyse.js < {"lexicon": [...], "texts": [...]}
 * Prints, per text, its words with their stem and parts.
 */
import { Analyser, stem, words } from "../src/analysis.js";

/** @type {string[]} */
const chunks = [];
for await (const chunk of process.stdin.setEncoding("utf-8")) chunks.push(String(chunk));
const { lexicon, texts } = /** @type {{lexicon: string[], texts: string[]}} */ (JSON.parse(chunks.join("")));
const analyser = new Analyser(lexicon);
const found = texts.map((text) => words(text).map((word) => [word, stem(word), analyser.parts(word)]));
process.stdout.write(JSON.stringify(found));
