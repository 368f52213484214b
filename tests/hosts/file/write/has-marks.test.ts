import { strFromU8, unzipSync, zipSync } from 'fflate';
import { hasMarks } from '../../../../src/hosts/file/write/has-marks';
import { patchWorkbook } from '../../../fixtures/patch-workbook';
import { workbookOf } from '../package-of';
import { mark } from './places';

const SHEET = 'xl/worksheets/sheet1.xml';
const LOOKS = '<dxfs count="1"><dxf/></dxfs>';
const plain = (data: string, styles = LOOKS) => workbookOf({ data, tail: '', styles });
const row = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
const marked = (bytes: Uint8Array) => patchWorkbook(bytes, { marks: [mark('A1', 'error')] }).bytes;

/** The workbook with its sheet in two bytes a letter. */
function wide(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[SHEET]!).replace(/encoding="UTF-8"/i, 'encoding="UTF-16"');
  return zipSync({ ...parts, [SHEET]: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) });
}

test.each<[string, Uint8Array, boolean]>([
  ['marks', marked(plain(row('x'))), true],
  ['marks in a sheet of two bytes a letter', wide(marked(plain(row('x')))), true],
  ['marks behind much that begins like them', marked(plain(row('gougougouji goujggouj'.repeat(9000)))), true],
  ['no marks, but looks of the user', plain(row('gou ji: gouj:')), false],
  ['no looks at all', plain(row('gouji:'), ''), false],
])('%s', (_name, bytes, expected) => {
  expect(hasMarks(bytes)).toBe(expected);
});

test('a mark is found wherever pieces of a large sheet end', () => {
  for (let length = 65_530; length < 65_545; length++) {
    const noise = Array.from({ length }, (_, at) => String.fromCharCode(97 + ((at * 7919 + (at >> 3)) % 26))).join('');
    expect(hasMarks(marked(plain(row(noise))))).toBe(true);
  }
});

test('without its styles a workbook has none', () => {
  const { 'xl/styles.xml': _, ...parts } = unzipSync(marked(plain(row('x'))));
  expect(hasMarks(zipSync(parts))).toBe(false);
});
