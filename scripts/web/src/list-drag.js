/**
 * Dragging rows by their grip, with a mouse, a pen or a finger. The keyboard has buttons for the same.
 * @module
 */
/** @typedef {(key: string, to: number | undefined) => void} Drop */

const EDGE = 70;
const STEP = 12;

/**
 * Let the rows of a list be dragged; `drop` is told which row now stands where, or nothing when the reader let it be, and
 * draws the list anew. Until then nobody else may: see `isDragging`.
 * @param {HTMLElement} list @param {Drop} drop
 */
export function makeDraggable(list, drop) {
  list.addEventListener("pointerdown", (event) => {
    const grip = event.target instanceof Element ? event.target.closest(".kb-list-grip") : null;
    const row = grip?.closest("li");
    if (row && event.button === 0 && !isDragging(list)) drag(list, row, event, drop);
  });
}

/** Whether a row is being dragged, which a new drawing of the list would take out of the reader's hand. @param {HTMLElement} list */
export function isDragging(list) {
  return list.querySelector(".kb-list-dragged") !== null;
}

/** What other fingers do meanwhile does not count. @param {HTMLElement} list @param {HTMLElement} row @param {PointerEvent} start @param {Drop} drop */
function drag(list, row, start, drop) {
  const stop = new AbortController();
  let y = start.clientY;
  start.preventDefault();
  row.classList.add("kb-list-dragged");
  const step = () => {
    if (stop.signal.aborted) return;
    if (y < EDGE) window.scrollBy(0, -STEP);
    else if (y > window.innerHeight - EDGE) window.scrollBy(0, STEP);
    place(list, row, y);
    requestAnimationFrame(step);
  };
  const end = (/** @type {boolean} */ keep) => {
    stop.abort();
    row.classList.remove("kb-list-dragged");
    drop(row.dataset.key ?? "", keep ? [...list.children].indexOf(row) : undefined);
  };
  const on = { signal: stop.signal };
  /** @param {"pointermove" | "pointerup" | "pointercancel"} what @param {(event: PointerEvent) => void} act */
  const own = (what, act) => window.addEventListener(what, (event) => { if (event.pointerId === start.pointerId) act(event); }, on);
  own("pointermove", (event) => { y = event.clientY; });
  own("pointerup", (event) => { place(list, row, event.clientY); end(true); });
  own("pointercancel", () => end(false));
  window.addEventListener("keydown", (event) => { if (event.key === "Escape") end(false); }, on);
  requestAnimationFrame(step);
}

/** Put a row where the pointer is: before the first row whose middle lies lower. @param {HTMLElement} list @param {HTMLElement} row @param {number} y */
function place(list, row, y) {
  const next = [...list.children].find((each) => {
    const box = each.getBoundingClientRect();
    return each !== row && y < box.top + box.height / 2;
  });
  if (next ? row.nextElementSibling !== next : list.lastElementChild !== row) list.insertBefore(row, next ?? null);
}
