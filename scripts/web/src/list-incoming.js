/**
 * A list that came in, by a link or a file: it is shown, and nothing happens to the reader's own before they choose.
 * @module
 */
import { adding, newOn } from "./list-model.js";
import { offer } from "./list-offer.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {object} World
 * @property {() => List} own  the reader's own list
 * @property {(id: string) => import("./list-cards.js").Card | undefined} card  what the site says of an entry
 * @property {(change: import("./list-model.js").Change | undefined) => void} take  make a change to the reader's own list,
 *   or none, and show that list
 * @property {() => void} draw  show the list that is looked at
 */

export class Incoming {
  /** @param {HTMLElement} place  of the question @param {World} world */
  constructor(place, world) {
    this.place = place;
    this.world = world;
    /** @type {List | undefined} to look at before it is taken over */
    this.list = undefined;
    /** What the back button does to a list from a link. */
    this.putAside = () => {};
  }

  /**
   * Show a list and ask what to do with it.
   * @param {{list: List, problems: string[]}} found @param {"link" | "bestand"} from
   */
  show({ list, problems }, from) {
    const own = this.world.own();
    this.list = list.items.length ? list : undefined;
    const fresh = newOn(own, list.items).length;
    const done = (/** @type {import("./list-model.js").Change | undefined} */ change) => {
      this.list = undefined;
      this.putAside = () => {};
      this.place.replaceChildren();
      if (from === "link") history.replaceState(null, "", location.pathname + location.search);
      this.world.take(change);
    };
    this.putAside = () => from === "link" && done(undefined);
    this.place.replaceChildren(offer({ list, problems, from, own, fresh }, {
      replace: () => done({ what: "replace", list: this.named(list) }),
      add: () => done(adding(this.world.own(), this.named(list).items)),
      dismiss: () => done(undefined),
    }));
    this.world.draw();
    this.place.querySelector("h2")?.focus();
  }

  /** A list with the titles that its entries have now, for when one of them is gone. @param {List} list @returns {List} */
  named(list) {
    const items = list.items.map((item) => ("id" in item ? { ...item, title: this.world.card(item.id)?.title ?? item.title } : item));
    return { ...list, items };
  }
}
