import fc from 'fast-check';
import { builtInCatalogue } from '../../src/audit/built-in';
import type { Figure } from '../../src/recognise/types';
import type { CompiledRule } from '../../src/rules/compile/plan';
import { indexFigures } from '../../src/rules/judge/figure-index';
import { evaluate } from '../../src/rules/relations/relation';
import { address } from '../../src/workbook/address';
import { check } from '../fixtures/check';
import { mendedSample } from '../fixtures/mended-sample';
import { setCell } from '../fixtures/workbooks';

const catalogue = builtInCatalogue();
const mended = mendedSample('typed');

/** True for a relation whose every sign is = or :=. */
function isEquality({ statement }: CompiledRule): boolean {
  const chains = statement.kind === 'either' ? statement.options : statement.kind === 'chain' ? [statement] : [];
  return chains.some(({ operators }) => operators.every((operator) => operator === '=' || operator === ':='));
}

/** Cells that hold nothing but a whole number, or nothing for zero, which some equality compares. */
function countedCells(): { sheet: string; cell: string; value: number }[] {
  const index = indexFigures(check(mended, catalogue).recognition);
  const figures = catalogue.book.rules
    .filter(isEquality)
    .flatMap((compiled) => evaluate(compiled, index))
    .filter(({ outcome }) => outcome === 'holds')
    .flatMap(({ reported, expected }): Figure[] => [...reported.figures, ...expected.figures])
    .filter(({ kind, text }) => kind === 'count' && /^\d*$/.test(text));
  const cells = new Map(
    figures.map(({ place: { sheet, row, column }, text }) => {
      const cell = address(row, column);
      return [`${sheet}!${cell}`, { sheet, cell, value: Number(text) }];
    }),
  );
  return [...cells.values()];
}

test('one more or one less in any count of an equality is noticed', () => {
  const cells = countedCells();
  expect(cells.length).toBeGreaterThan(350);
  const slip = fc.record({ cell: fc.constantFrom(...cells), by: fc.constantFrom(1, -1) });
  fc.assert(
    fc.property(slip, ({ cell: { sheet, cell, value }, by }) => {
      const { findings } = check(setCell(mended, sheet, cell, value + by), catalogue);
      return findings.some(({ status }) => status === 'broken');
    }),
    { seed: 43, numRuns: 60 },
  );
}, 30_000);
