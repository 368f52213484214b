import fc from 'fast-check';
import { builtInCatalogue } from '../../../src/audit/built-in';
import { check } from '../../../src/audit/check';
import { compareResults } from '../../../src/audit/compare/compare';
import { isSameFigure } from '../../../src/audit/compare/same-figure';
import { readReport } from '../../../src/hosts/docx/read-report';
import type { Figure, Unread } from '../../../src/recognise/types';
import { address } from '../../../src/workbook/address';
import { fromDecimal } from '../../../src/workbook/rational';
import type { Workbook } from '../../../src/workbook/types';
import { mendedSample, REPAIRS, typeInto } from '../../fixtures/mended-sample';
import { sampleReport } from '../../fixtures/word/sample-report';
import {
  changeSheet,
  dropCaptions,
  insertRow,
  keepSheets,
  renameSheets,
  sampleWorkbook,
  setCell,
  shiftSheet,
  shuffleSheets,
} from '../../fixtures/workbooks';

const catalogue = builtInCatalogue();
const checked = (book: Workbook) => check(book, catalogue);
const typed = sampleWorkbook('typed');
const own = checked(typed);
const compare = (one: Workbook, other: Workbook) =>
  compareResults(one === typed ? own : checked(one), other === typed ? own : checked(other));
const at = ({ place }: Figure): string => `${place.sheet}!${address(place.row, place.column)}`;
const differing = (book: Workbook): string[][] =>
  compare(typed, book).differences.map(({ first, second, confirmed }) => [
    at(first),
    first.text,
    second.text,
    confirmed.side ?? '',
  ]);

const nothing = { differences: [], lone: [], onlyFirst: [], onlySecond: [], missing: [] };

describe('what is the same', () => {
  test.each(['plain', 'messy'] as const)('the %s report in Word and the workbook', (form) => {
    const report = { sheets: readReport(sampleReport(form)).sheets, date1904: false };
    const compared = compare(report, typed);
    expect(compared).toMatchObject(nothing);
    expect(compared.compared).toBeGreaterThan(1100);
    expect(compared.equal).toBe(compared.compared);
    expect(compare(typed, report)).toMatchObject(nothing);
  });

  test.each([
    ['texts', sampleWorkbook('pasted')],
    ['formulas', sampleWorkbook('formulas')],
    ['other names and order', shuffleSheets(renameSheets(typed, { 表3: '招生', 表40: '技能' }), ['表40', '表7'])],
    ['another place', shiftSheet(typed, '表3', 4, 2)],
    ['no captions', dropCaptions(typed)],
  ] as [string, Workbook][])('%s', (_, book) => {
    expect(compare(typed, book)).toMatchObject(nothing);
  });
});

