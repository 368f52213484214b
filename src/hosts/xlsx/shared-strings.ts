import type { Limits } from './limits';
import type { Package } from './package';
import { WorkbookError } from './workbook-error';
import { readLargeXml } from './xml-encoding';
import { decodeEscapes } from './xml-text';
import { type ElementShape, type XmlHandler, XmlTokenizer } from './xml-tokenizer';

const OTHER = 0;
const STRING = 1;
const TEXT = 2;

// Phonetic runs (rPh) are not listed: their text is a reading aid, not part of the string.
const SHAPE: ElementShape = {
  name: 'sst',
  kind: OTHER,
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

/** Reads the table of strings that cells refer to by index; rich text is joined. Rejects with a `WorkbookError`. */
export async function readSharedStrings(source: Package, part: string, limits: Limits): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  const handler: XmlHandler = {
    open(kind) {
      if (kind === STRING) text = '';
    },
    text(_, xml, start, end, raw) {
      text += xml.text(start, end, raw);
    },
    close(kind) {
      if (kind !== STRING) return;
      if (strings.length === limits.maxCells) throw new WorkbookError('too-large', { part, detail: 'shared strings' });
      strings.push(decodeEscapes(text));
    },
  };
  await readLargeXml(source, part, new XmlTokenizer(SHAPE, handler, part, limits.maxDepth));
  return strings;
}
