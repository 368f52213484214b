import { read } from '@e965/xlsx';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { readStore } from '../../../../src/hosts/file/write/store';
import { findReportSheet, patchWorkbook } from '../../../fixtures/patch-workbook';
import { cellsOf, workbookOf } from '../package-of';
import { hostileParts, hostileWorkbook } from './hostile-workbook';
import { at, edit, mark, refusalOf, reportOf } from './places';
import { differentParts, partsIn } from './raw-zip';

const BOOK = 'xl/workbook.xml';
const original = hostileWorkbook();
const reported = patchWorkbook(original, { report: reportOf() }).bytes;
const book = (bytes: Uint8Array) => partsIn(bytes).get(BOOK) ?? '';
// Parts that are no text stay as the fixture has them.
const { 'xl/vbaProject.bin': macros = '', 'xl/media/image1.png': picture = '' } = hostileParts();
const changed = (bytes: Uint8Array, part: string, change: (text: string) => string) =>
  hostileWorkbook({
    ...Object.fromEntries(partsIn(bytes)),
    'xl/vbaProject.bin': macros,
    'xl/media/image1.png': picture,
    [part]: change(partsIn(bytes).get(part) ?? ''),
  });

describe('the report sheet', () => {
  test('is the last sheet, with names of its own', () => {
    expect(book(reported)).toContain('<sheet name="核对报告" sheetId="9" r:id="gouji1"/></sheets>');
    expect(book(reported)).toContain(
      `<definedName name="_gouji_report" hidden="1">'核对报告'!$A$1</definedName><definedName name="_xlnm.Print_Titles" localSheetId="5">'核对报告'!$2:$2</definedName></definedNames>`,
    );
    expect(findReportSheet(reported)).toBe('核对报告');
    expect(findReportSheet(original)).toBeUndefined();
  });

  test('is read by ourselves and by others as it was meant', async () => {
    const cells = cellsOf(await readWorkbook(reported), 5);
    expect(cells.B3).toEqual({ value: '=招生总人数 < 合计 & “其他”\n第二行' });
    expect(cells.A4).toEqual({ value: 12.5 });
    expect(cells.B4).toEqual({ value: '-1' });
    const file = read(reported, { cellStyles: true });
    const sheet = file.Sheets.核对报告 ?? {};
    expect(sheet.B3).toMatchObject({ t: 's', v: cells.B3?.value });
    expect(sheet.A3.l).toMatchObject({ Target: `#'表'!B2` });
    expect(sheet['!merges']).toHaveLength(1);
    expect(file.Workbook?.Names?.map(({ Name }) => Name)).toContain('_gouji_report');
  });

  test('has what a page needs', () => {
    const sheet = partsIn(reported).get('xl/worksheets/sheet6.xml');
    expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>');
    expect(sheet).toContain('<row r="1" ht="30" customHeight="1">');
    expect(sheet).toContain('<col min="2" max="2" width="60.7109375" customWidth="1"/>');
  });

  test('goes without a trace', () => {
    expect(differentParts(original, patchWorkbook(reported, { report: null }).bytes)).toEqual([]);
    expect(patchWorkbook(original, { report: null }).bytes).toBe(original);
  });

  test('is replaced, never doubled', () => {
    const again = patchWorkbook(reported, { report: reportOf() }).bytes;
    expect(differentParts(reported, again)).toEqual([]);
    const other = reportOf({ rows: [], merges: [], repeat: undefined } as never);
    const small = patchWorkbook(patchWorkbook(reported, { report: other }).bytes, { report: reportOf() }).bytes;
    expect(differentParts(reported, small)).toEqual([]);
  });

  test('keeps the name and the tab that a user gave it, and is known by neither', () => {
    const renamed = changed(reported, BOOK, (text) => {
      const ours = '<sheet name="核对报告" sheetId="9" r:id="gouji1"/>';
      return text
        .replace(ours, '')
        .replace('<sheets>', `<sheets>${ours.replace('核对报告', "我的'报告")}`)
        .replaceAll("'核对报告'!", "'我的''报告'!")
        .replaceAll(/localSheetId="(\d)"/g, (_, id) => `localSheetId="${id === '5' ? 0 : Number(id) + 1}"`)
        .replace('activeTab="0"', 'activeTab="3" firstSheet="1"');
    });
    expect(findReportSheet(renamed)).toBe("我的'报告");
    const again = patchWorkbook(renamed, {
      report: reportOf({ rows: [{ cells: [{ column: 0, value: 1, look: 'link', link: at('A1', '核对报告') }] }] }),
    }).bytes;
    expect(book(again)).toContain(`<sheets><sheet name="我的'报告"`);
    expect(partsIn(again).get('xl/worksheets/sheet6.xml')).toContain('location="&apos;我的&apos;&apos;报告&apos;!A1"');
    const removed = book(patchWorkbook(again, { report: null }).bytes);
    expect(removed).toContain('localSheetId="0">数据!');
    expect(removed).toContain('activeTab="2" firstSheet="0"');
    expect(removed).not.toContain('Print_Titles');
  });

  test('was shown: once removed, the nearest sheet that can be seen is', () => {
    const shown = changed(reported, BOOK, (text) => text.replace('activeTab="0"', 'activeTab="5"'));
    // The sheet before it is hidden.
    expect(book(patchWorkbook(shown, { report: null }).bytes)).toContain('activeTab="3"');
  });

  test('a copy that a user made of it is the user’s', () => {
    const copied = changed(reported, BOOK, (text) =>
      text.replace(
        '<definedNames>',
        `<definedNames><definedName name="_gouji_report" localSheetId="3">透视!$A$1</definedName>`,
      ),
    );
    expect(findReportSheet(copied)).toBe('核对报告');
    expect(book(patchWorkbook(copied, { report: null }).bytes)).toContain('localSheetId="3">透视!$A$1');
  });

  test('gets another name where the user has a sheet of its name', () => {
    const names = ['核对报告', '核对报告 (2)'];
    const bytes = changed(original, BOOK, (text) =>
      text.replace('name="受保护"', `name="${names[0]}"`).replace('name="前缀"', `name="${names[1]}"`),
    );
    const after = patchWorkbook(bytes, { report: reportOf() }).bytes;
    expect(findReportSheet(after)).toBe('核对报告 (3)');
    expect(differentParts(bytes, patchWorkbook(after, { report: null }).bytes)).toEqual([]);
  });

  test.each([
    ['表[1]:*?/\\', '表_1______'],
    ["'报告'", '_报告_'],
    ['', '_'],
    ['很长'.repeat(30), `${'很长'.repeat(15)}很`],
  ])('a name that Excel would not take: %s', (name, taken) => {
    expect(findReportSheet(patchWorkbook(workbookOf({}), { report: reportOf({ name }) }).bytes)).toBe(taken);
  });

  test('keeps its styles if a cell has come to use them, and leaves no others', () => {
    const used = changed(reported, 'xl/worksheets/sheet5.xml', (text) =>
      text.replace('<sheetData/>', '<sheetData><row r="1"><c r="A1" s="7"/></row></sheetData>'),
    );
    const after = patchWorkbook(used, { report: null }).bytes;
    expect(differentParts(used, after)).not.toContain('xl/styles.xml');
  });

  test('is not removed while a formula refers to it', () => {
    const used = changed(reported, 'xl/worksheets/sheet5.xml', (text) =>
      text.replace('<sheetData/>', '<sheetData><row r="1"><c r="A1"><f>核对报告!A1</f></c></row></sheetData>'),
    );
    expect(refusalOf(used, { report: null })).toMatchObject({ code: 'report-in-use', sheet: "空 '白' 表" });
    const named = changed(reported, BOOK, (text) => text.replace('数据!$B$2:$B$5', "'核对报告'!$A$1"));
    expect(refusalOf(named, { report: null })).toMatchObject({ code: 'report-in-use', detail: '人数' });
  });

  test('a marker that points nowhere is taken away', () => {
    const lost = changed(reported, BOOK, (text) =>
      text.replace('<sheet name="核对报告" sheetId="9" r:id="gouji1"/>', '').replace("'核对报告'!$A$1", '#REF!$A$1'),
    );
    expect(findReportSheet(lost)).toBeUndefined();
    expect(book(patchWorkbook(lost, { report: null }).bytes)).not.toContain('_gouji');
  });

  test('texts too long for a cell are cut, numbers that are none left out', () => {
    const rows = [
      {
        cells: [
          { column: 0, value: '长'.repeat(40_000), look: 'plain' as const },
          { column: 1, value: Number.NaN, look: 'number' as const },
        ],
      },
    ];
    const sheet = partsIn(patchWorkbook(original, { report: reportOf({ rows }) }).bytes).get(
      'xl/worksheets/sheet6.xml',
    );
    expect(sheet?.match(/长+…/)?.[0]).toHaveLength(32_767);
    expect(sheet).not.toContain('NaN');
  });
});

