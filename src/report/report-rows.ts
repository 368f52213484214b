import type { CheckResult } from '../audit/check';
import type { Finding } from '../audit/finding';
import { type Explanation, explainedCells } from '../audit/kept/explanation';
import { printedMark } from '../audit/kept/merge-explanations';
import type { Recognition } from '../recognise/types';
import { address } from '../workbook/address';
import type { AddedCell, AddedCellLook, AddedRow } from '../workbook/edits';
import type { SheetPlace } from '../workbook/sheet-reference';
import type { CellPlace } from '../workbook/types';
import { writeCells } from './cell-notation';
import { directionLine, otherPlaces, piecesWords, setAsideLines, sheetPlaceWords } from './direction-words';
import { aboutExplanation } from './explanation-words';
import {
  ACCEPTED_WORDS,
  changeWords,
  explanationWords,
  messageWords,
  ruleWords,
  severityWords,
  unreadWord,
} from './finding-words';
import type { Outline, TableGroup } from './outline';
import { type ColumnName, columnAt } from './report-columns';
import { suspectWords } from './suspect-words';
import { obstacleWords, type TableState } from './table-state';
import { conflictWords, tablePlaces, tableTitle, tableWord } from './table-words';

type Values = Readonly<Partial<Record<ColumnName, string | number>>>;

const LOOKS: Readonly<Partial<Record<ColumnName, AddedCellLook>>> = {
  number: 'number',
  reported: 'number',
  expected: 'number',
  difference: 'number',
};

/** A row with these values, from left to right; '' is an empty cell with its look. */
function rowOf(values: Values, looks: Readonly<Partial<Record<ColumnName, AddedCellLook>>> = {}): AddedRow {
  const cells = (Object.entries(values) as [ColumnName, string | number][]).map(([name, value]): AddedCell => {
    return { column: columnAt(name), value, look: looks[name] ?? LOOKS[name] ?? 'plain' };
  });
  return { cells: cells.sort((a, b) => a.column - b.column) };
}

/** The row with its cell column leading to a cell. */
function linked(row: AddedRow, link: CellPlace | undefined): AddedRow {
  if (link === undefined) return row;
  const at = columnAt('cells');
  return { ...row, cells: row.cells.map((cell) => (cell.column === at ? { ...cell, look: 'link', link } : cell)) };
}

/** Over the findings of a table: its number, where it stands, its title. */
export function groupRow({ no, table }: TableGroup): AddedRow {
  const row = headingRow({ table: tableWord(no), cells: tablePlaces(table), message: tableTitle(no) });
  const header = table?.blocks[0]?.header;
  return linked(row, header && { sheet: header.sheet, row: header.top, column: header.columns[0]?.column ?? 0 });
}

const headingRow = (values: Values): AddedRow =>
  rowOf(values, { severity: 'heading', table: 'heading', cells: 'heading', message: 'heading' });

/** The row of a finding and, where its values have changed since it was explained, one with the old explanation. */
export function findingRow(finding: Finding, outline: Outline): AddedRow[] {
  const accepted = outline.accepted.includes(finding);
  const text = explanationWords(finding, outline);
  const given = outline.explained.current.get(finding);
  // Beside the texts of the school, in a cell that is not read back.
  const about = given === undefined ? [] : aboutExplanation(given);
  const shown = severityWords(finding);
  const row = rowOf(
    {
      number: outline.numbers.get(finding)!,
      severity: accepted ? ACCEPTED_WORDS : shown,
      table: tableWord(finding.table),
      cells: cellText(explainedCells(finding), text),
      message: [messageWords(finding), ...about].join('\n'),
      rule: `${finding.rule.id} ${ruleWords(finding)}`,
      reported: asShown(finding.reported),
      expected: asShown(finding.expected),
      difference: asShown(finding.difference),
      suspect: suspectWords(finding, outline),
      explanation: text,
    },
    { severity: finding.status === 'broken' && !accepted ? finding.severity : 'plain', explanation: 'input' },
  );
  const before = outline.explained.reopened.get(finding);
  const old = before === undefined ? [] : [explanationRow('原说明', changeWords(before, finding), before)];
  return [linked(row, finding.cells[0]?.place), ...old];
}

const cellText = (cells: Explanation['cells'], text: string): string =>
  writeCells({ cells, ...(text === '' ? {} : { printed: printedMark(text) }) });

