import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openDesk } from '../../../src/desk/audit-desk';
import { printedReport } from '../../../src/desk/views/text-views';
import { readReport } from '../../../src/hosts/docx/read-report';
import { reportHost } from '../../../src/hosts/docx/report-host';
import { options } from '../../desk/desk-over-file';
import { wordFile } from '../../fixtures/word/word-file';
import { del, p, rawRun, t, tbl, tc, textBox, tr } from '../../fixtures/word/word-xml';

const BEGINS = '<w:lastRenderedPageBreak/>';
/** A paragraph with which a page begins. */
const onNew = (text: string): string => p(rawRun(BEGINS + t(text)));
const row = (...cells: string[]): string => tr(cells.map((cell) => tc(cell)));
const table = (...rows: string[]): string =>
  `<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid>${rows.join('')}</w:tbl>`;
const CAPTION = p('表3 招生区域人数统计表');

/** The page of each row of the first table, and whether any is told. */
function pagesOf(body: string): (number | undefined)[] {
  const { printed } = readReport(wordFile(body));
  return printed!.get('表3')!.map(({ page }) => page);
}

test.each<[string, string, (number | undefined)[]]>([
  ['no marks, no page', CAPTION + table(row(p('甲'), p('1')), row(p('乙'), p('2'))), [undefined, undefined]],
  ['pages before it', onNew('一') + onNew('二') + CAPTION + table(row(p('甲'), p('1'))), [3]],
  [
    'a page that begins with a row',
    CAPTION + table(row(p('甲'), p('1')), row(onNew('乙'), p('2')), row(p('丙'), p('3'))),
    [1, 2, 2],
  ],
  [
    'a row over two pages has a mark in each cell',
    CAPTION + table(row(p('甲'), p('1')), row(p('乙') + onNew('接'), p('2') + onNew('3')), row(p('丙'), p('3'))),
    [1, 2, 2],
  ],
  [
    'a row over three pages',
    CAPTION + table(row(p('甲') + onNew('接') + onNew('再接'), onNew('2')), row(p('丙'), p('3'))),
    [3, 3],
  ],
  [
    'a table within a cell',
    CAPTION + table(row(tbl([[tc(onNew('里'))], [tc(onNew('里'))]], [500]) + p('甲'), p('1')), row(p('乙'), p('2'))),
    [3, 3],
  ],
  ['in what was deleted', p(del(rawRun(BEGINS + t('去')))) + onNew('一') + CAPTION + table(row(p('甲'), p('1'))), [2]],
  ['in the second form of a text box', p(textBox(onNew('框'))) + CAPTION + table(row(p('甲'), p('1'))), [2]],
])('the page of a row: %s', (_, body, expected) => {
  expect(pagesOf(body)).toEqual(expected);
});

describe('the sample as Word leaves it', () => {
  const parts = unzipSync(readFileSync('assets/samples/report.docx'));
  const plain = strFromU8(parts['word/document.xml']!);
  const printed = plain.replaceAll(/<w:t(?: [^>]*)?>表\d+ 20/g, (caption) => BEGINS + caption);
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(printed) });

  test('says near which page a cell is, in both languages, and nothing else differs', async () => {
    expect(printed.length).toBeGreaterThan(plain.length);
    const report = readReport(bytes);
    const bare = readReport(zipSync(parts));
    expect(report.sheets).toEqual(bare.sheets);
    expect(report.blocks).toEqual(bare.blocks);
    const page = report.printed!.get('表3')![3]!.page!;
    const desk = openDesk(reportHost(report, '年报.docx'), { ...options(), printed: printedReport(report) });
    const chinese = await desk.check();
    expect(chinese.ok && chinese.value.named?.['表3!C5']).toBe(`表3 第4行第3列（第${page}页附近的“人数 2021”列）`);
    desk.setLanguage('en');
    const english = await desk.check();
    expect(english.ok && english.value.named?.['表3!C5']).toBe(`表3 row 4 column 3 (“人数 2021”, near page ${page})`);
    desk.close();
  });
});
