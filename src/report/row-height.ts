import type { AddedRow } from '../workbook/edits';

/** Points of one line, and of what is above and below all of them. */
const LINE = 14.5;
const AROUND = 3;
/** The most that a spreadsheet allows. */
const HIGHEST = 409;
/** Part of a line that stays empty, since words are not torn apart. */
const FILLED = 0.9;

/**
 * The row with a height at which all its texts are seen: not every program fits rows by itself when it opens a file.
 * @param widths in characters, by column
 */
export function withHeight(row: AddedRow, widths: readonly number[]): AddedRow {
  const lines = row.cells.map(({ column, value }) => linesOf(String(value), widths[column]!));
  return { ...row, height: Math.min(HIGHEST, Math.max(1, ...lines) * LINE + AROUND) };
}

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / (width * FILLED))), 0);

/** Chinese characters and signs are two wide. */
const widthOf = (line: string): number => [...line].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
