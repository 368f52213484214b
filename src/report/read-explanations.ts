import type { ExplainedCell } from '../audit/kept/explanation';
import { printedMark, type ReadExplanation } from '../audit/kept/merge-explanations';
import { groupBy } from '../workbook/group-by';
import { shownText } from '../workbook/shown-text';
import type { Cell, Row, Sheet } from '../workbook/types';
import { readCells } from './cell-notation';
import { COLUMNS, type ColumnName, columnAt } from './report-columns';

/** Heads that no other sheet has so many of; a person may have deleted some of our columns. */
const HEADS_KNOWN_BY = 6;

/** True for a sheet that `reportSheet` laid out, whatever it is called and wherever its rows now stand. */
export function isReportSheet(sheet: Sheet): boolean {
  return (headsIn(sheet)?.columns.size ?? 0) >= HEADS_KNOWN_BY;
}

/**
 * Reads back the 审核说明 column of our report sheet, each text with the rule, cells and values printed in its row, so
 * rows may have been sorted and columns moved or widened. A text in a row of no finding, and a note written beside our
 * columns, are kept with rule '' and no cells. A blank text with `printed` is one that a person has cleared.
 */
export function readExplanations(sheet: Sheet): ReadExplanation[] {
  const heads = headsIn(sheet);
  const at = (name: ColumnName): number => heads?.columns.get(name) ?? columnAt(name);
  const own = new Set(COLUMNS.map(({ name }) => at(name)));
  const read = sheet.rows
    .filter((row) => row !== heads?.row)
    .flatMap((row) => [
      ...explanationIn(row, at),
      ...row.cells.filter(({ column }) => !own.has(column)).map((cell) => noteOf(textOf(cell))),
    ])
    .filter(({ text, printed }) => text !== '' || printed !== undefined);
  return [...groupBy(read, keyOf).values()].map(joined);
}

/** Of the findings that the sheet lists, rule, cells and values, each as `findingKey` gives it; undefined where that cannot be told. */
export function listedFindings(sheet: Sheet): string[] | undefined {
  const { columns } = headsIn(sheet)!;
  if (!columns.has('number')) return undefined;
  return sheet.rows.flatMap((row) => {
    const at = (name: ColumnName): string => textOf(row.cells.find(({ column }) => column === columns.get(name)));
    const rule = RULE.exec(at('rule'))?.[0];
    return rule === undefined || at('number') === '' ? [] : findingKey(rule, readCells(at('cells'))?.cells);
  });
}

export const findingKey = (rule: string, cells: readonly ExplainedCell[] = []): string => JSON.stringify([rule, cells]);

const RULE = /^R\d{2}-\d+/;

const NAME_BY_HEAD: ReadonlyMap<string, ColumnName> = new Map(
  COLUMNS.flatMap(({ head, english, name }) => [[head, name] as const, [english, name] as const]),
);
/** A sheet of more rows than this is a roll, not a report. */
const MOST_ROWS = 20_000;

function headsIn(sheet: Sheet): { row: Row; columns: Map<ColumnName, number> } | undefined {
  if (sheet.rows.length > MOST_ROWS) return undefined;
  for (const row of sheet.rows) {
    const columns = new Map<ColumnName, number>();
    for (const { value, column } of row.cells) {
      const name = typeof value === 'string' ? NAME_BY_HEAD.get(value.trim()) : undefined;
      if (name !== undefined && !columns.has(name)) columns.set(name, column);
    }
    if (columns.has('explanation') && columns.has('cells') && columns.has('rule')) return { row, columns };
  }
  return undefined;
}

function explanationIn(row: Row, at: (name: ColumnName) => number): ReadExplanation[] {
  const cellAt = (name: ColumnName) => row.cells.find(({ column }) => column === at(name));
  const textAt = (name: ColumnName): string => textOf(cellAt(name));
  const place = cellAt('cells')?.value;
  const rule = RULE.exec(textAt('rule'))?.[0];
  // Outer blanks belong to the values printed there.
  const notes = readCells(typeof place === 'string' ? place : '');
  const text = textAt('explanation');
  const printed = notes?.printed === undefined ? {} : { printed: notes.printed };
  if (rule === undefined || notes === undefined) return [{ ...noteOf(text), ...printed }];
  return [{ rule, cells: notes.cells, text, ...printed }];
}

const noteOf = (text: string): ReadExplanation => ({ rule: '', cells: [], text });

/** What a cell says. A formula without a result is what a person typed who began a text with "=". */
function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const failed = typeof cell.value === 'object' && cell.formula !== undefined;
  const text = failed ? `=${cell.formula}` : shownText(cell, false);
  return text.replace(/\r\n?/g, '\n').trim();
}

const keyOf = ({ rule, cells, text, printed }: ReadExplanation): string =>
  JSON.stringify(rule === '' ? [text, printed] : [rule, cells]);

/** Rows of the same rule, cells and values: those that a person has written in count, and all of them. */
function joined(rows: readonly ReadExplanation[]): ReadExplanation {
  const typed = rows.filter(({ text, printed }) => printed !== printedMark(text));
  const counted = typed.length > 0 ? typed : rows;
  const texts = [...new Set(counted.map(({ text }) => text).filter((text) => text !== ''))];
  const printed = rows.find((row) => row.printed !== undefined)?.printed;
  const { rule, cells } = rows[0]!;
  return { rule, cells, text: texts.join('\n'), ...(printed === undefined ? {} : { printed }) };
}
