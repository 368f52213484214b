/** @jest-environment jsdom */
/// <reference types="office-js" />
import { openDesk } from '../../src/commands/open-desk';
import type { DeskEvent } from '../../src/desk/desk';
import { stateOf } from '../hosts/excel/small-books';
import { excelWithRibbon, press } from './press-button';

/** Excel with a pane open beside the ribbon: its desk is another one, in a page of its own. */
async function excelWithPane() {
  const excel = await excelWithRibbon();
  const pane = await openDesk();
  const told: DeskEvent[] = [];
  pane.subscribe((event) => told.push(event));
  const checked = await pane.check();
  if (!checked.ok) throw new Error(checked.error.words.en);
  return { excel, pane, told, before: stateOf(excel) as { sheets: unknown } };
}

async function recalculate(excel: Awaited<ReturnType<typeof excelWithRibbon>>) {
  const { reader, done } = await press(excel, 'recalculateWorkbook');
  await reader.follow('apply');
  reader.choose('close');
  await done;
  await excel.settled();
}

test('what a button changed is known to the pane, which can take it back', async () => {
  const { excel, pane, told, before } = await excelWithPane();
  await recalculate(excel);
  expect(told.some(({ kind }) => kind === 'stale')).toBe(true);
  const undone = await pane.undo();
  expect(undone).toMatchObject({ ok: true, value: { cells: 17, left: [] } });
  expect(stateOf(excel)).toMatchObject({ sheets: before.sheets });
  pane.close();
});

test('a pane that checks by itself shows the new state', async () => {
  const { excel, pane, told } = await excelWithPane();
  pane.setLive(true);
  const checked = new Promise<DeskEvent>((resolve) => {
    pane.subscribe((event) => {
      if (event.kind === 'checked') resolve(event);
    });
  });
  await recalculate(excel);
  expect(await checked).toMatchObject({ view: { counts: { error: 5, rounding: 0 } } });
  expect(told.filter(({ kind }) => kind === 'failed')).toEqual([]);
  pane.close();
});
