import { FORMS } from '../catalogue/forms';
import type { Conflict, FoundBlock, NearMiss, SetAside, Table } from '../recognise/types';
import { areaAddress } from '../workbook/address';
import type { Area } from '../workbook/types';
import { A1_NAMES, type PlaceNames } from './place-names';

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
export const tableWord = (no: number): string => (no === 0 ? '每表' : `表${no}`);

/** Title of a table; '' for what concerns no single table. */
export const tableTitle = (no: number): string => FORMS.find((form) => form.no === no)?.title ?? '';

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

/** `“上年表3” A2:E8 是表3上年的一份，没有采用：年度是…`. */
export function setAsideWords({ table, sheet, area, what, why }: SetAside): string {
  const which = what === 'last-year' ? '上年的一份' : '的另一份';
  return `“${sheet}” ${areaAddress(area)} 是表${table}${which}，没有采用：${why}`;
}

/** `“Sheet2” A3:F9：表头只认出 3/6 列…`. */
export function nearMissWords({ sheet, area, why }: NearMiss): string {
  return `“${sheet}” ${areaAddress(area)}：${why}`;
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
