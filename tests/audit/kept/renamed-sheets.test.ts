import { calledAsNow, sheetsNamed } from '../../../src/audit/kept/renamed-sheets';
import { stepOf } from '../../../src/audit/kept/step-of';
import { applyEdits } from '../../../src/audit/recalculate/apply-changes';
import { cellsOf } from '../../../src/audit/recalculate/cells';
import type { CellContent } from '../../../src/workbook/edits';
import type { Workbook } from '../../../src/workbook/types';

const A1 = { row: 0, column: 0 };
const bookOf = (held: Readonly<Record<string, CellContent>>): Workbook =>
  applyEdits(
    {
      date1904: false,
      sheets: Object.keys(held).map((name) => ({ name, visibility: 'visible' as const, rows: [], merges: [] })),
    },
    Object.entries(held).map(([sheet, content]) => ({ place: { sheet, ...A1 }, content })),
  );

const step = (old: CellContent, after: CellContent, ids: Record<string, string> = { 表3: 'a', 表4: 'b', 表5: 'c' }) =>
  stepOf({ id: '1', when: '' }, [{ place: { sheet: '表3', ...A1 }, old, new: after }], ids, { memory: true });

test('a step remembers the sheets that it speaks of', () => {
  const { cells } = step({ value: 1, formula: "SUM('表4'!A1)" }, { value: 2 });
  expect(sheetsNamed({ cells }, { 表3: 'a', 表4: 'b', 表5: 'c' })).toEqual({ 表3: 'a', 表4: 'b' });
  expect(sheetsNamed({ cells }, {})).toBeUndefined();
});

test('places and formulas are called as they are now; what the host remembers of them no longer counts', () => {
  const made = step({ value: 1, formula: `表4!A1&"表4!"&'表4'!B2+表40!C3+'表 4'!D4` }, { value: 2 });
  const now = calledAsNow(made, cellsOf(bookOf({ 招生: { value: 2 }, "毕业'生": {} })), { 招生: 'a', "毕业'生": 'b' });
  expect(now.host).toBeUndefined();
  expect(now.cells).toEqual([
    {
      sheet: '招生',
      ...A1,
      before: { value: 1, formula: `'毕业''生'!A1&"表4!"&'毕业''生'!B2+表40!C3+'表 4'!D4` },
      after: { value: 2 },
    },
  ]);
});

test.each<[string, Record<string, CellContent>, Record<string, string>, string]>([
  ['nothing is known of it: the name counts', { 表3: { value: 2 } }, {}, '表3'],
  ['as it was', { 表3: { value: 2 } }, { 表3: 'a' }, '表3'],
  ['renamed', { 招生: { value: 2 } }, { 招生: 'a' }, '招生'],
  [
    'renamed, and another sheet has its name',
    { 招生: { value: 2 }, 表3: { value: 9 } },
    { 招生: 'a', 表3: 'x' },
    '招生',
  ],
  ['sheets were numbered anew', { 表3: { value: 2 }, 表4: { value: 9 } }, { 表3: 'b', 表4: 'a' }, '表3'],
  ['gone', { 表4: { value: 2 } }, { 表4: 'b' }, '表3'],
])('%s', (_, held, ids, sheet) => {
  expect(calledAsNow(step({ value: 1 }, { value: 2 }), cellsOf(bookOf(held)), ids).cells[0]?.sheet).toBe(sheet);
});
