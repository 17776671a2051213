/** Bundles every script that ships with the site into docs/assets/javascripts; `make web` runs it. */
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const root = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** The source of each bundle by the name it ships under. */
const scripts = {
  bevestigen: "confirm",
  checklist: "checklist",
  formulier: "formulier",
  menu: "menu",
  "mijn-lijst": "mijn-lijst",
  "op-mijn-lijst": "keep",
  papier: "papier",
  search: "worker",
  "search-engine": "worker-engine",
  "search-help": "search-help",
  verras: "verras",
  vinden: "vinden",
};
const entryPoints = Object.entries(scripts).map(([out, source]) => ({ out, in: root(`src/${source}.js`) }));

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