describe('what differs', () => {
  test('a number, both its places, and which one is borne out', () => {
    const right = typeInto(typeInto(typed, '表3!C6', '407'), '表3!E6', '89.25%');
    expect(differing(right)).toEqual([
      ['表3!C6', '405', '407', 'second'],
      ['表3!E6', '88.82%', '89.25%', 'second'],
    ]);
    expect(compare(right, typed).differences[0]!.confirmed).toMatchObject({
      side: 'first',
      first: ['R03-01', 'R03-03'],
    });
    expect(differing(typeInto(typed, '表5!B4', '1338'))).toEqual([['表5!B4', '1333', '1338', 'first']]);
  });

  test('a number that relations speak for and against', () => {
    const [difference] = compare(typed, typeInto(typed, '表3!C5', '454')).differences;
    expect(difference!.confirmed).toMatchObject({
      first: expect.arrayContaining([expect.stringMatching(/^R/)]),
      second: expect.arrayContaining(['R03-01']),
    });
    expect(difference!.confirmed.side).toBeUndefined();
  });

  test('a number that no relation speaks of', () => {
    const [difference] = compare(typed, typeInto(typed, '表17!B3', '77')).differences;
    expect(difference!.confirmed).toEqual({ first: [], second: [] });
  });

  test('a number that is said to be about right only', () => {
    expect(differing(setCell(typed, '表4', 'B5', '约63'))).toEqual([['表4!B5', '63', '约63', '']]);
    const [one, other] = ['约63', '63左右'].map((text) => setCell(typed, '表4', 'B5', text));
    expect(compare(one!, other!)).toMatchObject(nothing);
    expect(differing(setCell(typed, '表4', 'B5', '63人'))).toEqual([]);
  });

  test('what is not understood is named, unless it was compared as it is written', () => {
    const named = ({ unread }: ReturnType<typeof compare>) =>
      unread.map((cells) =>
        cells.map(({ place, text }) => `${place.sheet}!${address(place.row, place.column)} ${text}`),
      );
    const block = own.recognition.figures.find(({ table }) => table === 3)!.block;
    const place = { sheet: '表3', row: 40, column: 0 };
    const unread: Unread = { table: 3, block, place, text: '别处', what: 'row', labels: {} };
    const other = { ...own, recognition: { ...own.recognition, unread: [unread] } };
    expect(named(compareResults(own, other))).toEqual([[], ['表3!A41 别处']]);
    const words = setCell(typed, '表2', 'C3', '一万');
    expect(named(compare(typed, words))).toEqual([[], []]);
    expect(differing(words)).toEqual([['表2!C3', '11207.98', '一万', '']]);
  });

  test('a text, and a cell left blank', () => {
    expect(differing(setCell(typed, '表37', 'B4', '别的公司'))).toEqual([
      ['表37!B4', expect.anything(), '别的公司', ''],
    ]);
    expect(differing(setCell(typed, '表5', 'C4', undefined))).toEqual([['表5!C4', '224', '', '']]);
  });

  test('every repair of the sample is seen where it was made', () => {
    const compared = compare(typed, mendedSample('typed'));
    const seen = new Set([
      ...compared.differences.map(({ first }) => at(first)),
      ...compared.lone.flatMap(({ figures }) => figures.map(at)),
    ]);
    const labels = /标题|表头|空格|写法|序号/;
    const missed = REPAIRS.filter(([cell, , why]) => !labels.test(why) && !seen.has(cell)).map(([cell]) => cell);
    // Labels are what is matched by; they may be worded otherwise.
    expect(missed.filter((cell) => !/^表(?:4|6|13|14|28|35)!/.test(cell))).toEqual([]);
  });

  test('a changed number is seen, and nothing else', () => {
    const cells = own.recognition.figures.filter(
      ({ state, kind, text, measure, labels }) =>
        state === 'number' && kind === 'count' && /^\d+$/.test(text) && labels[measure] === undefined,
    );
    fc.assert(
      fc.property(fc.constantFrom(...cells), fc.integer({ min: 1, max: 9 }), (figure, more) => {
        const book = setCell(
          typed,
          figure.place.sheet,
          address(figure.place.row, figure.place.column),
          Number(figure.text) + more,
        );
        const { differences, lone } = compare(typed, book);
        expect([differences.map(({ first }) => at(first)), lone]).toEqual([[at(figure)], []]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what only one of them has', () => {
  test('a table', () => {
    const without = keepSheets(
      typed,
      typed.sheets.map(({ name }) => name).filter((name) => name !== '表9'),
    );
    expect(compare(typed, without)).toMatchObject({ ...nothing, onlyFirst: [9] });
    expect(compare(without, typed)).toMatchObject({ ...nothing, onlySecond: [9] });
    expect(compare(without, without)).toMatchObject({ ...nothing, missing: [9] });
  });

  test('a row of a list: the others are still compared with their own', () => {
    const more = insertRow(typed, '表37', 10, ['7', '新来的公司', '机电']);
    const { differences, lone } = compare(typed, more);
    expect(differences).toEqual([]);
    expect(lone.map(({ side, isWholeRow, figures }) => [side, isWholeRow, figures.map(({ text }) => text)])).toEqual([
      ['second', true, ['新来的公司', '机电']],
    ]);
  });

  test('a row taken out of a table', () => {
    const less = changeSheet(typed, '表4', (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(({ index }) => index !== 7),
    }));
    const { differences, lone } = compare(typed, less);
    expect(differences).toEqual([]);
    expect(lone).toHaveLength(1);
    expect(lone[0]).toMatchObject({ side: 'first', isWholeRow: true });
  });
});

describe('rounded in print', () => {
  const figure = (value: string, decimals: number, precise = false, kind: Figure['kind'] = 'ratio') =>
    ({ value: fromDecimal(value), decimals, precise, kind, state: 'number', text: value }) as Figure;

  test.each<[what: string, one: Figure, other: Figure, same: boolean]>([
    ['0.84826 shown as 84.83%, and 84.83%', figure('0.84826', 4, true), figure('0.8483', 4), true],
    ['0.84826 shown as 84.83%, and 84.82%', figure('0.84826', 4, true), figure('0.8482', 4), false],
    ['the half, rounded up', figure('0.84825', 4, true), figure('0.8483', 4), true],
    ['84.83% and 84.8%', figure('0.8483', 4), figure('0.848', 3), true],
    ['84.83% and 84.9%', figure('0.8483', 4), figure('0.849', 3), false],
    ['84.83% and 84.84%', figure('0.8483', 4), figure('0.8484', 4), false],
    ['12.345 and 12.35 in amounts', figure('12.345', 3, true, 'amount'), figure('12.35', 2, false, 'amount'), true],
    ['counts: 12.4 and 12', figure('12.4', 1, true, 'count'), figure('12', 0, false, 'count'), false],
  ])('%s', (_, one, other, same) => {
    expect([isSameFigure(one, other), isSameFigure(other, one)]).toEqual([same, same]);
  });
});
