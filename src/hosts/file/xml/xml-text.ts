// The byte order mark is part of the text here; where it may stand it is dropped before.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes UTF-8. Throws a `TypeError` if it is not. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  return utf8.decode(bytes.subarray(start, end));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The text that XML character data or an attribute value stands for: the five predefined entities and character
 * references resolved, CR LF and CR made LF.
 * Throws a `SyntaxError` for any other entity: without a document type there can be none.
 */
export function resolveXmlText(text: string): string {
  const lines = text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replaceAll(/&([^;&]{0,12};)?/g, (whole, body: string | undefined) => {
    const name = body?.slice(0, -1) ?? '';
    const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (named !== undefined) return named;
    const code = referenceCode(name);
    const character = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    if (!character) throw new SyntaxError(`unknown entity ${whole.slice(0, 14)}`);
    return String.fromCodePoint(code);
  });
}

function referenceCode(name: string): number {
  if (/^#\d+$/.test(name)) return Number(name.slice(1));
  return /^#x[0-9a-fA-F]+$/.test(name) ? Number(`0${name.slice(1)}`) : Number.NaN;
}
