import { Refusal } from '../../../refusals/file-refusal';
import type { Parts } from '../zip/package';
import type { XmlTokenizer } from './xml-tokenizer';

// The type of the class, which the Node types declare as a value only.
type Decoder = InstanceType<typeof TextDecoder>;

// Room for a byte order mark and an XML declaration.
const SNIFFED_BYTES = 200;

/** The encoding an XML part says it is in, by byte order mark or declaration; UTF-8 if it says nothing. */
export function xmlEncoding(start: Uint8Array): string {
  const [first, second, third] = start;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark, a tag tells by which of its bytes is nothing.
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  // Not spread, which asks for each byte by itself.
  const declaration = String.fromCharCode.apply(null, start.subarray(0, SNIFFED_BYTES) as unknown as number[]);
  const said = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8';
  // It could not be read here if it were true: some programs say so of what they then write in UTF-8.
  return said.startsWith('utf-16') ? 'utf-8' : said;
}

/**
 * Unpacks a large part into a tokenizer, as UTF-8 whatever it is written in.
 * Throws a `Refusal` of the package, of the tokenizer, or damaged-part for an encoding unknown or not kept to.
 */
export function readLargeXml(source: Parts, part: string, tokenizer: XmlTokenizer): void {
  const encoder = new TextEncoder();
  let decoder: Decoder | undefined;
  let started = false;
  source.read(part, (bytes) => {
    if (bytes.length === 0) return;
    if (!started) {
      started = true;
      const found = decoderFor(bytes, part);
      if (found.encoding !== 'utf-8') decoder = found;
    }
    tokenizer.write(decoder === undefined ? bytes : encoder.encode(decode(decoder, bytes, part)));
  });
  if (decoder !== undefined) tokenizer.write(encoder.encode(decode(decoder, undefined, part)));
  tokenizer.end();
}

function decode(decoder: Decoder, bytes: Uint8Array | undefined, part: string): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (error) {
    throw notText(error, part);
  }
}

function decoderFor(start: Uint8Array, part: string): Decoder {
  try {
    return new TextDecoder(xmlEncoding(start), { fatal: true });
  } catch (error) {
    throw notText(error, part);
  }
}

function notText(error: unknown, part: string): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal('damaged-part', { part, detail: 'not text in its declared encoding', cause: error });
}
