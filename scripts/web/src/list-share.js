/**
 * Sharing and keeping a list: as a link, and as a file. Nothing is sent anywhere; the reader does that.
 * @module
 */
import { fromFile, MOST_BYTES, toFile } from "./list-file.js";
import { LONG_LINK, toFragment } from "./list-link.js";
import { isStep } from "./list-model.js";
import { button, element } from "./dom.js";

/**
 * @typedef {import("./list-model.js").List} List
 * @typedef {object} World
 * @property {() => List} list
 * @property {() => string | null} raw  what the browser keeps, as text
 * @property {() => boolean} broken  whether what the browser keeps cannot be read
 * @property {(found: {list: List, problems: string[]}) => void} offer
 * @property {(text: string) => void} say
 */

export class Share {
  /** @param {HTMLElement} root @param {World} world */
  constructor(root, world) {
    this.world = world;
    this.link = element("input", { type: "text", readonly: true, id: "kb-list-link" });
    this.own = element("input", { type: "checkbox" });
    this.ownWords = element("span", {});
    this.ownLabel = element("label", {}, this.own, this.ownWords);
    this.note = element("p", { class: "kb-list-hint" });
    this.file = element("input", { type: "file", accept: ".json,application/json", class: "kb-unseen", tabindex: "-1", "aria-label": "Kies een bestand met een lijst" });
    this.saver = button("kb-list-plain", ["Bewaar als bestand"], () => this.save());
    this.linked = element("div", {},
      element("label", { for: this.link.id }, "Link naar deze lijst"), this.link,
      element("p", {}, this.ownLabel), this.note,
      element("p", { class: "kb-list-choices" }, button("kb-list-plain", ["Kopieer de link"], () => void this.copy())));
    this.own.addEventListener("change", () => this.update());
    this.link.addEventListener("focus", () => this.link.select());
    this.file.addEventListener("change", () => void this.open());
    root.append(
      element("h2", { id: "kb-list-share" }, "Delen en bewaren"),
      this.linked,
      element("p", { class: "kb-list-choices" }, this.saver,
        button("kb-list-plain", ["Open een bestand"], () => this.file.click()), this.file),
      element("p", { class: "kb-list-hint" }, "Je lijst staat alleen in deze browser. Wij krijgen hem niet te zien."),
    );
  }

  update() {
    const list = this.world.list();
    this.linked.hidden = list.items.length === 0;
    this.saver.hidden = list.items.length === 0 && !this.world.broken();
    const own = list.items.filter((item) => "line" in item || item.note).length;
    const words = list.items.some(isStep) ? "notities, stappen en eigen regels" : "notities en eigen regels";
    this.ownLabel.hidden = own === 0;
    this.ownWords.textContent = ` Neem mijn ${words} mee`;
    this.link.value = location.href.split("#")[0] + toFragment(list, { own: this.own.checked });
    const long = this.link.value.length > LONG_LINK ? "Deze link is lang. Lukt het niet? Stuur dan het bestand." : "";
    this.note.textContent = long || (own && !this.own.checked ? `Je ${words} gaan niet mee.` : "");
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.link.value);
      this.world.say("De link is gekopieerd.");
    } catch {
      this.link.focus();
      this.link.select();
      this.world.say("Kopiëren lukt niet. De link is geselecteerd: kopieer hem zelf.");
    }
  }

  /** A list that cannot be read is kept as it is found. */
  save() {
    const list = this.world.list();
    const text = list.items.length ? toFile(list) : (this.world.raw() ?? toFile(list));
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    element("a", { href: address, download: "mijn-lijst.json" }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    this.world.say("Je lijst is bewaard als mijn-lijst.json.");
  }

  async open() {
    const file = this.file.files?.[0];
    if (!file) return;
    const text = file.size > MOST_BYTES ? "" : await file.text().catch(() => "");
    this.file.value = "";
    const { list, problems } = fromFile(text);
    this.world.offer(problems.length ? { list: { title: "", items: [] }, problems } : { list, problems });
  }
}
