import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FORMS } from '../../src/catalogue/forms';
import { RULES } from '../../src/catalogue/rules';
import { rulesMarkdown } from '../../src/report/rules-text';

const read = (path: string) => readFileSync(resolve(path), 'utf8');

describe('documents', () => {
  test('docs/rules.md is what `npm run docs` writes', () => {
    expect(read('docs/rules.md')).toBe(rulesMarkdown(RULES, FORMS));
  });

  test('README says how many relations there are', () => {
    expect(read('README.md')).toContain(`${RULES.length} 条关系`);
    expect(read('README.md')).toContain(`${RULES.length} relations`);
  });

  test.each([
    'README.md',
    'docs/rules.md',
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
