import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { DEFAULT_LIMITS } from '../../../../src/hosts/file/zip/limits';
import { MAIN, partsOf, refusal, workbookOf, worksheet, zip } from '../package-of';

const SHEET = 'xl/worksheets/sheet1.xml';
const bomb = (megabytes: number) =>
  zip({ ...partsOf({}), [SHEET]: worksheet(`<!--${' '.repeat(993)}-->`.repeat(megabytes * 1000)) }, 9);

describe('what unpacks to too much', () => {
  test('a part packed too tightly', async () => {
    const bytes = bomb(8);
    expect(bytes.length).toBeLessThan(20_000);
    expect(await refusal(bytes)).toMatchObject({
      code: 'too-large',
      part: SHEET,
      sheet: '表',
      detail: 'packed more than 250:1',
    });
  });

  test('though it declares a small size: no more is unpacked than that', async () => {
    const bytes = bomb(8);
    const entry = Buffer.from(bytes).lastIndexOf(SHEET) - 46;
    new DataView(bytes.buffer).setUint32(entry + 24, 1000, true);
    expect((await refusal(bytes)).code).toBe('damaged-zip');
  });

  test.each<[what: string, limits: object]>([
    ['a part', { maxPartBytes: 500_000, maxRatio: Number.POSITIVE_INFINITY }],
    ['all parts', { maxTotalBytes: 1_000_000, maxRatio: Number.POSITIVE_INFINITY }],
    ['the file', { maxFileBytes: 100 }],
    ['the list of parts', { maxEntries: 5 }],
  ])('%s beyond its limit', async (_, limits) => {
    expect((await refusal(bomb(1), limits)).code).toBe('too-large');
  });

  test('one part that many sheets refer to is read once, and its cells count each time', async () => {
    const one = `<sheet name="NAME" sheetId="1" r:id="rId1"/>`;
    const list = Array.from({ length: 50 }, (_, i) => one.replace('NAME', `表${i}`)).join('');
    const parts = partsOf({ data: `<!--${'x'.repeat(50_000)}--><row r="1"><c r="A1"><v>1</v></c></row>` });
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace(
      /<sheets>.*<\/sheets>/,
      `<sheets>${list}</sheets>`,
    );
    const { sheets } = await readWorkbook(zip(parts), { maxTotalBytes: 1_000_000 });
    expect([sheets.length, sheets[49]?.name, sheets[49]?.rows === sheets[0]?.rows]).toEqual([50, '表49', true]);
    expect(await refusal(zip(parts), { maxCells: 49 })).toMatchObject({ code: 'too-large', sheet: '表49' });
  });

  test('a token without end', async () => {
    expect((await refusal(workbookOf({ data: ' '.repeat(2_000_000) }))).detail).toBe('text or tag without end');
  });
});

describe('what holds too much', () => {
  const row = (n: number) => `<row r="1">${'<c><v>1</v></c>'.repeat(n)}</row>`;

  test('cells', async () => {
    expect((await refusal(workbookOf({ data: row(11) }), { maxCells: 10 })).code).toBe('too-large');
    await expect(readWorkbook(workbookOf({ data: row(10) }), { maxCells: 10 })).resolves.toBeDefined();
  });

  test('shared strings, styles and merged areas', async () => {
    const cases = [
      workbookOf({ strings: '<si><t>x</t></si>'.repeat(11) }),
      workbookOf({ strings: '<si/>'.repeat(11) }),
      workbookOf({ styles: `<cellXfs>${'<xf/>'.repeat(11)}</cellXfs>` }),
      workbookOf({ tail: `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(11)}</mergeCells>` }),
    ];
    for (const bytes of cases) expect((await refusal(bytes, { maxCells: 10 })).code).toBe('too-large');
  });

  test('kinds of elements and attributes', async () => {
    const names = Array.from({ length: 5000 }, (_, i) => `<n${i}/>`).join('');
    expect((await refusal(workbookOf({ tail: names }))).code).toBe('unsafe-xml');
    const attributes = Array.from({ length: 300 }, (_, i) => ` a${i}=""`).join('');
    expect((await refusal(workbookOf({ data: `<row${attributes}/>` }))).code).toBe('damaged-part');
  });
});

test('an ordinary large sheet stays within the limits', async () => {
  const blank = Array.from(
    { length: 60_000 },
    (_, i) => `<row r="${i + 1}" s="1" customFormat="1"><c r="A${i + 1}" s="1"/></row>`,
  );
  const bytes = zip({
    ...partsOf({}),
    [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData>${blank.join('')}</sheetData></worksheet>`,
  });
  expect((await readWorkbook(bytes)).sheets[0]?.rows).toEqual([]);
  expect(DEFAULT_LIMITS.maxPartBytes).toBeLessThanOrEqual(DEFAULT_LIMITS.maxTotalBytes);
});
