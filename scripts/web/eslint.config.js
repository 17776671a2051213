import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  { ignores: ["src/stemmer.js", "node_modules/"] },
  { languageOptions: { globals: { ...globals.browser, ...globals.worker } }, rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "error" } },
  { files: ["test/**", "bin/**", "build.js"], languageOptions: { globals: globals.node } },
];
