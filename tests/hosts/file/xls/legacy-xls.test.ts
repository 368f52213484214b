import { utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import fc from 'fast-check';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { CompoundFile } from '../../../../src/hosts/file/xls/compound-file';
import { compoundOf } from '../compound-of';
import { cellsOf, refusal } from '../package-of';

const SHEET: WorkSheet = {
  '!ref': 'A1:E6',
  A1: { t: 's', v: '护理专业' },
  B1: { t: 'n', v: 25 },
  C1: { t: 'n', v: 0.8483, z: '0.00%' },
  D1: { t: 'b', v: true },
  E1: { t: 'e', v: 0x17 },
  A2: { t: 'n', v: 45292, z: 'yyyy"年"m"月"d"日"' },
  B2: { t: 'n', v: -1234.5678 },
  C2: { t: 'b', v: false },
  D2: { t: 'e', v: 0x07 },
  E2: { t: 's', v: '' },
  C4: { t: 's', v: '合计' },
  '!merges': [{ s: { r: 4, c: 0 }, e: { r: 5, c: 1 } }],
};

function xlsOf(sheets: Record<string, WorkSheet>, more: Partial<WorkBook> = {}): Uint8Array {
  const book = { ...utils.book_new(), ...more };
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { bookType: 'biff8', type: 'array' }));
}

/** The stream of a workbook, cut into its records. */
function recordsOf(file: Uint8Array): { type: number; body: Uint8Array }[] {
  const stream = new CompoundFile(file).stream('workbook') ?? new Uint8Array(0);
  const view = new DataView(stream.buffer);
  const records = [];
  for (let at = 0; at + 4 <= stream.length && view.getUint16(at, true) !== 0; ) {
    const end = at + 4 + view.getUint16(at + 2, true);
    records.push({ type: view.getUint16(at, true), body: stream.slice(at + 4, end) });
    at = end;
  }
  return records;
}

function fileOf(records: readonly { type: number; body: Uint8Array }[]): Uint8Array {
  const bytes = records.flatMap(({ type, body }) => [
    type & 255,
    type >> 8,
    body.length & 255,
    body.length >> 8,
    ...body,
  ]);
  return compoundOf({ Workbook: Uint8Array.from(bytes) });
}

/** The workbook with records put before the end of its last sheet. */
function withRecords(file: Uint8Array, ...added: { type: number; body: Uint8Array }[]): Uint8Array {
  return fileOf([...recordsOf(file).slice(0, -1), ...added, { type: 0x0a, body: new Uint8Array(0) }]);
}

function formula(row: number, column: number, result: number | 'text' | 'empty', tokens: number[]) {
  const body = new Uint8Array(22 + tokens.length);
  const view = new DataView(body.buffer);
  view.setUint16(0, row, true);
  view.setUint16(2, column, true);
  if (typeof result === 'number') view.setFloat64(6, result, true);
  else body.set([result === 'text' ? 0 : 3, 0, 0, 0, 0, 0, 0xff, 0xff], 6);
  view.setUint16(20, tokens.length, true);
  body.set(tokens, 22);
  return { type: 0x06, body };
}

// B1+1 and the text "x", in the tokens of .xls.
const B1_PLUS_1 = [0x44, 0, 0, 1, 0xc0, 0x1e, 1, 0, 0x03];
const TEXT_X = [0x17, 1, 0, 0x78];

