import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readReport } from '../../../src/hosts/docx/read-report';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { Refusal } from '../../../src/refusals/word-refusal';
import { seen } from '../../fixtures/word/seen';
import { wordFile } from '../../fixtures/word/word-file';
import { DECLARATIONS, p, run, tbl } from '../../fixtures/word/word-xml';
import { compoundOf } from '../file/compound-of';

const NOTHING = new Uint8Array(4096);
const MACRO = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const plain = wordFile(p('甲'));

function refused(bytes: Uint8Array): string {
  try {
    readReport(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'read';
}

const nested = (depth: number): string =>
  '<w:sdt><w:sdtContent>'.repeat(depth) + '</w:sdtContent></w:sdt>'.repeat(depth);
const documentOf = (document: string) => wordFile('', { document });

test.each<[what: string, bytes: Uint8Array, code: string]>([
  ['nothing', new Uint8Array(0), 'empty-file'],
  ['text', strToU8('年度质量报告'), 'not-a-report'],
  ['PDF', strToU8('%PDF-1.7'), 'not-a-report'],
  ['RTF', strToU8('{\\rtf1 x}'), 'old-word'],
  ['an old document', compoundOf({ WordDocument: NOTHING }), 'old-word'],
  ['a document with a password', compoundOf({ EncryptedPackage: NOTHING, EncryptionInfo: NOTHING }), 'word-encrypted'],
  ['an old workbook', compoundOf({ Workbook: NOTHING }), 'a-workbook'],
  ['another compound file', compoundOf({ Other: NOTHING }), 'not-a-report'],
  ['a zip of other things', zipSync({ 'a.txt': strToU8('甲') }), 'not-a-report'],
  ['a workbook under another name', readFileSync(join(__dirname, '../../../assets/samples/typed.xlsx')), 'a-workbook'],
  [
    'a presentation',
    wordFile(p('甲'), {
      contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    }),
    'not-a-report',
  ],
  ['a package without a main part', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'word-damaged'],
  ['a file cut short', plain.subarray(0, plain.length - 40), 'word-damaged'],
  ['a part that is no XML', documentOf('<w:document'), 'word-damaged'],
  ['another root', documentOf('<w:glossaryDocument xmlns:w="x"/>'), 'word-damaged'],
  ['tags that do not match', documentOf(`<w:document ${DECLARATIONS}><w:body></w:document>`), 'word-damaged'],
  [
    'entities',
    wordFile('', {
      others: { 'word/document.xml': strToU8(`<!DOCTYPE d [<!ENTITY a "b">]><w:document ${DECLARATIONS}/>`) },
    }),
    'word-unsafe',
  ],
  [
    'entities in the styles',
    wordFile(p('甲'), { others: { 'word/styles.xml': strToU8('<!DOCTYPE d []><w:styles/>') } }),
    'word-unsafe',
  ],
  ['content that is nested without end', wordFile(nested(200)), 'word-unsafe'],
  ['a document that unpacks to far too much', wordFile(' '.repeat(20_000_000)), 'word-too-large'],
])('%s is refused', (_, bytes, code) => {
  expect(refused(bytes)).toBe(code);
});

test('what is refused is told in both languages, with what to do', () => {
  const refusal = (() => {
    try {
      return readReport(compoundOf({ WordDocument: NOTHING }));
    } catch (error) {
      return error;
    }
  })();
  expect(refusal).toMatchObject({
    words: {
      zh: '这是旧格式的 Word 文档（.doc 或 RTF），暂不支持。请用 Word 或 WPS 打开后“另存为”.docx 文档，再检查新文件。',
      en: 'The file is a Word document of an old format (.doc or RTF). Open it in Word or WPS, save it as .docx, and check the new file.',
    },
  });
});

test('a report under the name of a workbook is refused as one', async () => {
  await expect(readWorkbook(plain)).rejects.toMatchObject({ code: 'word-document' });
});

test('a document with macros is read', () => {
  expect(
    seen(readReport(wordFile(p('甲'), { contentType: MACRO, others: { 'word/vbaProject.bin': NOTHING } }))),
  ).toEqual(['甲']);
});

test('pictures are not unpacked: one that is damaged is not noticed', () => {
  const file = wordFile(p('甲'), { others: { 'word/media/image1.png': strToU8('图'.repeat(3000)) } });
  const text = Buffer.from(file);
  const at = text.indexOf('word/media/image1.png') + 'word/media/image1.png'.length;
  file[at + 2] = file[at + 2]! ^ 0xff;
  expect(seen(readReport(file))).toEqual(['甲']);
});

test('what is not read is said', () => {
  const body = `<w:altChunk r:id="rId9"/>${p('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>')}`;
  expect(readReport(wordFile(body)).odd).toEqual([
    '文档里有 1 处插入的别的文件，没有读',
    '文档里有 1 个嵌入的对象（如 Excel 表格），没有读；其中的表请粘贴成 Word 表格',
  ]);
});

/** What of a kind is read in a time that grows with it only: milliseconds of the processor, whoever else uses the machine. */
const time = (bytes: Uint8Array): number => {
  const start = process.cpuUsage();
  readReport(bytes, { limits: { maxRatio: Number.POSITIVE_INFINITY } });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
const marked = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('甲')}</w:p>`;

test.each<[what: string, body: (n: number) => string]>([
  ['paragraphs', (n) => p('招生456人。').repeat(n)],
  ['blanks', (n) => p(' '.repeat(n))],
  ['blanks in cells', (n) => tbl([[`表${' '.repeat(n)}3`, '1']])],
  ['empty runs', (n) => p('<w:r/>'.repeat(n))],
  ['runs of one letter', (n) => p(run('甲').repeat(n))],
  ['fields that do not end', (n) => p(field.repeat(n) + run('甲'))],
  ['marks deleted', (n) => marked.repeat(n)],
  ['small tables', (n) => tbl([['甲', '1']]).repeat(n / 10)],
  ['captions', (n) => p('表3 招生', { style: 'Caption' }).repeat(n)],
  ['tables and captions by turns', (n) => (p('表3 招生', { style: 'Caption' }) + tbl([['甲']])).repeat(n / 10)],
  ['rows', (n) => tbl(Array.from({ length: n / 10 }, (_, at) => ['甲', String(at)]))],
])('%s: a hundred thousand are read in bearable time', (_, body) => {
  expect(time(wordFile(body(100_000)))).toBeLessThan(8000);
});
