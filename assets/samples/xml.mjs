const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for XML content and attributes. */
export function escaped(text) {
  return String(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
}

/** One element; attributes that are undefined are left out, no content closes the element at once. */
export function element(name, attributes, content = '') {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A whole part of a package, as UTF-8 text with its declaration. */
export function part(content) {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
}
