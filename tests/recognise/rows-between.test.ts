import fc from 'fast-check';
import type { FoundBlock } from '../../src/recognise/types';
import type { CellValue, Workbook } from '../../src/workbook/types';
import { drawn } from '../fixtures/drawn';
import { mendedSample } from '../fixtures/mended-sample';
import { insertRow, sampleWorkbook, setCell } from '../fixtures/workbooks';
import { checked, expectSampleOutcome, figureTexts, findingWords, sampleResult } from './outcome';
import { headerRow, NUMBERED, type RowMaker, SAID } from './rows-between';
import { appendRow, setCells } from './sheets';

/** Rows among those of a table that are none of them: known for what they are, never data, never the table's end. */

const typed = sampleWorkbook('typed');
type Values = readonly (CellValue | undefined)[];

const blockOf = (no: number, name?: string): FoundBlock =>
  sampleResult()
    .recognition.tables.find((table) => table.no === no)!
    .blocks.find(({ header }) => header.block.name === name)!;

/** Puts a row right below a header. */
const below = (book: Workbook, block: FoundBlock, make: RowMaker): Workbook =>
  insertRow(book, block.header.sheet, block.header.bottom + 2, make(block));

const doubts = (book: Workbook) =>
  checked(book).recognition.unread.map(({ table, what, text, place }) => [table, what, text, place.row + 1]);

const { '1 2 3': counted, '甲 乙 1 2': stems } = NUMBERED as Record<string, RowMaker>;
const { 'one for every column': instructed, 'units in brackets': united } = SAID as Record<string, RowMaker>;

describe('right below the header', () => {
  test.each<[number, string, string | undefined, RowMaker]>([
    [3, '1 2 3 in a table of rows that the form names', undefined, counted!],
    [3, '甲 1 2', undefined, stems!],
    [3, 'a number for each pair of merged columns', undefined, () => [1, '甲', undefined, 2]],
    [6, 'numbers that go on where the labels left off', undefined, () => [undefined, undefined, 3, 4, 5, 6]],
    [34, '1 2 3 where rows are counted', undefined, counted!],
    [37, '1 2 3 where nothing but texts is counted', undefined, counted!],
    [43, '1 2 3 where rows are years', undefined, counted!],
    [5, '1 2 3 where there are no labels', undefined, counted!],
    [11, '1 2 3 where there are no labels and eleven columns', undefined, counted!],
    [23, '1 2 before 14 14', undefined, counted!],
    [36, 'how columns are worked out', undefined, () => [1, '甲', '2=3+5', 3, '4=3/2', 5, '6=5/2']],
    [5, '第1栏 第2栏', undefined, () => ['第1栏', '第2栏', '第3栏', '第4栏']],
    [42, '栏次', undefined, () => [1, '栏次', 2, 3, 4, 5]],
    [35, 'in the second block', '分专业', counted!],
    [29, 'in all three blocks: 培训', '培训', stems!],
    [29, 'in all three blocks: 科研', '科研', stems!],
    [4, 'what to do, in every column', undefined, instructed!],
    [11, 'what to do, in every column, without labels', undefined, instructed!],
    [5, 'what to do, in the first cell', undefined, () => ['请填写整数']],
    [7, '说明：', undefined, () => ['说明：按毕业证书发放数填写']],
    [20, '注：', undefined, () => ['注：满意度由第三方调查得出。']],
    [6, 'units', undefined, () => [undefined, undefined, '人', '人', '%', '%']],
    [6, 'units of merged columns', undefined, () => [undefined, undefined, '人', undefined, '%']],
    [12, 'units in brackets', undefined, united!],
    [10, 'a line with the unit', undefined, () => [undefined, undefined, undefined, undefined, undefined, '单位：人']],
  ])('表%i: %s', (no, _, name, make) => {
    expectSampleOutcome(below(typed, blockOf(no, name), make));
  });

  test.each([
    ['表3', 2],
    ['表12', 3],
    ['表35', 2],
    ['表37', 1],
    ['表43', 1],
  ])('%s: the header printed twice', (name, rows) => {
    const block = blockOf(Number(name.slice(1)));
    const { top, bottom } = block.header;
    expect(bottom - top + 1).toBe(rows);
    const book = Array.from({ length: rows }, (_, at) => bottom - at).reduce(
      (changed, row) => insertRow(changed, name, bottom + 2, headerRow(typed, name, row)),
      typed,
    );
    expectSampleOutcome(book);
  });

  test('numbers typed into columns of percents', () => {
    const cells = ['B', 'C', 'D', 'E', 'F', 'G'].map((letter, at) => [`${letter}3`, (at + 1) / 100] as const);
    const book = insertRow(typed, '表20', 3, ['甲']);
    expectSampleOutcome(cells.reduce((changed, [cell, value]) => setCell(changed, '表20', cell, value, '0.0%'), book));
  });

  test('栏次, instructions, units and a blank row together', () => {
    const rows: Values[] = [['甲', 1, 2, 3, 4], ['填写说明', '整数', '整数', '保留两位小数', '保留两位小数'], [], []];
    rows.push([undefined, '人', '人', '%', '%']);
    expectSampleOutcome([...rows].reverse().reduce((book, row) => insertRow(book, '表3', 5, row), typed));
  });

  test('a unit below the header counts for its column', () => {
    const yuan = setCells(typed, '表2', { C2: '价值', C3: 112_079_800, C4: 25_348_000, C8: 137_427_800 });
    const others = setCells(yuan, '表2', { C5: 19_972_500, C6: 120_500, C7: 5_255_000 });
    const value = (book: Workbook) =>
      checked(book)
        .recognition.figures.filter(({ table, measure }) => table === 2 && measure === '价值')
        .map(({ value }) => Number(value!.n) / Number(value!.d));
    expect(value(insertRow(others, '表2', 3, [undefined, undefined, '元']))[0]).toBe(11_207.98);
    expect(value(insertRow(others, '表2', 3, [undefined, undefined, '（单位：元）']))[0]).toBe(11_207.98);
  });
});

