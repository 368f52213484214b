import { spoken } from '../../../src/claims/text/spoken-text';
import { stretchesOf } from '../../../src/claims/text/stretches';
import { checkedText, read } from '../of-sample';

const PAGE = 2000;
const IDLE = '学校坚持立德树人，校园环境优美。';
const FILLED = IDLE.repeat(PAGE / IDLE.length);

const partsOf = (text: string): { readonly words: string; readonly isEndless: boolean }[] =>
  stretchesOf(spoken(text)).map(({ spoken: { text: words }, isEndless }) => ({ words, isEndless }));

test.each([
  ['sentences', '2021年招生456人，比上年增加133人。'.repeat(500), false],
  ['lines', '招生456人\n'.repeat(1000), false],
  ['no sentence', '2021年招生456人，比上年增加133人，'.repeat(500), true],
  ['a quotation that does not end', `“${'招生456人。'.repeat(1000)}`, true],
  ['one sign', '“'.repeat(9000), true],
  ['sentences that each go on', '其中招生456人。'.repeat(1000), true],
])('however long, nothing is lost and no part is longer than a page: %s', (_name, text, isEndless) => {
  const parts = partsOf(text);
  expect(parts.map(({ words }) => words).join('')).toBe(spoken(text).text);
  expect(parts.every(({ words }) => words.length <= PAGE)).toBe(true);
  expect(parts.slice(0, -1).every((part) => part.isEndless === isEndless)).toBe(true);
});

test('a paragraph of a page is not parted', () => {
  expect(partsOf(FILLED)).toEqual([{ words: spoken(FILLED).text, isEndless: false }]);
});

test.each(['该专业现有35人。', '其中女生35人。', '二是招生35人。'])('%s stays with what it goes on from', (next) => {
  const text = `${IDLE.repeat(124)}学校开设数控加工专业。${next}${IDLE}`;
  const parts = partsOf(text).map(({ words }) => words);
  expect(parts.length).toBe(2);
  expect(parts[1]).toContain(`数控加工专业。${next}`);
});

test('a year holds on from page to page', () => {
  expect(read(`2020年招生323人。${FILLED}招生323人。`)).toEqual(read('2020年招生323人。招生323人。'));
});

test('places are those of the whole paragraph', () => {
  const text = `${FILLED}2021年招生466人。`;
  const [{ number } = { number: { start: 0, end: 0 } }] = checkedText(text).statements;
  expect(text.slice(number.start, number.end)).toBe('466');
});

test('the numbers of a sentence without an end are named as not compared, the next sentence is read', () => {
  const { statements, unread } = checkedText(`${'2021年招生466人，'.repeat(300)}喜获丰收。2021年招生466人。`);
  expect(unread.length).toBe(300);
  expect(statements.map(({ said, outcome }) => [said, outcome])).toEqual([
    ['466人', 'differs'],
    ['466人', 'differs'],
  ]);
});

// Thousands of repeats: what grows with the square of the length would not come to an end here.
test.each([
  ['sentences', '2021年招生456人，比上年增加133人，增长41.18%。', 4000, 16_000],
  ['prizes', '参赛456人一等奖3人，', 4000, 8000],
  ['numbers', '456人、', 8000, 8000],
])('a paragraph of very many %s is read', (_name, words, times, told) => {
  const { statements, unread } = checkedText(words.repeat(times));
  expect(statements.length + unread.length).toBe(told);
});

test('two sides of a line that are told over and over are each stated once a place', () => {
  const { statements } = checkedText(...Array<string>(2000).fill('校内外实训设备3万元，企业提供设备3万元。'));
  expect(statements.filter(({ kind }) => kind === 'texts').length).toBe(4000);
});
