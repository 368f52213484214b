import { isTicked } from '../../../src/recognise/values/ticks';

const MEMBER = { name: '国企办', header: ['办学性质', '国企办|企办'] };

test.each<[text: string, ticked: boolean | undefined]>([
  ...['√', '✓', '✔', '☑', '✅', '●', '■', '★', '√√', '（√）', '[√]', ' √ '].map((text) => [text, true] as const),
  ...['P', 'R', 'v', 'Y', 'yes', '1', 'TRUE', '是', '有', '打勾', '钩', '已选'].map((text) => [text, true] as const),
  ...['国企办', '企 办', '☑国企办', '国企办√'].map((text) => [text, true] as const),
  ...['', '□', '☐', '/', '—', '-', '×', '否', '无', '0', 'FALSE', '（　）', '□国企办', '○企办'].map(
    (text) => [text, false] as const,
  ),
  ...['公办', '待定', '☒', '3', '12', '见附件', '*'].map((text) => [text, undefined] as const),
])('“%s”: %p', (text, ticked) => {
  expect(isTicked(text, MEMBER, ['', ''])).toBe(ticked);
});

test.each<[others: string[], ticked: boolean]>([
  [['', ''], true],
  [['/', '—'], true],
  [['●', '○'], false],
  [['√', ''], false],
  [['○', ''], false],
])('a ring is a tick where it stands alone: beside %j', (others, ticked) => {
  expect(isTicked('○', undefined, others)).toBe(ticked);
});
