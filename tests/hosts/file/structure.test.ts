import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { patchWorkbook } from '../../fixtures/patch-workbook';
import {
  cellsOf,
  MAIN,
  OFFICE,
  type Parts,
  partsOf,
  refusal,
  relationships,
  workbookOf,
  worksheet,
  zip,
} from './package-of';
import { partsIn } from './write/raw-zip';

const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const CELL = '<row r="2"><c r="B2"><v>7</v></c></row>';

function thrown(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

describe('rows and cells', () => {
  test.each<[what: string, data: string, cells: Record<string, number>]>([
    ['addresses', '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>', { B2: 1, D2: 2 }],
    ['lower-case addresses', '<row r="2"><c r="b2"><v>1</v></c></row>', { B2: 1 }],
    [
      'no addresses',
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>',
      { A1: 1, C1: 2, A3: 3 },
    ],
    [
      'some addresses',
      '<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      { C3: 1, D3: 2, A4: 3 },
    ],
    ['cells out of order', '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>', { A1: 1, C1: 3 }],
    [
      'rows out of order',
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
      { A1: 1, A3: 3 },
    ],
    ['attributes in another order', '<row spans="1:2" r="1"><c s="0" t="n" r="A1"><v>1</v></c></row>', { A1: 1 }],
    ['single quotes and blanks', "<row r = '1' ><c r='A1'\n s = '0' ><v >1</v ></c ></row>", { A1: 1 }],
    ['nothing', '', {}],
  ])('with %s', async (_, data, cells) => {
    const workbook = await readWorkbook(workbookOf({ data }));
    const expected = Object.fromEntries(Object.entries(cells).map(([place, value]) => [place, { value }]));
    expect(cellsOf(workbook)).toEqual(expected);
    expect(Object.keys(cellsOf(workbook))).toEqual(Object.keys(cells));
  });

  test.each<[what: string, data: string]>([
    ['a row beyond the grid', '<row r="1048577"><c><v>1</v></c></row>'],
    ['row 0', '<row r="0"><c><v>1</v></c></row>'],
    ['a row number that is none', '<row r="x"><c><v>1</v></c></row>'],
    ['a column beyond the grid', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a far column', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['an address that is none', '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ['an address with a leading zero', '<row r="1"><c r="A01"><v>1</v></c></row>'],
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a row twice', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>'],
  ])('%s is damage', async (_, data) => {
    expect(await refusal(workbookOf({ data }))).toMatchObject({ code: 'damaged-part', sheet: '表' });
  });

  test('the last cell of the grid is read', async () => {
    const data = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const { sheets } = await readWorkbook(workbookOf({ data }));
    expect(sheets[0]?.rows).toEqual([{ index: 1_048_575, cells: [{ column: 16_383, value: 1 }] }]);
  });
});

describe('merged areas', () => {
  test('are read', async () => {
    const tail = '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B2:B4"/></mergeCells>';
    const { sheets } = await readWorkbook(workbookOf({ tail }));
    expect(sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 1, bottom: 3, right: 1 },
    ]);
  });

  test('of whole columns and rows are read', async () => {
    const tail = '<mergeCells><mergeCell ref="A:B"/><mergeCell ref="7:7"/></mergeCells>';
    const { sheets, odd } = await readWorkbook(workbookOf({ tail }));
    expect(sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 1_048_575, right: 1 },
      { top: 6, left: 0, bottom: 6, right: 16_383 },
    ]);
    expect(odd).toBeUndefined();
  });

  test.each(['A1:XFE2', 'A0:A1', '', 'A1:B2:C3'])('"%s" is named, and passed over', async (ref) => {
    const tail = `<mergeCells><mergeCell ref="${ref}"/><mergeCell ref="A1:A2"/></mergeCells>`;
    const { sheets, odd } = await readWorkbook(workbookOf({ tail }));
    expect(sheets[0]?.merges).toHaveLength(1);
    expect(odd).toEqual([`工作表“表”的合并区域 “${ref}” 读不懂，没有理会`]);
  });
});

