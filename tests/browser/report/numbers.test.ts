import { numbersByBlock } from '../../../src/browser/report/numbers';
import type { TextNumberView } from '../../../src/desk/views/views';
import { TEXT } from '../../../src/workbook/report';

const number = (row: number, column: number, printed: string, outcome: TextNumberView['outcome']): TextNumberView => ({
  place: { sheet: TEXT, row, column },
  printed,
  outcome,
  ...(outcome === 'differs' ? { severity: 'query' } : {}),
  message: '',
  cells: [],
});

test('the same digits are marked once, by the gravest that is said of them, and nothing is marked twice', () => {
  const numbers = [
    number(1, 4, '323', 'agrees'),
    number(1, 4, '323', 'differs'),
    number(1, 4, '323', 'agrees'),
    number(1, 5, '23', 'unread'),
    number(1, 9, '8', 'unread'),
    number(3, 0, '300', 'plan'),
  ];
  const blocks = numbersByBlock(numbers);
  const told = [...blocks].map(([block, marked]) => [
    block,
    marked.map(({ start, look, said }) => [start, look, said.length]),
  ]);
  expect(told).toEqual([
    [
      1,
      [
        [4, 'query', 3],
        [9, 'unread', 1],
      ],
    ],
    [3, [[0, 'plan', 1]]],
  ]);
});
