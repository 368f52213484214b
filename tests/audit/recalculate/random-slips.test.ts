import fc from 'fast-check';
import { applyChanges } from '../../../src/audit/recalculate/apply-changes';
import { recalculate } from '../../../src/audit/recalculate/recalculate';
import type { Figure } from '../../../src/recognise/types';
import { derivationsOf, derive } from '../../../src/rules/relations/derive';
import { address } from '../../../src/workbook/address';
import type { Workbook } from '../../../src/workbook/types';
import { check } from '../../fixtures/check';
import { drawn } from '../../fixtures/drawn';
import { mendedSample, pasteInto } from '../../fixtures/mended-sample';
import { recompute, type SampleForm, setCell } from '../../fixtures/workbooks';
import { catalogue, cellName, safeOf, textIn } from './recalculated';

/** Typed derived cells that error rules make, and how they read. */
function derivedCells(book: Workbook): { figure: Figure; text: string }[] {
  const errors = check(book, catalogue).relations.filter(({ compiled }) => compiled.rule.severity === 'error');
  const made = derivationsOf(errors).filter((derivation) => derive(derivation) !== undefined);
  const figures = new Set(made.map(({ target }) => target));
  return [...figures]
    .filter(({ formula, text }) => !formula && /\d/.test(text))
    .map((figure) => ({ figure, text: textIn(book, cellName(figure.place)) }));
}

/** Types a text of the same shape into a cell: a number in its format where a number stood. */
function slip(
  book: Workbook,
  { figure: { place }, text }: { figure: Figure; text: string },
  form: SampleForm,
): Workbook {
  if (form === 'pasted') return pasteInto(book, cellName(place), text);
  const number = Number(text.replace('%', ''));
  const value = text.endsWith('%') ? Number(`${number}e-2`) : number;
  return setCell(book, place.sheet, address(place.row, place.column), value);
}

/** One digit of a text made another. */
function withDigit(text: string, at: number, digit: number): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const place = places[at % places.length]!;
  return text.slice(0, place) + String(digit) + text.slice(place + 1);
}

describe.each<[SampleForm, number]>([
  ['typed', 100],
  ['pasted', 80],
  ['formulas', 20],
])('%s', (form, least) => {
  const mended = mendedSample(form);
  const cells = derivedCells(mended);

  test(`of ${least} derived cells and more, any wrong digit is put right to the letter`, () => {
    expect(cells.length).toBeGreaterThan(least);
    const slips = fc.record({ cell: fc.constantFrom(...cells), at: fc.nat(6), digit: fc.nat(9) });
    fc.assert(
      fc.property(slips, ({ cell, at, digit }) => {
        const wrong = withDigit(cell.text, at, digit);
        fc.pre(wrong !== cell.text);
        const book = recompute(slip(mended, { ...cell, text: wrong }, form));
        const found = check(book, catalogue);
        // What no rule notices cannot be put right: 46.4% for 46.39…% in a column of its own.
        fc.pre(found.findings.some(({ status, rule }) => status === 'broken' && rule.severity !== 'note'));
        const result = recalculate(book, found, catalogue);
        // A share that happens to make its column 100% to the digit looks like one that was trimmed to do so.
        fc.pre(!result.changes.some(({ why }) => why?.includes('合计正好 100%')));
        const safe = safeOf(result);
        expect(textIn(applyChanges(book, safe), cellName(cell.figure.place))).toBe(cell.text);
        expect(safe).toHaveLength(1);
      }),
      drawn(12, 7),
    );
  }, 60_000);
});
