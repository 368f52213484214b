import type { Cell } from '../../workbook/types';
import { ADDED_COLUMNS } from '../headers/found-header';
import type { Grid } from '../headers/grid';
import { isWhole } from '../headers/sub-columns';
import type { AddedColumn, DataRow, FoundBlock, FoundHeader } from '../types';
import { isPlanned } from '../words/plan-words';
import { isPartLabel } from '../words/row-labels';
import { isPartOfYear } from './row-words';

/** What a column of sums may be called by besides the word itself: 项目经费合计, 获奖总数. */
const SUMS = /(?:合计|小计|总计|共计)$|^两年|^(?:获奖|奖项)总?数$/;

/** True for a word over a column of sums: 合计, 计, 项目经费合计. */
export const isSumHead = (text: string): boolean => isWhole(text) || SUMS.test(text);

/** The cells of columns that the form does not know, in a table to which a school added sums or parts; else none. */
export function addedCells(
  grid: Grid,
  { columns, extras, yearSums }: FoundHeader,
  rows: readonly DataRow[],
): FoundBlock['added'] {
  const all = [...extras.filter(({ text, heads }) => !ADDED_COLUMNS.has(text) && !heads.some(isPlanned)), ...yearSums];
  const says = ({ heads, of }: AddedColumn) =>
    of !== undefined || heads.some((head) => isSumHead(head) || isPartLabel(head) || isPartOfYear(head));
  const isParted = columns.some(({ words }) => words.length > 1 && isWhole(words.at(-1)!));
  if (!isParted && !all.some(says)) return new Map();
  return new Map(
    all.map((one) => {
      const cells = rows.flatMap(({ row }): [number, Cell][] => {
        const cell = grid.cell(row, one.column);
        return cell === undefined || grid.text(row, one.column) === '' ? [] : [[row, cell]];
      });
      return [one, new Map(cells)];
    }),
  );
}