describe('what only looks like 栏次', () => {
  test('rows of small counts keep their labels and their figures', () => {
    const book = setCells(typed, '表3', { B6: 1, C6: 2, D6: 3, E6: 4 });
    expect(checked(book).recognition.figures.filter(({ table }) => table === 3)).toHaveLength(
      sampleResult().recognition.figures.filter(({ table }) => table === 3).length,
    );
  });

  test('A and 1, above B, are a label and a figure; without a B they may be either', () => {
    const label = ({ recognition }: ReturnType<typeof checked>) =>
      recognition.figures.filter(({ table, labels }) => table === 4 && labels.专业大类 === 'A').length;
    const lettered = setCells(typed, '表4', { A5: 'A', B5: 1, C5: 2, D5: 3, E5: 4, A6: 'B' });
    expect(label(checked(lettered))).toBeGreaterThan(0);
    const alone = insertRow(typed, '表40', 3, [undefined, undefined, 'A', 1]);
    expect(doubts(alone)).toEqual([[40, 'row', 'A', 3]]);
  });

  test('1 2 alone below a header without labels: it may be either, and that is said', () => {
    expect(doubts(setCells(typed, '表23', { A3: 1, B3: 2 }))).toEqual([[23, 'row', '1', 3]]);
  });

  test('1 2 3 4 in the midst of rows is said', () => {
    expect(doubts(insertRow(typed, '表6', 8, [undefined, undefined, 1, 2, 3, 4]))).toEqual([[6, 'row', '1', 8]]);
  });

  test('a single 1 without a label is said', () => {
    expect(doubts(insertRow(typed, '表2', 3, [undefined, undefined, 1]))).toEqual([[2, 'row', '（空白）', 3]]);
  });
});

describe('in the midst of the rows', () => {
  test.each<[string, string, number, Values]>([
    ['表6', 'a remark', 12, ['以下专业为新增专业，按学籍系统填写']],
    ['表6', 'a remark over the figures', 12, [undefined, undefined, '以下为新增专业']],
    ['表6', '注：', 12, ['注：以下专业为新增专业']],
    ['表28', '注：', 12, ['注：以下专业为新增专业']],
    ['表3', '注： before a row that the form names', 7, ['注：省内市外含甘孜、阿坝']],
    ['表37', 'a page number', 20, [undefined, '第 2 页 共 3 页']],
    ['表37', '续表', 20, ['续表']],
    ['表37', 'its caption again', 20, ['表37 学校校外实训基地统计表']],
    ['表40', 'a line with the unit', 20, [undefined, undefined, undefined, '单位：人']],
    ['表35', 'a heading', 12, ['二、交通类']],
    ['表7', 'a remark in a group of merged cells', 6, [undefined, undefined, '（此行不填）']],
    ['表10', '栏次 of the next page', 8, ['甲', '乙', 1, 2, 3, 4, 5]],
  ])('%s: %s', (name, _, before, values) => {
    expectSampleOutcome(insertRow(typed, name, before, values));
  });

  test('a heading of a group names the rows below it', () => {
    const plain = setCells(typed, '表6', { A9: undefined });
    const book = insertRow(plain, '表6', 9, ['一、服务类']);
    expect(figureTexts(checked(book)).filter((text) => text.startsWith('表6.人数'))).toEqual(
      figureTexts(checked(setCells(typed, '表6', { A9: '服务类' }))).filter((text) => text.startsWith('表6.人数')),
    );
  });

  test.each([
    ['表6', '注塑模具', 12],
    ['表40', '负责人安全培训', 12],
  ])('%s: %s is no note', (name, label, before) => {
    const row = name === '表6' ? ['机械类', label, 3, 4] : ['2020', label, '四级', 7];
    const { figures, unread } = checked(insertRow(typed, name, before, row)).recognition;
    expect(figures.some(({ labels }) => Object.values(labels).includes(label))).toBe(true);
    expect(unread).toEqual([]);
  });
});

