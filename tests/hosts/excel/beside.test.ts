/** @jest-environment jsdom */
import '../../excel-host/browser-globals';

import { readFileSync } from 'node:fs';
import { openDesk } from '../../../src/desk/audit-desk';
import type { Desk } from '../../../src/desk/desk';
import { autoShow, openBeside, openExcel } from '../../../src/hosts/excel/open-excel';
import { openFile } from '../../../src/hosts/file/file-host';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { AUTO_SHOW } from '../../../src/hosts/port/extras';
import type { Workbook } from '../../../src/workbook/types';
import { done, options, partsOf, refusal } from '../../desk/desk-over-file';
import { startExcel } from '../../excel-host/start-excel';
import { at, bookOf, sheetOf, stateOf } from './small-books';

/** What Excel does for the officer beside checking and writing. */

const SETS = { ExcelApi: '1.14', AddinCommands: '1.1', CompressedFile: '1.1' };
const STATEMENT = { statement: '先报，随后更正' };
let desk: Desk | undefined;
afterEach(() => desk?.close());

/** Two tables of the sample, which a check takes no time for. */
let small: Workbook;
beforeAll(async () => {
  const whole = await readWorkbook(readFileSync('assets/samples/typed.xlsx'));
  small = { ...whole, sheets: whole.sheets.filter(({ name }) => name === '表3' || name === '表4') };
});

async function opened(book: Parameters<typeof startExcel>[0] = small, sets: Readonly<Record<string, string>> = SETS) {
  const excel = await startExcel(book, { sets });
  desk = openDesk(
    openExcel(async (bytes) => openFile(bytes, '')),
    options(),
  );
  return { excel, desk };
}

/** The cells of a file, and its parts. */
async function seen(bytes: Uint8Array) {
  const { workbook, marked, store } = await openFile(bytes, '').read();
  return { sheets: workbook.sheets, marked, store, parts: Object.keys(partsOf(bytes)) };
}

const ours = (parts: readonly string[]) => parts.filter((part) => /comment|person|vml|webext|customXml/i.test(part));
const reported = { sheet: '表3', row: 4, column: 2 };

/** The one that is reported at 表3!C5. */
async function finding(own: Desk): Promise<string> {
  const { findings } = await done(own.check());
  return findings.find(({ cells }) => JSON.stringify(cells[0]?.place) === JSON.stringify(reported))!.id;
}

test('a submission is a clean copy in a window of its own; the working file is as it was', async () => {
  const { excel, desk: own } = await opened();
  const asked = await finding(own);
  const { sheets } = await seen((await done(own.submission(STATEMENT))).copy!);
  await done(own.mark());
  await done(own.addReport());
  await done(own.ask(asked));
  excel.user.colleagueReplies('表3', 'C5', '以招生系统为准');
  await autoShow()!.set(true);
  const before = stateOf(excel);
  excel.trips.length = 0;
  const { copy, notes } = await done(own.submission(STATEMENT));
  const cleaned = await seen(copy!);
  expect(cleaned).toMatchObject({ sheets, marked: false, store: undefined });
  expect(ours(cleaned.parts)).toEqual([]);
  expect(notes).toContain('先报，随后更正');
  await openBeside(copy!);
  expect(Buffer.from(excel.model.opened[0]!, 'base64').equals(copy!)).toBe(true);
  expect(stateOf(excel)).toEqual(before);
  expect(excel.trips.flatMap(({ writes }) => writes)).toEqual([]);
  expect([excel.copies.size, excel.missing]).toEqual([0, []]);
});

test.each([
  ['two copies are open elsewhere', { failOpen: 11000 }, '11000'],
  ['a slice is not given', { failSlice: { at: 0, code: 11001 } }, '11001'],
])('no copy is made where %s: it is said, and what was opened is closed', async (_, fault, code) => {
  const { excel, desk: own } = await opened();
  await done(own.check());
  Object.assign(excel.copies, fault);
  const outcome = await own.submission(STATEMENT);
  expect(outcome).toMatchObject({ ok: false, error: { code: 'document-not-given' } });
  expect(outcome.ok || outcome.error.words.zh).toContain(code);
  expect(excel.copies.size).toBe(0);
  // The document alone can be had.
  const { copy, notes } = await done(own.submission({ ...STATEMENT, withoutCopy: true }));
  expect([copy, notes === '']).toEqual([undefined, false]);
});

test('making a copy can be stopped', async () => {
  const { excel, desk: own } = await opened();
  await done(own.check());
  own.subscribe((event) => {
    if (event.kind === 'progress' && event.stage === 'reading') own.cancel();
  });
  expect(await refusal(own.submission(STATEMENT))).toBe('cancelled');
  expect([excel.copies.size, excel.model.opened]).toEqual([0, []]);
});

test('what is handed in is what was checked: an edit while the copy is made is in both', async () => {
  const { excel, desk: own } = await opened();
  await done(own.check());
  expect((await done(own.submission(STATEMENT))).gate.errors.length).toBeGreaterThan(0);
  let typed = false;
  own.subscribe((event) => {
    if (event.kind !== 'progress' || event.stage !== 'reading' || typed) return;
    typed = true;
    excel.user.colleagueTypes('表3', 'C6', '407');
  });
  const { copy, notes } = await done(own.submission(STATEMENT));
  const { sheets } = await seen(copy!);
  expect(JSON.stringify(sheets[0]!.rows[5])).toContain('"value":407');
  expect(notes).not.toContain('应为 454 人');
});

