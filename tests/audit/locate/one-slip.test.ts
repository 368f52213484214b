import { builtInCatalogue } from '../../../src/audit/built-in';
import { locate } from '../../../src/audit/locate/locate';
import { address } from '../../../src/workbook/address';
import { check } from '../../fixtures/check';
import { mendedSample, typeInto } from '../../fixtures/mended-sample';
import { suspectText } from '../suspects';

const catalogue = builtInCatalogue();

describe('one slip in a workbook that is otherwise right', () => {
  test.each<[title: string, cell: string, written: string, likeliest: string[], slip: string | undefined]>([
    ['transposed digits of a count', '表6!C9', '121', ['1: C9 121→112'], 'transposition'],
    ['transposed digits of a share', '表6!E9', '8.52%', ['1: E9 8.52%→8.25%'], 'transposition'],
    ['a total that other tables know better', '表5!A4', '1375', ['1: A4 1375→1357'], 'transposition'],
    ['a zero too many', '表7!G8', '550', ['1: G8 550→55'], 'point'],
    ['an amount in 元', '表43!B4', '14800', ['1: B4 14800→1.48'], 'unit'],
    ['the other year copied', '表12!D5', '57', ['1: D5 57→58'], 'neighbour-year'],
    ['a sum row', '表10!C12', '424', ['1: C12 424→442'], 'transposition'],
    ['a derived total', '表2!C4', '2543.8', ['1: C4 2543.8→2534.8'], 'transposition'],
    ['a figure that is equal in two tables, borne out by a third', '表23!A3', '41', ['1: A3 41→14'], 'transposition'],
  ])('%s', (_, cell, written, likeliest, slip) => {
    const [sheet = ''] = cell.split('!');
    const { suspects } = locate(check(typeInto(mendedSample('typed'), cell, written), catalogue));
    const first = suspects.filter(({ rank }) => rank === 1);
    expect(first.map((suspect) => suspectText(suspect, sheet))).toEqual(likeliest);
    expect(first[0]!.cells[0]!.slip).toBe(slip);
  });
});

test('a number below zero is the wrong one, however well others would mend its sum', () => {
  const book = mendedSample('typed');
  const counts = check(book, catalogue).recognition.figures.filter(
    ({ table, kind, value, formula }) =>
      [10, 31].includes(table) && kind === 'count' && !formula && (value?.n ?? 0n) > 0n,
  );
  const cells = counts.filter((_, at) => at % 4 === 0).map(({ place, text }) => ({ place, text }));
  const first = cells.map(({ place: { sheet, row, column }, text }) => {
    const { suspects } = locate(check(typeInto(book, `${sheet}!${address(row, column)}`, `-${text}`), catalogue));
    return suspects.filter(({ rank }) => rank === 1).map((suspect) => suspectText(suspect, sheet));
  });
  expect(cells.length).toBeGreaterThan(5);
  expect(first).toEqual(
    cells.map(({ place: { row, column }, text }) => [
      expect.stringMatching(`^1: ${address(row, column)} -${text}→${text}`),
    ]),
  );
});
