/** @jest-environment jsdom */
import '../../excel-host/browser-globals';

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { openDesk } from '../../../src/desk/audit-desk';
import type { DeskEvent } from '../../../src/desk/desk';
import { openExcel } from '../../../src/hosts/excel/open-excel';
import { address } from '../../../src/workbook/address';
import type { Workbook } from '../../../src/workbook/types';
import { saidOf } from '../../desk/deeds';
import { done } from '../../desk/desk-over-file';
import { HandTimer } from '../../desk/hand-timer';
import { startExcel } from '../../excel-host/start-excel';

/** Formulas elsewhere follow an edit, and Excel tells of the edit alone (office-js #3899). */

async function start() {
  const excel = await startExcel(readFileSync('assets/samples/formulas.xlsx'), { sets: { ExcelApi: '1.14' } });
  const timer = new HandTimer();
  const options = { clock: () => new Date(0), newId: () => 'step', timer };
  const desk = openDesk(openExcel(), options);
  const events: DeskEvent[] = [];
  desk.subscribe((event) => events.push(event));
  desk.setLive(true);
  await done(desk.check());
  const settled = async () => {
    await excel.settled();
    await timer.pass(1000);
    await excel.settled();
  };
  /** What a pane that opens now would say. */
  const anew = async () => {
    const other = openDesk(openExcel(), options);
    const view = await done(other.check());
    other.close();
    return view;
  };
  return { excel, desk, events, settled, anew };
}

/** The typed numbers of a workbook, by sheet and cell. */
const numbersIn = ({ sheets }: Workbook) =>
  sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ index, cells }) =>
      cells
        .filter(({ value, formula }) => typeof value === 'number' && formula === undefined)
        .map(({ column }) => ({ sheet: name, cell: address(index, column) })),
    ),
  );

test('after any edits what is said by itself is what a check anew says, in two round trips', async () => {
  const { excel, desk, events, settled, anew } = await start();
  const numbers = numbersIn(excel.workbook);
  const edits = fc.array(fc.tuple(fc.nat(numbers.length - 1), fc.integer({ min: 0, max: 9999 })), {
    minLength: 1,
    maxLength: 2,
  });
  await fc.assert(
    fc.asyncProperty(edits, async (all) => {
      events.length = 0;
      excel.trips.length = 0;
      for (const [at, value] of all) excel.user.type(numbers[at]!.sheet, numbers[at]!.cell, String(value));
      await settled();
      expect(excel.trips.length).toBeLessThanOrEqual(2);
      const last = events.findLast(({ kind }) => kind === 'checked');
      expect(last?.kind === 'checked' && saidOf(last.view)).toEqual(saidOf(await anew()));
      while (excel.user.undo());
      await settled();
    }),
    { numRuns: 3, examples: [[[[numbers.findIndex(({ sheet, cell }) => sheet === '表6' && cell === 'C4'), 99]]]] },
  );
  expect(excel.missing).toEqual([]);
  desk.close();
}, 120_000);

test('what the user types is never followed by a write of ours, marks or no marks', async () => {
  const { excel, desk, events, settled } = await start();
  await done(desk.mark());
  const steps = excel.model.journal.labels.length;
  excel.user.type('表3', 'C6', '407');
  await settled();
  expect(excel.model.journal.labels).toHaveLength(steps + 1);
  expect(events.at(-1)).toMatchObject({ kind: 'checked', view: { marked: true, marksOutdated: true } });
  await done(desk.mark());
  expect(excel.model.journal.labels.length).toBeGreaterThan(steps + 1);
  desk.close();
});

describe('with manual calculation', () => {
  async function manual() {
    const all = await start();
    all.excel.model.calculationMode = 'Manual';
    return { ...all, first: await done(all.desk.check()) };
  }

  test('results that wait are said, nothing made of them is safe; 计算 brings them up to date', async () => {
    const { excel, desk, events, settled, anew, first } = await manual();
    expect(first.calculation).toBe('manual');
    excel.user.type('表12', 'B5', '9');
    await settled();
    expect(events.at(-1)).toMatchObject({ kind: 'checked', view: { calculation: 'pending' } });
    const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
    const uses = changes.filter(({ why }) => why?.includes('还没有重新计算'));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter(({ safe }) => safe)).toEqual([]);
    const calculated = await done(desk.calculate());
    expect(calculated.calculation).toBe('manual');
    expect(saidOf(calculated)).toEqual(saidOf(await anew()));
    desk.close();
  });

  test('F9 is heard, also right after a step of ours', async () => {
    const { excel, desk, events, settled, anew } = await manual();
    const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
    await done(desk.apply(changes.filter(({ safe }) => safe).map(({ id }) => id)));
    excel.user.type('表6', 'C4', '99');
    await settled();
    events.length = 0;
    excel.user.calculate();
    await settled();
    const last = events.findLast(({ kind }) => kind === 'checked');
    expect(last).toMatchObject({ view: { calculation: 'manual' } });
    expect(last?.kind === 'checked' && saidOf(last.view)).toEqual(saidOf(await anew()));
    desk.close();
  });
});

test('a step that the user took back with Ctrl+Z is not offered again, and is once it is redone', async () => {
  const { excel, desk, events, settled } = await start();
  const { findings } = await done(desk.check());
  const suspect = findings.flatMap(({ suspects }) => suspects).find(({ hindrance }) => hindrance === undefined)!;
  const { view } = await done(desk.adopt(suspect.id));
  expect(view.undo).toBeDefined();
  while (excel.user.undo());
  await settled();
  // What is kept in the workbook is not taken back with the cells (office-js #6415).
  expect(excel.model.customXmlParts).toHaveLength(1);
  const last = events.findLast(({ kind }) => kind === 'checked');
  expect(last?.kind === 'checked' && last.view.undo).toBeUndefined();
  expect(await desk.undo()).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
  desk.close();
});

test('across rows that a filter hides each cell gets what is meant for it', async () => {
  const { excel, desk } = await start();
  const host = openExcel();
  const cells = [63, 64, 65, 66, 67].map((row) => ({ sheet: '表9', row, column: 1 }));
  excel.user.filterRows('表9', [65, 67]);
  await host.write({ edits: cells.map((place, at) => ({ place, content: { value: 100 + at } })) });
  const sheet = excel.model.sheet('表9')!;
  expect(cells.map(({ row, column }) => sheet.cells.get(row, column)?.value)).toEqual([100, 101, 102, 103, 104]);
  desk.close();
});
