import type { CheckResult } from '../audit/check';
import type { Finding } from '../audit/finding';
import { type Explanation, explainedCells } from '../audit/kept/explanation';
import { printedMark } from '../audit/kept/merge-explanations';
import { placeIn } from '../recognise/headers/turn';
import type { Recognition } from '../recognise/types';
import { address } from '../workbook/address';
import type { AddedCell, AddedCellLook, AddedRow } from '../workbook/edits';
import type { SheetPlace } from '../workbook/sheet-reference';
import type { CellPlace } from '../workbook/types';
import { writeCells } from './cell-notation';
import { directionLine, otherPlaces, piecesWords, sheetPlaceWords } from './direction-words';
import { aboutExplanation } from './explanation-words';
import { acceptedWords, changeWords, explanationWords, severityWords } from './finding-words';
import { messageWords } from './message-words';
import type { Outline, TableGroup } from './outline';
import { setAsideLines } from './place-lines';
import { type ColumnName, columnAt } from './report-columns';
import { causeWords } from './root-words';
import { suspectWords } from './suspect-words';
import { obstacleWords, type TableState } from './table-state';
import { conflictWords, tablePlaces, tableWord } from './table-words';
import type { Words } from './words';

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
export function groupRow({ no, table }: TableGroup, words: Words): AddedRow {
  const cells = words.list(tablePlaces(table));
  const row = headingRow({ table: tableWord(no, words), cells, message: words.title(no) });
  const header = table?.blocks[0]?.header;
  return linked(row, header && placeIn(header, header.top, header.columns[0]?.column ?? 0));
}

const headingRow = (values: Values): AddedRow =>
  rowOf(values, { severity: 'heading', table: 'heading', cells: 'heading', message: 'heading' });

/** The row of a finding and, where its values have changed since it was explained, one with the old explanation. */
export function findingRow(finding: Finding, outline: Outline, words: Words): AddedRow[] {
  const accepted = outline.accepted.includes(finding);
  const text = explanationWords(finding, outline);
  const given = outline.explained.current.get(finding);
  // Beside the texts of the school, in a cell that is not read back.
  const about = given === undefined ? [] : aboutExplanation(given, words);
  const cause = causeWords(finding, outline, words);
  const row = rowOf(
    {
      number: outline.numbers.get(finding)!,
      severity: accepted ? acceptedWords(words) : severityWords(finding, words),
      table: tableWord(finding.table, words),
      cells: cellText(explainedCells(finding), text),
      message: [messageWords(finding, words), ...(cause === '' ? [] : [cause]), ...about].join('\n'),
      rule: `${finding.rule.id} ${words.reason(finding)}`,
      reported: asShown(words.value(finding.reported)),
      expected: asShown(words.value(finding.expected)),
      difference: asShown(words.value(finding.difference)),
      suspect: suspectWords(finding, outline, words),
      explanation: text,
    },
    { severity: finding.status === 'broken' && !accepted ? finding.severity : 'plain', explanation: 'input' },
  );
  const before = outline.explained.reopened.get(finding);
  const old =
    before === undefined
      ? []
      : [explanationRow(words.say('原说明', 'earlier'), changeWords(before, finding, words), before, words)];
  return [linked(row, finding.cells[0]?.place), ...old];
}

const cellText = (cells: Explanation['cells'], text: string): string =>
  writeCells({ cells, ...(text === '' ? {} : { printed: printedMark(text) }) });

