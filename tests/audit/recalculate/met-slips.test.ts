import { suspectNetwork } from '../../../src/audit/locate/network';
import { DAMAGES, MetSlips } from '../../bench/met-slips';
import { safeOutcome, wordsFor } from '../../bench/safe-outcome';
import type { Slip } from '../../bench/slip-changes';
import { check } from '../../fixtures/check';
import { drawn } from '../../fixtures/drawn';
import { mendedSample } from '../../fixtures/mended-sample';
import { secondSheets, USUAL } from '../../fixtures/second-school/second-school';

/**
 * Two errors that meet may make a right figure look wrong: people counted in the wrong row, parts that are wrong below a
 * right total. No such figure may be rewritten unasked. `npm run bench:safety` counts what that costs.
 */

const { numRuns, seed } = drawn(8, 0);

describe.each([
  ['the sample', mendedSample('typed')],
  ['a second school', secondSheets('typed', USUAL)],
])('%s', (_, book) => {
  const base = check(book);
  const slips = new MetSlips(suspectNetwork(base.relations, base.recognition.figures));
  /** As many as are asked for; not every draw leaves room for its damage. */
  function of(damage: (typeof DAMAGES)[number]): Slip[][] {
    const made: Slip[][] = [];
    for (let number = seed; made.length < numRuns; number++)
      made.push(...[slips.make(damage, number) ?? []].filter(({ length }) => length > 0));
    return made;
  }

  test.each(DAMAGES)('%s: no right figure is rewritten', (damage) => {
    const rewritten = of(damage).flatMap((made) =>
      safeOutcome(book, base, made).rewritten.map((change) => wordsFor(made, change)),
    );
    expect(rewritten).toEqual([]);
  });

  test('a single slip in a derived figure is put right in most cases', () => {
    const outcomes = of('one slip').map((made) => safeOutcome(book, base, made));
    const count = (of: (outcome: (typeof outcomes)[number]) => readonly unknown[]) =>
      outcomes.reduce((sum, outcome) => sum + of(outcome).length, 0);
    expect(count(({ offered }) => offered)).toBeGreaterThan(0);
    expect(count(({ mended }) => mended) * 3).toBeGreaterThanOrEqual(count(({ offered }) => offered) * 2);
  });
});
