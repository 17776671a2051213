/** On the page of an entry, whether the card that led here still says what the page says; on that of the book, whether it is the newest. */
import { watch } from "./paper-notice.js";
import { aboutBook, aboutEntry } from "./paper-words.js";

/** @type {HTMLElement | null} */
const foot = document.querySelector("[data-papier], [data-papier-boek]");
if (foot) {
  const { papier = "", papierBoek, papierDay = "" } = foot.dataset;
  watch((code) => (papierBoek ? aboutBook(code, papierBoek, papierDay) : aboutEntry(code, papier, papierDay)));
}
