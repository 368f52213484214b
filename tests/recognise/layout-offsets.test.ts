import type { CellPlace, Workbook } from '../../src/workbook/types';
import { eachSheet, hideSheet, insertRow, sampleWorkbook, shiftSheet, shuffleSheets } from '../fixtures/workbooks';
import { checked, expectSampleOutcome, findingPlaces, findingWords, sampleResult } from './outcome';
import { addSheet, appendRow, plainSheet, setCells } from './sheets';

const typed = sampleWorkbook('typed');
const names = typed.sheets.map(({ name }) => name);
const FORMS = ['typed', 'pasted', 'formulas'] as const;

/** Inserts rows with texts at the same place of every sheet; the first row that is given ends up on top. */
function insertEverywhere(book: Workbook, before: number, rows: readonly (readonly string[])[]): Workbook {
  return eachSheet(book, (changed, name) =>
    [...rows].reverse().reduce((longer, row) => insertRow(longer, name, before, row), changed),
  );
}

describe('where a table stands on its sheet', () => {
  test.each([
    [1, 0],
    [0, 1],
    [3, 2],
    [40, 30],
  ])('%i rows down and %i columns to the right: the cells move, nothing else', (rows, columns) => {
    const moved = eachSheet(typed, (book, name) => shiftSheet(book, name, rows, columns));
    const result = expectSampleOutcome(moved);
    const back = (place: CellPlace) => ({ ...place, row: place.row - rows, column: place.column - columns });
    expect(findingPlaces(result, back)).toEqual(findingPlaces(sampleResult()));
  });

  test.each(FORMS)('the %s form, each table somewhere else', (form) => {
    const book = sampleWorkbook(form);
    const moved = book.sheets.reduce(
      (changed, { name }, at) => shiftSheet(changed, name, (at * 7) % 11, (at * 5) % 4),
      book,
    );
    expectSampleOutcome(moved, form);
  });
});

describe('sheets', () => {
  test('in reverse order', () => {
    expectSampleOutcome(shuffleSheets(typed, [...names].reverse()));
  });

  test.each(['hidden', 'veryHidden'] as const)('%s', (visibility) => {
    expectSampleOutcome(eachSheet(typed, (book, name) => hideSheet(book, name, visibility)));
  });

  test('blank ones, a cover and an instruction between the tables', () => {
    const cover = plainSheet('封面', [['四川自贡市高级技工学校'], ['2020-2021年度质量报告']]);
    const help = plainSheet('填报说明', [['一、表1至表43由各部门填写。'], ['二、人数单位为人，金额单位为万元。']]);
    const more = [plainSheet('Sheet44', []), cover, help].reduce(addSheet, typed);
    expectSampleOutcome(shuffleSheets(more, ['封面', '填报说明', 'Sheet44']));
  });
});

describe('lines around a table', () => {
  test.each([
    ['the school above the caption', 1, [['四川自贡市高级技工学校']]],
    ['a blank row above the caption', 1, [['四川自贡市高级技工学校'], []]],
    ['the unit below the caption', 2, [['', '单位：人']]],
    ['who reports and when below the caption', 2, [['填报单位：四川自贡市高级技工学校', '', '2021年12月']]],
    ['a blank row, the unit and another blank row', 2, [[], ['（单位：个）'], []]],
  ])('%s', (_, before, rows) => {
    expectSampleOutcome(insertEverywhere(typed, before, rows));
  });

  test.each([
    ['a note', [['注：数据截至2021年12月31日。']], 0],
    ['a note and signatures', [['注：数据截至2021年12月31日。'], ['填表人：张三', '', '审核人：李四']], 0],
    ['signatures after a blank row', [['单位负责人：', '', '填报日期：2022年1月5日']], 1],
    ['a numbered note', [['1. 本表数据来自学籍系统。']], 0],
    ['a note in brackets', [['（以上数据截至2021年12月）']], 0],
    ['a note after three blank rows', [['以上数据均已核对']], 3],
  ])('%s below', (_, rows, gap) => {
    const noted = eachSheet(typed, (book, name) =>
      rows.reduce((longer, row, at) => appendRow(longer, name, row, at === 0 ? gap : 0), book),
    );
    expectSampleOutcome(noted);
  });

  test('a figure beside the table is not of the table', () => {
    expectSampleOutcome(setCells(typed, '表3', { H2: '临时计算', H5: 779, I5: '核对' }));
  });
});

describe('blank rows', () => {
  test.each([
    ['表3', 5, 1],
    ['表3', 5, 3],
    ['表12', 5, 2],
    ['表20', 3, 3],
    ['表40', 3, 2],
    ['表43', 3, 1],
  ])('%s: before row %i, between header and data, %i of them', (name, before, count) => {
    const rows = Array.from({ length: count });
    expectSampleOutcome(rows.reduce<Workbook>((book) => insertRow(book, name, before), typed));
  });

  test('one inside a header', () => {
    expectSampleOutcome(insertRow(typed, '表3', 4));
  });

  test.each([
    ['表6', 5, 19],
    ['表35', 9, 22],
    ['表39', 4, 11],
    ['表40', 3, 31],
  ])('%s: one after every row from %i to %i', (name, first, last) => {
    let book = typed;
    for (let row = last; row >= first; row--) book = insertRow(book, name, row);
    expectSampleOutcome(book);
  });

  test.each([
    ['a row that the form names', '表3', 7],
    ['the next number', '表37', 20],
    ['another year', '表20', 4],
  ])('several before %s: the table goes on', (_, name, before) => {
    expectSampleOutcome([1, 2, 3].reduce<Workbook>((book) => insertRow(book, name, before), typed));
  });

  test('several before a row that could be anything: said, not passed over', () => {
    const parted = [1, 2].reduce<Workbook>((book) => insertRow(book, '表6', 11), typed);
    const { recognition } = checked(parted);
    expect(recognition.unread).toMatchObject([
      { table: 6, place: { sheet: '表6', row: 12, column: 0 }, text: '机械类', what: 'row' },
    ]);
  });
});

test('a cell that is emptied with blanks reads as empty', () => {
  expect(findingWords(checked(setCells(typed, '表31', { D4: '  ' })))).toEqual(findingWords(sampleResult()));
});