/** A figure keeps its digits and unit (16.50%, 0209-4), so it stays a text; a bare number that loses nothing is one. */
function asShown(text: string): string | number {
  return text !== '' && String(Number(text)) === text && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** An explanation that is not bound to what stands now, with its own cells and values, so that it is read back too. */
function explanationRow(severity: string, why: string, given: Explanation, words: Words): AddedRow {
  const { rule, cells, text } = given;
  const message = [why, ...aboutExplanation(given, words)].join('\n');
  return rowOf({ severity, cells: cellText(cells, text), message, rule, explanation: text }, { explanation: 'input' });
}

export function acceptedRows(outline: Outline, words: Words): AddedRow[] {
  if (outline.accepted.length === 0) return [];
  return [
    counted('已说明的核实', 'Queries explained', outline.accepted.length, words),
    ...outline.accepted.flatMap((finding) => findingRow(finding, outline, words)),
  ];
}

export function skippedRows(outline: Outline, words: Words): AddedRow[] {
  if (outline.skipped.length === 0) return [];
  return [
    counted('没有核对的关系和原因', 'Relations not compared, and why', outline.skipped.length, words),
    ...outline.skipped.flatMap((finding) => findingRow(finding, outline, words)),
  ];
}

/** The same colours as of findings; their sign says the same. */
const STATE_LOOKS: Readonly<Partial<Record<TableState['word'], AddedCellLook>>> = {
  有误: 'error',
  核实: 'query',
  尾差: 'rounding',
  提示: 'note',
};

/** A heading over so many rows. */
const counted = (zh: string, en: string, count: number, { say }: Words): AddedRow =>
  headingRow({ message: say(`${zh}（${count}）`, `${en} (${count})`) });

/** Every table, and how it came out. */
export function stateRows(states: ReadonlyMap<number, TableState>, words: Words): AddedRow[] {
  const rows = [...states].map(([no, state]) => {
    const { sign, word, notes } = state;
    const told = [words.title(no), ...notes.map(words.note), obstacleWords(state, words)];
    const message = told.filter((part) => part !== '').join(words.say('，', ', '));
    const look = STATE_LOOKS[word] ?? 'plain';
    return rowOf(
      { severity: `${sign} ${words.state(word)}`, table: tableWord(no, words), message },
      { severity: look },
    );
  });
  return [counted('各表怎样', 'How each table came out', rows.length, words), ...rows];
}

/** Tables that were not found, or that more than one place claims. */
export function missingRows(checked: CheckResult, words: Words): AddedRow[] {
  const { say, list } = words;
  const { missing, conflicts } = checked.recognition;
  const undecided = conflicts.map((conflict) => {
    const { places, tables } = conflictWords(conflict);
    return rowOf({
      severity: say('无法确定', 'open'),
      cells: list(places),
      message: say(
        `可能是${tables}，没有采用；请删去多余的一份或写明标题`,
        `may be ${list(tables)}; none was taken. Delete what is too much or give it a title`,
      ),
    });
  });
  const absent = missing.flatMap((no) => [
    rowOf({ severity: words.state('缺'), table: tableWord(no, words), message: words.title(no) }),
    ...otherPlaces(checked, no, words).map((other) => {
      const message = say(`没有采用：${other.why}`, `not taken: ${other.why}`);
      const cells = piecesWords(other.pieces, words);
      return linked(
        rowOf({ severity: say('像它的', 'like it'), table: tableWord(no, words), cells, message }),
        topOf(other.pieces[0]),
      );
    }),
  ]);
  return [
    ...(undecided.length > 0
      ? [counted('无法确定是哪张表', 'Places that cannot be told', undecided.length, words), ...undecided]
      : []),
    ...(absent.length > 0 ? [counted('没有找到的表', 'Tables not found', missing.length, words), ...absent] : []),
  ];
}

/** What the user said of places, and second sets of tables. */
export function placeRows({ recognition, directions }: CheckResult, words: Words): AddedRow[] {
  const { say } = words;
  const said = directions.map((direction) =>
    linked(
      rowOf({
        severity: say('由您指定', 'as you said'),
        table: direction.table === 'none' ? '' : tableWord(direction.table, words),
        cells: sheetPlaceWords(direction, words),
        message: directionLine(direction, recognition, words),
      }),
      topOf(direction),
    ),
  );
  const aside = setAsideLines(recognition, words).map((message) =>
    rowOf({ severity: say('另有一份', 'second set'), message }),
  );
  return [
    ...(said.length > 0 ? [counted('由您指定', 'As you said', said.length, words), ...said] : []),
    ...(aside.length > 0
      ? [counted('另有一份、不参加核对的', 'Second sets, not compared', aside.length, words), ...aside]
      : []),
  ];
}

const topOf = ({ sheet, area }: SheetPlace): CellPlace => ({ sheet, row: area?.top ?? 0, column: area?.left ?? 0 });

export function unreadRows({ unread }: Recognition, words: Words): AddedRow[] {
  const { say } = words;
  if (unread.length === 0) return [];
  const rows = unread.map((each) => {
    const { table, place, text } = each;
    const cells = `${place.sheet}!${address(place.row, place.column)}`;
    const message = `“${words.cell(text)}”${say('', ' ')}${words.unread(each)}`;
    return linked(
      rowOf({ severity: say('读不懂', 'not read'), table: tableWord(table, words), cells, message }),
      place,
    );
  });
  return [counted('没有读懂的单元格', 'Cells not understood', rows.length, words), ...rows];
}

export function leftRows({ explained: { left } }: Outline, words: Words): AddedRow[] {
  const { say } = words;
  if (left.length === 0) return [];
  const message = say(
    '现在没有相应的结果；不再需要的，清空右边的说明即可',
    'No finding fits now; if it is not needed any more, clear the explanation beside it',
  );
  return [
    counted('先前的说明', 'Earlier explanations', left.length, words),
    ...left.map((explanation) => explanationRow(say('先前说明', 'earlier'), message, explanation, words)),
  ];
}