describe('sheets', () => {
  const several = (list: string, types: [id: string, type: string, target: string][], more: Parts = {}) =>
    workbookOf({
      parts: {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relationships(...types),
        'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
        'xl/worksheets/sheet2.xml': worksheet('<row r="1"><c r="A1"><v>2</v></c></row>'),
        ...more,
      },
    });

  test('come in the order of their tabs, with names and visibility', async () => {
    const bytes = several(
      '<sheet name="乙 &amp; 二" sheetId="2" r:id="b"/><sheet name="甲" sheetId="1" state="hidden" r:id="a"/><sheet name="丙" sheetId="3" state="veryHidden" r:id="b"/>',
      [
        ['a', 'worksheet', 'worksheets/sheet1.xml'],
        ['b', 'worksheet', 'worksheets/sheet2.xml'],
      ],
    );
    const { sheets } = await readWorkbook(bytes);
    expect(sheets.map(({ name, visibility, rows }) => [name, visibility, rows[0]?.cells[0]?.value])).toEqual([
      ['乙 & 二', 'visible', 2],
      ['甲', 'hidden', 1],
      ['丙', 'veryHidden', 2],
    ]);
  });

  test('of charts, dialogs and macros are passed over', async () => {
    const bytes = several(
      '<sheet name="图" sheetId="1" r:id="c"/><sheet name="表" sheetId="2" r:id="a"/><sheet name="宏" sheetId="3" r:id="m"/><sheet name="框" sheetId="4" r:id="d"/>',
      [
        ['a', 'worksheet', 'worksheets/sheet1.xml'],
        ['c', 'chartsheet', 'chartsheets/sheet1.xml'],
        ['d', 'dialogsheet', 'dialogsheets/sheet1.xml'],
        ['m', 'xlMacrosheet', 'macrosheets/sheet1.xml'],
      ],
    );
    expect((await readWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual(['表']);
  });

  test.each<[what: string, list: string, type: string, code: string]>([
    ['no sheet at all', '', 'worksheet', 'no-sheets'],
    ['charts only', '<sheet name="图" sheetId="1" r:id="a"/>', 'chartsheet', 'no-sheets'],
    ['a sheet without name', '<sheet sheetId="1" r:id="a"/>', 'worksheet', 'damaged-part'],
    ['a sheet without part', '<sheet name="表" sheetId="1"/>', 'worksheet', 'damaged-part'],
    ['a sheet of unknown part', '<sheet name="表" sheetId="1" r:id="z"/>', 'worksheet', 'damaged-part'],
    ['a sheet that is a picture', '<sheet name="表" sheetId="1" r:id="a"/>', 'image', 'damaged-part'],
  ])('%s: %#', async (_, list, type, code) => {
    expect((await refusal(several(list, [['a', type, 'worksheets/sheet1.xml']]))).code).toBe(code);
  });

  test('one that leads nowhere beside others is named', async () => {
    const bytes = several(
      '<sheet name="Module1" sheetId="4" state="veryHidden" r:id=""/><sheet name="A" sheetId="1" r:id="a"/><sheet name="a" sheetId="2" r:id="a"/><sheet name="丢" sheetId="3" r:id="b"/>',
      [
        ['a', 'worksheet', 'worksheets/sheet1.xml'],
        ['b', 'worksheet', 'worksheets/no.xml'],
      ],
    );
    const { sheets, odd } = await readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['A']);
    expect(odd).toEqual([
      '工作表“Module1”没有指明内容在哪里（如旧版的宏模块），没有核对',
      '工作表“a”与前面的一张同名，没有核对',
      '工作表“丢”的内容（xl/worksheets/no.xml）不在文件里，没有核对',
    ]);
  });

  test('a sheet whose part is missing is named', async () => {
    const bytes = workbookOf({ parts: { 'xl/worksheets/sheet1.xml': undefined } });
    const error = await refusal(bytes);
    expect(error).toMatchObject({ code: 'damaged-part', sheet: '表', part: 'xl/worksheets/sheet1.xml' });
    expect(error.message).toContain('工作表“表”');
    expect(error.words.en).toContain('sheet "表"');
  });

  test.each<[attribute: string, date1904: boolean]>([
    ['date1904="1"', true],
    ['date1904="true"', true],
    ['date1904="0"', false],
    ['', false],
  ])('dates count from 1904 with %p: %p', async (attribute, date1904) => {
    expect((await readWorkbook(workbookOf({ head: `<workbookPr ${attribute}/>` }))).date1904).toBe(date1904);
  });
});

describe('names and places of parts', () => {
  const moved = (from: string, to: string, rels: string) => {
    const { [from]: content = '', ...parts } = partsOf({ data: CELL });
    return zip({ ...parts, [to]: content, 'xl/_rels/workbook.xml.rels': rels });
  };
  const sheetAt = (target: string) => relationships(['rId1', 'worksheet', target]);
  const SHEET = 'xl/worksheets/sheet1.xml';

  test.each<[what: string, bytes: Uint8Array]>([
    ['another name', moved(SHEET, 'xl/worksheets/Tabelle.xml', sheetAt('worksheets/Tabelle.xml'))],
    ['another folder', moved(SHEET, 'data/one.xml', sheetAt('../data/one.xml'))],
    ['an absolute target', moved(SHEET, SHEET, sheetAt('/xl/worksheets/sheet1.xml'))],
    ['a target with a dot', moved(SHEET, SHEET, sheetAt('./worksheets/./sheet1.xml'))],
    ['another case', moved(SHEET, 'XL/Worksheets/Sheet1.XML', sheetAt('worksheets/SHEET1.xml'))],
    ['backslashes', moved(SHEET, 'xl\\worksheets\\sheet1.xml', sheetAt('worksheets\\sheet1.xml'))],
    ['a leading slash', moved(SHEET, '/xl/worksheets/sheet1.xml', sheetAt('worksheets/sheet1.xml'))],
    ['an escaped target', moved(SHEET, 'xl/worksheets/表 1.xml', sheetAt('worksheets/%E8%A1%A8%201.xml'))],
    ['an escaped name', moved(SHEET, 'xl/worksheets/a%20b.xml', sheetAt('worksheets/a%20b.xml'))],
  ])('with %s', async (_, bytes) => {
    expect(cellsOf(await readWorkbook(bytes))).toEqual({ B2: { value: 7 } });
  });

  test('the workbook part may be anywhere', async () => {
    const { 'xl/workbook.xml': workbook = '', 'xl/_rels/workbook.xml.rels': _, ...rest } = partsOf({ data: CELL });
    const bytes = zip({
      ...rest,
      '_rels/.rels': relationships(['x', 'officeDocument', '/book.xml']),
      'book.xml': workbook,
      '_rels/book.xml.rels': relationships(['rId1', 'worksheet', 'xl/worksheets/sheet1.xml']),
    });
    expect(cellsOf(await readWorkbook(bytes))).toEqual({ B2: { value: 7 } });
  });

  test('a workbook without strings or styles is read', async () => {
    const bytes = workbookOf({
      data: CELL,
      parts: {
        'xl/_rels/workbook.xml.rels': sheetAt('worksheets/sheet1.xml'),
        'xl/styles.xml': undefined,
        'xl/sharedStrings.xml': undefined,
      },
    });
    expect(cellsOf(await readWorkbook(bytes))).toEqual({ B2: { value: 7 } });
  });
});

describe('namespaces', () => {
  test('of strict packages', async () => {
    const strict = (text: string) => text.replaceAll(MAIN, STRICT).replaceAll(OFFICE, STRICT_OFFICE);
    const parts = partsOf({ data: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings: '<si><t>护理</t></si>' });
    const bytes = zip(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strict(String(text))])));
    expect(cellsOf(await readWorkbook(bytes))).toEqual({ A1: { value: '护理' } });
  });

  test('under other prefixes', async () => {
    const prefixed = (text: string) =>
      text.replaceAll(/<(\/?)(?!\?)/g, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
    const parts = partsOf({
      data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>1/2</f><v>0.5</v></c></row>',
      tail: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      strings: '<si><t>护理</t></si>',
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>',
    });
    for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml']) {
      parts[name] = prefixed(String(parts[name]));
    }
    const workbook = await readWorkbook(zip(parts));
    expect(cellsOf(workbook)).toEqual({ A1: { value: '护理' }, B1: { value: 0.5, format: '0.00%', formula: '1/2' } });
    expect(workbook.sheets[0]?.merges).toHaveLength(1);
  });

  test('two prefixes for the same one', async () => {
    const sheet = `<worksheet xmlns="${MAIN}" xmlns:x="${MAIN}"><x:sheetData><row r="1"><x:c r="A1"><v>1</v></x:c></row></x:sheetData></worksheet>`;
    const bytes = workbookOf({ parts: { 'xl/worksheets/sheet1.xml': sheet } });
    expect(cellsOf(await readWorkbook(bytes))).toEqual({ A1: { value: 1 } });
  });

  test('elements of others are no cells, whatever they are called', async () => {
    const other = 'xmlns:o="urn:other"';
    const data = [
      `<row r="1"><o:c ${other} r="A1"><o:v>9</o:v></o:c><c r="B1"><v>1</v><extLst><ext><o:v ${other}>9</o:v><v>9</v></ext></extLst></c></row>`,
      `<o:row ${other} r="2"><c r="A2"><v>9</v></c></o:row>`,
    ].join('');
    const tail = `<extLst><ext><o:row ${other} r="3"><c r="A3"><v>9</v></c></o:row><sheetData><row r="4"><c r="A4"><v>9</v></c></row></sheetData></ext></extLst>`;
    expect(cellsOf(await readWorkbook(workbookOf({ data, tail })))).toEqual({ B1: { value: 1 } });
  });

  test.each([
    ['rows in a choice between two forms', '<mc:AlternateContent xmlns:mc="urn:mc"><row r="2"/></mc:AlternateContent>'],
    ['cells where rows should be', '<c r="A2"><v>9</v></c>'],
    ['rows in a row', '<row r="1"><row r="2"/></row>'],
  ])('%s would be missed, and are refused', async (_, data) =>
    expect(await refusal(workbookOf({ data }))).toMatchObject({ code: 'damaged-part' }),
  );

  test.each([
    ['a row', '<x:row>', `<x:row xmlns:x="${MAIN}" r="1"><x:c r="B1"><x:v>1</x:v></x:c></x:row>`],
    ['a cell', '<x:c>', `<row r="1"><x:c xmlns:x="${MAIN}" r="B1"><x:v>1</x:v></x:c></row>`],
  ])('%s that binds its own prefix is read, and not written to', async (_, element, data) => {
    const bytes = workbookOf({ data });
    expect(cellsOf(await readWorkbook(bytes))).toEqual({ B1: { value: 1 } });
    const edits = [{ place: { sheet: '表', row: 0, column: 1 }, content: { value: 2 } }];
    const found = thrown(() => patchWorkbook(bytes, { edits }));
    expect(found).toMatchObject({ code: 'inner-prefix', sheet: '表', part: 'xl/worksheets/sheet1.xml' });
    const sheet = partsIn(bytes).get('xl/worksheets/sheet1.xml') ?? '';
    const [, at] = /第 (\d+) 个字符处的/.exec(found.message) ?? [];
    expect(found.message).toContain(`个字符处的 ${element}）`);
    expect(sheet.slice(Number(at))).toMatch(new RegExp(`^${element.slice(0, -1)} `));
  });

  test('nor are cells of a foreign default namespace', async () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}" xmlns="urn:other"><x:sheetData><x:row r="1"><c r="A1"><v>9</v></c><x:c r="B1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = workbookOf({ parts: { 'xl/worksheets/sheet1.xml': sheet } });
    expect(cellsOf(await readWorkbook(bytes))).toEqual({ B1: { value: 1 } });
  });
});

