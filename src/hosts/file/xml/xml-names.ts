import { decodeUtf8 } from './xml-text';

/** An element's name, the same object for the same bytes. */
export interface XmlName {
  readonly bytes: Uint8Array;
  readonly id: number;
  readonly text: string;
  /** The name that was opened next, the last time this one was. */
  follower: XmlName | undefined;
}

const BUCKETS = 256;
// A workbook's sheets have some dozens; many thousands would make finding one slow.
const MAX_NAMES = 4096;
const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.·-]*$/u;

/** The names met so far: parts of one kind have the same few, so a workbook's sheets share what they learn of them. */
export class XmlNames {
  private readonly buckets: (XmlName[] | undefined)[] = [];
  private count = 0;
  private last: XmlName = { bytes: new Uint8Array(0), id: -1, text: '', follower: undefined };

  /**
   * The name between two offsets.
   * Throws SyntaxError for what is no name, RangeError for one too many, and what decoding UTF-8 throws.
   */
  at(bytes: Uint8Array, start: number, end: number): XmlName {
    // The name after `<c>` is mostly the one that came after the last `<c>`.
    const before = this.last;
    const guess = before.follower;
    if (guess !== undefined && isBytes(bytes, start, end, guess.bytes)) {
      this.last = guess;
      return guess;
    }
    let hash = 0;
    for (let at = start; at < end; at++) hash = (hash * 31 + (bytes[at] as number)) & (BUCKETS - 1);
    const bucket = this.buckets[hash] ?? [];
    this.buckets[hash] = bucket;
    let name = bucket.find((known) => isBytes(bytes, start, end, known.bytes));
    if (name === undefined) {
      name = this.learn(bytes, start, end);
      bucket.push(name);
    }
    before.follower = name;
    this.last = name;
    return name;
  }

  private learn(bytes: Uint8Array, start: number, end: number): XmlName {
    if (this.count === MAX_NAMES) throw new RangeError(`more than ${MAX_NAMES} element names`);
    const text = decodeUtf8(bytes, start, end);
    if (!NAME.test(text)) throw new SyntaxError('malformed tag');
    return { bytes: bytes.slice(start, end), id: this.count++, text, follower: undefined };
  }
}

function isBytes(bytes: Uint8Array, start: number, end: number, expected: Uint8Array): boolean {
  if (end - start !== expected.length) return false;
  for (let i = 0; i < expected.length; i++) if (bytes[start + i] !== expected[i]) return false;
  return true;
}
