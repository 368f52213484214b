import { isTranslation } from '../../workbook/label-text';
import { readNumber } from '../../workbook/read-number';
import { rememberedOf } from '../../workbook/remembered';
import { relativeYear, yearOfCell } from '../../workbook/year-text';
import { takesWords } from '../headers/expected-columns';
import type { Grid } from '../headers/grid';
import { headerText } from '../headers/header-text';
import type { FoundColumn, FoundHeader } from '../types';
import { captionNumber } from '../words/captions';
import { memberNamed } from '../words/row-labels';
import { onlyUnit } from '../words/unit-words';
import { numberingOf } from './column-numbers';
import {
  instructs,
  isOtherCaption,
  isPageSum,
  isPageTop,
  isPlainlyNote,
  isSentence,
  isSigner,
  opensNote,
  remarks,
} from './row-words';

/**
 * What a row is that stands among the rows of a table and is none of them: `numbering`, `likely-` and `doubtful-numbering` (栏次),
 * the `header` again, `words` over its columns (instructions, units), a lone `remark`, the end or the top of a `page`,
 * a `note` as it stands below a table, the `foreign` header or the caption of something else.
 */
export type Between =
  | 'numbering'
  | 'likely-numbering'
  | 'doubtful-numbering'
  | 'header'
  | 'words'
  | 'remark'
  | 'page'
  | 'note'
  | 'foreign'
  | 'caption';

export const isBlank = (grid: Grid, row: number, column: number): boolean => grid.text(row, column) === '';

export const isNumeric = ({ expected: { measure, member } }: FoundColumn): boolean =>
  measure !== undefined && measure.kind !== 'text' && measure.kind !== 'mark' && !takesWords(measure, member);

const NUMBERINGS = { sure: 'numbering', likely: 'likely-numbering', doubtful: 'doubtful-numbering' } as const;

/** Where the row stands: nothing of the table yet above it; blank rows, or a line of words, right above it. */
export interface Standing {
  readonly first: boolean;
  readonly apart: boolean;
}

/** Tells what a row is that is no row of the table; undefined where it is one, for all that can be told. */
export function betweenOf(grid: Grid, row: number, header: FoundHeader, where: Standing): Between | undefined {
  const own = header.columns.filter(({ column }) => !isBlank(grid, row, column));
  const opening = openingOf(grid, row, header);
  const numbering = numberingOf(grid, row, header.columns);
  if (numbering !== undefined) return NUMBERINGS[numbering];
  if (!isTicks(own, header) && own.every((found) => isHeaderText(grid.text(row, found.column), found))) return 'header';
  if (!where.first && isLikeHeader(grid, row, header)) return 'foreign';
  if (isPlainlyNote(opening) || isSignedOff(grid, row, header)) return 'note';
  if (isPageSum(opening)) return 'page';
  const texts = new Set(own.map(({ column }) => grid.text(row, column)));
  // The years in a caption are no figures.
  const isTitle = texts.size === 1 && captionNumber(opening) !== undefined;
  if (!isTitle && own.some((found) => isNumeric(found) && holdsFigure(grid, row, found))) return undefined;
  if (texts.size === 1) return loneText(grid, row, header, own);
  if (opensNote(opening) && !isCounted(grid, row, header)) return 'note';
  return overColumns(grid, row, header, own, where);
}

/** The first text of a row under a table. */
export function openingOf(grid: Grid, row: number, header: FoundHeader): string {
  const [left, right] = spanOf(header);
  const first = grid.row(row).find(({ column }) => column >= left && column <= right && !isBlank(grid, row, column));
  return first === undefined ? '' : grid.text(row, first.column);
}

/** True where a row signs the table off, whichever of its columns the words stand in, or left of them: 填表人 张三 联系电话 8132201. */
function isSignedOff(grid: Grid, row: number, header: FoundHeader): boolean {
  const [, right] = spanOf(header);
  return grid.row(row).some(({ column, value }) => column <= right && typeof value === 'string' && isSigner(value));
}

/** First and last column of a table, with those that the form does not know. */
const spanOf = rememberedOf(({ columns, extras }: FoundHeader): readonly [number, number] => {
  const all = [...columns, ...extras].map(({ column }) => column);
  return [Math.min(...all), Math.max(...all)];
});

/** True for boxes of which some are filled: a word of the header in one is a tick. */
const isTicks = (own: readonly FoundColumn[], { columns }: FoundHeader): boolean =>
  own.every(isBox) && own.length < columns.filter(isBox).length;
export const isBox = ({ expected: { measure } }: FoundColumn): boolean => measure?.kind === 'mark';

function isHeaderText(raw: string, found: FoundColumn): boolean {
  const { text, year } = headerText(raw);
  return text === '' ? year !== undefined && year === found.year : found.words.includes(text);
}

/**
 * True for a header like the table's own, a word or two of it otherwise, as of a part that goes on below under other words; or
 * for one that begins with a word of it.
 */
