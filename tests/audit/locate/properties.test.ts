import fc from 'fast-check';
import { builtInCatalogue } from '../../../src/audit/built-in';
import type { CheckResult } from '../../../src/audit/check';
import { locate } from '../../../src/audit/locate/locate';
import type { Suspect } from '../../../src/audit/locate/suspect';
import type { Figure } from '../../../src/recognise/types';
import type { CompiledRule } from '../../../src/rules/compile/plan';
import { alter } from '../../../src/rules/judge/alter';
import { indexFigures } from '../../../src/rules/judge/figure-index';
import type { Verdict } from '../../../src/rules/judge/verdict';
import { evaluate } from '../../../src/rules/relations/relation';
import { address } from '../../../src/workbook/address';
import { check } from '../../fixtures/check';
import { drawn } from '../../fixtures/drawn';
import { mendedSample } from '../../fixtures/mended-sample';
import { recompute, sampleWorkbook, setCell } from '../../fixtures/workbooks';

const catalogue = builtInCatalogue();

/** What a suspect asks to be changed, as figures. */
function changesOf({ cells, follows }: Suspect): Map<Figure, Figure> {
  return new Map([...cells, ...follows].map(({ figure, value }) => [figure, { ...figure, value }]));
}

/** The terms of error rules that are broken, each by its rule, labels and term. */
function brokenTerms(verdictsOf: (compiled: CompiledRule) => readonly Verdict[]): Set<string> {
  const errors = catalogue.book.rules.filter(
    ({ rule, statement }) => rule.severity === 'error' && statement.kind !== 'predicate',
  );
  return new Set(
    errors.flatMap((compiled) => {
      const broken = verdictsOf(compiled).filter(({ outcome }) => outcome === 'broken');
      return broken.map(({ labels, terms }) => `${compiled.rule.id} ${JSON.stringify(labels)} ${terms[0]}`);
    }),
  );
}

/** Applies every suspect and evaluates all rules from scratch: what it explains must be gone, and nothing else broken. */
function holdsOfAll(result: CheckResult): void {
  const index = indexFigures(result.recognition);
  const before = brokenTerms((compiled) => evaluate(compiled, index));
  for (const suspect of locate(result).suspects) {
    const altered = alter(index, changesOf(suspect));
    const after = brokenTerms((compiled) => evaluate(compiled, altered));
    expect([...after].filter((term) => !before.has(term))).toEqual([]);
    for (const { rule, verdict } of suspect.explains) {
      expect(after).not.toContain(`${rule.id} ${JSON.stringify(verdict!.labels)} ${verdict!.terms[0]}`);
    }
    expect(suspect.explains).not.toEqual([]);
  }
}

const FORMS = ['typed', 'formulas'] as const;

test.each(FORMS)('sample, %s: what a suspect explains vanishes, and no error rule that held breaks', (form) => {
  holdsOfAll(check(sampleWorkbook(form), catalogue));
});

test.each(FORMS)(
  'two counts wrong, %s: what a suspect explains vanishes, and no error rule that held breaks',
  (form) => {
    const book = mendedSample(form);
    const counts = check(book, catalogue).recognition.figures.filter(
      ({ kind, formula, text, table }) => kind === 'count' && !formula && /^\d+$/.test(text) && table < 13,
    );
    const slip = fc.record({ figure: fc.constantFrom(...counts), by: fc.integer({ min: 1, max: 90 }) });
    fc.assert(
      fc.property(slip, slip, (one, other) => {
        const wrong = [one, other].reduce(
          (changed, { figure, by }) =>
            setCell(
              changed,
              figure.place.sheet,
              address(figure.place.row, figure.place.column),
              Number(figure.text) + by,
            ),
          book,
        );
        holdsOfAll(check(recompute(wrong), catalogue));
      }),
      drawn(8, 43),
    );
  },
  60_000,
);
