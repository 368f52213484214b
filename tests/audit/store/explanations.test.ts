import { check } from '../../../src/audit/check';
import type { Finding } from '../../../src/audit/finding';
import { explain, explanationsOn } from '../../../src/audit/store/explanations';
import { NOTHING_KEPT } from '../../../src/audit/store/kept';
import type { Workbook } from '../../../src/workbook/types';
import { insertRow, sampleWorkbook, setCell } from '../../fixtures/workbooks';
import { catalogue, cellName } from '../recalculate/recalculated';

const when = '2024-03-01T08:00:00Z';
const sample = sampleWorkbook('typed');
const queries = (book: Workbook): Finding[] =>
  check(book, catalogue).findings.filter(({ status, severity }) => status === 'broken' && severity === 'query');
const about = (findings: readonly Finding[], cell: string): Finding =>
  findings.find(({ cells: [first] }) => first !== undefined && cellName(first.place) === cell)!;

const found = queries(sample);
const perHead = about(found, '表14!G4');
const kept = explain(NOTHING_KEPT, perHead, '按折算学生数计算', when);

/** What has become of the explanation: the finding's first cell, and whether it stands. */
const become = (book: Workbook): string[] =>
  [...explanationsOn(queries(book), kept)].map(
    ([{ cells }, { stands, changed }]) =>
      `${cellName(cells[0]!.place)} ${stands ? 'stands' : `open again: ${changed.map(cellName).join(', ')}`}`,
  );

test('an explanation stands while its values do', () => {
  expect(become(sample)).toEqual(['表14!G4 stands']);
});

test.each([
  ['the value explained', '表14', 'G4', 6400, '表14!G4'],
  ['a value that it was compared with', '表14', 'E4', 372, '表14!E4'],
  ['a value of another table', '表6', 'C14', 33, '表6!C14'],
])('it reopens when %s changes', (_, sheet, cell, value, changed) => {
  expect(become(setCell(sample, sheet, cell, value))).toEqual([`表14!G4 open again: ${changed}`]);
});

test('another value elsewhere leaves it alone', () => {
  expect(become(setCell(sample, '表20', 'B3', 0.97))).toEqual(['表14!G4 stands']);
});

test('it follows its finding when a row is put in above', () => {
  expect(become(insertRow(sample, '表14', 2))).toEqual(['表14!G5 stands']);
});

test('it says nothing where its finding is gone, and is kept all the same', () => {
  const mended = setCell(sample, '表14', 'G4', 8136);
  expect(become(mended)).toEqual([]);
  expect(explain(kept, about(found, '表14!H4'), '同上', when).explanations).toHaveLength(2);
});

test('of two findings with the same values none is meant', () => {
  const place = { sheet: '表9', row: 1, column: 1 };
  const like = (row: number): Finding => ({
    ...perHead,
    cells: [{ place: { ...place, row }, role: 'reported', value: '1' }],
  });
  const own = explain(NOTHING_KEPT, like(1), '甲', when);
  expect([...explanationsOn([like(2)], own).values()].map(({ stands }) => stands)).toEqual([true]);
  expect(explanationsOn([like(2), like(3)], own).size).toBe(0);
});

test('a new explanation takes the place of the old one, an empty one takes it back', () => {
  const again = explain(kept, perHead, '已更正口径', when);
  expect(again.explanations.map(({ text }) => text)).toEqual(['已更正口径']);
  expect(explain(again, perHead, '  ', when).explanations).toEqual([]);
});
