import { cellKey, parseAddress } from '../../../workbook/address';
import type { CellLook } from '../../../workbook/cell-look';
import { readElements, type XmlElement } from '../xml/xml-elements';
import type { ElementShape } from '../xml/xml-tokenizer';
import type { Parts } from '../zip/package';
import { remembered } from '../zip/remembered';
import { readCellLooks } from './cell-looks';
import { mainPart } from './openxml';
import { readRelationships } from './relationships';
import { readWorkbookPart } from './workbook-part';

const [Other, Row, Cell] = [0, 1, 2];
const SHAPE: ElementShape = {
  name: '*',
  kind: Other,
  children: [
    {
      name: 'sheetData',
      kind: Other,
      children: [{ name: 'row', kind: Row, children: [{ name: 'c', kind: Cell }] }],
    },
  ],
};

/** Heads of tables stand in the first rows; a longer sheet is a list, whose rows are alike. */
const ROWS = 1000;

/** Looks of cells by `row:column`, both from 0; plain ones are left out. */
export type SheetLooks = ReadonlyMap<string, CellLook>;

/** How the cells of the first rows of a sheet look: read for the sheet in front only. Throws a `Refusal`. */
export function readSheetLooks(source: Parts, name: string): SheetLooks {
  const { limits } = source;
  const main = mainPart(source, limits);
  const relationships = readRelationships(source, main, limits);
  const listed = readWorkbookPart(source, main, limits).sheets.find((sheet) => sheet.name === name);
  const part = relationships.find(({ id }) => id === listed?.relationship)?.target;
  const styles = relationships.find(({ type }) => type === 'styles')?.target;
  if (part === undefined || styles === undefined) return new Map();
  return looksOf(source, styles)(source, part);
}

const looksOf = remembered((source: Parts, styles) => {
  const looks = readCellLooks(source, styles, source.limits);
  return remembered((parts: Parts, part) => cellLooks(parts, part, looks));
});

function cellLooks(source: Parts, part: string, looks: readonly (CellLook | undefined)[]): SheetLooks {
  const found = new Map<string, CellLook>();
  let [row, column] = [-1, -1];
  const read = (element: XmlElement) => {
    if (element.kind === Row) {
      row = Number(element.attribute('r') ?? row + 2) - 1;
      column = -1;
      if (row >= ROWS) throw ENOUGH;
    } else if (element.kind === Cell) {
      column = parseAddress(element.attribute('r') ?? '')?.column ?? column + 1;
      const look = looks[Number(element.attribute('s') ?? 0)];
      if (look !== undefined) found.set(cellKey({ row, column }), look);
    }
  };
  try {
    readElements(source, part, source.limits, SHAPE, read);
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return found;
}

/** Thrown to read no further. */
const ENOUGH = new Error('enough rows');
