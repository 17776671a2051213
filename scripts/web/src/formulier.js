/**
 * The page "Deel een les": a form that checks what is typed as the knowledge base will, and makes the file.
 * Without this script the page shows the other ways to contribute.
 */
import { fetchJson, NoFile } from "./fetching.js";
import { Page } from "./form/page.js";
import { Rules } from "./form/rules.js";
import { element } from "./dom.js";

/** @param {string} base @returns {import("./form/check.js").Taken} */
function createTaken(base) {
  const nothing = { names: [], titles: {} };
  return {
    // a piece that does not exist holds no names
    piece: (name) => fetchJson(`${base}/data/formulier/${name}.json`).catch((error) => {
      if (error instanceof NoFile && error.missing) return nothing;
      throw error;
    }),
    pages: async () => {
      const { entries } = await fetchJson(`${base}/data/entries.json`);
      return entries.map((/** @type {{url: string}} */ { url }) => `${url.replace(/\/$/u, "")}.md`);
    },
  };
}

/** @param {HTMLElement} root */
async function start(root) {
  const base = root.dataset.base ?? ".";
  try {
    new Page(root, new Rules(await fetchJson(`${base}/data/formulier.json`)), createTaken(base), base).start();
  } catch (error) {
    console.warn(error);
    root.prepend(element("p", { role: "alert" }, "Het formulier laadt niet. Kies een van deze manieren."));
    root.classList.add("kb-share--failed");
  }
}

const root = document.getElementById("kb-share");
if (root) void start(root);

