import fc from 'fast-check';
import type { CheckResult } from '../../src/audit/check';
import { drawn } from '../fixtures/drawn';
import { mendedSample } from '../fixtures/mended-sample';
import { secondSheets } from '../fixtures/second-school/second-school';
import { checked } from '../recognise/outcome';
import { type Damaged, damaged, damages } from './damage';
import { faultsIn } from './faults';

/**
 * Whatever labels, headers, captions, years and sheets look like: no false error, no right figure rewritten, and nothing
 * passed over in silence.
 */

function expectNoFault(before: CheckResult, damage: Damaged): void {
  const faults = faultsIn(damage, before);
  if (faults.length > 0) throw new Error(`after: ${damage.steps}\n${faults.slice(0, 8).join('\n')}`);
}

test('over the sample with its errors repaired', () => {
  const start = mendedSample('typed');
  const before = checked(start);
  fc.assert(
    fc.property(damages, (damage) => {
      expectNoFault(before, damaged(start, damage));
    }),
    drawn(40),
  );
});

test('over a second school with any numbers', () => {
  const sizes = fc.record({
    seed: fc.nat(),
    from: fc.integer({ min: 2016, max: 2030 }),
    majors: fc.integer({ min: 8, max: 16 }),
    contests: fc.integer({ min: 3, max: 12 }),
    bases: fc.integer({ min: 2, max: 12 }),
  });
  fc.assert(
    fc.property(sizes, damages, (each, damage) => {
      const start = secondSheets('typed', each);
      expectNoFault(checked(start), damaged(start, damage));
    }),
    drawn(40),
  );
});

/** Every form that the damage takes is drawn sooner or later, and none is empty. */
test('the damage is done', () => {
  const start = mendedSample('typed');
  const samples = fc.sample(damages, { seed: 1, numRuns: 60 }).map((damage) => damaged(start, damage));
  expect(samples.filter(({ book }) => book !== start).length).toBeGreaterThan(50);
  const verbs = new Set(samples.flatMap(({ steps }) => steps.split('; ').map((step) => step.split(' ')[0])));
  expect([...verbs]).toEqual(expect.arrayContaining(['numbers', 'row', 'column', 'copy', 'hide', 'text', 'rename']));
});
