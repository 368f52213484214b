import { Refusal } from '../../../refusals/file-refusal';
import { xmlEncoding } from './xml-encoding';

/** The encodings that a part can be written back in, byte for byte. */
export type PartEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * Decodes a whole part, its byte order mark kept as the first character, so that `encodePart` gives the same bytes.
 * Throws a `Refusal`: unwritable-encoding, or damaged-part where the bytes are not what they claim to be.
 */
export function decodePart(
  bytes: Uint8Array,
  part: string,
): { readonly text: string; readonly encoding: PartEncoding } {
  const declared = xmlEncoding(bytes);
  const encoding = declared === 'utf8' ? 'utf-8' : declared;
  if (encoding !== 'utf-8' && encoding !== 'utf-16le' && encoding !== 'utf-16be') {
    throw new Refusal('unwritable-encoding', { part, detail: declared });
  }
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch (cause) {
    throw new Refusal('damaged-part', { part, detail: 'not text in its declared encoding', cause });
  }
}

export function encodePart(text: string, encoding: PartEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}
