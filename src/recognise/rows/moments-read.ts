import { isSubtotalWord, isTotalWord } from '../../workbook/label-text';
import { readYear } from '../../workbook/year-text';
import type { Grid } from '../headers/grid';
import { yearMoment, yearsByMoment } from '../words/year-moments';
import type { LabelColumn } from './label-columns';

/** A sheet read with years in place of the days or months that stand for them below a header: 2020年10月. */
export function momentsRead(grid: Grid, bottom: number, labels: readonly LabelColumn[], limit: number): Grid {
  const dated = labels.find(({ expected }) => expected.label.kind === 'year')?.column;
  if (dated === undefined) return grid;
  const texts: string[] = [];
  for (let row = grid.nextRow(bottom + 1); row !== undefined && row < limit; row = grid.nextRow(row + 1)) {
    const text = grid.text(row, dated);
    if (text === '' || isTotalWord(text) || isSubtotalWord(text)) continue;
    if (yearMoment(text) !== undefined) texts.push(text);
    // A year among them makes them parts of it; any other text stands below the table.
    else if (readYear(text) !== undefined || texts.length === 0) return grid;
    else break;
  }
  const years = yearsByMoment(texts);
  if (years.size === 0) return grid;
  return {
    ...grid,
    text: (row, column) => {
      const text = grid.text(row, column);
      return column === dated && row > bottom && row < limit ? (years.get(text) ?? text) : text;
    },
    // What a date keeps is a day.
    cell: (row, column) => {
      const cell = grid.cell(row, column);
      const year = column === dated && row > bottom && row < limit ? years.get(grid.text(row, column)) : undefined;
      return cell === undefined || cell.struck === true || year === undefined ? cell : { column, value: year };
    },
  };
}
