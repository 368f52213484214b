import type { Figure } from '../../../src/recognise/types';
import { placeKey } from '../../../src/workbook/address';
import type { Workbook } from '../../../src/workbook/types';
import { check } from '../../fixtures/check';
import { changeCells } from '../../fixtures/layouts';
import { mendedSample } from '../../fixtures/mended-sample';
import { secondSheets } from '../../fixtures/second-school/second-school';
import { catalogue, lines, recalculated, safeOf } from './recalculated';

/**
 * Two numbers of a column that changed places: the sums hold, and the shares of both rows do not. What was typed right is the
 * shares, so none of them may be rewritten unasked.
 */

function withExchanged(book: Workbook, a: Figure, b: Figure): Workbook {
  const cellOf = ({ place }: Figure) =>
    book.sheets
      .find(({ name }) => name === place.sheet)!
      .rows.find(({ index }) => index === place.row)!
      .cells.find(({ column }) => column === place.column)!;
  const given = new Map([
    [placeKey(a.place), cellOf(b)],
    [placeKey(b.place), cellOf(a)],
  ]);
  return changeCells(book, (cell, row, { name }) => {
    const other = given.get(placeKey({ sheet: name, row, column: cell.column }));
    return other === undefined ? cell : { ...other, column: cell.column };
  });
}

/** The counts of one measure and year, as they stand below one another. */
function columnsOf(book: Workbook, table: number): Figure[][] {
  const columns = new Map<string, Figure[]>();
  for (const figure of check(book, catalogue).recognition.figures) {
    if (figure.table !== table || figure.kind !== 'count' || figure.state !== 'number' || figure.formula) continue;
    const key = `${figure.measure} ${figure.labels.年度 ?? ''}`;
    columns.set(key, [...(columns.get(key) ?? []), figure]);
  }
  return [...columns.values()].filter(({ length }) => length > 3);
}

describe.each([
  ['the sample', mendedSample('typed')],
  ['a second school', secondSheets('typed')],
])('%s', (_, book) => {
  test.each([4, 6, 7, 8, 34, 35])('表%i: no share follows counts that were exchanged', (table) => {
    const columns = columnsOf(book, table);
    expect(columns.length).toBeGreaterThan(0);
    const tried = columns.slice(0, 3).flatMap((column) => {
      const [first, second, last] = [column[0]!, column[1]!, column.at(-2)!];
      return [
        [first, second],
        [second, last],
      ].filter(([a, b]) => a!.text !== b!.text && a !== b);
    });
    for (const [a, b] of tried) {
      const exchanged = withExchanged(book, a!, b!);
      const checked = check(exchanged, catalogue);
      const safe = safeOf(recalculated(exchanged));
      expect([a!.place, b!.place, safe.map(({ newText }) => newText)]).toEqual([a!.place, b!.place, []]);
      expect(checked.findings.length).toBeGreaterThanOrEqual(check(book, catalogue).findings.length);
    }
  });
});

test('what speaks against it is said', () => {
  const book = mendedSample('typed');
  const [column] = columnsOf(book, 34);
  const result = recalculated(withExchanged(book, column![0]!, column![1]!));
  expect(lines(result).length).toBeGreaterThan(1);
  expect(result.changes.map(({ why }) => why)).toContainEqual(expect.stringContaining('可能互相填反了'));
});
