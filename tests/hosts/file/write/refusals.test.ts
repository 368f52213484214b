import type { Patch } from '../../../../src/hosts/file/write/patch';
import { readStore } from '../../../../src/hosts/file/write/store';
import { findReportSheet, patchWorkbook, readCells } from '../../../fixtures/patch-workbook';
import { compoundOf } from '../compound-of';
import { MAIN, OFFICE, partsOf, relationships, workbookOf, zip } from '../package-of';
import { hostileWorkbook } from './hostile-workbook';
import { at, edit, mark, refusalOf, reportOf } from './places';
import { differentParts, partsIn } from './raw-zip';

const hostile = hostileWorkbook();
const number = { value: 1 };
const crowded = workbookOf({
  styles: `<cellXfs count="65490">${Array.from({ length: 65_490 }, (_, at) => `<xf numFmtId="${at % 97}" fontId="${(at * 7919) % 9973}"/>`).join('')}</cellXfs>`,
  data: '<row r="1"><c r="A1"/></row>',
});
const small = workbookOf({ data: '<row r="1"><c r="A1"/></row>' });

describe('what cannot be written', () => {
  test.each<[what: string, bytes: Uint8Array, patch: Patch, code: string, cell?: string]>([
    ['a sheet that is not there', small, { edits: [edit('A1', number, '没有')] }, 'unknown-sheet'],
    ['a mark on a sheet that is not there', small, { marks: [mark('A1', 'error', '没有')] }, 'unknown-sheet'],
    [
      'a row beyond the grid',
      small,
      { edits: [{ place: { sheet: '表', row: 1_048_576, column: 0 }, content: {} }] },
      'unknown-cell',
    ],
    [
      'a broken column',
      small,
      { marks: [{ place: { sheet: '表', row: 0, column: 0.5 }, look: 'note' }] },
      'unknown-cell',
    ],
    ['one cell twice', small, { edits: [edit('A1', number), edit('A1', number)] }, 'unwritable-content', 'A1'],
    ['edits and undo at once', small, { edits: [], undo: { cells: [], sheets: [] } }, 'unwritable-content'],
    [
      'a format more than Excel opens',
      crowded,
      { edits: [edit('A1', { value: 1, format: '0.0"件"' })] },
      'too-many-formats',
    ],
    ['styles of a report more than Excel opens', crowded, { report: reportOf() }, 'too-many-formats'],
    ['no number', small, { edits: [edit('A1', { value: Number.NaN })] }, 'unwritable-content', 'A1'],
    ['an endless number', small, { edits: [edit('A1', { value: -1 / 0 })] }, 'unwritable-content', 'A1'],
    ['a text too long', small, { edits: [edit('B2', { value: '长'.repeat(32_768) })] }, 'unwritable-content', 'B2'],
    ['a formula too long', small, { edits: [edit('A1', { formula: '1+'.repeat(5000) })] }, 'unwritable-content', 'A1'],
    ['an empty formula', small, { edits: [edit('A1', { formula: '' })] }, 'unwritable-content', 'A1'],
    [
      'a formula with a control character',
      small,
      { edits: [edit('A1', { formula: '"\u0001"' })] },
      'unwritable-content',
      'A1',
    ],
    ['a made-up error', small, { edits: [edit('A1', { value: { error: '#嗯!' } })] }, 'unwritable-content', 'A1'],
    ['a locked cell of a protected sheet', hostile, { edits: [edit('A1', number, '受保护')] }, 'protected-cell', 'A1'],
    ['a new cell of a protected sheet', hostile, { edits: [edit('C9', number, '受保护')] }, 'protected-cell', 'C9'],
    ['a mark on a protected sheet', hostile, { marks: [mark('B1', 'error', '受保护')] }, 'protected-format'],
    ['part of an array formula', hostile, { edits: [edit('H3', number, '数据')] }, 'array-formula', 'H3'],
    ['part of a dynamic array', hostile, { edits: [edit('E4', number, '数据')] }, 'array-formula', 'E4'],
    ['part of a data table', hostile, { edits: [edit('D9', number, '数据')] }, 'array-formula', 'D9'],
    ['a cell covered by a merge', hostile, { edits: [edit('B9', number, '数据')] }, 'merged-cell', 'B9'],
    ['the header of a table', hostile, { edits: [edit('B11', number, '数据')] }, 'table-header', 'B11'],
  ])('%s', (...[, bytes, patch, code, cell]) => {
    const error = refusalOf(bytes, patch);
    expect([error.code, error.cell]).toEqual([code, cell]);
  });

  test('all is refused if one edit is', () => {
    const error = refusalOf(hostile, { edits: [edit('B2', number, '数据'), edit('A1', number, '受保护')], store: 'x' });
    expect(error.message).toBe(
      '要改的单元格在受保护的工作表里，而且是锁定的，因此没有写入。位置：工作表“受保护”，单元格 A1。请先在 Excel 中选择“审阅→撤消工作表保护”，保存后再改。',
    );
    expect(error.words.en).toBe(
      'The cell is locked and its sheet protected, so nothing was written. Unprotect the sheet first (Review → Unprotect Sheet). In sheet "受保护", A1.',
    );
  });

  test('the first cell of a merge is named', () => {
    expect(refusalOf(hostile, { edits: [edit('B9', number, '数据')] }).detail).toBe('A9:B9 → A9');
  });

  test('an unlocked cell of a protected sheet, and the first cell of a merge, can be written to', () => {
    const edits = [edit('B1', number, '受保护'), edit('A9', number, '数据')];
    expect(patchWorkbook(hostile, { edits }).before.cells).toHaveLength(2);
  });

  test('a protection that allows formats allows marks', () => {
    const bytes = workbookOf({ tail: '<sheetProtection sheet="1" formatCells="0"/>' });
    expect(() => patchWorkbook(bytes, { marks: [mark('A1', 'error')] })).not.toThrow();
  });
});

