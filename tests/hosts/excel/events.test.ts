/** @jest-environment jsdom */
import { openExcel } from '../../../src/hosts/excel/open-excel';
import type { HostEvent } from '../../../src/hosts/port/host';
import type { AddedSheet } from '../../../src/workbook/edits';
import { startExcel } from '../../excel-host/start-excel';
import { at, bookOf, edit, sheetOf } from './small-books';

const start = async (sets: Record<string, string>) => {
  const cells = { A1: { value: 1 }, B1: { value: 2, formula: 'A1*2' } };
  const excel = await startExcel(bookOf(sheetOf('表1', cells), sheetOf('表2', cells)), { sets });
  const host = openExcel();
  await host.read();
  const told: HostEvent[] = [];
  const leave = await host.subscribe((event) => told.push(event));
  return { excel, host, told, leave };
};

describe.each([{ ExcelApi: '1.9' }, { ExcelApi: '1.14' }])('with %j', (sets) => {
  test('edits of the user are told, and our own never', async () => {
    const { excel, host, told } = await start(sets);
    excel.user.type('表2', 'C3', '5');
    await excel.bridge.idle();
    expect(told).toContainEqual({ kind: 'changed', sheets: ['表2'] });
    expect(told).toContainEqual({ kind: 'selected', place: at('表2', 'C3') });
    told.length = 0;
    await host.write({
      edits: [edit('表1', 'A1', { value: 3 }), edit('表1', 'A2', { value: 4 }), edit('表2', 'D4', { value: 'x' })],
      marks: [{ place: at('表1', 'A1'), look: 'error' }],
      store: 'kept',
    });
    await excel.bridge.idle();
    expect(told).toEqual([]);
    excel.user.type('表1', 'A9', '7');
    await excel.bridge.idle();
    expect(told.filter(({ kind }) => kind === 'changed')).toEqual([{ kind: 'changed', sheets: ['表1'] }]);
  });

  test('of what is selected the area is told too, where it is more than one cell', async () => {
    const { excel, told } = await start(sets);
    excel.user.select('表2', 'B2:D9');
    excel.user.select('表2', 'C3');
    await excel.bridge.idle();
    expect(told).toEqual([
      { kind: 'selected', place: at('表2', 'B2'), area: { top: 1, left: 1, bottom: 8, right: 3 } },
      { kind: 'selected', place: at('表2', 'C3') },
    ]);
  });

  test('our report sheet coming, changing and going is nobody’s news', async () => {
    const { excel, host, told } = await start(sets);
    const report = (value: string): AddedSheet => ({
      name: '核对报告',
      marker: 'gouji-report-sheet',
      widths: [9],
      rows: [{ cells: [{ column: 0, value, look: 'plain' }] }],
      merges: [],
    });
    for (const patch of [{ report: report('甲') }, { report: report('乙') }, { report: null }]) {
      await host.write(patch);
      await excel.bridge.idle();
    }
    expect(told).toEqual([]);
    expect(excel.model.sheets).toHaveLength(2);
  });

  test('what the user does while we write is told when we are done', async () => {
    const { excel, host, told } = await start(sets);
    excel.latency = 20;
    const writing = host.write({ edits: [edit('表1', 'A1', { value: 3 })] });
    setTimeout(() => excel.user.type('表2', 'A1', '8'), 30);
    await writing;
    await excel.bridge.idle();
    expect(told.filter(({ kind }) => kind === 'changed')).toEqual([{ kind: 'changed', sheets: ['表2'] }]);
  });

  test('sheets added and removed are told; after leaving nothing is', async () => {
    const { excel, told, leave } = await start(sets);
    excel.user.addSheet('表3');
    excel.user.deleteSheet('表3');
    await excel.bridge.idle();
    expect(told.filter(({ kind }) => kind === 'restructured')).toHaveLength(2);
    told.length = 0;
    leave();
    await excel.bridge.idle();
    excel.user.type('表1', 'A1', '9');
    await excel.bridge.idle();
    expect(told).toEqual([]);
    expect(excel.missing).toEqual([]);
  });
});

test('a step of ours taken back with Ctrl+Z is the user’s doing', async () => {
  const { excel, host, told } = await start({ ExcelApi: '1.14' });
  await host.write({ edits: [edit('表1', 'A1', { value: 3 })] });
  await excel.bridge.idle();
  told.length = 0;
  while (excel.model.sheets[0]!.cells.get(0, 0)?.value === 3) expect(excel.user.undo()).toBe(true);
  await excel.bridge.idle();
  expect(told).toContainEqual({ kind: 'changed', sheets: ['表1'] });
});

test('a cell is shown, unless its sheet is hidden or gone', async () => {
  const { excel, host } = await start({ ExcelApi: '1.9' });
  await host.select(at('表2', 'B1'));
  expect(excel.model.active.name).toBe('表2');
  expect(excel.model.active.selection).toEqual([{ top: 0, left: 1, bottom: 0, right: 1 }]);
  excel.user.hideSheet('表1');
  await expect(host.select(at('表1', 'A1'))).rejects.toMatchObject({ code: 'hidden-sheet' });
  await expect(host.select(at('表9', 'A1'))).rejects.toMatchObject({ code: 'unknown-sheet' });
  expect(excel.model.active.name).toBe('表2');
});

test('what another page of the add-in writes is told, as all of the workbook', async () => {
  const { excel, told } = await start({ ExcelApi: '1.14' });
  await openExcel().write({ edits: [edit('表1', 'A1', { value: 3 })], store: 'kept' });
  await excel.bridge.idle();
  expect(told).toContainEqual({ kind: 'restructured' });
});
