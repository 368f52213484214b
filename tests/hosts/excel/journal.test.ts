/** @jest-environment jsdom */
import '../../excel-host/browser-globals';

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { openDesk } from '../../../src/commands/open-desk';
import type { Desk } from '../../../src/desk/desk';
import { openExcel } from '../../../src/hosts/excel/open-excel';
import { allOf, STEPS, saidOf, viewIn } from '../../desk/deeds';
import { done } from '../../desk/desk-over-file';
import { startExcel } from '../../excel-host/start-excel';
import { shortSample } from '../../fixtures/short-sample';

const sample = (form: string) => readFileSync(`assets/samples/${form}.xlsx`);
const workbook = async () => (await openExcel().read()).workbook;
const { type: _, ...OURS } = STEPS;

/** What another pane would say of the workbook. */
async function saidAnew() {
  const desk = await openDesk();
  const view = await done(desk.check());
  desk.close();
  return saidOf(view);
}

async function applySafe(desk: Desk) {
  const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
  return done(desk.apply(changes.filter(({ safe }) => safe).map(({ id }) => id)));
}

test.each(['typed', 'pasted', 'formulas'] as const)(
  '%s: what is said is what a check of the workbook finds; undone it is as it was, redone as it came to be',
  async (form) => {
    const deeds = fc.array(fc.tuple(fc.constantFrom(...Object.keys(OURS)), fc.nat(1000)), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        await startExcel(shortSample(form));
        const desk = await openDesk();
        const session = { desk, type: async () => undefined };
        await done(desk.check());
        const first = await workbook();
        for (const [deed, pick] of all) {
          const view = viewIn(await STEPS[deed]!(session, pick));
          if (view !== undefined) expect(saidOf(view)).toEqual(await saidAnew());
        }
        const made = await workbook();
        const steps = await allOf(desk, 'undo');
        expect(await workbook()).toEqual(first);
        expect(await allOf(desk, 'redo')).toBe(steps);
        expect(await workbook()).toEqual(made);
        desk.close();
      }),
      { numRuns: 2 },
    );
  },
  120_000,
);

test('a sheet renamed since is known again, though nobody told of it', async () => {
  const excel = await startExcel(sample('typed'));
  const desk = await openDesk();
  await done(desk.check());
  const first = await workbook();
  const { cells } = await applySafe(desk);
  excel.user.renameSheet('表35', '就业');
  expect(await done(desk.undo())).toMatchObject({ cells, left: [] });
  excel.user.renameSheet('就业', '表35');
  expect(await workbook()).toEqual(first);
  excel.user.renameSheet('表35', '对口');
  expect(await done(desk.redo())).toMatchObject({ cells, left: [] });
  desk.close();
});

test('an empty cell that was filled in its column’s format is as it was, format and all', async () => {
  const excel = await startExcel(sample('typed'));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('表12').getRange('E5').clear();
    await context.sync();
  });
  const sheet = excel.model.sheets.find(({ name }) => name === '表12')!;
  const format = () => sheet.cells.get(4, 4)?.look?.numberFormat ?? 'General';
  expect(format()).toBe('General');
  const desk = await openDesk();
  const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
  const fill = changes.find(({ kind, place }) => kind === 'fill' && place.sheet === '表12')!;
  await done(desk.apply([fill.id]));
  expect(format()).toBe('0.00%');
  await done(desk.undo());
  expect(format()).toBe('General');
  desk.close();
});
