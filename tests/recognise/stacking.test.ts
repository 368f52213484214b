import type { Area, Workbook } from '../../src/workbook/types';
import { dropCaptions, renameSheets, sampleWorkbook, stackSheets } from '../fixtures/workbooks';
import { checked, expectSampleOutcome, figureTexts, findingWords, sampleResult, tableNumbers } from './outcome';
import { fillMerges, placeBeside, setCells, splitTable } from './sheets';

const typed = sampleWorkbook('typed');
const names = typed.sheets.map(({ name }) => name);
const header = (first: number, last: number, right: number, left = 0): Area => ({
  top: first - 1,
  bottom: last - 1,
  left,
  right,
});

describe('all tables on one sheet', () => {
  test.each([0, 1, 2, 3])('%i blank rows between them', (gap) => {
    expectSampleOutcome(stackSheets(typed, names, gap));
  });

  test.each(['pasted', 'formulas'] as const)('in the %s form', (form) => {
    expectSampleOutcome(stackSheets(sampleWorkbook(form), names, 1), form);
  });

  test('in reverse order', () => {
    expectSampleOutcome(stackSheets(typed, [...names].reverse(), 1));
  });

  test.each([0, 1, 2, 3])('%i blank rows between them, without captions, on a sheet that says nothing', (gap) => {
    const book = renameSheets(dropCaptions(stackSheets(typed, names, gap)), { 表1: 'Sheet1' });
    const result = checked(book);
    expect(tableNumbers(result)).toEqual(tableNumbers(sampleResult()));
    expect(result.recognition.conflicts).toEqual([]);
    expect(figureTexts(result)).toEqual(figureTexts(sampleResult()));
  });

  test('several sheets with several tables each', () => {
    const groups = [0, 10, 20, 30, 40].map((start) => names.slice(start, start + 10));
    expectSampleOutcome(groups.reduce((book, group) => stackSheets(book, group, 2), typed));
  });
});

describe('two tables side by side', () => {
  test.each(Array.from({ length: 42 }, (_, index) => [index + 1, index + 2]))('表%i and 表%i', (left, right) => {
    expectSampleOutcome(placeBeside(typed, `表${left}`, `表${right}`));
  });

  test('the note below the shorter one does not end the longer one', () => {
    const noted = setCells(typed, '表26', { A5: '注：以上为主要项目。' });
    expectSampleOutcome(placeBeside(noted, '表26', '表37'));
  });

  test('the caption of the next table below the shorter one does not either', () => {
    const stacked = stackSheets(typed, ['表26', '表33'], 1);
    expectSampleOutcome(placeBeside(stacked, '表26', '表37'));
  });

  test('four in a row', () => {
    const beside = ['表4', '表5', '表6'].reduce((book, right) => placeBeside(book, '表3', right), typed);
    expectSampleOutcome(beside);
  });
});

const SPLITS: readonly (readonly [string, Area, number])[] = [
  ['表4', header(3, 4, 4), 7],
  ['表6', header(2, 3, 5), 10],
  ['表10', header(2, 3, 6), 8],
  ['表28', header(2, 2, 7), 9],
  ['表31', header(2, 3, 8), 9],
  ['表37', header(2, 2, 2), 25],
  ['表39', header(2, 2, 6), 8],
  ['表40', header(2, 2, 3), 15],
];

describe('a long table', () => {
  const parted = (name: string, area: Area, from: number, caption?: string): Workbook => {
    const by = { rows: area.bottom - area.top + 3, columns: 0 };
    return splitTable(typed, name, { header: area, from, by, ...(caption === undefined ? {} : { caption }) });
  };

  test.each(SPLITS)('%s goes on under a repeated header', (name, area, from) => {
    expectSampleOutcome(parted(name, area, from));
  });

  test.each(SPLITS)('%s goes on under 续表', (name, area, from) => {
    expectSampleOutcome(parted(name, area, from, '续表'));
    expectSampleOutcome(parted(name, area, from, `续${name}`));
    expectSampleOutcome(parted(name, area, from, `${name}（续）`));
  });

  test('a label that goes on is not written again', () => {
    expectSampleOutcome(parted('表39', header(2, 2, 6), 7, '续表'));
  });

  test('goes on on another sheet', () => {
    const book = parted('表40', header(2, 2, 3), 15);
    const rows = book.sheets.find(({ name }) => name === '表40')!.rows;
    const isBelow = ({ index }: { index: number }) => index > 14;
    const sheets = book.sheets.map((sheet) =>
      sheet.name === '表40' ? { ...sheet, rows: rows.filter((row) => !isBelow(row)) } : sheet,
    );
    const rest = { name: '表40（续）', visibility: 'visible' as const, merges: [], rows: rows.filter(isBelow) };
    expectSampleOutcome({ ...book, sheets: [...sheets, rest] });
  });

  test('the second half that gives the table’s caption anew may be a copy: reported', () => {
    const { recognition } = checked(parted('表40', header(2, 2, 3), 15, '表40 对外开展技能鉴定（等级认定）工作统计表'));
    expect(recognition.conflicts.map(({ forms }) => forms)).toEqual([[40]]);
    expect(recognition.missing).toEqual([40]);
  });
});

describe('a long table in two panels side by side', () => {
  test.each([...SPLITS, ['表7', header(2, 3, 7, 2), 10] as const])('%s', (name, area, from) => {
    for (const gap of [0, 1]) {
      const by = { rows: area.bottom + 2 - from, columns: area.right - area.left + 1 + gap };
      const result = checked(splitTable(typed, name, { header: area, from, by }));
      const sample = sampleResult();
      expect(result.recognition.conflicts).toEqual([]);
      expect(figureTexts(result)).toEqual(figureTexts(sample));
      expect(findingWords(result)).toEqual(findingWords(sample));
    }
  });

  test('with merges that were undone and filled', () => {
    const area = header(2, 3, 5);
    const by = { rows: area.bottom + 2 - 10, columns: 7 };
    expectSampleOutcome(splitTable(fillMerges(typed, '表6'), '表6', { header: area, from: 10, by }));
  });
});
