import fc from 'fast-check';
import { readReport } from '../../../src/hosts/docx/read-report';
import { newWorkbook } from '../../../src/hosts/file/create/new-workbook';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { Refusal } from '../../../src/refusals/word-refusal';
import { areasMeet } from '../../../src/workbook/address';
import type { Sheet } from '../../../src/workbook/types';
import { sampleReport } from '../../fixtures/word/sample-report';
import { seen } from '../../fixtures/word/seen';
import { wordFile } from '../../fixtures/word/word-file';
import { DECLARATIONS, p, run, tbl, tc } from '../../fixtures/word/word-xml';

const NAMES =
  'p r t tbl tr tc sdt sdtContent ins del moveFrom moveTo pPr rPr trPr tcPr tblGrid hyperlink fldSimple txbxContent drawing pict numPr customXml'.split(
    ' ',
  );
const LEAVES = [
  '<w:vanish/>',
  '<w:b/>',
  '<w:br/>',
  '<w:tab/>',
  '<w:vMerge/>',
  '<w:vMerge w:val="restart"/>',
  '<w:gridSpan w:val="2"/>',
  '<w:gridSpan w:val="-1"/>',
  '<w:gridBefore w:val="1"/>',
  '<w:hMerge/>',
  '<w:cellDel/>',
  '<w:gridCol w:w="20"/>',
  '<w:gridCol w:w="1000"/>',
  '<w:numId w:val="1"/>',
  '<w:pStyle w:val="H1"/>',
  '<w:outlineLvl w:val="1"/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:instrText> TOC </w:instrText>',
  '<w:sym w:font="Wingdings" w:char="zz"/>',
  '<w:softHyphen/>',
  '<w:t>456</w:t>',
  '<w:t>84.83%</w:t>',
  '<w:t>表3 招生</w:t>',
  '<w:t>续表3</w:t>',
  '<w:t>=1+1</w:t>',
  '甲',
];

/** Elements of a document in any order whatever. */
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  tree: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
  node: fc.oneof(
    { maxDepth: 7, withCrossShrink: true },
    fc.constantFrom(...LEAVES),
    fc.tuple(fc.constantFrom(...NAMES), tie('tree')).map(([name, inner]) => `<w:${name}>${inner}</w:${name}>`),
    fc
      .tuple(tie('tree'), tie('tree'))
      .map(
        ([one, other]) =>
          `<mc:AlternateContent><mc:Choice>${one}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`,
      ),
  ),
}));

/** Rows and cells as they come out of a random table: spans and merges of every kind. */
const table = fc
  .array(
    fc.array(
      fc.tuple(
        fc.nat(3),
        fc.constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>'),
        fc.constantFrom('甲', '1', ''),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((rows) =>
    tbl(rows.map((cells) => cells.map(([span, merge, text]) => tc(text, `<w:gridSpan w:val="${span}"/>${merge}`)))),
  );

/** What every sheet must be: rows and cells in order, merges apart from each other and from cells they would cover. */
function faultsOf({ rows, merges }: Sheet): string[] {
  const faults: string[] = [];
  rows.forEach(({ index, cells }, at) => {
    if (at > 0 && rows[at - 1]!.index >= index) faults.push('rows out of order');
    if (cells.some(({ column }, n) => n > 0 && cells[n - 1]!.column >= column)) faults.push('cells out of order');
    for (const { column } of cells) {
      const covered = merges.some(
        ({ top, left, bottom, right }) =>
          index >= top && index <= bottom && column >= left && column <= right && (index > top || column > left),
      );
      if (covered && index > 0) faults.push('a cell that is covered');
    }
  });
  merges.forEach((area, at) => {
    if (merges.slice(0, at).some((other) => areasMeet(area, other))) faults.push('merges that meet');
  });
  return faults;
}

test('whatever elements stand where: read in order, or refused', () => {
  fc.assert(
    fc.property(tree, (body) => {
      try {
        for (const sheet of readReport(wordFile(body)).sheets) expect(faultsOf(sheet)).toEqual([]);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever tables: cells in order, merges apart, and a workbook of them reads the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 3 }), async (tables) => {
      const { sheets } = readReport(wordFile(tables.join(p('。'))));
      for (const sheet of sheets) expect(faultsOf(sheet)).toEqual([]);
      const again = await readWorkbook(newWorkbook(sheets));
      expect(again.sheets.map(({ merges }) => merges)).toEqual(sheets.map(({ merges }) => merges));
    }),
    { numRuns: 100 },
  );
});

test('whatever bytes are broken: read, or refused', () => {
  const file = sampleReport('messy');
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (changes) => {
      const broken = file.slice();
      for (const [at, byte] of changes) broken[at] = byte;
      try {
        readReport(broken);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }),
    { numRuns: 60 },
  );
});

const BODY = p('甲', { style: 'H1' }) + tbl([['人数', '84.83%']]);
const EXPECTED = ['# 甲', '【第1张表】', '人数|=0.8483:0.00%'];
const document = `<w:document ${DECLARATIONS}><w:body>${BODY}</w:body></w:document>`;
const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++) bytes.set([text.charCodeAt(at) & 255, text.charCodeAt(at) >> 8], 2 + at * 2);
  return bytes;
};

test.each<[what: string, document: string | Uint8Array]>([
  ['as Word does', document],
  ['with another prefix', document.replaceAll('w:', 'x:').replace('xmlns:x="', 'xmlns:x="')],
  ['without a prefix', document.replaceAll(/<(\/?)w:/g, '<$1').replace('xmlns:w=', 'xmlns=')],
  [
    'by the strict standard',
    document.replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ),
  ],
  ['in UTF-16', utf16(`<?xml version="1.0" encoding="UTF-16"?>${document}`)],
  ['with a byte order mark', new TextEncoder().encode(`\ufeff${document}`)],
  ['with blanks between elements', document.replaceAll('><', '>\n  <')],
])('a document that is written %s', (_, content) => {
  const file = wordFile(
    '',
    typeof content === 'string' ? { document: content } : { others: { 'word/document.xml': content } },
  );
  expect(seen(readReport(file))).toEqual(EXPECTED);
});

test('what somebody framed by a table of one cell is read as if it were not', () => {
  const framed = tbl([[tc(p('表3 招生', { style: 'Caption' }) + tbl([['甲', '1']]) + p(run('。')))]], [3000]);
  expect(seen(readReport(wordFile(framed)))).toEqual(['【表3】表3 招生', '甲|=1', '。']);
});
