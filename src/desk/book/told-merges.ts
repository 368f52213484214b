import type { CheckResult } from '../../audit/check';
import type { Host } from '../../hosts/port/host';
import type { Figure } from '../../recognise/types';
import { areaAddress, isCovered, placeKey } from '../../workbook/address';
import type { Area, CellPlace, Sheet, Workbook } from '../../workbook/types';

/** Merged areas that a host told when it was asked, by sheet. */
export type ToldMerges = ReadonlyMap<string, readonly Area[]>;

export const NO_MERGES: ToldMerges = new Map();

/** A workbook with the merged areas that were told of its sheets. */
export function withMergesTold<T extends Workbook>(workbook: T, told: ToldMerges): T {
  if (told.size === 0) return workbook;
  const merged = (sheet: Sheet): Sheet => {
    const known = new Set(sheet.merges.map(areaAddress));
    const more = (told.get(sheet.name) ?? []).filter((area) => !known.has(areaAddress(area)));
    return more.length === 0 ? sheet : { ...sheet, merges: [...sheet.merges, ...more] };
  };
  return { ...workbook, sheets: workbook.sheets.map(merged) };
}

/**
 * Asks a host that reads without merged areas for those around blank cells beside a number, where what they are counted in
 * does not hold: a number merged over them is none of theirs. Undefined where nothing has to be asked, or nothing is merged.
 */
export async function mergesInDoubt(
  { findings, recognition }: CheckResult,
  host: Pick<Host, 'mergedAround'>,
): Promise<ToldMerges | undefined> {
  if (host.mergedAround === undefined) return undefined;
  const broken = findings.filter(({ status, severity }) => status === 'broken' && severity === 'error');
  const used = broken.flatMap(({ cells }) => cells.filter(({ value }) => value === '').map(({ place }) => place));
  if (used.length === 0) return undefined;
  const figures = new Map(recognition.figures.map((figure) => [placeKey(figure.place), figure]));
  const places = used.filter((place) => isBesideNumber(place, figures));
  if (places.length === 0) return undefined;
  const merged = await host.mergedAround(places);
  return coversAny(merged, places) ? merged : undefined;
}

/** True where one of some cells lies under a merged area, and is not its first. */
export const coversAny = (merged: ToldMerges, places: readonly CellPlace[]): boolean =>
  places.some((place) => merged.get(place.sheet)?.some((area) => isCovered(place, area)));

/** True where a number stands at the left of a blank cell or above it, with nothing but blanks between. */
function isBesideNumber(place: CellPlace, figures: ReadonlyMap<string, Figure>): boolean {
  return [
    { rows: 1, columns: 0 },
    { rows: 0, columns: 1 },
  ].some(({ rows, columns }) => {
    for (let away = 1; ; away++) {
      const at = { ...place, row: place.row - away * rows, column: place.column - away * columns };
      const figure = figures.get(placeKey(at));
      if (figure === undefined) return false;
      if (figure.text !== '') return figure.state === 'number' && figure.value!.n !== 0n;
    }
  });
}
