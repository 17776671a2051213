/**
 * Says which pieces of the index in a folder an answer needs only after its first results, as the browser asks for them:
 * node late.js FOLDER TEXT FIRST ALL > paths.json
 */
import { readFile } from "node:fs/promises";
import { createEngine } from "../src/engine.js";

const [folder, text, first, limit] = process.argv.slice(2);
/** @type {string[]} */
const fetched = [];
const engine = createEngine(async (path) => {
  fetched.push(path);
  return JSON.parse(await readFile(`${folder}/${path}`, "utf-8"));
});
const answers = engine.answers(text, { limit: Number(limit), first: Number(first) });
await answers.next();
const early = fetched.length;
await answers.next();
process.stdout.write(JSON.stringify(fetched.slice(early)));
