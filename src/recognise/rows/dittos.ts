import { readNumber } from '../../workbook/read-number';
import type { Grid } from '../headers/grid';
import type { FoundHeader } from '../types';
import { isDitto, meansRowAbove } from '../words/ditto-marks';
import type { Carried, LabelColumn } from './label-columns';
import { carriesDown } from './read-row';

/**
 * Reads rows from above down with the label above in place of each ditto mark. One with nothing above it stays, and so does
 * one beside 序号: every row has a number of its own.
 * @param before what the label columns held above the first row
 */
export function dittosRead(
  grid: Grid,
  header: FoundHeader,
  labels: readonly LabelColumn[],
  before: Carried,
): (row: number) => Grid {
  const columns = labels.filter(({ expected }) => expected.label.kind !== 'ordinal');
  const above = new Map(before);
  return (row) => {
    const meant = new Map<number, string>();
    for (const found of columns) {
      const text = grid.text(row, found.column);
      const label = above.get(found) ?? '';
      if (isDitto(text)) {
        if (label !== '' && meansRowAbove(text, header.turn !== undefined)) meant.set(found.column, label);
      } else if (text !== '' || !carriesDown(grid, row, found, header)) above.set(found, told(grid, row, found));
    }
    if (meant.size === 0) return grid;
    const textOf = (at: number, column: number) => (at === row ? meant.get(column) : undefined);
    return { ...grid, text: (at, column) => textOf(at, column) ?? grid.text(at, column) };
  };
}

/** What a cell says that may be said again below: not a dash, nor what was struck out. */
function told(grid: Grid, row: number, { column }: LabelColumn): string {
  const cell = grid.cell(row, column);
  return cell?.struck === true || readNumber(cell).kind === 'nothing' ? '' : grid.text(row, column);
}
