/**
 * Making elements: from tag, attributes and text only, so that no text can become markup.
 * @module
 */
/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | boolean>} attributes  true: present, false: absent
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/**
 * @param {string} look  the class that says what it looks like
 * @param {(Node | string)[]} children
 * @param {() => void} act
 */
export function button(look, children, act) {
  const made = element("button", { type: "button", class: look }, ...children);
  made.addEventListener("click", act);
  return made;
}

/** Text for screen readers only. @param {string} text */
export function unseen(text) {
  return element("span", { class: "kb-unseen" }, text);
}

const NUMBERS = new Intl.NumberFormat("nl");

/** @param {number} number */
export function dutch(number) {
  return NUMBERS.format(number);
}
