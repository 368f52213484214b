import { decodeEscapes } from '../xml-escape';
import { BUILTIN_FORMATS, cellFormat } from './builtin-formats';
import type { Limits } from './limits';
import type { Package } from './package';
import { WorkbookError } from './workbook-error';
import { readElements } from './xml-elements';
import type { ElementShape } from './xml-tokenizer';

const [Other, Format, Style] = [0, 1, 2];
const SHAPE: ElementShape = {
  name: '*',
  kind: Other,
  children: [
    { name: 'numFmts', kind: Other, children: [{ name: 'numFmt', kind: Format }] },
    { name: 'cellXfs', kind: Other, children: [{ name: 'xf', kind: Style }] },
  ],
};

/** Number format by cell style index, absent for General; the same string for the same format. */
export type CellFormats = readonly (string | undefined)[];

/** Reads the number formats of xl/styles.xml, whatever its name. Throws a `WorkbookError`. */
export function readCellFormats(source: Package, part: string, limits: Limits): CellFormats {
  const codes = new Map<number, string | undefined>();
  for (const [id, code] of BUILTIN_FORMATS) codes.set(id, code);
  const ids: number[] = [];
  readElements(source, part, limits, SHAPE, (element) => {
    if (element.kind === Format) {
      codes.set(
        Number(element.attribute('numFmtId')),
        cellFormat(decodeEscapes(element.attribute('formatCode') ?? '')),
      );
    } else if (element.kind === Style) {
      ids.push(Number(element.attribute('numFmtId') ?? 0));
      if (ids.length > limits.maxCells) throw new WorkbookError('too-large', { part, detail: 'too many cell styles' });
    }
  });
  return ids.map((id) => codes.get(id));
}
