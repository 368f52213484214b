import { Refusal } from '../../../refusals/file-refusal';
import { decodeEscapes } from '../../port/xml-escape';
import { isAscii } from '../xml/xml-bytes';
import { readLargeXml } from '../xml/xml-encoding';
import { type ElementShape, type XmlHandler, XmlTokenizer } from '../xml/xml-tokenizer';
import type { Limits } from '../zip/limits';
import type { Parts } from '../zip/package';
import { type Run, RunReader, runShape } from './rich-text';

const LT = 0x3c;
const PLAIN_START = '<si><t>';
const PLAIN_END = '</t></si>';

const OTHER = 0;
const STRING = 1;
const KINDS = { Text: 2, Run: 3, Properties: 4, Strike: 5, Align: 6 };

// Phonetic runs (rPh) are not listed: their text is a reading aid, not part of the string.
const SHAPE: ElementShape = {
  name: 'sst',
  kind: OTHER,
  whole: true,
  only: true,
  children: [
    {
      name: 'si',
      kind: STRING,
      children: [{ name: 't', kind: KINDS.Text, text: true }, runShape(KINDS)],
    },
  ],
};

/** The strings that cells refer to by index. */
export interface SharedStrings {
  /** Whole, runs joined. */
  readonly texts: readonly string[];
  /** Of those with runs. */
  readonly runs: ReadonlyMap<number, readonly Run[]>;
}

export const NO_STRINGS: SharedStrings = { texts: [], runs: new Map() };

/** Reads the table of strings. Throws a `Refusal`. */
export function readSharedStrings(source: Parts, part: string, limits: Limits): SharedStrings {
  const strings: string[] = [];
  const runs = new Map<number, readonly Run[]>();
  const run = new RunReader(KINDS);
  let text = '';
  const add = (string: string): void => {
    if (strings.length === limits.maxCells) throw new Refusal('too-large', { part, detail: 'shared strings' });
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
    open(kind, xml) {
      if (kind !== STRING) return run.open(kind, xml);
      text = '';
      run.clear();
    },
    text(_, xml, start, end, raw) {
      const more = xml.text(start, end, raw);
      text += more;
      run.text(more);
    },
    close(kind) {
      if (kind !== STRING) return;
      const own = run.result();
      if (own !== undefined) runs.set(strings.length, own);
      add(text);
    },
  };
  readLargeXml(source, part, new XmlTokenizer(SHAPE, handler, part, limits.maxDepth));
  return { texts: strings, runs };
}
