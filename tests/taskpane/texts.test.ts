import { SEVERITY_WORDS } from '../../src/report/severity-words';
import { en } from '../../src/taskpane/texts/en';
import { textsFor } from '../../src/taskpane/texts/texts';
import { zh } from '../../src/taskpane/texts/zh';

test('Chinese for Chinese displays, English for all others', () => {
  expect(textsFor('zh-CN')).toBe(zh);
  expect(textsFor('zh-Hant-TW')).toBe(zh);
  expect(textsFor('en-US')).toBe(en);
  expect(textsFor('de-DE')).toBe(en);
});

test('severities are called and signed as in the reports', () => {
  for (const [severity, words] of Object.entries(SEVERITY_WORDS)) {
    expect(zh.kinds[severity as keyof typeof SEVERITY_WORDS]).toEqual(words);
  }
});

test('the English texts are English', () => {
  const chinese: string[] = [];
  JSON.stringify(en, (key, value) => {
    if (typeof value === 'string' && /\p{Script=Han}/u.test(value) && key !== 'reported') chinese.push(value);
    return value;
  });
  expect(chinese).toEqual([]);
});

test('one is not many', () => {
  expect(en.notices.applied(1)).toBe('Changed 1 cell.');
  expect(en.notices.checked(2, 1)).toBe('Checked: 2 errors, 1 query.');
});