describe('encodings', () => {
  const utf16 = (text: string, big: boolean) => {
    const bytes = new Uint8Array(text.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    [...`\ufeff${text}`].forEach((letter, i) => {
      view.setUint16(i * 2, letter.charCodeAt(0), !big);
    });
    return bytes;
  };
  const strings = `<sst xmlns="${MAIN}"><si><t>护理</t></si></sst>`;
  const data = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';

  test.each<[what: string, part: string | Uint8Array]>([
    ['UTF-8 with byte order mark', `\ufeff<?xml version="1.0"?>${strings}`],
    ['UTF-16, little end first', utf16(`<?xml version="1.0" encoding="UTF-16"?>${strings}`, false)],
    ['UTF-16, big end first', utf16(strings, true)],
    [
      'GBK, as declared',
      Uint8Array.from(
        Buffer.from(`<?xml version='1.0' encoding='GBK'?>${strings.replace('护理', '\xbb\xa4\xc0\xed')}`, 'latin1'),
      ),
    ],
  ])('%s', async (_, part) => {
    const bytes = workbookOf({ data, parts: { 'xl/sharedStrings.xml': part } });
    expect(cellsOf(await readWorkbook(bytes))).toEqual({ A1: { value: '护理' } });
  });

  test('of small parts too', async () => {
    const parts = partsOf({ data: CELL });
    parts['xl/workbook.xml'] = utf16(String(parts['xl/workbook.xml']), false);
    expect((await readWorkbook(zip(parts))).sheets[0]?.name).toBe('表');
  });

  test.each<[what: string, part: string | Uint8Array]>([
    ['bytes that are no UTF-8', Uint8Array.from(Buffer.from(strings.replace('护理', '\xbb\xa4'), 'latin1'))],
    ['an encoding nobody knows', `<?xml version="1.0" encoding="klingon"?>${strings}`],
  ])('%s: damage', async (_, part) => {
    const error = await refusal(workbookOf({ data, parts: { 'xl/sharedStrings.xml': part } }));
    expect(error).toMatchObject({ code: 'damaged-part', part: 'xl/sharedStrings.xml' });
  });
});
