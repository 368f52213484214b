import { builtInCatalogue } from '../../src/audit/built-in';
import { type CheckResult, check } from '../../src/audit/check';
import type { Finding } from '../../src/audit/finding';
import { locate } from '../../src/audit/locate/locate';
import { address } from '../../src/workbook/address';
import type { CellPlace, Workbook } from '../../src/workbook/types';

/** Slips made in the workbook itself, which is then read and checked from scratch. */

const catalogue = builtInCatalogue();

export const checkedAgain = (book: Workbook): CheckResult => check(book, catalogue);

export const placeWords = ({ sheet, row, column }: CellPlace): string => `${sheet}!${address(row, column)}`;

export const brokenIn = ({ findings }: CheckResult): Finding[] => findings.filter(({ status }) => status === 'broken');

/** Findings that name only cells which the slip did not change. */
export const alarmsIn = (result: CheckResult, changed: ReadonlySet<string>): Finding[] =>
  brokenIn(result).filter(({ cells }) => !cells.some(({ place }) => changed.has(placeWords(place))));

/** Where a cell comes among the suspects; where it has none but findings of its own, those speak. @returns `at`: its place in the list, from 0 */
export function placeAmongSuspects(
  result: CheckResult,
  cell: string,
): { readonly first: number; readonly three: number; readonly at?: number } {
  const { suspects } = locate(result);
  const own = suspects.find(({ cells }) => placeWords(cells[0]!.figure.place) === cell);
  if (own !== undefined) {
    const before = suspects.filter(({ rank }) => rank < own.rank).length;
    const ties = suspects.filter(({ rank }) => rank === own.rank).length;
    return {
      first: before === 0 ? 1 / ties : 0,
      three: Math.max(0, Math.min(1, (3 - before) / ties)),
      at: suspects.indexOf(own),
    };
  }
  if (suspects.length > 0) return { first: 0, three: 0 };
  const blamed = new Set(
    brokenIn(result).flatMap(({ cells }) =>
      cells.filter(({ role }) => role === 'reported').map(({ place }) => placeWords(place)),
    ),
  );
  if (!blamed.has(cell)) return { first: 0, three: 0 };
  return { first: 1 / blamed.size, three: Math.min(1, 3 / blamed.size) };
}
