/** @jest-environment jsdom */
/// <reference types="office-js" />
import { BroadcastChannel } from 'node:worker_threads';
import { openDesk } from '../../src/commands/open-desk';
import type { DeskEvent } from '../../src/desk/desk';
import { stateOf } from '../hosts/excel/small-books';
import { excelWithRibbon, marksIn, press, SETS, until } from './press-button';

const OLD = { ExcelApi: '1.9', DialogApi: '1.2', AddinCommands: '1.1' };

/** Excel with a pane open beside the ribbon: its desk is another one, in a page of its own. */
async function excelWithPane(sets = SETS) {
  const excel = await excelWithRibbon(undefined, { sets });
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
  expect(undone).toMatchObject({ ok: true, value: { cells: 16, left: [] } });
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
  expect(await checked).toMatchObject({ view: { counts: { error: 6, rounding: 0 } } });
  expect(told.filter(({ kind }) => kind === 'failed')).toEqual([]);
  pane.close();
});

describe('an Excel that does not say who changed a cell', () => {
  test('the step of a button is not written over, and known after that', async () => {
    const { excel, pane, before } = await excelWithPane(OLD);
    await recalculate(excel);
    const kept = excel.model.customXmlParts.map(({ xml }) => xml);
    expect(await pane.undo()).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
    const checked = await pane.propose({ formulas: false, toNumbers: false });
    if (!checked.ok) throw new Error(checked.error.words.en);
    const open = checked.value.changes.map(({ id }) => id);
    expect(await pane.apply(open)).toMatchObject({ ok: false, error: { code: 'kept-meanwhile' } });
    expect(excel.model.customXmlParts.map(({ xml }) => xml)).toEqual(kept);
    expect(await pane.undo()).toMatchObject({ ok: true, value: { cells: 16, left: [] } });
    expect(stateOf(excel)).toMatchObject({ sheets: before.sheets });
    pane.close();
  });
});

describe('pages that can reach one another', () => {
  beforeAll(() => Object.assign(globalThis, { BroadcastChannel }));
  afterAll(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));

  test('a step is known to the pane at once, also to one whose Excel does not say who changed a cell', async () => {
    const { excel, pane, told, before } = await excelWithPane(OLD);
    await recalculate(excel);
    await until(() => told.some(({ kind }) => kind === 'stale'));
    expect(await pane.undo()).toMatchObject({ ok: true, value: { cells: 16, left: [] } });
    expect(stateOf(excel)).toMatchObject({ sheets: before.sheets });
    pane.close();
  });

  test('marks set or cleared by a button are known to the pane', async () => {
    const { excel, pane, told } = await excelWithPane();
    pane.setLive(true);
    const marked = () => told.flatMap((event) => (event.kind === 'checked' ? [event.view.marked] : [])).at(-1);
    const { reader, done } = await press(excel, 'checkWorkbook');
    await until(() => marked() === true);
    reader.choose('close');
    await done;
    await excel.ribbon.press('clearMarks');
    await until(() => marked() === false);
    expect(marksIn(excel)).toEqual([]);
    pane.close();
  });
});