/** A figure keeps its digits and unit (16.50%, 0209-4), so it stays a text; a bare number that loses nothing is one. */
function asShown(text: string): string | number {
  return text !== '' && String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** An explanation that is not bound to what stands now, with its own cells and values, so that it is read back too. */
function explanationRow(severity: string, why: string, given: Explanation): AddedRow {
  const { rule, cells, text } = given;
  const message = [why, ...aboutExplanation(given)].join('\n');
  return rowOf({ severity, cells: cellText(cells, text), message, rule, explanation: text }, { explanation: 'input' });
}

export function acceptedRows(outline: Outline): AddedRow[] {
  if (outline.accepted.length === 0) return [];
  return [
    headingRow({ message: `已说明的核实（${outline.accepted.length}）` }),
    ...outline.accepted.flatMap((finding) => findingRow(finding, outline)),
  ];
}

export function skippedRows(outline: Outline): AddedRow[] {
  if (outline.skipped.length === 0) return [];
  return [
    headingRow({ message: `没有核对的关系和原因（${outline.skipped.length}）` }),
    ...outline.skipped.flatMap((finding) => findingRow(finding, outline)),
  ];
}

/** Every table, and how it came out. */
export function stateRows(states: ReadonlyMap<number, TableState>): AddedRow[] {
  const rows = [...states].map(([no, state]) => {
    const { sign, word, notes } = state;
    const said = [tableTitle(no), ...notes, obstacleWords(state)].filter((words) => words !== '').join('，');
    return rowOf({ severity: `${sign} ${word}`, table: tableWord(no), message: said });
  });
  return [headingRow({ message: `各表怎样（${rows.length}）` }), ...rows];
}

/** Tables that were not found, or that more than one place claims. */
export function missingRows(checked: CheckResult): AddedRow[] {
  const { missing, conflicts } = checked.recognition;
  const undecided = conflicts.map((conflict) => {
    const { places, tables } = conflictWords(conflict);
    return rowOf({
      severity: '无法确定',
      cells: places,
      message: `可能是${tables}，没有采用；请删去多余的一份或写明标题`,
    });
  });
  const absent = missing.flatMap((no) => [
    rowOf({ severity: '缺', table: tableWord(no), message: tableTitle(no) }),
    ...otherPlaces(checked, no).map((other) => {
      const message = `没有采用：${other.why}`;
      return linked(
        rowOf({ severity: '像它的', table: tableWord(no), cells: piecesWords(other.pieces), message }),
        topOf(other.pieces[0]),
      );
    }),
  ]);
  return [
    ...(undecided.length > 0 ? [headingRow({ message: `无法确定是哪张表（${undecided.length}）` }), ...undecided] : []),
    ...(absent.length > 0 ? [headingRow({ message: `没有找到的表（${missing.length}）` }), ...absent] : []),
  ];
}

/** What the user said of places, and second sets of tables. */
export function placeRows({ recognition, directions }: CheckResult): AddedRow[] {
  const said = directions.map((direction) =>
    linked(
      rowOf({
        severity: '由您指定',
        table: direction.table === 'none' ? '' : tableWord(direction.table),
        cells: sheetPlaceWords(direction),
        message: directionLine(direction, recognition),
      }),
      topOf(direction),
    ),
  );
  const aside = setAsideLines(recognition).map((message) => rowOf({ severity: '另有一份', message }));
  return [
    ...(said.length > 0 ? [headingRow({ message: `由您指定（${said.length}）` }), ...said] : []),
    ...(aside.length > 0 ? [headingRow({ message: `另有一份、不参加核对的（${aside.length}）` }), ...aside] : []),
  ];
}

const topOf = ({ sheet, area }: SheetPlace): CellPlace => ({ sheet, row: area?.top ?? 0, column: area?.left ?? 0 });

export function unreadRows({ unread }: Recognition): AddedRow[] {
  if (unread.length === 0) return [];
  const rows = unread.map((each) => {
    const { table, place, text } = each;
    const cells = `${place.sheet}!${address(place.row, place.column)}`;
    const message = `“${text}”${unreadWord(each)}`;
    return linked(rowOf({ severity: '读不懂', table: tableWord(table), cells, message }), place);
  });
  return [headingRow({ message: `没有读懂的单元格（${rows.length}）` }), ...rows];
}

export function leftRows({ explained: { left } }: Outline): AddedRow[] {
  if (left.length === 0) return [];
  const message = '现在没有相应的结果；不再需要的，清空右边的说明即可';
  return [
    headingRow({ message: `先前的说明（${left.length}）` }),
    ...left.map((explanation) => explanationRow('先前说明', message, explanation)),
  ];
}
