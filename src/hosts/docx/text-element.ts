import type { XmlTokenizer } from '../file/xml/xml-tokenizer';
import type { Stretch } from './items';
import { textAttribute } from './values';

/** The text of one element while it is read: it comes in pieces. */
export class TextElement {
  /** True where the document has other things among it, as comments. */
  isSplit = false;
  private keepsBlanks = false;
  private start = -1;
  private end = 0;
  private readonly pieces: string[] = [];

  open(xml: XmlTokenizer): void {
    this.keepsBlanks = textAttribute(xml, 'space') === 'preserve';
    this.start = -1;
  }

  add(xml: XmlTokenizer, start: number, end: number, raw: boolean): void {
    if (this.start < 0) this.start = xml.offsetOf(start);
    this.isSplit = this.pieces.length > 0;
    this.end = xml.offsetOf(end);
    this.pieces.push(xml.text(start, end, raw));
  }

  /** All of it, and where it stands; undefined where there was none. */
  close(): { readonly text: string; readonly at: Stretch } | undefined {
    const whole = this.pieces.join('').replace(/[\r\n]/g, ' ');
    this.pieces.length = 0;
    if (this.start < 0) return undefined;
    return { text: this.keepsBlanks ? whole : trimmed(whole), at: { start: this.start, end: this.end } };
  }
}

/** Without the blanks at both ends that a text has unless it says to keep them. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isBlank(text, from)) from += 1;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  return text.slice(from, to);
}

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\t';
