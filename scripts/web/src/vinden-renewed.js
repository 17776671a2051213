/**
 * What the page Vinden does when the site was published anew since it was opened: its numbers are not those of the new data.
 * @module
 */
import { isMissing } from "./fetching.js";
import { button } from "./dom.js";

export const RENEWED = "De site is net vernieuwd. Laad de pagina opnieuw om verder te gaan.";

/** The data of the search are of another publication than those of the page. */
export class OtherPublication extends Error {}

/** Whether something did not come because the site was published anew. @param {unknown} error */
export function isRenewed(error) {
  return error instanceof OtherPublication || isMissing(error);
}

/**
 * A button that opens the page with the same choice; without the data anew the browser may give those that it kept.
 * @param {import("./search-index.js").Load} load
 */
export function reloadButton(load) {
  return button("kb-vinden-offer", ["Laad de pagina opnieuw"], async () => {
    await load("vinden.json", { anew: true }).catch(() => undefined);
    location.reload();
  });
}