describe('workbooks that cannot be written to', () => {
  const locked = workbookOf({ head: '<workbookProtection lockStructure="1"/>' });
  const office = (target: string, content: string) =>
    zip({ '_rels/.rels': relationships(['rId1', 'officeDocument', target]), [target]: content });
  const signed = zip({
    ...partsOf({}),
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    '_xmlsignatures/origin.sigs': '',
  });
  const gbk = workbookOf({ parts: { 'xl/worksheets/sheet1.xml': '<?xml version="1.0" encoding="gbk"?><worksheet/>' } });
  const text = { store: 'x' };

  test.each<[what: string, bytes: Uint8Array, patch: Patch, code: string]>([
    ['an .xls', compoundOf({ Workbook: new Uint8Array(600) }), text, 'read-only-format'],
    [
      'an encrypted one',
      compoundOf({ EncryptionInfo: new Uint8Array(9), EncryptedPackage: new Uint8Array(9) }),
      text,
      'encrypted',
    ],
    ['an .xlsb', office('xl/workbook.bin', ''), text, 'xlsb'],
    ['a letter', office('word/document.xml', '<w:document xmlns:w="w"/>'), text, 'not-a-workbook'],
    ['an archive', zip({ a: 'b' }), text, 'not-a-workbook'],
    ['nothing', new Uint8Array(0), text, 'empty-file'],
    ['half a file', small.subarray(0, 300), text, 'damaged-zip'],
    ['a signed one', signed, text, 'signed'],
    ['a locked structure, for a new sheet', locked, { report: reportOf() }, 'protected-structure'],
    ['an encoding of its own', gbk, { edits: [edit('A1', number)] }, 'unwritable-encoding'],
    [
      'a document type',
      workbookOf({ parts: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x><worksheet/>' } }),
      { edits: [edit('A1', number)] },
      'unsafe-xml',
    ],
    [
      'tags that do not nest',
      workbookOf({ data: '<row r="1"><c r="A1"></row></c>' }),
      { edits: [edit('A1', number)] },
      'damaged-part',
    ],
    [
      'a cell twice',
      workbookOf({ data: '<row r="1"><c r="A1"/><c r="A1"/></row>' }),
      { edits: [edit('A1', number)] },
      'damaged-part',
    ],
    ['a row twice', workbookOf({ data: '<row r="1"/><row r="1"/>' }), { edits: [edit('A1', number)] }, 'damaged-part'],
  ])('%s', (_, bytes, patch, code) => {
    expect(refusalOf(bytes, patch).code).toBe(code);
  });

  test('a locked structure lets marks and the store in', () => {
    expect(() => patchWorkbook(locked, { marks: [mark('A1', 'error')], store: 'x', report: null })).not.toThrow();
  });

  test('a signed workbook can still be read', () => {
    expect(readStore(signed)).toBeUndefined();
    expect(findReportSheet(signed)).toBeUndefined();
    expect(readCells(signed, [at('A1')])).toHaveLength(1);
  });

  test('an .xls has neither store nor report of ours', () => {
    const bytes = compoundOf({ Workbook: new Uint8Array(600) });
    expect([readStore(bytes), findReportSheet(bytes)]).toEqual([undefined, undefined]);
  });

  test('strict files and UTF-16 parts can be written to', () => {
    const STRICT = 'http://purl.oclc.org/ooxml';
    const sheet = `\ufeff<?xml version="1.0" encoding="utf-16"?><worksheet xmlns="${STRICT}/spreadsheetml/main"><sheetData><row r="1"><c r="A1"/></row></sheetData></worksheet>`;
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
    const parts = partsOf({
      parts: { 'xl/worksheets/sheet1.xml': Buffer.from(sheet, 'utf16le'), '[Content_Types].xml': types },
    });
    const strict = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string'
          ? part
              .replaceAll(OFFICE, `${STRICT}/officeDocument/relationships`)
              .replaceAll(MAIN, `${STRICT}/spreadsheetml/main`)
          : part,
      ]),
    );
    const bytes = zip(strict);
    const patched = patchWorkbook(bytes, {
      edits: [edit('A1', { value: '中' })],
      marks: [mark('A1', 'error')],
      report: reportOf(),
      store: '存',
    });
    expect(readCells(patched.bytes, [at('A1')])[0]?.content).toEqual({ value: '中' });
    expect(readStore(patched.bytes)).toBe('存');
    expect([...partsIn(patched.bytes).values()].join('')).not.toMatch(
      /openxmlformats\.org\/(officeDocument|spreadsheetml)/,
    );
    const back = patchWorkbook(patched.bytes, { undo: patched.before, marks: [], report: null, store: null });
    expect(differentParts(bytes, back.bytes)).toEqual([]);
    expect(readCells(back.bytes, [at('A1')])).toEqual(readCells(bytes, [at('A1')]));
  });
});
