/** @jest-environment jsdom */
import '../../excel-host/browser-globals';

import { readFileSync } from 'node:fs';
import { openDesk } from '../../../src/commands/open-desk';
import { openExcel } from '../../../src/hosts/excel/open-excel';
import { saidOf } from '../../desk/deeds';
import { done } from '../../desk/desk-over-file';
import { startExcel } from '../../excel-host/start-excel';
import { at, bookOf, edit, sheetOf, stateOf } from './small-books';

/** One bad object never fails the rest: it is named, and left alone. */

async function marked() {
  const excel = await startExcel(readFileSync('assets/samples/typed.xlsx'));
  const desk = await openDesk();
  const first = await done(desk.check());
  await done(desk.mark());
  return { excel, desk, first };
}

test.each([
  ['one', 1],
  ['three, on two sheets', 3],
])(
  'conditional formats that are listed and cannot be read, %s: said, and all goes on without them',
  async (_, count) => {
    const { excel, desk, first } = await marked();
    const odd = ['表3', '表35', '表3'].slice(0, count).map((name) => {
      const sheet = excel.model.sheet(name)!;
      const copy = { ...sheet.conditionalFormats[0]!, id: excel.model.newId(), isUnreadable: true };
      sheet.conditionalFormats = [...sheet.conditionalFormats, copy];
      return copy;
    });
    const view = await done(desk.check());
    expect(view.warning).toContain(`有 ${count} 条条件格式`);
    expect(view.counts).toEqual(first.counts);
    expect(view.marked).toBe(true);
    await done(desk.mark());
    expect((await done(desk.clearMarks())).marked).toBe(false);
    await done(desk.clean());
    // Nobody can tell whose they are: they stay.
    expect(excel.model.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual(
      expect.arrayContaining(odd),
    );
    desk.close();
  },
);

test('rules multiplied by pasting to thousands are read, replaced and cleared', async () => {
  const { excel, desk } = await marked();
  const sheet = excel.model.sheet('表3')!;
  const pasted = Array.from({ length: 2500 }, () => ({ ...sheet.conditionalFormats[0]!, id: excel.model.newId() }));
  sheet.conditionalFormats = [...sheet.conditionalFormats, ...pasted];
  expect((await done(desk.check())).marked).toBe(true);
  expect((await done(desk.clearMarks())).marked).toBe(false);
  expect(sheet.conditionalFormats).toEqual([]);
  desk.close();
}, 60_000);

test('a chart or macro sheet that Excel lists is named, and the others are read', async () => {
  const excel = await startExcel(readFileSync('assets/samples/typed.xlsx'));
  const desk = await openDesk();
  const { warning: _, sheets: __, ...first } = saidOf(await done(desk.check())) as Record<string, unknown>;
  excel.user.addSheet('图表1');
  excel.model.sheet('图表1')!.isUnsupported = true;
  const { warning, sheets: ___, ...view } = saidOf(await done(desk.check())) as Record<string, unknown>;
  expect(warning).toContain('工作表“图表1”读不出来');
  expect(view).toEqual(first);
  const { cells } = await done(desk.mark());
  expect(cells).toBeGreaterThan(0);
  expect((await done(desk.clearMarks())).marked).toBe(false);
  desk.close();
});

const small = () =>
  bookOf(sheetOf('表1', { A1: { value: 1 }, B2: { value: 2 } }), sheetOf('表2', { A1: { value: 5 } }));

test.each(['InactiveWorkbook', 'InvalidSelection', 'InvalidOperation'])(
  '%s is waited for as a cell being typed in',
  async (code) => {
    const excel = await startExcel(small());
    const host = openExcel();
    const told: unknown[] = [];
    await host.subscribe((event) => told.push(event));
    excel.faults.cellEditing = code;
    setTimeout(() => excel.faults.clear(), 300);
    expect((await host.read()).workbook.sheets).toHaveLength(2);
    expect(told).toEqual([
      { kind: 'busy', busy: true },
      { kind: 'busy', busy: false },
    ]);
  },
);

test('what only sounds like it is told at once', async () => {
  const excel = await startExcel(small());
  const host = openExcel();
  excel.faults.failMember('Formulas', 'InvalidOperation');
  await expect(host.write({ edits: [edit('表1', 'A1', { value: 7 })] })).rejects.toMatchObject({ code: 'restored' });
});

test.each(['Formulas', 'Add', 'SetXml'])(
  'AccessDenied at %s says what it is, and nothing has to be put back',
  async (member) => {
    const excel = await startExcel(small());
    const host = openExcel();
    await host.read();
    const before = stateOf(excel);
    excel.faults.failMember(member, 'AccessDenied');
    const patch = {
      Formulas: { edits: [edit('表1', 'A1', { value: 7 })] },
      Add: { marks: [{ place: at('表1', 'A1'), look: 'error' as const }] },
      SetXml: { store: '甲' },
    }[member]!;
    if (member === 'SetXml') excel.faults.failMember('Add', 'AccessDenied');
    const words = { zh: expect.stringContaining('只读') };
    await expect(host.write(patch)).rejects.toMatchObject({ code: 'access-denied', words });
    expect(stateOf(excel)).toEqual(before);
  },
);

describe('cells that must not be written', () => {
  const safeIn = async (desk: Awaited<ReturnType<typeof openDesk>>) =>
    (await done(desk.propose({ formulas: false, toNumbers: false }))).changes.filter(({ safe }) => safe);

  test('on a protected sheet they are named, and the rest is set right in one go', async () => {
    const excel = await startExcel(readFileSync('assets/samples/typed.xlsx'));
    const desk = await openDesk();
    await done(desk.check());
    const before = await safeIn(desk);
    const { sheet } = before[0]!.place;
    excel.user.protectSheet(sheet);
    const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
    const locked = changes.filter(({ place }) => place.sheet === sheet);
    expect(locked.every(({ safe, why }) => !safe && why?.includes('工作表受保护'))).toBe(true);
    const rest = changes.filter(({ safe }) => safe);
    expect(rest).toHaveLength(before.filter(({ place }) => place.sheet !== sheet).length);
    expect((await done(desk.apply(rest.map(({ id }) => id)))).cells).toBe(rest.length);
    expect(await desk.apply(locked.map(({ id }) => id))).toMatchObject({ ok: false });
    desk.close();
  });

  test('a cell that a formula spills into keeps what it holds, and so does the formula', async () => {
    const excel = await startExcel(readFileSync('assets/samples/typed.xlsx'), { sets: { ExcelApi: '1.12' } });
    const desk = await openDesk();
    await done(desk.check());
    const { place, why: none } = (await safeIn(desk))[0]!;
    expect(none).toBeUndefined();
    const { row, column } = place;
    const sheet = excel.model.sheet(place.sheet)!;
    sheet.spills = [{ top: row - 1, left: column, bottom: row, right: column }];
    const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
    const spilled = changes.find(
      (change) => change.place.row === row && change.place.column === column && change.place.sheet === place.sheet,
    )!;
    expect(spilled).toMatchObject({ safe: false, why: expect.stringContaining('溢出') });
    const anchor = sheet.cells.get(row - 1, column);
    expect(await desk.apply([spilled.id])).toMatchObject({ ok: false, error: { code: 'spilled-cell' } });
    expect(sheet.cells.get(row - 1, column)).toEqual(anchor);
    desk.close();
  });
});

test('marks pass protected sheets by, and say so', async () => {
  const excel = await startExcel(readFileSync('assets/samples/typed.xlsx'));
  const desk = await openDesk();
  await done(desk.check());
  const all = await done(desk.mark());
  await done(desk.clearMarks());
  excel.user.protectSheet('表3');
  const { cells, view } = await done(desk.mark());
  expect(cells).toBeGreaterThan(0);
  expect(cells).toBeLessThan(all.cells);
  expect(view.warning).toContain('工作表“表3”受保护');
  expect(excel.model.sheet('表3')!.conditionalFormats).toEqual([]);
  expect((await done(desk.clearMarks())).marked).toBe(false);
  desk.close();
});

test('marks that a rule of the user’s may keep from being seen are counted apart', async () => {
  const { excel, desk } = await marked();
  const sheet = excel.model.sheet('表3')!;
  const areas = [{ top: 0, left: 0, bottom: 99, right: 25 }];
  const rule = { id: excel.model.newId(), sheet, type: 'Custom', areas, formula: '=A1=1', stopIfTrue: true, look: {} };
  sheet.conditionalFormats = [rule, ...sheet.conditionalFormats];
  const { view } = await done(desk.mark());
  expect(view.warning).toMatch(/^其中 \d+ 格另有条件格式设了“如果为真则停止”/);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each.id !== rule.id);
  expect((await done(desk.mark())).view.warning).toBe('');
  desk.close();
});

