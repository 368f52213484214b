import { builtInCatalogue } from '../../src/audit/built-in';
import { recalculate } from '../../src/audit/recalculate/recalculate';
import { parseAddress } from '../../src/workbook/address';
import { check } from '../fixtures/check';
import { mendedSample } from '../fixtures/mended-sample';

/** The mended sample with a number whose format hides its decimals. */
function hidden(sheet: string, cell: string, value: number, format = '0') {
  const { row, column } = parseAddress(cell)!;
  const book = mendedSample('typed');
  const sheets = book.sheets.map((own) => {
    if (own.name !== sheet) return own;
    const rows = own.rows.map((line) => {
      if (line.index !== row) return line;
      return { ...line, cells: line.cells.map((c) => (c.column === column ? { column, value, format } : c)) };
    });
    return { ...own, rows };
  });
  const workbook = { ...book, sheets };
  return { workbook, result: check(workbook) };
}

test('a number that its format rounds to the right one is told as it is kept', () => {
  const { workbook, result } = hidden('表10', 'C12', 441.5);
  const said = (id: string) => result.findings.find(({ rule }) => rule.id === id)?.message;
  expect(said('R10-01')).toContain('报 441.5 人，应为 442 人，少 0.5 人');
  expect(said('R00-07')).toBe('个数应是不小于 0 的整数，现在是 441.5');
  const { changes } = recalculate(workbook, result, builtInCatalogue());
  expect(changes.map(({ oldText, newText }) => `${oldText} → ${newText}`)).toEqual(['441.5 → 442']);
});

test('a part of a person that the format hides is told beside another number, too', () => {
  const { result } = hidden('表3', 'C5', 323.4);
  const [broken] = result.findings.filter(({ rule }) => rule.id === 'R03-01');
  expect(broken?.message).toContain('报 323.4 人，应为 456 人，少 132.6 人');
});

describe('a sum that keeps more digits than it shows, over terms that show all of theirs', () => {
  const said = (value: number) =>
    hidden('表42', 'D5', value, '0.00').result.findings.filter(
      ({ status, cells }) => status === 'broken' && cells.some(({ place }) => place.sheet === '表42'),
    );

  test('holds where it shows what they add up to', () => {
    expect(said(31.4913)).toEqual([]);
  });

  test('is a slip of rounding where it shows another number', () => {
    expect(said(31.4951).map(({ rule, severity }) => `${rule.id} ${severity}`)).toEqual(['R42-02 rounding']);
  });
});
