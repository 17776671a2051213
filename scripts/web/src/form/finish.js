/**
 * The last step: how the contribution gets to the editors.
 * @module
 */
import { button, element } from "../dom.js";
import { mailAddress, mailText, newFile } from "./addresses.js";

/**
 * @typedef {import("./rules.js").Desk} Desk
 * @typedef {import("./check.js").Outcome} Outcome
 */

const NOT_COPIED = "Kopiëren lukt niet. Selecteer de tekst hieronder en kopieer hem zelf.";

/** @param {Outcome} outcome @param {string} title @param {Desk} desk */
export function finish(outcome, title, desk) {
  const said = element("p", { class: "kb-share-said", role: "status" });
  /** @param {string} text @param {string} done */
  const copy = async (text, done) => {
    said.textContent = await navigator.clipboard?.writeText(text).then(() => done, () => NOT_COPIED) ?? NOT_COPIED;
  };
  const ways = [host(outcome, desk, copy), file(outcome, said), mail(outcome, title, desk, copy)];
  return [
    element("p", {}, "Je tekst is klaar om in te sturen. Kies hoe. Een redacteur leest mee en zet hem op de site."),
    said, ...ways.filter((way) => way !== null),
    element(
      "details", { class: "kb-share-file" },
      element("summary", {}, `Het bestand: ${outcome.path}`), element("pre", { tabindex: "0" }, outcome.text),
    ),
  ];
}

/** @param {string} title @param {(Node | string)[]} children */
function way(title, ...children) {
  return element("section", { class: "kb-share-way" }, element("h3", {}, title), ...children);
}

/** @param {Outcome} outcome @param {Desk} desk @param {(text: string, done: string) => Promise<void>} copy */
function host({ path, text }, desk, copy) {
  const page = newFile(desk, path, text);
  if (!page) return null;
  const name = new URL(page.href).hostname;
  const link = element("a", { class: "kb-share-button", href: page.href, target: "_blank", rel: "noopener" }, `Verder op ${name}`);
  const intro = `Je hebt een account nodig op ${name}. Je ziet daar een pagina voor een nieuw bestand. Klik op opslaan, dan komt je voorstel bij de redactie.`;
  if (page.holdsText) return way("Online insturen", element("p", {}, intro), link);
  const done = `De tekst is gekopieerd. Plak hem op ${name} in het lege vak.`;
  link.addEventListener("click", () => void copy(text, done));
  return way(
    "Online insturen", element("p", {}, intro),
    element("p", {}, "Je tekst past niet in het adres. De knop kopieert hem; plak hem daar in het lege vak."), link,
  );
}

/** @param {Outcome} outcome @param {HTMLElement} said */
function file({ id, text }, said) {
  const save = button("kb-share-button kb-share-button--plain", ["Download het bestand"], () => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
    const link = element("a", { href: address, download: `${id}.md` });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    said.textContent = `${id}.md staat bij je downloads.`;
  });
  return way("Als bestand", element("p", {}, "Geef het bestand aan een collega die met git werkt, of mail het."), save);
}

/** @param {Outcome} outcome @param {string} title @param {Desk} desk @param {(text: string, done: string) => Promise<void>} copy */
function mail({ path, text }, title, desk, copy) {
  const { subject, body } = mailText(title, path, text);
  const copying = button("kb-share-button kb-share-button--plain", ["Kopieer de mailtekst"], () =>
    void copy(`${subject}\n\n${body}`, "De mailtekst is gekopieerd. Plak hem in een mail."));
  if (!desk.mail) return way("Per mail", element("p", {}, "Plak deze tekst in een mail aan de redactie."), copying);
  const address = mailAddress(desk.mail, title, path, text);
  const link = element("a", { class: "kb-share-button kb-share-button--plain", href: address.href }, "Open een mail");
  if (address.holdsText) return way("Per mail", element("p", {}, `De mail gaat naar ${desk.mail}.`), link, " ", copying);
  link.addEventListener("click", () => void copy(text, "De tekst is gekopieerd. Plak hem in de mail."));
  return way("Per mail", element("p", {}, `De mail gaat naar ${desk.mail}. De knop kopieert je tekst; plak hem in de mail.`), link);
}
