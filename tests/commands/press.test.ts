/** @jest-environment jsdom */
/// <reference types="office-js" />

import { onPress } from '../../src/commands/press';
import type { Desk } from '../../src/desk/desk';
import { COMMON, type External } from '../excel-host/wire/external';
import { excelWithRibbon, marksIn, press, Reader, SETS, until } from './press-button';

test('while a cell is being edited that is said, and the work goes on afterwards', async () => {
  const excel = await excelWithRibbon();
  excel.faults.cellEditing = true;
  const done = excel.ribbon.press('checkWorkbook');
  const reader = await new Reader(excel).opens();
  await until(() => reader.pages.at(-1)?.lines[0]?.startsWith('Excel 在等') === true);
  excel.faults.cellEditing = false;
  expect((await reader.page()).title).toBe('核对完成');
  reader.choose('close');
  await done;
});

test.each(['checkWorkbook', 'recalculateWorkbook', 'clearMarks'] as const)(
  '%s can be stopped while Excel does not answer',
  async (button) => {
    const excel = await excelWithRibbon();
    excel.faults.cellEditing = true;
    const done = excel.ribbon.press(button);
    const reader = await new Reader(excel).opens();
    await until(() => reader.pages.at(-1)?.lines[0]?.startsWith('Excel 在等') === true);
    reader.dialog.close();
    await done;
    excel.faults.cellEditing = false;
    await excel.settled();
    expect(marksIn(excel)).toEqual([]);
  },
);

test('a button pressed twice while it works runs once, and Office is told of the end of both', async () => {
  const excel = await excelWithRibbon();
  const both = [excel.ribbon.press('checkWorkbook'), excel.ribbon.press('checkWorkbook')];
  const reader = await new Reader(excel).opens();
  await reader.page();
  reader.choose('close');
  await Promise.all(both);
  expect(excel.dialogs).toHaveLength(1);
});

test('another button pressed meanwhile waits; a dialog that waits for the user makes way', async () => {
  const excel = await excelWithRibbon();
  const first = excel.ribbon.press('checkWorkbook');
  const second = excel.ribbon.press('clearMarks');
  const reader = await new Reader(excel).opens();
  await reader.page();
  expect(marksIn(excel)).not.toEqual([]);
  const third = press(excel, 'recalculateWorkbook');
  await Promise.all([first, second]);
  expect(marksIn(excel)).toEqual([]);
  const { reader: question, done, page } = await third;
  expect(page.title).toBe('一键重算');
  question.choose('close');
  await done;
});

describe('where no dialog can be shown', () => {
  /** Excel answers the wish for a dialog with an error, until told otherwise. */
  const failing = (code: number) => {
    const excel = window.external as unknown as External;
    const { RegisterEvent: open } = excel;
    excel.RegisterEvent = (id, target, handler, reply) =>
      id === COMMON.dialogMessage ? reply(code) : open(id, target, handler, reply);
    return () => {
      excel.RegisterEvent = open;
    };
  };

  test.each([12009, 12011])('the marks stand and the gravest cell comes into view (%i)', async (code) => {
    const excel = await excelWithRibbon();
    excel.user.activate('表1');
    failing(code);
    await excel.ribbon.press('checkWorkbook');
    expect(marksIn(excel)).not.toEqual([]);
    expect(excel.model.active.name).toBe('表3');
    expect(excel.model.active.selection[0]).toMatchObject({ top: 4, left: 2 });
  });

  test('nothing is changed; the first cell that would be comes into view', async () => {
    const excel = await excelWithRibbon();
    failing(12009);
    const before = JSON.stringify(excel.workbook);
    await excel.ribbon.press('recalculateWorkbook');
    expect(JSON.stringify(excel.workbook)).toBe(before);
    expect(excel.model.active.name).not.toBe('表1');
  });

  test('an Excel without dialogs still checks and clears', async () => {
    const excel = await excelWithRibbon(undefined, { sets: { ExcelApi: '1.9', AddinCommands: '1.1' } });
    await excel.ribbon.press('checkWorkbook');
    expect(marksIn(excel)).not.toEqual([]);
    await excel.ribbon.press('clearMarks');
    expect(marksIn(excel)).toEqual([]);
    expect(excel.dialogs).toEqual([]);
  });

  test('one that is still closing is waited for', async () => {
    const excel = await excelWithRibbon();
    const recover = failing(12007);
    setTimeout(recover, 700);
    const { reader, done, page } = await press(excel, 'clearMarks');
    expect(page.title).toContain('没有勾稽加的标记');
    reader.choose('close');
    await done;
  });
});

test('an Excel that cannot send to a dialog gets numbers in its address, and is never asked to agree unseen', async () => {
  const excel = await excelWithRibbon(undefined, { sets: { ...SETS, DialogApi: '1.1' } });
  const before = JSON.stringify(excel.workbook);
  const asked = excel.ribbon.press('recalculateWorkbook');
  await until(() => excel.dialogs.length === 1);
  expect(excel.dialogs[0]?.address).toMatch(/\/dialog\.html#zh-CN\.recalculate\.16\.9$/);
  excel.dialogs[0]?.close();
  await asked;
  expect(JSON.stringify(excel.workbook)).toBe(before);
  const checked = excel.ribbon.press('checkWorkbook');
  await until(() => excel.dialogs.length === 2);
  expect(excel.dialogs[1]?.address).toMatch(/#zh-CN\.checked\.6\.29$/);
  expect(excel.dialogs[1]?.received).toEqual([]);
  excel.dialogs[1]?.close();
  await checked;
});

describe('Office is told of the end, and the user why,', () => {
  const pressOwn = async (openDesk: () => Promise<Desk>, run: () => Promise<void>, sets = SETS) => {
    const excel = await excelWithRibbon(undefined, { sets });
    Office.actions.associate('own', onPress({ run }, openDesk));
    const done = excel.ribbon.press('own');
    const reader = await new Reader(excel).opens();
    const page = await reader.page();
    reader.choose('close');
    await done;
    return page.lines[0];
  };
  const desk = { subscribe: () => () => undefined, close: () => undefined } as unknown as Desk;

  test('where the program was not loaded', async () => {
    const said = await pressOwn(
      () => Promise.reject(new Error('ChunkLoadError')),
      async () => undefined,
    );
    expect(said).toMatch(/^程序没有装入/);
  });

  test('where something unforeseen happened', async () => {
    const said = await pressOwn(
      async () => desk,
      async () => {
        throw new TypeError('x is not a function');
      },
    );
    expect(said).toMatch(/x is not a function$/);
  });

  test('where Excel is too old', async () => {
    const sets = { ...SETS, ExcelApi: '1.8' };
    const said = await pressOwn(
      async () => desk,
      async () => undefined,
      sets,
    );
    expect(said).toContain('ExcelApi 1.9');
  });

  test('before Office would end the function by itself', async () => {
    const excel = await excelWithRibbon();
    jest.useFakeTimers({ doNotFake: ['performance', 'queueMicrotask', 'nextTick', 'setImmediate'] });
    try {
      Office.actions.associate(
        'own',
        onPress({ run: async ({ dialog }) => void (await dialog.choice()) }, async () => desk),
      );
      let told = false;
      void excel.ribbon.press('own').then(() => {
        told = true;
      });
      await jest.advanceTimersByTimeAsync(5 * 60_000 - 1);
      expect(told).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });
});
