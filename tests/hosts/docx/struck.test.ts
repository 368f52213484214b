import { checkText } from '../../../src/claims/check-text';
import { readReport } from '../../../src/hosts/docx/read-report';
import { newWorkbook } from '../../../src/hosts/file/create/new-workbook';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { readNumber } from '../../../src/workbook/read-number';
import { check } from '../../fixtures/check';
import { wordFile } from '../../fixtures/word/word-file';
import { del, hidden, p, run, struck, tbl, tc } from '../../fixtures/word/word-xml';
import { sampleWorkbook } from '../../fixtures/workbooks';

const style = (id: string, type: string, look: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/><w:rPr>${look}</w:rPr></w:style>`;
const styles = [
  style('Gone', 'character', '<w:strike/>'),
  style('Twice', 'character', '<w:dstrike/>'),
  style('Out', 'paragraph', '<w:strike/>'),
].join('');

const textOf = (body: string): string[] =>
  readReport(wordFile(body, { styles })).blocks.map((block) => ('text' in block ? block.text : ''));

test.each([
  ['by one line', p(run('招生') + struck('457') + run('456人')), ['招生456人']],
  ['by two', p(run('招生') + run('457', '<w:dstrike/>') + run('456人')), ['招生456人']],
  ['not after all', p(run('招生') + run('456人', '<w:strike w:val="0"/>')), ['招生456人']],
  ['by the style of a run', p(run('甲') + run('乙', '<w:rStyle w:val="Gone"/>') + run('丙')), ['甲丙']],
  ['by two lines of a style', p(run('甲') + run('乙', '<w:rStyle w:val="Twice"/>') + run('丙')), ['甲丙']],
  ['by a style taken back', p(run('甲') + run('乙', '<w:rStyle w:val="Gone"/><w:strike w:val="0"/>')), ['甲乙']],
  ['two lines of a style taken back', p(run('乙', '<w:rStyle w:val="Twice"/><w:dstrike w:val="0"/>')), ['乙']],
  ['by the style of a paragraph', p('甲', { style: 'Out' }) + p('乙'), ['乙']],
  [
    'by a paragraph, and a run that turns it over',
    p(run('甲') + run('乙', '<w:rStyle w:val="Gone"/>'), { style: 'Out' }),
    ['乙'],
  ],
  ['a former look', p(run('甲', '<w:rPrChange w:id="1"><w:rPr><w:strike/></w:rPr></w:rPrChange>')), ['甲']],
])('text struck out: %s', (_, body, expected) => {
  expect(textOf(body)).toEqual(expected);
});

const checked = check(sampleWorkbook('typed'));

/** What comes of the numbers of a paragraph. */
function numbersOf(body: string): string[] {
  const { blocks } = readReport(wordFile(p(body), { styles }));
  const { statements, unread } = checkText(blocks, checked.index, checked.recognition);
  const read = new Set(statements.map(({ said, outcome }) => `${said} ${outcome}`));
  return [...read, ...unread.map(({ printed, why }) => `? ${printed} ${why}`)];
}

test.each([
  ['an old number before the new', run('2021年招生') + struck('457') + run('456人'), ['456人 agrees']],
  ['the old behind the new', run('2021年招生456') + struck('457') + run('人'), ['456人 agrees']],
  ['other words', run('2021年招生') + struck('人数为') + run('456人'), ['456人 agrees']],
  ['a stop behind it', run('2021年招生456人') + struck('，共'), ['456人 agrees']],
  ['a digit within', run('2021年招生45') + struck('7') + run('6人'), ['? 456 torn']],
  ['a digit within, and what is hidden', run('2021年招生45') + struck('7') + hidden('甲') + run('6人'), ['? 456 torn']],
  ['a digit within, and what is deleted', run('2021年招生45') + del('1') + struck('7') + run('6人'), ['? 456 torn']],
  ['what stood between two numbers', run('2021年招生4') + struck('人，增加') + run('56人'), ['? 456 torn']],
  ['decimals', run('2021年招生456人，增长41') + struck('.28') + run('%'), ['456人 agrees', '? 41 torn']],
  ['the whole part', run('2021年招生456人，增长') + struck('41.') + run('18%'), ['456人 agrees', '? 18 torn']],
  ['what follows from it', run('2021年招生45') + struck('7') + run('6人，增长50%'), ['? 456 torn', '? 50 unknown']],
])('no number is made of what is left of one: %s', (_, body, expected) => {
  expect(numbersOf(body)).toEqual(expected);
});

test('a cell with parts struck out is read without them, one struck out whole not at all; a workbook made of them says so', async () => {
  const body = tbl([
    ['甲', '乙', '丙'],
    [tc(p(struck('457') + run('456'))), tc(p(struck('300'))), '12'],
  ]);
  const { sheets } = readReport(wordFile(body));
  const made = (await readWorkbook(newWorkbook(sheets))).sheets;
  for (const [sheet] of [sheets, made]) {
    const { cells } = sheet!.rows.find(({ index }) => index === 2)!;
    expect(cells).toMatchObject([{ value: '457456', rich: '456' }, { value: '300', struck: true }, { value: 12 }]);
    expect(readNumber(cells[0])).toMatchObject({
      kind: 'number',
      slips: expect.arrayContaining(['rich', 'partly-read']),
    });
    expect(readNumber(cells[1])).toEqual({ kind: 'text', text: '300', why: 'struck' });
  }
});