describe('the store', () => {
  test.each(['', '{"a":"<&>\\"]]>"}', ' \r\n\t\u0001_x0041_ 中\u{20000}'])('keeps %j', (text) => {
    const stored = patchWorkbook(original, { store: text }).bytes;
    expect(readStore(stored)).toBe(text);
    expect(readStore(patchWorkbook(stored, { store: `${text}2` }).bytes)).toBe(`${text}2`);
    expect(differentParts(original, patchWorkbook(stored, { store: null }).bytes)).toEqual([]);
  });

  test('is found where another program has put it', () => {
    const rels = (text: string) => text.replace(/<Relationship [^>]*customXml\/item2.xml"\/>/, '');
    const stored = patchWorkbook(original, { store: '甲' }).bytes;
    const reference =
      /<Relationship [^>]*customXml\/item2.xml"\/>/.exec(
        partsIn(stored).get('xl/_rels/workbook.xml.rels') ?? '',
      )?.[0] ?? '';
    const moved = changed(changed(stored, 'xl/_rels/workbook.xml.rels', rels), '_rels/.rels', (text) =>
      text.replace('</Relationships>', `${reference}</Relationships>`),
    );
    expect(readStore(moved)).toBe('甲');
    const again = patchWorkbook(moved, { store: '乙' }).bytes;
    expect(readStore(again)).toBe('乙');
    expect(partsIn(again).get('_rels/.rels')).toBe(partsIn(original).get('_rels/.rels'));
    expect(readStore(patchWorkbook(moved, { store: null }).bytes)).toBeUndefined();
  });

  test('a workbook without any list of types or custom parts', () => {
    const bytes = workbookOf({});
    const stored = patchWorkbook(bytes, { store: 'x' }).bytes;
    expect(readStore(stored)).toBe('x');
    expect(partsIn(stored).get('[Content_Types].xml')).toContain(
      '<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>',
    );
  });
});

test('what edits appended to the styles goes with them, though a report was added since', () => {
  const edits = [edit('B2', { value: 1, format: '0.0000' }, '数据')];
  const first = patchWorkbook(original, { edits });
  const second = patchWorkbook(first.bytes, { report: reportOf(), marks: [mark('B2', 'error', '数据')], store: 'x' });
  const third = patchWorkbook(second.bytes, { undo: first.before, report: reportOf() });
  const last = patchWorkbook(third.bytes, { report: null, marks: [], store: null });
  expect(differentParts(original, last.bytes)).toEqual([]);
});
