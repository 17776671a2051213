/** Bundles every script that ships with the site into docs/assets/javascripts; `make web` runs it. */
import { build } from "esbuild";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const scripts = { search: "worker", "search-engine": "worker-engine", "search-help": "search-help", vinden: "vinden", verras: "verras", "op-mijn-lijst": "keep", "mijn-lijst": "mijn-lijst", checklist: "checklist", papier: "papier", bevestigen: "confirm", formulier: "formulier" };
const entryPoints = Object.entries(scripts)
  .map(([out, source]) => ({ out, in: root(`src/${source}.js`) }))
  .filter((each) => existsSync(each.in));

await build({
  entryPoints,
  outdir: root("../../docs/assets/javascripts"),
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "inline",
  logLevel: "warning",
});
