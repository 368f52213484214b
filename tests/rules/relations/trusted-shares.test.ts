import type { Figure, Share } from '../../../src/recognise/types';
import { trusted } from '../../../src/rules/relations/trusted-shares';
import { rational } from '../../../src/workbook/rational';

/** How often the places of so many shares a year are looked at, each share made of all counts of its year. */
function looks(count: number): number {
  let looked = 0;
  const placeOf = (row: number, column: number) => ({ sheet: '表6', row, column });
  const yearOf = (column: number) => {
    const inputs = Array.from({ length: count }, (_, row) => placeOf(row, column - 2));
    return Array.from({ length: count }, (_, row) => {
      const place = placeOf(row, column);
      const share = {
        table: 6,
        block: {},
        measure: '占比',
        share: 'points',
        value: rational(1n, 1000n),
        decimals: 3,
        get place() {
          looked++;
          return place;
        },
      } as unknown as Figure;
      return { place, share, inputs };
    });
  };
  const all = [...yearOf(4), ...yearOf(5)];
  const told = new Map(all.map(({ place }) => [place, 'points' as Share]));
  const inputs = new Map(all.map((one) => [one.place, one.inputs]));
  const own = all.map(({ share }) => share);
  const found = trusted(own, { told, leans: new Map(), summed: new Map(), inputs, tooSmall: new Set() });
  expect([...found.values()]).toEqual([...told.values()]);
  return looked;
}

test('twice as many shares take no more than four times as long', () => {
  expect(looks(80)).toBeLessThan(5 * looks(40));
});