test('a workbook that is open read-only is checked, and said to be', async () => {
  const excel = await startExcel(small());
  excel.model.readOnly = true;
  expect((await openExcel().read()).readOnly).toBe(true);
});

test('what a colleague edits meanwhile is checked like any edit, and no write of ours follows', async () => {
  const { excel, desk } = await marked();
  desk.setLive(true);
  const checked = new Promise((resolve) => {
    desk.subscribe((event) => event.kind === 'checked' && resolve(event.view));
  });
  const steps = excel.model.journal.labels.length;
  excel.user.colleagueTypes('表3', 'C6', '407');
  expect(await checked).toMatchObject({ marksOutdated: true });
  expect(excel.model.journal.labels).toHaveLength(steps);
  desk.close();
});

test('a renamed sheet is told, from ExcelApi 1.17 on', async () => {
  for (const [ExcelApi, told] of [
    ['1.16', []],
    ['1.17', [{ kind: 'restructured' }]],
  ] as const) {
    const excel = await startExcel(small(), { sets: { ExcelApi, ExcelApiOnline: '1.1' } });
    const host = openExcel();
    await host.read();
    const heard: unknown[] = [];
    await host.subscribe((event) => heard.push(event));
    excel.user.renameSheet('表1', '招生');
    await excel.settled();
    expect([ExcelApi, heard]).toEqual([ExcelApi, told]);
    expect(excel.missing).toEqual([]);
  }
});

test('where office.js does not know of renaming all else is heard', async () => {
  const excel = await startExcel(small(), { sets: { ExcelApi: '1.17' } });
  const host = openExcel();
  await host.read();
  const heard: unknown[] = [];
  const leave = await host.subscribe((event) => heard.push(event));
  excel.user.type('表1', 'A1', '3');
  await excel.settled();
  expect(heard).toContainEqual({ kind: 'changed', sheets: ['表1'] });
  leave();
});
