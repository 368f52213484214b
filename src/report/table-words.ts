import type { Conflict, FoundBlock, Table } from '../recognise/types';
import { areaAddress } from '../workbook/address';
import type { Area } from '../workbook/types';
import { A1_NAMES, type PlaceNames } from './place-names';
import type { Words } from './words';

/** Table numbers as people list them: 表2、表5、表9–表11. */
export function tableNumbers(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const no of numbers) {
    if (runs.at(-1)?.at(-1) === no - 1) runs.at(-1)!.push(no);
    else runs.push([no]);
  }
  return runs
    .flatMap((run) => (run.length < 3 ? run.map((no) => `表${no}`) : `表${run[0]}–表${run.at(-1)}`))
    .join('、');
}

/** `表3`; 每表 for what concerns no single table. */
export const tableWord = (no: number, { say }: Words): string => (no === 0 ? say('每表', 'Every table') : `表${no}`);

/** Where a table stands: `“表35” A2:I5 A6:I22`; '' if it was not found. */
export function tablePlaces(table: Table | undefined, names: PlaceNames = A1_NAMES): string {
  const sheets = new Map<string, Area[]>();
  for (const { header, area } of table?.blocks ?? [])
    sheets.set(header.sheet, [...(sheets.get(header.sheet) ?? []), area]);
  return [...sheets].map(([sheet, areas]) => names.areas(sheet, areas)).join('、');
}

/** The places of a conflict, and the tables that they may be. */
export function conflictWords(
  { forms, claims }: Conflict,
  names: PlaceNames = A1_NAMES,
): { places: string; tables: string } {
  const places = claims.map(({ sheet, area }) => names.areas(sheet, [area])).join('、');
  return { places, tables: forms.map((no) => `表${no}`).join('或') };
}

/** The area that holds all blocks on the sheet of the first, as `A3:E8`. */
export function tableRange(blocks: readonly FoundBlock[]): string {
  const areas = blocks.filter(({ header }) => header.sheet === blocks[0]!.header.sheet).map(({ area }) => area);
  return areaAddress({
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  });
}
