import { strToU8 } from 'fflate';
import { compoundOf } from './compound-of';
import { MAIN, OFFICE, partsOf, refusal, relationships, workbookOf, worksheet, zip } from './package-of';

const NOTHING = new Uint8Array(0);
const CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SLIDES = 'http://schemas.openxmlformats.org/presentationml/2006/main';

const office = (target: string, content: string) =>
  zip({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships(['rId1', 'officeDocument', target]),
    [target]: content,
  });

describe('files that are something else', () => {
  test.each<[what: string, bytes: Uint8Array, code: string]>([
    ['an empty file', NOTHING, 'empty-file'],
    ['a text', strToU8('表,1,2\r\n合计,3,4'), 'not-a-workbook'],
    ['one byte', strToU8('P'), 'not-a-workbook'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'not-a-workbook'],
    ['a letter in RTF', strToU8('{\\rtf1 x}'), 'word-document'],
    ['a .docx under another name', office('word/document.xml', `<w:document xmlns:w="${WORD}"/>`), 'word-document'],
    [
      'a .pptx under another name',
      office('ppt/presentation.xml', `<p:presentation xmlns:p="${SLIDES}"/>`),
      'presentation',
    ],
    ['a drawing', office('visio/document.xml', '<VisioDocument xmlns="urn:visio"/>'), 'not-a-workbook'],
    ['an .xlsb', office('xl/workbook.bin', ''), 'xlsb'],
    [
      'an .ods',
      zip({ mimetype: 'application/x', 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' }),
      'opendocument',
    ],
    ['a Numbers document', zip({ 'Index/Document.iwa': 'x' }), 'not-a-workbook'],
    ['an archive of workbooks', zip({ '2024/一.xlsx': 'x', '2024/二.xlsx': 'x' }), 'archive'],
    ['an empty archive', zip({}), 'archive'],
    ['a RAR archive', strToU8('Rar!\x1a\x07\x00'), 'archive'],
    ['a 7z archive', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), 'archive'],
    ['a web page', strToU8('\r\n<html xmlns:x="urn:x"><table><tr><td>1</td></tr></table></html>'), 'web-page'],
    ['a web page in an envelope', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'web-page'],
    ['a table without page', strToU8('<TABLE border=1><tr><td>1</td></tr></TABLE>'), 'web-page'],
    [
      'an XML spreadsheet of 2003',
      strToU8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      'xml-spreadsheet',
    ],
    ['an Excel 4 worksheet', Uint8Array.of(0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00), 'old-format'],
    ['an Excel 95 workbook', compoundOf({ Book: new Uint8Array(600) }), 'old-format'],
    ['an old Word document', compoundOf({ WordDocument: NOTHING }), 'word-document'],
    ['an old presentation', compoundOf({ 'PowerPoint Document': NOTHING }), 'presentation'],
    ['a message', compoundOf({ __properties_version1: NOTHING }), 'not-a-workbook'],
    [
      'an encrypted package',
      compoundOf({ EncryptionInfo: NOTHING, EncryptedPackage: new Uint8Array(4096) }),
      'encrypted',
    ],
  ])('%s', async (_, bytes, code) => {
    expect((await refusal(bytes)).code).toBe(code);
  });

  test('say so in Chinese and English, with what to do', async () => {
    const error = await refusal(office('word/document.xml', `<w:document xmlns:w="${WORD}"/>`));
    expect(error.message).toBe(
      '这是 Word 文档，不是 Excel 工作簿。请选择数据表所在的 .xlsx 工作簿；Word 年报（扩展名 .docx）请用命令 gouji check 核对。',
    );
    expect(error.words.en).toBe(
      'The file is a Word document, not a workbook. Choose the .xlsx workbook with the tables; a report in Word, named .docx, is checked by gouji check.',
    );
    expect(error.name).toBe('Refusal');
  });
});

describe('damaged packages', () => {
  const bytes = workbookOf({ data: '<row r="1"><c r="A1"><v>1</v></c></row>' });
  const view = (copy: Uint8Array) => new DataView(copy.buffer);
  /** Offset in a copy of the directory entry of a part. */
  const listed = (copy: Uint8Array, name: string) => Buffer.from(copy).lastIndexOf(name) - 46;
  const altered = (change: (copy: Uint8Array, data: DataView) => void) => {
    const copy = bytes.slice();
    change(copy, view(copy));
    return copy;
  };
  const SHEET = 'xl/worksheets/sheet1.xml';

  test.each<[what: string, bytes: Uint8Array]>([
    ['cut off at the end', bytes.subarray(0, -10)],
    ['cut off in the middle', bytes.subarray(0, bytes.length >> 1)],
    ['cut off after four bytes', bytes.subarray(0, 4)],
    ['a directory out of place', altered((copy, data) => data.setUint32(copy.length - 6, copy.length, true))],
    ['a directory of more entries', altered((copy, data) => data.setUint16(copy.length - 12, 99, true))],
    ['a checksum that differs', altered((copy, data) => data.setUint32(listed(copy, SHEET) + 16, 1, true))],
    ['a size that differs', altered((copy, data) => data.setUint32(listed(copy, SHEET) + 24, 9, true))],
    [
      'a part said to be longer than the file',
      altered((copy, data) => data.setUint32(listed(copy, SHEET) + 20, 1e6, true)),
    ],
    ['an unknown compression', altered((copy, data) => data.setUint16(listed(copy, SHEET) + 10, 99, true))],
    ['entries that share bytes', altered((copy, data) => data.setUint32(listed(copy, SHEET) + 42, 0, true))],
    ['two parts of one name', zip({ ...partsOf({}), 'XL/workbook.xml': '<x/>' })],
  ])('%s', async (_, damaged) => {
    expect((await refusal(damaged)).code).toBe('damaged-zip');
  });

  test('an encrypted part', async () => {
    const locked = altered((copy, data) => data.setUint16(listed(copy, SHEET) + 8, 1, true));
    expect(await refusal(locked)).toMatchObject({ code: 'encrypted', part: SHEET });
  });

  test('bytes before and after the package do no harm', async () => {
    const wrapped = new Uint8Array(bytes.length + 30);
    wrapped.set(strToU8('PK..'));
    wrapped.set(bytes, 4);
    view(wrapped).setUint16(bytes.length + 2, 26, true);
    await expect(refusal(wrapped)).rejects.toThrow('it was read');
  });
});

describe('damaged parts', () => {
  const sheet = (xml: string) => workbookOf({ parts: { 'xl/worksheets/sheet1.xml': xml } });
  const strings = (xml: string) => workbookOf({ parts: { 'xl/sharedStrings.xml': xml } });

  test.each<[what: string, bytes: Uint8Array, part: string]>([
    ['a sheet that is empty', sheet(''), 'xl/worksheets/sheet1.xml'],
    ['a sheet that is no XML', sheet('worksheet'), 'xl/worksheets/sheet1.xml'],
    [
      'a sheet cut off',
      sheet(worksheet('<row r="1"><c r="A1"><v>1</v></c>').slice(0, -20)),
      'xl/worksheets/sheet1.xml',
    ],
    ['tags that do not match', sheet(worksheet('<row r="1"></c>')), 'xl/worksheets/sheet1.xml'],
    ['tags that overlap', sheet(worksheet('<row><c><v>1</c></v></row>')), 'xl/worksheets/sheet1.xml'],
    ['an attribute without quotes', sheet(worksheet('<row r=1/>')), 'xl/worksheets/sheet1.xml'],
    [
      'an entity nobody declared',
      sheet(worksheet('<row><c t="str"><v>&wer;</v></c></row>')),
      'xl/worksheets/sheet1.xml',
    ],
    ['text after the end', sheet(`${worksheet('')}!`), 'xl/worksheets/sheet1.xml'],
    ['a second root', sheet(worksheet('') + worksheet('').replace(/^<\?.*?\?>/, '')), 'xl/worksheets/sheet1.xml'],
    ['a sheet without cells', sheet(`<worksheet xmlns="${MAIN}"/>`), 'xl/worksheets/sheet1.xml'],
    ['another kind of part', sheet(`<chartsheet xmlns="${MAIN}"/>`), 'xl/worksheets/sheet1.xml'],
    ['strings cut off', strings(`<sst xmlns="${MAIN}"><si><t>x`), 'xl/sharedStrings.xml'],
    ['styles cut off', workbookOf({ parts: { 'xl/styles.xml': '<styleSheet><cellXfs>' } }), 'xl/styles.xml'],
    [
      'a workbook cut off',
      workbookOf({ parts: { 'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` } }),
      'xl/workbook.xml',
    ],
    ['no workbook part', workbookOf({ parts: { 'xl/workbook.xml': undefined } }), 'xl/workbook.xml'],
    ['no relationships', workbookOf({ parts: { '_rels/.rels': undefined } }), '_rels/.rels'],
  ])('%s', async (_, bytes, part) => {
    expect(await refusal(bytes)).toMatchObject({ code: 'damaged-part', part });
  });
});

describe('unsafe XML', () => {
  const BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  const OUTSIDE = '<!DOCTYPE x SYSTEM "file:///etc/passwd">';
  const inPart = (part: string, doctype: string) => {
    const parts = partsOf({ data: '<row><c t="str"><v>&b;</v></c></row>' });
    return zip({ ...parts, [part]: String(parts[part]).replace(/^(<\?.*?\?>)?/, `$1${doctype}`) });
  };

  test.each([
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
  ])('a document type in %s', async (part) => {
    expect(await refusal(inPart(part, BOMB))).toMatchObject({ code: 'unsafe-xml', part });
    expect(await refusal(inPart(part, OUTSIDE))).toMatchObject({ code: 'unsafe-xml', part });
  });

  test.each([
    ['xl/worksheets/sheet1.xml', worksheet('', '<a>'.repeat(100) + '</a>'.repeat(100))],
    ['xl/styles.xml', `<styleSheet xmlns="${MAIN}">${'<a>'.repeat(100)}${'</a>'.repeat(100)}</styleSheet>`],
  ])('deep nesting in %s', async (part, xml) => {
    expect(await refusal(workbookOf({ parts: { [part]: xml } }))).toMatchObject({ code: 'unsafe-xml', part });
  });
});
