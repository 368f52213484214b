import { SEVERITY_WORDS } from '../../src/report/severity-words';
import { en } from '../../src/taskpane/texts/en';
import { loadTexts, startTexts } from '../../src/taskpane/texts/texts';
import { zh } from '../../src/taskpane/texts/zh';

test('Chinese for Chinese displays, English for all others', async () => {
  expect(await loadTexts('zh-CN')).toBe(zh);
  expect(await loadTexts('zh-Hant-TW')).toBe(zh);
  expect(await loadTexts('en-US')).toBe(en);
  expect(await loadTexts('de-DE')).toBe(en);
  expect([startTexts('zh-CN'), startTexts('de-DE')]).toEqual([zh.start, en.start]);
});

test('severities are called and signed as in the reports', () => {
  for (const [severity, words] of Object.entries(SEVERITY_WORDS)) {
    expect(zh.kinds[severity as keyof typeof SEVERITY_WORDS]).toMatchObject(words);
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
