import { Refusal } from '../../../refusals/file-refusal';
import { decodeEscapes } from '../../port/xml-escape';
import { readElements, xmlBoolean } from '../xml/xml-elements';
import type { ElementShape } from '../xml/xml-tokenizer';
import type { Limits } from '../zip/limits';
import type { Parts } from '../zip/package';
import { BUILTIN_FORMATS, cellFormat } from './builtin-formats';

const [Other, Format, Style, Font, Strike] = [0, 1, 2, 3, 4];
const SHAPE: ElementShape = {
  name: '*',
  kind: Other,
  children: [
    { name: 'numFmts', kind: Other, children: [{ name: 'numFmt', kind: Format }] },
    {
      name: 'fonts',
      kind: Other,
      children: [{ name: 'font', kind: Font, children: [{ name: 'strike', kind: Strike }] }],
    },
    { name: 'cellXfs', kind: Other, children: [{ name: 'xf', kind: Style }] },
  ],
};

/** What cell styles say that changes how a cell is read. */
export interface CellStyles {
  /** Number format by cell style index, absent for General; the same string for the same format. */
  readonly formats: readonly (string | undefined)[];
  /** Styles whose font is struck out. */
  readonly struck: ReadonlySet<number>;
}

export const NO_STYLES: CellStyles = { formats: [], struck: new Set() };

/** Reads xl/styles.xml, whatever its name. Throws a `Refusal`. */
export function readCellStyles(source: Parts, part: string, limits: Limits): CellStyles {
  const fonts: boolean[] = [];
  const fontIds: number[] = [];
  const codes = new Map<number, string | undefined>();
  for (const [id, code] of BUILTIN_FORMATS) codes.set(id, code);
  const ids: number[] = [];
  readElements(source, part, limits, SHAPE, (element) => {
    if (element.kind === Format) {
      codes.set(
        Number(element.attribute('numFmtId')),
        cellFormat(decodeEscapes(element.attribute('formatCode') ?? '')),
      );
    } else if (element.kind === Font) {
      fonts.push(false);
    } else if (element.kind === Strike) {
      fonts[fonts.length - 1] = xmlBoolean(element.attribute('val') ?? '1');
    } else if (element.kind === Style) {
      fontIds.push(Number(element.attribute('fontId') ?? 0));
      ids.push(Number(element.attribute('numFmtId') ?? 0));
      if (ids.length > limits.maxCells) throw new Refusal('too-large', { part, detail: 'too many cell styles' });
    }
  });
  const struck = fontIds.flatMap((font, style) => (fonts[font] === true ? [style] : []));
  return { formats: ids.map((id) => codes.get(id)), struck: new Set(struck) };
}