describe('figures that find no place are named', () => {
  test.each<[string, Workbook, unknown[]]>([
    ['another far below it', appendRow(typed, '表11', [156, 137, 132, 137, 132, 16, 16], 6), [11, 'row', '156', 11]],
    ['a row four blank rows below', appendRow(typed, '表4', ['轻工类', 7, 6, 0.02, 0.01], 4), [4, 'row', '轻工类', 16]],
    ['a row ten blank rows below', appendRow(typed, '表4', ['轻工类', 7, 6, 0.02, 0.01], 10), [4, 'row', '轻工类', 22]],
    ['a counted row ten blank rows below', appendRow(typed, '表37', [60, '某公司', '机电'], 10), [37, 'row', '60', 63]],
    [
      'a row below a note and a blank row',
      appendRow(appendRow(typed, '表4', ['注：按学籍系统']), '表4', ['轻工类', 7, 6, 0.02, 0.01], 1),
      [4, 'row', '轻工类', 14],
    ],
    ['a row without any label', insertRow(typed, '表6', 12, [undefined, undefined, 5, 6]), [6, 'row', '（空白）', 12]],
    ['a counted row without a label', setCell(typed, '表34', 'B5', undefined), [34, 'row', '（空白）', 5]],
    ['a row of words', insertRow(typed, '表4', 8, ['轻工类', '待定', '未统计']), [4, 'row', '轻工类', 8]],
  ])('%s', (_, book, expected) => {
    expect(doubts(book)).toEqual([expected]);
  });

  test('of two rows where there are no labels neither is known to be the one that is meant', () => {
    expect(doubts(appendRow(typed, '表5', [1358, 1334, 225, 1]))).toEqual([
      [5, 'row', '1357', 4],
      [5, 'row', '1358', 5],
    ]);
  });

  test('a part that the form does not know is not without a place', () => {
    const book = insertRow(typed, '表1', 7, [undefined, '其中，水面面积', '120m²', '120m²', 0, '120m²', 0]);
    expect(doubts(book)).toEqual([]);
    expect(findingWords(checked(book))).toEqual(findingWords(sampleResult()));
    // Unless one that it does know is missing: it may be that one by another name.
    expect(doubts(setCell(typed, '表2', 'B5', '其中，办公设备'))).toEqual([[2, 'row', '其中，办公设备', 5]]);
  });

  test('其中 before the first of the items does not take it out of the sum', () => {
    const plain = setCell(typed, '表3', 'A6', '其中：本市（州）招生人数');
    const lines = checked(plain).findings.map(({ rule, message }) => `${rule.id} ${message}`);
    expect(lines).toEqual(sampleResult().findings.map(({ rule, message }) => `${rule.id} ${message}`));
  });

  test.each<[string, Workbook]>([
    [
      'a table of something else',
      [
        ['部门', '人数', '男', '女'],
        ['教务处', 5, 3, 2],
      ].reduce((book, row, at) => appendRow(book, '表4', row, at === 0 ? 2 : 0), typed),
    ],
    ['numbers of a note', appendRow(typed, '表4', ['注：2020年另有旁听生12人。'])],
    ['signatures', appendRow(typed, '表4', ['填表人：', '张三', undefined, '2022年1月'])],
  ])('%s below is not the table’s', (_, book) => {
    expectSampleOutcome(book);
  });
});

test('any such row below any header changes no figure and no finding', () => {
  const mended = mendedSample('typed');
  const sound = checked(mended);
  const [figures, findings] = [figureTexts(sound), findingWords(sound)];
  const blocks = sound.recognition.tables.flatMap((table) => table.blocks);
  // A lone 1 without a label is said to be unread.
  const isLone = (kind: string, { header }: FoundBlock) =>
    /^(?:blank|—)/.test(kind) && header.columns.filter(({ expected }) => expected.measure !== undefined).length < 2;
  const kinds = Object.entries({ ...NUMBERED, ...SAID });
  const changes = fc.uniqueArray(fc.tuple(fc.nat({ max: blocks.length - 1 }), fc.nat({ max: kinds.length - 1 })), {
    selector: ([block]) => blocks[block]!.header.sheet,
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(changes, (chosen) => {
      const book = chosen.reduce((changed, [at, kind]) => {
        const block = blocks[at]!;
        return isLone(kinds[kind]![0], block) ? changed : below(changed, block, kinds[kind]![1]);
      }, mended);
      const result = checked(book);
      expect(result.recognition.unread).toEqual([]);
      expect(figureTexts(result)).toEqual(figures);
      expect(findingWords(result)).toEqual(findings);
    }),
    drawn(40),
  );
});

describe('names that sound like an instruction are names', () => {
  test.each([
    ['表26', 3, [undefined, '自动化类专业产教融合', '自动化类专业产教融合']],
    ['表37', 3, [undefined, '数字媒体自动填单系统有限公司']],
  ])('%s row %i', (name, before, row) => {
    const texts = checked(insertRow(typed, name, before, row)).recognition.figures.map(({ text }) => text);
    expect(texts).toContain(row[1]);
  });

  test('as the heading of a group', () => {
    const book = insertRow(setCells(typed, '表6', { A9: undefined }), '表6', 9, ['数字媒体类']);
    expect(checked(book).recognition.figures.some(({ labels }) => labels.专业大类 === '数字媒体类')).toBe(true);
  });
});
