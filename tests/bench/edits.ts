import { readFileSync } from 'node:fs';
import { builtInCatalogue } from '../../src/audit/built-in';
import { OpenBook } from '../../src/browser/worker/open-book';

/** Edits that count; those before them warm the process up. */
const EDITS = 15;
const WARM_UP = 5;

const timer = {
  set: (run: () => void, milliseconds: number): unknown => setTimeout(run, milliseconds),
  clear: (handle: unknown) => clearTimeout(handle as NodeJS.Timeout),
};

/** Numbers of milliseconds, one for each edit. */
interface Times {
  readonly edit: number[];
  readonly processor: number[];
  readonly check: number[];
  readonly save: number[];
}

/**
 * Types numbers into a cell of a workbook as the browser edition does, and times each: the edit with the part of the
 * sheet that is shown then, the check after it, and making the file's bytes.
 */
export async function editTimes(file: string, sheet: string, row: number, column: number): Promise<Times> {
  const catalogue = builtInCatalogue();
  const book = new OpenBook('a.xlsx', new Uint8Array(readFileSync(file)), { catalogue, timer }, () => {});
  await book.open();
  await book.check();
  const times: Times = { edit: [], processor: [], check: [], save: [] };
  for (let n = 0; n < WARM_UP + EDITS; n++) {
    const before = process.cpuUsage();
    const edit = await timed(async () => {
      await book.edit([{ place: { sheet, row, column }, text: String(400 + n) }]);
      await book.window(sheet, { top: Math.max(0, row - 20), left: 0, bottom: row + 20, right: 12 });
    });
    const { user, system } = process.cpuUsage(before);
    const check = await timed(() => book.desk.check());
    const save = await timed(() => book.save());
    if (n < WARM_UP) continue;
    times.edit.push(edit);
    times.processor.push((user + system) / 1000);
    times.check.push(check);
    times.save.push(save);
  }
  book.close();
  return times;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
