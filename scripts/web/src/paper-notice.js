/** Shows what changed since a sheet was printed, on the page that its QR code leads to. */
import { sheetOf } from "./paper-code.js";
import { element } from "./dom.js";

/** @type {import("./paper-words.js").News} */
const NO_NEWS = { message: "", lines: [], changed: [], added: [] };

/**
 * Watch the fragment of the address; whenever it holds the code of a sheet, say what `about` finds, below the title.
 * @param {(code: string) => import("./paper-words.js").News} about
 * @param {(news: import("./paper-words.js").News) => void} [mark]  for what else the page does with it
 */
export function watch(about, mark = () => {}) {
  const box = element("div", { class: "kb-paper", role: "status" });
  document.querySelector("article h1")?.after(box);
  const show = () => {
    const code = sheetOf(location.hash);
    const news = code === undefined ? undefined : about(code);
    box.replaceChildren(...(news ? drawn(news) : []));
    mark(news ?? NO_NEWS);
  };
  addEventListener("hashchange", show);
  show();
}

/** @param {import("./paper-words.js").News} news */
function drawn({ message, lines }) {
  const list = element("ul", {}, ...lines.map((each) => element("li", {}, each)));
  return [element("p", {}, element("strong", {}, message)), ...(lines.length ? [list] : [])];
}
