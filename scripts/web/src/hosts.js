/**
 * Addresses at the host of the repository: the other side of hosts.py, held to the same outcome by a test. Pure.
 * @module
 */
/**
 * Return an address with its values in place, encoded: in a path slashes stay, in a query they do not.
 * @param {string} address  with `{path}`, `{title}` and `{text}` in it
 * @param {{path?: string, title?: string, text?: string}} values
 */
export function fill(address, values) {
  const query = address.indexOf("?");
  return address.replace(/\{(path|title|text)\}/g, (_, name, at) => {
    const value = encode(values[/** @type {"path" | "title" | "text"} */ (name)] ?? "");
    return query < 0 || at < query ? value.replaceAll("%2F", "/") : value;
  });
}

/** Encode as Python's `quote` does: nothing but letters, digits and -._~ stays. @param {string} text */
export function encode(text) {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
