import { decodeEscapes } from '../xml-escape';
import type { Limits } from './limits';
import type { Package } from './package';
import { WorkbookError } from './workbook-error';
import { isAscii } from './xml-bytes';
import { readLargeXml } from './xml-encoding';
import { type ElementShape, type XmlHandler, XmlTokenizer } from './xml-tokenizer';

const LT = 0x3c;
const PLAIN_START = '<si><t>';
const PLAIN_END = '</t></si>';

const OTHER = 0;
const STRING = 1;
const TEXT = 2;

// Phonetic runs (rPh) are not listed: their text is a reading aid, not part of the string.
const SHAPE: ElementShape = {
  name: 'sst',
  kind: OTHER,
  whole: true,
  children: [
    {
      name: 'si',
      kind: STRING,
      children: [
        { name: 't', kind: TEXT, text: true },
        { name: 'r', kind: OTHER, children: [{ name: 't', kind: TEXT, text: true }] },
      ],
    },
  ],
};

/** Reads the table of strings that cells refer to by index; rich text is joined. Throws a `WorkbookError`. */
export function readSharedStrings(source: Package, part: string, limits: Limits): string[] {
  const strings: string[] = [];
  let text = '';
  const add = (string: string): void => {
    if (strings.length === limits.maxCells) throw new WorkbookError('too-large', { part, detail: 'shared strings' });
    strings.push(decodeEscapes(string));
  };
  const handler: XmlHandler = {
    // The common form is read at one go, in a fraction of the time.
    whole(xml, start, filled) {
      const textStart = start + PLAIN_START.length;
      if (!isAscii(xml.bytes, start, textStart, PLAIN_START)) return -1;
      const textEnd = xml.bytes.indexOf(LT, textStart);
      const after = textEnd + PLAIN_END.length;
      if (textEnd < 0 || after > filled || !isAscii(xml.bytes, textEnd, after, PLAIN_END)) return -1;
      add(xml.text(textStart, textEnd, true));
      return after;
    },
    open(kind) {
      if (kind === STRING) text = '';
    },
    text(_, xml, start, end, raw) {
      text += xml.text(start, end, raw);
    },
    close(kind) {
      if (kind === STRING) add(text);
    },
  };
  readLargeXml(source, part, new XmlTokenizer(SHAPE, handler, part, limits.maxDepth));
  return strings;
}
