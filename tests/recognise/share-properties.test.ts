import fc from 'fast-check';
import { check } from '../../src/audit/check';
import { recalculate } from '../../src/audit/recalculate/recalculate';
import { address } from '../../src/workbook/address';
import { catalogueOf, cellName } from '../audit/recalculate/recalculated';
import { type Content, count, form, open, ratio, shown, table, workbook } from '../rules/small-book';
import { WAYS, type Way, zeros } from './share-ways';

/** A consistent table of shares, written in any one way, and what becomes of it if one cell is written at another scale. */

const note = (formula: string) => ({ formula, severity: 'note' as const });
const catalogue = catalogueOf({
  forms: [form(1, [open('班')], count('人数'), ratio('占比'))],
  rules: [
    '表1.占比 := 表1.人数 / 合计(表1.人数)',
    '合计(表1.占比) = 100%',
    note('带百分号(每表)'),
    note('可读(每表)'),
    note('整数(每表)'),
  ],
});

const PLAIN_FRACTIONS: ReadonlySet<Way> = new Set(['fraction', 'fixedFraction']);

/** A share as written at another scale: its number is a hundred times as large, or a hundredth. */
function misscaled(way: Way, points: string, decimals: number, larger: boolean): Content {
  const moved = Number(`${points}e${larger ? 2 : -2}`);
  if (way === 'text') return `${moved}%`;
  // A format with % would hide the digits of the hundredth.
  if (way === 'format') return larger ? shown(Number(points), `0${zeros(decimals)}%`) : Number(`${points}e-2`);
  return Number(`${moved}e${PLAIN_FRACTIONS.has(way) ? -2 : 0}`);
}

const tables = fc
  .record({
    pupils: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 3, maxLength: 9 }),
    decimals: fc.integer({ min: 0, max: 3 }),
    way: fc.constantFrom(...(Object.keys(WAYS) as Way[])),
    header: fc.constantFrom('占比', '占比（%）'),
    at: fc.nat(),
    larger: fc.boolean(),
  })
  .map(({ pupils, decimals, at, ...more }) => {
    const total = pupils.reduce((sum, one) => sum + one, 0);
    const points = pupils.map((one) => {
      const scaled = BigInt(one) * 100n * 10n ** BigInt(decimals);
      const rounded = (2n * scaled + BigInt(total)) / (2n * BigInt(total));
      return (Number(rounded) / 10 ** decimals).toFixed(decimals);
    });
    return { ...more, pupils, decimals, points, at: at % pupils.length };
  });

/** A row that is the sum of all others may be one of sums, and then nothing is compared. */
const mayBeTotal = (pupils: readonly number[]): boolean =>
  pupils.some((one) => 2 * one === pupils.reduce((sum, other) => sum + other));

function outcome(header: string, pupils: readonly number[], shares: readonly Content[]) {
  const rows = pupils.map((one, at): Content[] => [`班${at}`, one, shares[at]!]);
  const book = workbook(table(1, ['班', '人数', header], ...rows));
  const result = check(book, catalogue);
  const safe = recalculate(book, result, catalogue).changes.filter((change) => change.safe);
  return {
    findings: result.findings.map(({ rule, message, cells }) => ({
      said: `${rule.id} ${message}`,
      cells: cells.map(({ place }) => cellName(place)),
    })),
    changed: safe.map(({ place }) => cellName(place)),
  };
}

describe('shares written in any one way', () => {
  test('that are right are neither found nor changed', () => {
    fc.assert(
      fc.property(tables, ({ pupils, points, decimals, way, header }) => {
        fc.pre(!mayBeTotal(pupils));
        const written = points.map((one) => WAYS[way](one, decimals));
        expect(outcome(header, pupils, written)).toEqual({ findings: [], changed: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('of which one is at another scale: that one is found, and no other changed', () => {
    fc.assert(
      fc.property(tables, ({ pupils, points, decimals, way, header, at, larger }) => {
        // A 0 is 0 at every scale; in a column of two or fewer shares nobody can say which is the odd one.
        fc.pre(Number(points[at]) > 0 && points.filter((one) => Number(one) > 0).length > 2);
        fc.pre(!mayBeTotal(pupils));
        const written = points.map((one) => WAYS[way](one, decimals));
        written[at] = misscaled(way, points[at]!, decimals, larger);
        const cell = `表1!${address(at + 2, 2)}`;
        const { findings, changed } = outcome(header, pupils, written);
        expect(findings).not.toEqual([]);
        expect(findings.filter(({ cells }) => !cells.includes(cell))).toEqual([]);
        expect(changed.filter((other) => other !== cell)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** A slip of typing in a count: a digit too many or too few, two that changed places, a neighbour on the keyboard. */
const SLIPS: readonly ((digits: string) => string)[] = [
  (digits) => `${digits}0`,
  (digits) => `${digits[0]}${digits}`,
  (digits) => digits.slice(0, -1) || '1',
  (digits) => `${digits[1] ?? ''}${digits[0]}${digits.slice(2)}`,
  (digits) => `${digits.slice(0, -1)}${(Number(digits.at(-1)) + 3) % 10}`,
];

test('a slip in what they are made of changes the reading of none', () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(...SLIPS), ({ pupils, points, decimals, way, header, at }, slip) => {
      const written = points.map((one) => WAYS[way](one, decimals));
      const slipped = pupils.with(at, Number(slip(String(pupils[at]))));
      fc.pre(slipped.some((one) => one > 0));
      const { findings } = outcome(header, slipped, written);
      expect(findings.filter(({ said }) => /^R01-0[34]/.test(said))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
