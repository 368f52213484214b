import { XmlDocument, type XmlNode } from '../../file/xml/xml-document';
import type { Piece } from '../items';
import { unitsOf } from './shown-units';

/** A piece of a run, and which of the characters it shows are to be replaced. */
export interface Cut {
  readonly piece: Piece;
  readonly from: number;
  readonly to: number;
}

/** A run in three: what stays before, what is replaced, what stays behind; each as elements that belong in a run. */
export interface SplitRun {
  /** The start tag, and the properties behind it. */
  readonly tag: string;
  readonly properties: string;
  readonly before: string;
  /** As text that is deleted. */
  readonly gone: string;
  readonly after: string;
}

/** What may lie between characters that are deleted and go with them: nothing that anybody sees. */
const UNSEEN: ReadonlySet<string> = new Set(['softHyphen', 'lastRenderedPageBreak', 'proofErr']);

/**
 * Splits a run around the characters to be replaced. Undefined where what lies among them is more than text, or where they
 * cannot be told apart in the file.
 * @param xml the run as it is written
 * @param start where that is in the part, in bytes
 * @param cuts what is to go, in order, or where new text is to come; pieces of the run that are not among them stay
 */
export function splitRun(xml: string, start: number, cuts: readonly Cut[]): SplitRun | undefined {
  const doc = new XmlDocument(xml, '');
  const { root } = doc;
  const properties = doc.child(root, 'rPr');
  const offsets = new ByteOffsets(xml, start);
  const content = root.children.filter((child) => child !== properties);
  const sides: Record<'before' | 'gone' | 'after', string[]> = { before: [], gone: [], after: [] };
  const cutOf = (child: XmlNode) =>
    cuts.find(
      ({ piece }) => piece.at.start >= offsets.byteAt(child.start) && piece.at.end <= offsets.byteAt(child.end),
    );
  const [first, last] = [content.findIndex((child) => cutOf(child) !== undefined), content.length - 1];
  let end = last;
  while (end >= 0 && cutOf(content[end]!) === undefined) end -= 1;
  if (first < 0) return undefined;
  for (const [index, child] of content.entries()) {
    const cut = cutOf(child);
    const whole = doc.raw(child);
    if (cut === undefined) {
      const isWithin = index > first && index < end;
      if (isWithin && !UNSEEN.has(localName(child))) return undefined;
      sides[isWithin ? 'gone' : index < first ? 'before' : 'after'].push(whole);
    } else if (cut.piece.kind === 'sign') {
      const side = cut.to > cut.from ? 'gone' : cut.to > 0 ? 'before' : 'after';
      sides[side].push(whole);
    } else {
      const parts = cut.piece.kind === 'text' ? textParts(doc, child, cut) : undefined;
      if (parts === undefined) return undefined;
      const [before, gone, after] = parts;
      const name = child.name;
      if (before !== '') sides.before.push(textElement(name, before));
      if (gone !== '') sides.gone.push(textElement(`${doc.prefix}delText`, gone));
      if (after !== '') sides.after.push(textElement(name, after));
    }
  }
  return {
    tag: doc.tag(root),
    properties: properties === undefined ? '' : doc.raw(properties),
    before: sides.before.join(''),
    gone: sides.gone.join(''),
    after: sides.after.join(''),
  };
}

const localName = ({ name }: XmlNode): string => name.slice(name.indexOf(':') + 1);

/** The text of a `w:t` as written, in three. */
function textParts(doc: XmlDocument, child: XmlNode, { piece, from, to }: Cut): [string, string, string] | undefined {
  const raw = doc.text.slice(child.openEnd, child.closeStart);
  const ends = unitsOf(raw, piece);
  if (ends === undefined) return undefined;
  const [first, start, end, last] = [ends[0]!, ends[from]!, ends[to]!, ends[ends.length - 1]!];
  if (Number.isNaN(start) || Number.isNaN(end)) return undefined;
  return [raw.slice(first, start), raw.slice(start, end), raw.slice(end, last)];
}

/** Blanks at the ends of a text are lost unless it says to keep them. */
const textElement = (name: string, raw: string): string => `<${name} xml:space="preserve">${raw}</${name}>`;

/** Offsets in bytes of UTF-8 for those in a text. */
class ByteOffsets {
  private readonly bytes: number[];

  constructor(text: string, start: number) {
    this.bytes = [start];
    let at = start;
    for (let n = 0; n < text.length; n++) {
      const code = text.charCodeAt(n);
      // A pair is four bytes, two for each half.
      const isHalf = code >= 0xd800 && code < 0xe000;
      at += code < 0x80 ? 1 : code < 0x800 || isHalf ? 2 : 3;
      this.bytes.push(at);
    }
  }

  byteAt(offset: number): number {
    return this.bytes[offset]!;
  }
}
