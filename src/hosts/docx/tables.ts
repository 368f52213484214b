import { chineseCount } from '../../workbook/numerals';
import type { PrintedRow } from '../../workbook/report';
import type { Area, Cell, Row, Sheet } from '../../workbook/types';
import { type Captioned, captionNumber, isContinued } from './captions';
import { numbered } from './item-text';
import type { Grid, GridCell, GridRow, Paragraph, Stretch } from './items';
import { typedCell } from './typed-cell';

/** A table of the report: one of Word's, or several that are one. */
export interface WordTable {
  readonly name: string;
  readonly sheet: Sheet;
  readonly printed: readonly PrintedRow[];
  /** The paragraphs of each cell, by row and column of the sheet: `3,2`. */
  readonly cells: ReadonlyMap<string, readonly Stretch[]>;
  /** Lines around it that are part of it, and not of the text. */
  readonly lines: readonly Paragraph[];
  readonly first: Grid;
}

interface Draft {
  readonly number: string | undefined;
  readonly caption: Paragraph | undefined;
  readonly unit: Paragraph | undefined;
  readonly parts: Grid[];
  readonly lines: Paragraph[];
}

/**
 * Puts together what is one table: what goes on under 续表, and what is split with nothing between.
 * @param hasPages whether the pages of rows are known
 */
export function wordTables(found: readonly Captioned[], hasPages: boolean): WordTable[] {
  const drafts: Draft[] = [];
  const byNumber = new Map<string, Draft>();
  for (const { grid, caption, unit, followsTable, isNext } of found) {
    const number = caption === undefined ? ownNumber(grid) : captionNumber(caption);
    const last = drafts[drafts.length - 1];
    const lines = [caption, unit].filter((line): line is Paragraph => line !== undefined);
    // A page that begins with the caption of the table before it goes on with that.
    const isSame = last?.caption !== undefined && last.caption.text.trim() === caption?.text.trim();
    const isAgain = isNext && isSame && last.number === number;
    const goesOnWith = isAgain
      ? last
      : caption !== undefined && isContinued(caption)
        ? number === undefined
          ? last
          : byNumber.get(number)
        : caption === undefined && number === undefined && followsTable
          ? last
          : undefined;
    if (goesOnWith !== undefined) {
      goesOnWith.parts.push(grid);
      goesOnWith.lines.push(...lines);
      continue;
    }
    const draft = { number, caption, unit, parts: [grid], lines };
    drafts.push(draft);
    if (number !== undefined && !byNumber.has(number)) byNumber.set(number, draft);
  }
  const names = new Map<string, number>();
  return drafts.map((draft, at) => finished(draft, nameFor(draft, at, names), hasPages));
}

/** A table may carry its caption in a first row of its own. */
function ownNumber({ rows, width }: Grid): string | undefined {
  const [cell, ...others] = rows[0]?.cells ?? [];
  if (cell === undefined || others.length > 0 || cell.span < width || cell.text.length > 100) return undefined;
  const line = { kind: 'paragraph', text: cell.text, number: '', isBold: false, isCaption: false } as const;
  return captionNumber({ ...line, at: [], pieces: [], struck: [] });
}

/**
 * `表3`, also where 表三 is printed; of two the second is `表3（2）`; without a number by its place in the document.
 * @param taken how often each name was given
 */
function nameFor({ number }: Draft, at: number, taken: Map<string, number>): string {
  const name = number === undefined ? `第${at + 1}张表` : `表${inDigits(number)}`;
  const times = (taken.get(name) ?? 0) + 1;
  taken.set(name, times);
  return times === 1 ? name : `${name}（${times}）`;
}

const inDigits = (number: string): string => String(chineseCount(number) ?? number.replace(/^0+(?=\d)/, ''));

function finished({ caption, unit, parts, lines }: Draft, name: string, hasPages: boolean): WordTable {
  const width = parts.reduce((most, part) => Math.max(most, part.width), 0);
  const hasCorner = unit !== undefined && width > 1;
  const said = [caption, hasCorner ? undefined : unit].flatMap((line) =>
    line === undefined ? [] : numbered(line).trim(),
  );
  const title: Cell[] = said.length === 0 ? [] : [{ column: 0, value: said.join(' ') }];
  if (hasCorner) title.push({ column: width - 1, value: numbered(unit).trim() });
  const rows: Row[] = title.length === 0 ? [] : [{ index: 0, cells: title }];
  const right = width - (hasCorner ? 2 : 1);
  const merges: Area[] = caption !== undefined && right > 0 ? [{ top: 0, left: 0, bottom: 0, right }] : [];
  const printed: PrintedRow[] = [];
  const cells = new Map<string, readonly Stretch[]>();
  parts.forEach((part, index) => {
    const skipped = index === 0 ? 0 : repeatedRows(parts[0]!, part);
    const top = 1 + printed.length - skipped;
    part.rows.forEach((row, at) => {
      if (at < skipped) return;
      printed.push({ part: index + 1, row: at + 1, ...(hasPages ? { page: row.page } : {}) });
      const typed = row.cells
        .filter(({ text, whole = text }) => whole.trim() !== '')
        .map(({ column, text, whole }) => typedCell(column, text, whole));
      if (typed.length > 0) rows.push({ index: top + at, cells: typed });
      for (const cell of row.cells) cells.set(`${top + at},${cell.column}`, cell.at);
    });
    for (const area of part.merges)
      if (area.top >= skipped) merges.push({ ...area, top: area.top + top, bottom: area.bottom + top });
  });
  return {
    name,
    sheet: { name, visibility: 'visible', rows, merges },
    printed,
    cells,
    lines,
    first: parts[0]!,
  };
}

/** How many rows at the head of a part are those of the first again. */
function repeatedRows({ rows: first }: Grid, { rows }: Grid): number {
  let same = 0;
  while (same < rows.length - 1 && same < first.length && isSameRow(rows[same]!, first[same]!)) same += 1;
  return same;
}

const isSameRow = (one: GridRow, other: GridRow): boolean =>
  one.cells.length === other.cells.length && one.cells.every((cell, at) => isSameCell(cell, other.cells[at]!));

const isSameCell = (one: GridCell, other: GridCell): boolean =>
  one.column === other.column && one.text.replace(/\s/g, '') === other.text.replace(/\s/g, '');
