/** On the page of an entry: whether the card that led here still says what the page says. */
import { watch } from "./paper-notice.js";
import { aboutEntry } from "./paper-words.js";

/** @type {HTMLElement | null} */
const foot = document.querySelector("[data-papier]");
if (foot) watch((code) => aboutEntry(code, foot.dataset.papier ?? "", foot.dataset.papierDay ?? ""));
