import { applyChanges } from '../../../src/audit/recalculate/apply-changes';
import type { RecalculateOptions } from '../../../src/audit/recalculate/change';
import type { CellPlace, Workbook } from '../../../src/workbook/types';
import { check } from '../../fixtures/check';
import { mendedSample } from '../../fixtures/mended-sample';
import { turnTable } from '../../fixtures/turned';
import { recompute, sampleWorkbook } from '../../fixtures/workbooks';
import { catalogue, cellName, line, recalculated, textIn } from './recalculated';

/** What is changed in a table turned by a quarter: what would be in the upright one, at its cells. */

/** Those of which anything is changed. */
const numbers = [2, 4, 8, 11, 14, 19, 21, 35, 36, 42];
const typed = sampleWorkbook('typed');
const formulas = sampleWorkbook('formulas');
const mended = mendedSample('typed');

function changed(
  book: Workbook,
  options?: RecalculateOptions,
  move = (place: CellPlace): CellPlace => place,
): string[] {
  return recalculated(book, options)
    .changes.map((change) => line({ ...change, place: move(change.place) }))
    .sort();
}

test.each(numbers)('表%i: the same changes', (no) => {
  const { book, move } = turnTable(typed, check(typed, catalogue), no);
  expect(changed(book)).toEqual(changed(typed, undefined, move));
  expect(changed(book, { formulas: true })).toEqual(changed(typed, { formulas: true }, move));
});

test.each(numbers)('表%i with formulas: the same changes and notes', (no) => {
  const { book, move } = turnTable(formulas, check(formulas, catalogue), no);
  expect(changed(book)).toEqual(changed(formulas, undefined, move));
  const notes = (b: Workbook, m = (place: CellPlace): CellPlace => place) =>
    recalculated(b)
      .notes.map(({ kind, place }) => `${kind} ${cellName(m(place))}`)
      .sort();
  expect(notes(book)).toEqual(notes(formulas, move));
});

test.each([2, 3, 10, 12, 34, 35, 42, 43])('表%i: live formulas show what stood there', (no) => {
  const { book } = turnTable(mended, check(mended, catalogue), no);
  const { changes } = recalculated(book, { formulas: true });
  expect(changes.every((change) => change.kind === 'formula')).toBe(true);
  const made = recompute(applyChanges(book, changes));
  for (const { place, oldText, newText } of changes) {
    expect(newText).toBe(oldText);
    expect(textIn(made, cellName(place))).toBe(oldText);
  }
  expect(recalculated(made).changes).toEqual([]);
});
