import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FORMS } from '../../src/catalogue/forms';
import { RULES } from '../../src/catalogue/rules';
import { rulesMarkdown } from '../../src/report/rules-text';
import { CHINESE_TEXT, ENGLISH_TEXT } from '../../src/report/text-words';

const read = (path: string) => readFileSync(resolve(path), 'utf8');

describe('documents', () => {
  test.each([
    ['docs/rules.md', CHINESE_TEXT],
    ['docs/rules.en.md', ENGLISH_TEXT],
  ])('%s is what `npm run docs` writes', (page, words) => {
    expect(read(page)).toBe(rulesMarkdown(RULES, FORMS, words));
  });

  test('the rules in English are in English words: only the relations as they are written, and names of tables, are not', () => {
    const lines = read('docs/rules.en.md').split('\n');
    const told = lines.map((line) => line.replace(/^## 表\d+ \S+/, '').replace(/`[^`]*`/, ''));
    expect(told.filter((line) => /\p{Script=Han}/u.test(line.replace(/表(?=\d)/g, '')))).toEqual([]);
    expect(told.join()).toContain('<br>表3.people[all enrolled] = 表3.people[this city] + ');
  });

  test('README says how many relations there are', () => {
    expect(read('README.md')).toContain(`${RULES.length} 条关系`);
    expect(read('README.md')).toContain(`${RULES.length} relations`);
  });

  test.each([
    'README.md',
    'docs/rules.md',
    'docs/rules.en.md',
    'docs/notation.md',
    'docs/json.md',
    'docs/deployment.md',
    'docs/excel-checklist.md',
    'docs/manual/README.md',
    'docs/manual/README.en.md',
  ])('every link of %s leads somewhere', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] as string);
    const folder = resolve(page, '..');
    expect(links.filter((link) => !existsSync(resolve(folder, link)))).toEqual([]);
  });
});
