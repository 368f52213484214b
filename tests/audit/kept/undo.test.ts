import { type Kept, NOTHING_KEPT } from '../../../src/audit/kept/kept';
import { keptText, readKept } from '../../../src/audit/kept/kept-text';
import { stepOf } from '../../../src/audit/kept/step-of';
import { addStep, directionStep, planUndo, withoutStep } from '../../../src/audit/kept/undo';
import { applyChanges, applyEdits } from '../../../src/audit/recalculate/apply-changes';
import type { CellContent } from '../../../src/workbook/edits';
import type { CellPlace, Workbook } from '../../../src/workbook/types';
import { keepSheets, type SampleForm, sampleWorkbook, setCell } from '../../fixtures/workbooks';
import { cellName, recalculated, safeOf } from '../recalculate/recalculated';

const when = '2024-03-01T08:00:00Z';

/** A workbook of one cell, A1 of 表1. */
const bookOf = (content: CellContent): Workbook =>
  applyEdits(
    {
      date1904: false,
      sheets: [{ name: '表1', visibility: 'visible', rows: [], merges: [] }],
    },
    [{ place: A1, content }],
  );
const A1: CellPlace = { sheet: '表1', row: 0, column: 0 };

const keptStep = (before: CellContent, after: CellContent) =>
  addStep(NOTHING_KEPT, stepOf({ id: '1', when }, [{ place: A1, old: before, new: after }])).kept;

/** How the last step is taken back. */
const planLast = (kept: Kept, book: Workbook) => planUndo(kept.steps.at(-1)!, kept, book);

describe.each<SampleForm>(['typed', 'pasted', 'formulas'])('%s', (form) => {
  const book = sampleWorkbook(form);
  const { changes } = recalculated(book, { formulas: true, toNumbers: true });
  const made = applyChanges(book, changes);
  const log = addStep(NOTHING_KEPT, stepOf({ id: 'a', when }, changes, {}, { sheets: [1] })).kept;

  test('taken back, the workbook is as it was, also after it was saved and opened again', () => {
    const reading = readKept(keptText(log));
    const plan = planLast(reading.state === 'read' ? reading.kept : NOTHING_KEPT, made);
    expect(plan.conflicts).toEqual([]);
    expect(applyEdits(made, plan.restores)).toEqual(book);
    expect(plan.step.host).toEqual({ sheets: [1] });
    expect(withoutStep(plan.kept, plan.step).steps).toEqual([]);
  });

  test('a cell edited since is left alone and named', () => {
    const [first] = safeOf({ changes, notes: [] });
    const edited = applyEdits(made, [{ place: first!.place, content: { value: '已核对' } }]);
    const plan = planLast(log, edited);
    expect(plan.conflicts.map(({ place, why }) => `${cellName(place)} ${why}`)).toEqual([
      `${cellName(first!.place)} edited`,
    ]);
    expect(plan.restores).toHaveLength(log.steps[0]!.cells.length - 1);
  });
});

test('a step that says something of places gives back what was said before, and leaves the cells alone', () => {
  const before = [{ sheet: '草稿', table: 'none' as const }];
  const after = [...before, { sheet: '表1', table: 1 }];
  const { kept } = addStep({ ...NOTHING_KEPT, directions: after }, directionStep({ id: 'd', when }, before, after));
  const plan = planLast(kept, bookOf({ value: 1 }));
  expect([plan.restores, plan.conflicts]).toEqual([[], []]);
  expect(withoutStep(plan.kept, plan.step)).toEqual({ ...NOTHING_KEPT, directions: before });
});

describe('a cell still holds what was written', () => {
  test.each<[string, CellContent, CellContent, boolean]>([
    ['the same number', { value: 7.65 }, { value: 7.65 }, true],
    ['the same to 15 digits', { value: 0.3 }, { value: 0.1 + 0.2 }, true],
    ['another number', { value: 7.65 }, { value: 7.66 }, false],
    ['a text of the number', { value: 7.65 }, { value: '7.65' }, false],
    ['emptied', { value: 7.65 }, {}, false],
    ['still empty', {}, {}, true],
    ['the formula, with another result', { value: 1, formula: 'A2*2' }, { value: 9, formula: 'A2*2' }, true],
    ['as Excel writes it', { value: 1, formula: "'表3'!B5 + 1" }, { value: 1, formula: '表3!B5+1' }, true],
    ['another formula', { value: 1, formula: 'A2*2' }, { value: 1, formula: 'A3*2' }, false],
    ['its result, typed', { value: 1, formula: 'A2*2' }, { value: 1 }, false],
    ['a formula where a number was', { value: 1 }, { value: 1, formula: 'A2' }, false],
    ['the same error', { value: { error: '#N/A' } }, { value: { error: '#N/A' } }, true],
  ])('%s', (_, after, now, holds) => {
    const plan = planLast(keptStep({ value: 5 }, after), bookOf(now));
    expect([plan.restores.length, plan.conflicts.length]).toEqual(holds ? [1, 0] : [0, 1]);
  });
});

describe('the number format', () => {
  const log = keptStep({ value: '0.5%', format: '@' }, { value: 0.005, format: '0.0%' });

  test('comes back with the value', () => {
    const plan = planLast(log, bookOf({ value: 0.005, format: '0.0%' }));
    expect(plan.restores[0]?.content).toEqual({ value: '0.5%', format: '@' });
  });

  test('stays where someone has chosen another since', () => {
    const plan = planLast(log, bookOf({ value: 0.005, format: '0.00%' }));
    expect(plan.restores[0]?.content).toEqual({ value: '0.5%' });
  });
});

test('a cell that was empty is emptied again', () => {
  const plan = planLast(keptStep({}, { value: 4 }), bookOf({ value: 4 }));
  expect(applyEdits(bookOf({ value: 4 }), plan.restores).sheets[0]?.rows).toEqual([]);
});

test('a sheet that is gone is said', () => {
  const book = keepSheets(sampleWorkbook('typed'), ['表3']);
  const plan = planLast(keptStep({ value: 1 }, { value: 2 }), book);
  expect(plan.conflicts.map(({ why }) => why)).toEqual(['sheet-gone']);
});

test('two steps are taken back one after the other', () => {
  const twice = addStep(
    keptStep({ value: 1 }, { value: 2 }),
    stepOf({ id: '2', when }, [{ place: A1, old: { value: 2 }, new: { value: 3 } }]),
  ).kept;
  const first = planLast(twice, bookOf({ value: 3 }));
  expect(first.restores[0]?.content).toEqual({ value: 2 });
  const second = planLast(withoutStep(first.kept, first.step), bookOf({ value: 2 }));
  expect(second.restores[0]?.content).toEqual({ value: 1 });
});

test('of two changes of one cell the first knows what was there', () => {
  const step = stepOf({ id: '1', when }, [
    { place: A1, old: { value: '7.73' }, new: { value: '7.63' } },
    { place: A1, old: { value: '7.73' }, new: { value: 7.63 } },
  ]);
  expect(step.cells).toEqual([{ ...A1, before: { value: '7.73' }, after: { value: 7.63 } }]);
});

test('a plan writes nothing', () => {
  const book = sampleWorkbook('typed');
  const copy = structuredClone(book);
  planLast(keptStep({ value: 1 }, { value: 2 }), setCell(book, '表1', 'A1', 2));
  expect(book).toEqual(copy);
});
