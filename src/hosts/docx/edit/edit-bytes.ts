import { rewriteZip } from '../../file/zip/zip-rewriter';
import type { WordPackage } from '../word-package';

export const decoded = (bytes: Uint8Array, start: number, end: number): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(start, end));

export function spliced(bytes: Uint8Array, start: number, end: number, put: Uint8Array): Uint8Array {
  const made = new Uint8Array(bytes.length - (end - start) + put.length);
  made.set(bytes.subarray(0, start));
  made.set(put, start);
  made.set(bytes.subarray(end), start + put.length);
  return made;
}

export const isAt = (bytes: Uint8Array, start: number, wanted: Uint8Array): boolean =>
  wanted.every((byte, at) => bytes[start + at] === byte);

/** The file with another content of one part. */
export function withPart(
  bytes: Uint8Array,
  source: WordPackage['source'],
  part: string,
  content: Uint8Array,
): Uint8Array {
  const name = source.listedName(part) ?? part;
  const replaced = new Map([[name.toLowerCase(), content]]);
  return rewriteZip(bytes, source.limits, { replaced, removed: new Set(), added: [] });
}
