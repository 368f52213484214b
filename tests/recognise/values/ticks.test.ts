import { isTicked } from '../../../src/recognise/values/ticks';

const MEMBER = { name: '国企办', header: ['办学性质', '国企办|企办'] };

type Case = [text: string, ticked: boolean | undefined];

test.each<Case>([
  ...['√', '✓', '✔', '☑', '✅', '●', '■', '★', '√√', '（√）', '[√]', ' √ '].map((text): Case => [text, true]),
  ...['P', 'R', 'v', 'Y', 'yes', '1', 'TRUE', '是', '有', '打勾', '钩', '已选'].map((text): Case => [text, true]),
  ...['国企办', '企 办', '☑国企办', '国企办√'].map((text): Case => [text, true]),
  ...['', '□', '☐', '/', '—', '-', '×', '否', '无', '0', 'FALSE', '（　）', '□国企办', '○企办'].map(
    (text): Case => [text, false],
  ),
  ...['公办', '待定', '☒', '3', '12', '见附件', '*'].map((text): Case => [text, undefined]),
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
