import { warningInEnglish } from '../../src/audit/english/warnings';
import { readKept } from '../../src/audit/kept/kept-text';
import { readReport } from '../../src/hosts/docx/read-report';
import { readWorkbook } from '../../src/hosts/file/read/read-workbook';
import { ENGLISH_WORDS } from '../../src/report/english-words';
import { ownPartsOf, ownWarning } from '../../src/report/own-parts';
import { CHINESE_WORDS } from '../../src/report/words';
import { wordFile } from '../fixtures/word/word-file';
import { p } from '../fixtures/word/word-xml';
import { ODD } from '../hosts/file/odd/kinds';
import { oddBook } from '../hosts/file/odd/odd-book';
import { workbookOf } from '../hosts/file/package-of';

/** Words of ours; what is quoted is the user's. */
const ownWords = (said: string): string => said.replace(/“[^”]*”/g, '');

test('whatever is odd about a package is told in English too', async () => {
  const told = new Set<string>();
  for (const odd of Object.values(ODD)) {
    const read = await readWorkbook(oddBook(odd)).catch(() => undefined);
    for (const words of read?.odd ?? []) told.add(words);
  }
  expect(told.size).toBeGreaterThan(5);
  expect([...told].filter((words) => /\p{Script=Han}/u.test(ownWords(warningInEnglish(words))))).toEqual([]);
});

test('so are formulas that were never calculated', async () => {
  const { odd = [] } = await readWorkbook(workbookOf({ data: '<row r="1"><c r="A1"><f>1+1</f></c></row>' }));
  expect(odd.map(warningInEnglish)).toEqual([
    expect.stringMatching(/^None of the 1 formulas of the workbook has a result/),
  ]);
});

test('so is what a report in Word holds besides', () => {
  const object = p('<w:r><w:object/></w:r>');
  const { odd = [] } = readReport(wordFile(`${p('一')}<w:altChunk r:id="rId9"/>${object}`));
  expect(odd.map(warningInEnglish)).toEqual([
    'The document has other files inserted in 1 places; they were not read',
    'The document has 1 embedded objects (such as Excel sheets), which were not read; paste their tables as tables of Word',
  ]);
});

test.each([
  ['not of our making', '{'],
  ['another version', '{"version":99}'],
  ['pieces of it', '{"version":1,"steps":[1,2],"explanations":[3],"answers":[4],"directions":[5]}'],
])('and what is damaged of what is kept: %s', (_, store) => {
  expect(readKept(store).state).not.toMatch(/^(?:read|empty)$/);
  const own = ownPartsOf({ sheets: [], date1904: false }, store);
  expect(ownWarning(own, { findings: [] }, CHINESE_WORDS)).toMatch(/^(?:[^。]+。)+$/);
  const english = ownWarning(own, { findings: [] }, ENGLISH_WORDS);
  expect(english).toMatch(/\.$/);
  expect(english).not.toMatch(/\p{Script=Han}/u);
});

test.each([
  '有 3 条条件格式，Excel 列了出来却读不出：它们不算这里的标记，也不会被改动。',
  '工作表“图”读不出来（图表、宏表一类，或者已损坏），其中的内容没有核对。',
  '公式太多，有 88 个没有验算，按存的结果核对；存的结果可能是旧的，请在 Excel 或 WPS 中打开、保存一次，再核对。',
  '.xls 里的 3 个公式没有验算，按存的结果核对；要验算，请在 Excel 或 WPS 中另存为 .xlsx，再核对。',
])('and what Excel does not give: %s', (words) => {
  expect(ownWords(warningInEnglish(words))).not.toMatch(/\p{Script=Han}/u);
  expect(warningInEnglish(words)).toMatch(/\.$/);
});

test('of many cells some are named, and the rest counted', () => {
  const words = '工作表“表、1”的单元格 A1、B2 等 7 处 的内容读不懂，没有当作数';
  expect(warningInEnglish(words)).toBe(
    'Sheet “表、1”: the content of A1, B2 and others (7 in all) cannot be read; not taken as a figure',
  );
});