export function isLikeHeader(grid: Grid, row: number, header: FoundHeader): boolean {
  const own = header.columns.filter(({ column }) => !isBlank(grid, row, column));
  const isFigure = (found: FoundColumn) =>
    isNumeric(found) && holdsFigure(grid, row, found) && !isStrangeYear(grid, row, found);
  const opens = own.length > 1 && wordsOf(header).has(headerText(grid.text(row, own[0]!.column)).text);
  if (own.every(isBox)) return false;
  if (opens && !own.some(isFigure)) return true;
  let [words, years] = [0, 0];
  for (const [at, found] of own.entries()) {
    // Most rows are told by their first cells.
    if ((at - words - years) * 2 > own.length) return false;
    const { text } = headerText(grid.text(row, found.column));
    if (wordsOf(header).has(text)) words++;
    else if (isStrangeYear(grid, row, found)) years++;
  }
  return (words > 1 || (words === 1 && years > 0)) && (words + years) * 2 >= own.length;
}

const wordsOf = rememberedOf(
  ({ columns }: FoundHeader) => new Set(columns.flatMap(({ words }) => words).filter((word) => word !== '')),
);

/** True for a year in a column of other numbers: a header's. */
export const isStrangeYear = (grid: Grid, row: number, { column, expected: { measure } }: FoundColumn): boolean =>
  measure !== undefined && measure.kind !== 'year' && /^(?:19|20)\d\d年?$/.test(grid.text(row, column));

const holdsFigure = (grid: Grid, row: number, { column }: FoundColumn): boolean => {
  const cell = grid.cell(row, column);
  const reading = readNumber(cell);
  // Digits that cannot be told are no words.
  const isDoubtful = typeof cell?.value === 'number' || (reading.kind === 'text' && reading.why !== undefined);
  return reading.kind === 'number' || reading.kind === 'error' || isDoubtful;
};

/** True where a running number counts the row among the table's. */
function isCounted(grid: Grid, row: number, { columns }: FoundHeader): boolean {
  const ordinal = columns.find(({ expected }) => expected.label?.kind === 'ordinal');
  return ordinal !== undefined && /^\d+$/.test(grid.text(row, ordinal.column));
}

/** One text, in one cell or the same in several. */
function loneText(grid: Grid, row: number, header: FoundHeader, own: readonly FoundColumn[]): Between | undefined {
  const text = grid.text(row, own[0]!.column);
  if (readNumber(grid.cell(row, own[0]!.column)).kind !== 'text') return undefined;
  if (isOtherCaption(text, header)) return 'caption';
  if (opensNote(text)) return 'note';
  if (isPageTop(text, header)) return 'page';
  if (own.some(isNumeric)) return 'remark';
  const { label } = own[0]!.expected;
  // Names may be long, and stand alone where a list lacks its numbers.
  if (own.length > 1 || label === undefined)
    return isSentence(text) || label?.kind === 'ordinal' ? 'remark' : undefined;
  if (label.kind === 'year') return isKnown(grid, row, own[0]!) ? undefined : 'remark';
  if (isKnown(grid, row, own[0]!)) return undefined;
  return remarks(text) ? 'remark' : undefined;
}

/** Several texts, and no figure among them. */
function overColumns(
  grid: Grid,
  row: number,
  header: FoundHeader,
  own: readonly FoundColumn[],
  { first, apart }: Standing,
): Between | undefined {
  const textOf = ({ column }: FoundColumn) => grid.text(row, column);
  const labels = own.filter(({ expected }) => expected.label !== undefined);
  const measures = own.filter(({ expected }) => expected.measure !== undefined);
  const words = measures.filter((found) => isWord(grid, row, found)).map(textOf);
  // English alone may be the name of a company, but not in every column.
  const isSaid = (text: string) => instructs(text) || onlyUnit(text) !== undefined || isTranslation(text);
  if (own.map(textOf).every(isSaid)) return 'words';
  if (words.length === 0 && !first) return undefined;
  if (labels.some((found) => isKnown(grid, row, found)) || isCounted(grid, row, header)) return undefined;
  const says = measures.map(textOf).filter(isSaid);
  if (says.length > 0 && says.length * 2 >= words.length) return 'words';
  if (words.length === 0) return undefined;
  if (labels.length === 0) return apart && !first ? 'foreign' : 'words';
  const runs = words.filter((text, at) => text !== words[at - 1]);
  const isHeading = runs.length > 1 && new Set(runs).size === runs.length;
  return isHeading && (apart || !first) ? 'foreign' : undefined;
}

/** True for words where a number or a tick belongs. */
function isWord(grid: Grid, row: number, found: FoundColumn): boolean {
  const { measure } = found.expected;
  const reading = readNumber(grid.cell(row, found.column));
  return reading.kind === 'text' && (isNumeric(found) || (measure?.kind === 'mark' && reading.text.length > 1));
}

/** True for a label that the form knows, or a year. */
function isKnown(grid: Grid, row: number, { column, expected: { label } }: FoundColumn): boolean {
  const text = grid.text(row, column);
  if (label?.kind === 'year') return (yearOfCell(grid.cell(row, column), text) ?? relativeYear(text)) !== undefined;
  return label?.kind === 'closed' && memberNamed(label, text) !== undefined;
}
