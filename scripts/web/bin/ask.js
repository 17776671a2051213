/**
 * Answers queries from the index in a folder, as the browser would: node ask.js FOLDER < queries.json > ids.json
 */
import { readFile } from "node:fs/promises";
import { createEngine } from "../src/engine.js";

const folder = process.argv[2];
const engine = createEngine(async (path) => JSON.parse(await readFile(`${folder}/${path}`, "utf-8")));
/** @type {string[]} */
const chunks = [];
for await (const chunk of process.stdin.setEncoding("utf-8")) chunks.push(String(chunk));
/** @type {string[][]} */
const answers = [];
for (const query of /** @type {string[]} */ (JSON.parse(chunks.join("")))) {
  const { hits } = await engine.search(`${query} `, { limit: 20 });
  answers.push(hits.map((hit) => hit.id));
}
process.stdout.write(JSON.stringify(answers));