describe('.xls', () => {
  test('gives values, formats and merged areas', async () => {
    const workbook = await readWorkbook(xlsOf({ 表一: SHEET }));
    expect(workbook.date1904).toBe(false);
    expect(workbook.sheets[0]).toMatchObject({
      name: '表一',
      visibility: 'visible',
      merges: [{ top: 4, left: 0, bottom: 5, right: 1 }],
    });
    expect(cellsOf(workbook)).toStrictEqual({
      A1: { value: '护理专业' },
      B1: { value: 25 },
      C1: { value: 0.8483, format: '0.00%' },
      D1: { value: true },
      E1: { value: { error: '#REF!' } },
      A2: { value: 45292, format: 'yyyy"年"m"月"d"日"' },
      B2: { value: -1234.5678 },
      C2: { value: false },
      D2: { value: { error: '#DIV/0!' } },
      C4: { value: '合计' },
    });
  });

  test('gives formulas, and says that their results are taken as they are', async () => {
    const file = withRecords(
      xlsOf({ 表一: SHEET }),
      formula(2, 0, 26, B1_PLUS_1),
      formula(2, 1, 'text', TEXT_X),
      { type: 0x0207, body: Uint8Array.of(1, 0, 0, 0x78) },
      formula(2, 2, 'empty', TEXT_X),
    );
    const workbook = await readWorkbook(file);
    expect(cellsOf(workbook)).toMatchObject({
      A3: { value: 26, formula: 'B1+1' },
      B3: { value: 'x', formula: '"x"' },
      C3: { value: '', formula: '"x"', text: '' },
    });
    expect(workbook.odd).toEqual([expect.stringContaining('.xls 里的 3 个公式没有验算')]);
  });

  test('gives no text for a formula that cannot be followed', async () => {
    const tokens = [
      [],
      [0x99],
      [0x44, 0, 0],
      [0x17, 9, 0, 0x78],
      [0x19, 0x04, 0xff, 0xff],
      [0x60, 0, 0, 0, 0, 0, 0, 0],
      [0x26, 0, 0, 0, 0, 0, 0],
    ];
    const file = withRecords(xlsOf({ 表: SHEET }), ...tokens.map((list, row) => formula(row + 6, 0, row, list)));
    const cells = cellsOf(await readWorkbook(file));
    tokens.forEach((_, row) => {
      expect(cells[`A${row + 7}`]).toEqual({ value: row, formula: '' });
    });
  });

  test('gives the text of array constants and choices', async () => {
    const constant = formula(6, 0, 1, [0x60, 0, 0, 0, 0, 0, 0, 0]);
    constant.body = Uint8Array.from([...constant.body, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 2, 1, 0, 0, 0x78]);
    const file = withRecords(xlsOf({ 表: SHEET }), constant, formula(6, 1, 2, [0x1e, 2, 0, 0x19, 0x04, 0, 0, 4, 0]));
    expect(cellsOf(await readWorkbook(file))).toMatchObject({
      A7: { value: 1, formula: '{1,"x"}' },
      B7: { value: 2, formula: '2' },
    });
  });

  test('gives order, visibility and 1904', async () => {
    const file = xlsOf(
      { 甲: SHEET, 乙: utils.aoa_to_sheet([[2]]), 丙: utils.aoa_to_sheet([[3]]) },
      { Workbook: { WBProps: { date1904: true }, Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] } },
    );
    const { sheets, date1904 } = await readWorkbook(file);
    expect(date1904).toBe(true);
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['甲', 'visible'],
      ['乙', 'hidden'],
      ['丙', 'veryHidden'],
    ]);
    expect(cellsOf({ sheets, date1904 }, 2)).toEqual({ A1: { value: 3 } });
  });

  test('knows built-in formats of Chinese Excel, and forgets those of the file before', async () => {
    const file = xlsOf({
      表: { '!ref': 'A1:B1', A1: { t: 'n', v: 45292, z: 'm/d/yy' }, B1: { t: 'n', v: 1, z: '0.000"甲"' } },
    });
    const records = recordsOf(file);
    await readWorkbook(fileOf(records));
    const spared = fileOf(records.map((record) => (record.type === 0x041e ? { ...record, type: 0x0865 } : record)));
    expect(cellsOf(await readWorkbook(spared))).toEqual({
      A1: { value: 45292, format: 'yyyy/m/d' },
      B1: { value: 1 },
    });
  });

  test('holds no drawings, links or notes that could trouble the reader', async () => {
    const endless = new Uint8Array(64);
    new DataView(endless.buffer).setUint32(0, 0xffff0000, true);
    new DataView(endless.buffer).setUint32(4, 0xffff0000, true);
    const file = withRecords(
      xlsOf({ 表: SHEET }),
      ...[0x01b8, 0x0800, 0x1c, 0x5d, 0x1234].map((type) => ({ type, body: endless })),
    );
    expect(cellsOf(await readWorkbook(file))).toHaveProperty('A1', { value: '护理专业' });
  });

  test('of small size lies in the mini stream, and is read', async () => {
    const file = xlsOf({ 表: utils.aoa_to_sheet([[1]]) });
    expect(cellsOf(await readWorkbook(file))).toEqual({ A1: { value: 1 } });
  });

  test.each<[what: string, file: Uint8Array, code: string]>([
    ['with a password', withRecords(xlsOf({ 表: SHEET }), { type: 0x2f, body: new Uint8Array(54) }), 'encrypted'],
    ['cut off', xlsOf({ 表: SHEET }).subarray(0, 1500), 'damaged-xls'],
    ['without a stream', compoundOf({ Workbook: new Uint8Array(0) }), 'damaged-xls'],
    ['of zeros', compoundOf({ Workbook: new Uint8Array(5000) }), 'damaged-xls'],
    ['of Excel 95 under a new name', compoundOf({ Workbook: Uint8Array.of(9, 8, 4, 0, 0, 5, 5, 0) }), 'old-format'],
    [
      'with a record cut off',
      compoundOf({ Workbook: Uint8Array.of(9, 8, 4, 0, 0, 6, 5, 0, 3, 2, 99, 0) }),
      'damaged-xls',
    ],
    ['with a header only', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'damaged-xls'],
    [
      'with a number that is none',
      withRecords(xlsOf({ 表: SHEET }), {
        type: 0x0203,
        body: Uint8Array.of(9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f),
      }),
      'damaged-xls',
    ],
    [
      'with a merged area beyond the grid',
      withRecords(xlsOf({ 表: SHEET }), { type: 0xe5, body: Uint8Array.of(1, 0, 0, 0, 1, 0, 0, 0, 0, 9) }),
      'damaged-xls',
    ],
    [
      'without sheets',
      fileOf([
        { type: 0x0809, body: Uint8Array.of(0, 6, 5, 0) },
        { type: 0x0a, body: new Uint8Array(0) },
      ]),
      'no-sheets',
    ],
  ])('%s is refused', async (_, file, code) => {
    expect((await refusal(file)).code).toBe(code);
  });

  test('with more cells than allowed is refused before they are read', async () => {
    expect((await refusal(xlsOf({ 表: SHEET }), { maxCells: 5 })).code).toBe('too-large');
  });

  test('whose sectors run in a circle ends', async () => {
    const file = compoundOf({ Workbook: new Uint8Array(5000) });
    const view = new DataView(file.buffer);
    for (let sector = 1; sector < 20; sector++) view.setUint32(512 + sector * 4, 1 + (sector % 5), true);
    expect((await refusal(file)).code).toBe('damaged-xls');
  });

  test('with any byte changed is read or refused', async () => {
    const file = xlsOf({ 表: SHEET });
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 5 }),
        async (cut, changes) => {
          const copy = file.slice(0, cut % 10 === 0 ? cut % file.length : file.length);
          for (const [place, byte] of changes) if (copy.length > 0) copy[place % copy.length] = byte;
          const error: unknown = await readWorkbook(copy).catch((reason: unknown) => reason);
          if (error instanceof Error)
            expect(error).toMatchObject({ name: 'Refusal', code: expect.not.stringMatching('unreadable') });
        },
      ),
      { numRuns: 300 },
    );
    quiet.mockRestore();
  });
});
