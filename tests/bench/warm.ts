import { readFileSync } from 'node:fs';
import { Workbook as Excel } from 'exceljs';
import { builtInCatalogue } from '../../src/audit/built-in';
import { type CheckResult, check } from '../../src/audit/check';
import { locate } from '../../src/audit/locate/locate';
import { zipTools } from '../../src/cli/zip-tools';
import { readWorkbook } from '../../src/hosts/file/read/read-workbook';
import type { Cell, Workbook } from '../../src/workbook/types';

/**
 * Times, in one process that has checked the sample often, what the pane and the browser's worker do over and over: read,
 * check, locate, and check and locate again after one typed number is another one; and exceljs, just as warm, reading the
 * same bytes. Writes the least times as JSON.
 */

const ROUNDS = 60;
/** The engine's compiler is done with most of it by then. */
const WARM_FROM = 25;

const least = new Map<string, number>();

async function timed<T>(name: string, isWarm: boolean, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = work();
  const done = result instanceof Promise ? await result : result;
  if (isWarm) least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start));
  return done;
}

const isTyped = ({ value, format }: Cell): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value > 3 && value < 1900 && format === undefined;

/** The workbook with a count on its nth sheet one higher; that sheet is read anew, as after an edit. */
function edited(book: Workbook, nth: number): Workbook {
  const sheets = [...book.sheets.keys()].map((at) => (at + nth) % book.sheets.length);
  const found = sheets.find((at) => book.sheets[at]!.rows.slice(2).some(({ cells }) => cells.some(isTyped)))!;
  const sheet = book.sheets[found]!;
  const row = sheet.rows.slice(2).find(({ cells }) => cells.some(isTyped))!;
  const cell = row.cells.findLast(isTyped)!;
  const cells = row.cells.map((each) => (each === cell ? { ...cell, value: Number(cell.value) + 1 } : each));
  const now = structuredClone({ ...sheet, rows: sheet.rows.map((each) => (each === row ? { ...row, cells } : each)) });
  return { ...book, sheets: book.sheets.map((each) => (each === sheet ? now : each)) };
}

async function run(path: string): Promise<void> {
  const bytes = readFileSync(path);
  const catalogue = builtInCatalogue();
  for (let round = 0; round < ROUNDS; round++) {
    const isWarm = round >= WARM_FROM;
    await timed('exceljs', isWarm, () => new Excel().xlsx.load(bytes as never));
    let book = await timed('read', isWarm, () => readWorkbook(bytes, {}, zipTools));
    let checked: CheckResult = await timed('check', isWarm, () => check(book, catalogue));
    await timed('locate', isWarm, () => locate(checked));
    for (let edit = 0; edit < 3; edit++) {
      book = edited(book, round * 3 + edit);
      checked = await timed('recheck', isWarm, () => check(book, catalogue, [], checked));
      await timed('relocate', isWarm, () => locate(checked));
    }
  }
}

run(process.argv[2]!).then(() => {
  process.stdout.write(JSON.stringify(Object.fromEntries(least)));
});
