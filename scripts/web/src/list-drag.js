// Dragging rows by their grip, with a mouse, a pen or a finger. The keyboard has buttons for the same.

const EDGE = 70;
const STEP = 12;

/**
 * Let the rows of a list be dragged; `drop` is told which row now stands where.
 * @param {HTMLElement} list @param {(key: string, to: number) => void} drop
 */
export function makeDraggable(list, drop) {
  list.addEventListener("pointerdown", (event) => {
    const grip = event.target instanceof Element ? event.target.closest(".kb-list-grip") : null;
    const row = grip?.closest("li");
    if (row && event.button === 0 && !list.querySelector(".kb-list-dragged")) drag(list, row, event, drop);
  });
}

/** What other fingers do meanwhile does not count. @param {HTMLElement} list @param {HTMLElement} row @param {PointerEvent} start @param {(key: string, to: number) => void} drop */
function drag(list, row, start, drop) {
  const before = [...list.children];
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
    if (!row.isConnected) return;
    if (keep) drop(row.dataset.key ?? "", [...list.children].indexOf(row));
    else list.append(...before);
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
