// The byte order mark is part of the text here; where it may stand it is dropped before.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes UTF-8. Throws a `TypeError` if it is not. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  return utf8.decode(bytes.subarray(start, end));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Resolves the five predefined entities and character references.
 * Throws a `SyntaxError` for any other: without a document type there can be none.
 */
export function resolveEntities(text: string): string {
  return text.replaceAll(/&([^;&]{0,12};)?/g, (whole, body: string | undefined) => {
    const name = body?.slice(0, -1) ?? '';
    const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (named !== undefined) return named;
    const code = /^#x[0-9a-f]+$/i.test(name) && name[1] === 'x' ? Number(`0${name.slice(1)}`) : decimalReference(name);
    const character = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code > 0;
    if (!character) throw new SyntaxError(`unknown entity ${whole.slice(0, 14)}`);
    return String.fromCodePoint(code);
  });
}

function decimalReference(name: string): number {
  return /^#\d+$/.test(name) ? Number(name.slice(1)) : Number.NaN;
}

/** Line ends as XML hands them on: CR LF and CR become LF. */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** Decodes Excel's escapes of UTF-16 units in strings: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
