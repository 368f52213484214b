import { strToU8, type Zippable, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { Refusal } from '../../../src/refusals/refusal';
import type { Cell, Workbook } from '../../../src/workbook/types';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts by name; text is written as UTF-8. */
export type Parts = Record<string, string | Uint8Array>;

/** What a test wants to differ from the smallest workbook there is. */
export interface WorkbookSource {
  /** Content of `sheetData` of the only sheet. */
  readonly data?: string;
  /** What follows `sheetData`. */
  readonly tail?: string;
  /** `si` elements. */
  readonly strings?: string;
  /** Content of `styleSheet`. */
  readonly styles?: string;
  /** What precedes `sheets` in the workbook part. */
  readonly head?: string;
  /** Parts to add or replace; undefined takes one away. */
  readonly parts?: Record<string, string | Uint8Array | undefined>;
}

export function relationships(...list: [id: string, type: string, target: string][]): string {
  const items = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

export function worksheet(data: string, tail = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${tail}</worksheet>`;
}

/** The parts of a workbook of one sheet, "表". */
export function partsOf(source: WorkbookSource): Parts {
  const parts: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${source.head ?? ''}<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': worksheet(source.data ?? '', source.tail),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${source.strings ?? ''}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${source.styles ?? ''}</styleSheet>`,
    ...source.parts,
  };
  return Object.fromEntries(Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined));
}

export function zip(parts: Parts, level: 0 | 6 | 9 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === 'string' ? strToU8(content) : content, { level }];
  }
  return zipSync(files);
}

export function workbookOf(source: WorkbookSource): Uint8Array {
  return zip(partsOf(source));
}

/** Cells by A1 address, of the first sheet unless another is named. */
export function cellsOf(workbook: Workbook, sheet = 0): Record<string, Omit<Cell, 'column'>> {
  const cells: Record<string, Omit<Cell, 'column'>> = {};
  for (const row of workbook.sheets[sheet]?.rows ?? []) {
    for (const { column, ...rest } of row.cells) {
      if (column > 25) throw new Error('beyond column Z');
      cells[String.fromCharCode(65 + column) + String(row.index + 1)] = rest;
    }
  }
  return cells;
}

/** The error a file is refused with. */
export async function refusal(bytes: Uint8Array, limits = {}): Promise<Refusal> {
  const error = await readWorkbook(bytes, limits).then(
    () => new Error('it was read'),
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw error;
}
