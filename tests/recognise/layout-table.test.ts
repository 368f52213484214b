import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mendedSample } from '../fixtures/mended-sample';
import { secondSchool, secondSheets } from '../fixtures/second-school/second-school';
import { throughFile } from '../fixtures/workbook-file';
import { judged } from './layouts/judge';
import { made } from './layouts/steps';
import { checked } from './outcome';

/**
 * Ways in which schools lay out and fill in their tables, one line each: what it is, what is done to which workbook,
 * and what must come out. Always: no figure that was right is among the safe changes of recalculation.
 */

const BOOKS = {
  mended: () => mendedSample('typed'),
  pasted: () => mendedSample('pasted'),
  live: () => mendedSample('formulas'),
  second: () => secondSheets(),
  kept: () => secondSchool(),
} as const;

interface Line {
  readonly name: string;
  readonly on: keyof typeof BOOKS;
  readonly steps: string;
  readonly outcome: string;
}

/** `name | workbook: steps; … | outcome`, as the head of the file explains. */
const LINES: Line[] = readFileSync(join(__dirname, 'layouts/layouts.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => {
    const [name, change = '', outcome] = line.split(' | ').map((part) => part.trim());
    const match = /^(\w+):(.*)$/.exec(change);
    if (match === null || outcome === undefined || !(match[1]! in BOOKS)) throw new Error(`not a line: ${line}`);
    return { name: name!, on: match[1] as keyof typeof BOOKS, steps: match[2]!, outcome };
  });

test('there are many, and each has a name of its own', () => {
  expect(LINES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(LINES.map(({ name }) => name)).size).toBe(LINES.length);
});

test.each(LINES.map((line) => [line.name, line] as const))('%s', async (_name, { on, steps, outcome }) => {
  const base = BOOKS[on]();
  const { book, file, touched } = made(base, steps);
  const read = file === undefined ? book : await throughFile(book, file);
  expect(judged(read, base, checked(base), outcome, touched)).toEqual([]);
});
