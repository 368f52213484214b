import fc from 'fast-check';
import { builtInCatalogue } from '../../../src/audit/built-in';
import { recognise } from '../../../src/recognise/recognise';
import type { Figure } from '../../../src/recognise/types';
import { alter } from '../../../src/rules/judge/alter';
import { indexFigures } from '../../../src/rules/judge/figure-index';
import { evaluate, relate } from '../../../src/rules/relations/relation';
import { rational, toDecimal } from '../../../src/workbook/rational';
import { sampleWorkbook } from '../../fixtures/workbooks';

const { forms, book, synonyms } = builtInCatalogue();
const recognition = recognise(sampleWorkbook('typed'), forms, synonyms);
const index = indexFigures(recognition);
const numbers = recognition.figures.filter(
  ({ state, kind }) => state === 'number' && kind !== 'year' && kind !== 'mark',
);

const essence = ({ outcome, labels, terms, reported, expected }: ReturnType<typeof evaluate>[number]) => ({
  outcome,
  labels,
  terms,
  values: [reported, expected].map(({ quantity }) =>
    quantity === undefined ? undefined : toDecimal(quantity.value, 12),
  ),
});

test('judged again with other figures they say what the rule says of those figures', () => {
  const relations = book.rules.map((compiled) => ({ compiled, own: relate(compiled, index) }));
  const other = fc.record({ figure: fc.constantFrom(...numbers), by: fc.integer({ min: 0, max: 300 }) });
  fc.assert(
    fc.property(fc.array(other, { minLength: 1, maxLength: 3 }), (drawn) => {
      const changes = new Map(
        drawn.map(({ figure, by }): [Figure, Figure] => [
          figure,
          { ...figure, value: rational(BigInt(by), 10n ** BigInt(figure.decimals)) },
        ]),
      );
      const altered = alter(index, changes);
      for (const { compiled, own } of relations) {
        if (!own.some(({ figures }) => figures.some((figure) => changes.has(figure)))) continue;
        expect(own.flatMap(({ judge }) => judge(changes)).map(essence)).toEqual(
          evaluate(compiled, altered).map(essence),
        );
      }
    }),
    { seed: 43, numRuns: 80 },
  );
});
