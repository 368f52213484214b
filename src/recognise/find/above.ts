import { gathered } from '../../workbook/gathered';
import { plainLabel, seenText } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';
import { isSomeMoney, unitNamed, unitWord, withoutCurrency } from '../../workbook/units';
import type { Grid } from '../headers/grid';
import type { FoundHeader } from '../types';
import { readsLikeTitle } from '../words/captions';

/** Rows above a header in which a caption is looked for. */
const CAPTION_ROWS = 5;
/** A row with more texts than this is no caption. */
const CAPTION_CELLS = 3;

/** A line of text above a header. */
export interface Line {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** True where it stands over the table's own columns. */
  readonly over: boolean;
  /** True where the table has no other text in the row. */
  readonly alone: boolean;
}

/**
 * Texts in the few rows above a header and below `floor`, the last row of what stands above it; nearest first.
 * Of several tables side by side each has what stands over its own columns; a line that is alone in its row goes for all.
 */
export function linesAbove(grid: Grid, { columns, extras, top }: FoundHeader, floor: number): Line[] {
  const all = [...columns, ...extras].map(({ column }) => column);
  const [left, right] = [Math.min(...all), Math.max(...all)];
  const lines: Line[] = [];
  for (let row = top - 1; row > floor && row >= top - CAPTION_ROWS; row--) {
    const found = textsOf(grid, row);
    const own = found.filter(({ column }) => column >= left && column <= right);
    if (own.length > CAPTION_CELLS) break;
    const over = own.length > 0 || found.length > 1 ? own : found;
    const hasNumbers = over.some(({ column }) => typeof grid.cell(row, column)?.value !== 'string');
    // A date may stand beside a caption; any other row with numbers is data of what stands above.
    if (!hasNumbers || over.some(({ text }) => readsLikeTitle(text)))
      for (const { text, column } of over)
        lines.push({ text, row, column, over: own.length > 0, alone: over.length === 1 });
  }
  return lines;
}

/** The different texts of a row: unmerged and filled cells repeat one. */
function textsOf(grid: Grid, row: number): Pick<Line, 'text' | 'row' | 'column'>[] {
  const texts: Pick<Line, 'text' | 'row' | 'column'>[] = [];
  for (const { column } of grid.row(row)) {
    const text = grid.text(row, column);
    if (text !== '' && texts.at(-1)?.text !== text) texts.push({ text, row, column });
  }
  return texts;
}

/** True for a line that says nothing but the unit. */
export const isUnitLine = (text: string): boolean =>
  /^[([【]?(?:(?:金额|计量|货币)?单位:|人民币|币种|RMB)/i.test(plainLabel(text));

const NAMED = /(?:单位[\s:]+)+([^\s()[\]【】,;。]+)/g;
/** In brackets, or as the last word. */
const PLACED = /[([【]([^()[\]【】]+)[)\]】]|(?:^|\s)([^\s()]+)\s*$/g;
/** Some unit, though not known which, or some money; no name of a school ends so. */
const isSomeUnit = (word: string): boolean => unitWord(word) !== undefined || isSomeMoney(word);

/** The units that lines name: `单位：万元`, `（单位：万元、人）`, `（元）`; one that is not known by its own word. */
export const unitsNamedIn = (lines: readonly string[]): string[] => gathered(lines, unitsNamed);

const unitsNamed = remembered((line: string): readonly string[] => {
  const text = withoutCurrency(seenText(line));
  const named = gathered([...text.matchAll(NAMED)], ([, words = '']) => unitsIn(words, true));
  return [...named, ...gathered([...text.matchAll(PLACED)], ([, inside, last]) => unitsIn(inside ?? last!, false))];
});

function unitsIn(words: string, isSaidSo: boolean): string[] {
  const parts = unitNamed(words) === undefined ? words.split(/[、/和]/) : [words];
  return gathered(parts, (word) => unitNamed(word)?.name ?? (isSaidSo && isSomeUnit(word) ? word : []));
}
