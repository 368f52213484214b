import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The rows of the table of behaviours in this folder's README. */
const ROWS = readFileSync(join(__dirname, 'README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const match = /^\| (.+) \| <(https:[^>]+)> \| `([^`]+)`: (.+) \| `([^`]+)` \|$/.exec(line);
    return match === null ? [] : [match.slice(1) as [string, string, string, string, string]];
  });

test('there are many', () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(40);
});

test.each(ROWS)('%s: its test and its code are there', (_behaviour, source, test, title, code) => {
  expect(source).toMatch(/^https:\/\/(learn\.microsoft\.com|github\.com)\//);
  expect(readFileSync(join(root, 'tests', test), 'utf8')).toContain(title);
  expect(existsSync(join(root, 'src', code))).toBe(true);
});
