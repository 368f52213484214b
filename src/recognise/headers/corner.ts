import type { Label } from '../../catalogue/types';
import { yearOfCell } from '../../workbook/year-text';
import { memberNamed, namesTotal } from '../words/row-labels';
import type { PatternColumn } from './expected-columns';
import type { Grid } from './grid';
import type { HeaderPath } from './header-path';

/** So many rows below a header are looked at, and so many of them must be what the label says. */
const ROWS_READ = 12;
const ROWS_THAT_FIT = 2;

/**
 * The column of labels at the left of a header whose own head names it badly: a corner parted by a diagonal (年度\专业大类),
 * 项目, nothing at all. What stands below tells: members that the form knows, years; of names of any kind the corner itself
 * must hold the word. Undefined where that does not bear it out.
 * @param columns the label columns of the form that name its rows
 * @param head what the header says there, if anything
 */
export function cornerColumn(
  grid: Grid,
  bottom: number,
  columns: readonly PatternColumn[],
  column: number,
  head: HeaderPath | undefined,
): { readonly path: HeaderPath; readonly expected: PatternColumn } | undefined {
  const [expected, ...more] = columns;
  if (expected === undefined || more.length > 0 || column < 0 || head?.isPart) return undefined;
  if (!namesBadly(head, expected) && !fits(grid, bottom, column, expected.label!)) return undefined;
  return { path: { column, steps: head?.steps ?? [], years: [] }, expected };
}

/** True where a column may be such a one whatever of its header goes with it. */
export const mayBeCorner = (
  grid: Grid,
  bottom: number,
  expected: PatternColumn,
  column: number,
  head: HeaderPath | undefined,
): boolean => column >= 0 && (namesBadly(head, expected) || fits(grid, bottom, column, expected.label!));

/** True where a header holds the word for names of any kind among others. */
const namesBadly = (head: HeaderPath | undefined, { label, path }: PatternColumn): boolean =>
  head !== undefined &&
  label!.kind === 'open' &&
  head.steps.some(({ text }) => path[0]!.some((word) => text.includes(word)));

/** True where the cells below are what a label says: all of the years, most of the members. */
function fits(grid: Grid, bottom: number, column: number, label: Label): boolean {
  if (label.kind !== 'closed' && label.kind !== 'year') return false;
  let [known, strange] = [0, 0];
  const last = Math.min(grid.lastRow, bottom + ROWS_READ);
  for (let row = bottom + 1; row <= last && grid.row(row).length > 0; row++) {
    const text = grid.text(row, column);
    if (text === '' || namesTotal(label, text)) continue;
    const isKnown =
      label.kind === 'year'
        ? yearOfCell(grid.cell(row, column), text) !== undefined
        : memberNamed(label, text) !== undefined;
    if (isKnown) known++;
    // Of all that are left not enough could fit.
    else if (++strange * 3 >= last - bottom) return false;
  }
  return known >= ROWS_THAT_FIT && known > strange * 2;
}