test('an Excel that has comments in name only is cleaned all the same', async () => {
  const { excel, desk: own } = await opened();
  await done(own.check());
  excel.faults.failMember('Comments', 'NotImplemented');
  await done(own.clean());
  expect(await refusal(own.questions())).toBe('host-failed');
});

test('a copy that Excel does not open is said, with the way that always goes', async () => {
  const { excel } = await opened();
  excel.faults.failMember('CreateWorkbook', 'GeneralException');
  await expect(openBeside(new Uint8Array([0x50, 0x4b, 3, 4]))).rejects.toMatchObject({ code: 'copy-not-opened' });
});

test('an Excel that gives no files makes no copy', async () => {
  const { desk: own } = await opened(undefined, { ExcelApi: '1.9' });
  await done(own.check());
  expect((await done(own.submission(STATEMENT))).copy).toBeUndefined();
});

test('a colleague is asked in a comment on the cell, once; what is answered is read, what is deleted tolerated', async () => {
  const { excel, desk: own } = await opened();
  const asked = await finding(own);
  expect(await done(own.questions())).toEqual([]);
  const [question] = await done(own.ask(asked));
  expect(question).toMatchObject({ finding: asked, place: reported, answers: [] });
  expect(excel.model.comments.map(({ content }) => content)).toEqual([
    expect.stringMatching(/^招生总人数（2021年）报 456 人，应为 454 人.*表3!C6 405.*请问哪个数属实.*〔勾稽 R03-\d+〕$/),
  ]);
  expect(await refusal(own.ask(asked))).toBe('already-commented');
  excel.user.colleagueReplies('表3', 'C5', '以招生系统为准');
  const answers = [{ text: '以招生系统为准', signed: expect.stringMatching(/^李会计，2022年3月2日/) }];
  expect(await done(own.questions())).toMatchObject([{ finding: asked, answers }]);
  expect((await done(own.withdraw([question!.id]))).length).toBe(0);
  expect(excel.model.comments).toEqual([]);
  // Ctrl+Z brings it back, and takes it away.
  excel.user.undo();
  expect(await done(own.questions())).toHaveLength(1);
  excel.user.deleteComment('表3', 'C5');
  expect(await done(own.questions())).toEqual([]);
  expect(await done(own.withdraw([question!.id]))).toEqual([]);
  expect(excel.missing).toEqual([]);
});

test('what others have written in comments is not ours, and stays', async () => {
  const { excel, desk: own } = await opened();
  const asked = await finding(own);
  await Excel.run(async (context) => {
    context.workbook.comments.add('表3!A1', '记得改');
    await context.sync();
  });
  await done(own.ask(asked));
  const cleaned = await seen((await done(own.submission(STATEMENT))).copy!);
  expect(ours(cleaned.parts)).toHaveLength(4);
  await done(own.clean());
  expect(excel.model.comments.map(({ content }) => content)).toEqual(['记得改']);
});

test('cleaning takes our questions and the wish to open the pane along', async () => {
  const { excel, desk: own } = await opened();
  await done(own.ask(await finding(own)));
  await autoShow()!.set(true);
  expect(excel.common.settings.get(AUTO_SHOW)).toBe('true');
  await done(own.clean());
  expect([excel.model.comments, [...excel.common.settings]]).toEqual([[], []]);
  excel.common.settingsRefused = true;
  await expect(autoShow()!.set(true)).rejects.toMatchObject({ code: 'setting-not-saved' });
  expect(autoShow()!.isOn()).toBe(false);
});

test('on a protected sheet nothing is asked, and it is said', async () => {
  const { excel, desk: own } = await opened();
  const asked = await finding(own);
  excel.user.protectSheet('表3');
  expect(await refusal(own.ask(asked))).toBe('access-denied');
  expect(excel.model.comments).toEqual([]);
});

test('a cell tells all that it is checked against, and where its formula leads', async () => {
  const { excel, desk: own } = await opened(readFileSync('assets/samples/formulas.xlsx'));
  await done(own.check());
  const ties = await done(own.ties(at('表5', 'A4')));
  expect(ties).toMatchObject({ address: 'A4', table: 5, words: expect.any(String), value: expect.any(String) });
  expect(ties.ties.map(({ rule, outcome }) => `${rule.id} ${outcome}`)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^R05-\d+ holds$/)]),
  );
  expect(ties.ties.every(({ cells }) => cells.length > 0)).toBe(true);
  expect(ties.uses?.map(({ text }) => text)).toEqual(['表6!C4:C19']);
  expect(ties.usedBy?.map(({ text }) => text)).toEqual(expect.arrayContaining(['表8!A4', '表19!B3']));
  // A typed figure uses nothing, which Excel calls an error.
  expect((await done(own.ties(at('表6', 'C4')))).uses).toEqual([]);
  excel.user.select('表3', 'D5');
  expect(await done(own.ties())).toMatchObject({ address: 'D5' });
  expect(excel.missing).toEqual([]);
});

test.each([
  ['1.9', [undefined, undefined]],
  ['1.12', [[], undefined]],
  ['1.13', [[], []]],
])('with ExcelApi %s formulas are told as far as it goes', async (version, told) => {
  const { desk: own } = await opened(bookOf(sheetOf('甲', { A1: { value: 1 } })), { ExcelApi: version });
  await done(own.check());
  const { uses, usedBy, ties } = await done(own.ties(at('甲', 'A1')));
  expect([[uses, usedBy], ties]).toEqual([told, []]);
});
