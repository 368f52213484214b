import { parseArgs } from 'node:util';
import { keptTextOrNone } from '../audit/kept/kept-text';
import { planUndo, type UndoConflict } from '../audit/kept/undo';
import { type Before, isBefore } from '../hosts/file/write/patch';
import { patchWorkbook } from '../hosts/file/write/patch-workbook';
import { placeText } from '../report/changes-text';
import type { ConsoleIo } from './console-io';
import { destinationOf, OUTPUT_OPTIONS, theFile } from './destination';
import { EXIT } from './exit';
import { openBook, requireOwnStore } from './open-book';
import { FileError } from './read-file';
import { writeWorkbook } from './write-workbook';

/** `gouji undo FILE -o OUT|--in-place`: takes the last recalculation back. Returns the exit code. */
export async function undoCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OUTPUT_OPTIONS });
  const file = theFile(positionals, 'gouji undo 改好的年报.xlsx -o 年报.xlsx');
  const path = destinationOf(file, values);
  const { bytes, workbook, kept, reading, warning } = await openBook(file);
  requireOwnStore(reading);
  io.writeError(warning);
  const plan = planUndo(kept, workbook);
  if (plan === undefined) throw new FileError('这个工作簿里没有可以撤销的改动。');
  const store = keptTextOrNone(plan.kept);
  const left = new Set(plan.conflicts.map(({ place }) => placeText(place)));
  const edits = plan.restores.map(({ place, content }) => ({ place, content }));
  const { host } = plan.step;
  const exact = isBefore(host) ? { undo: without(host, left) } : { edits };
  await writeWorkbook(path, patchWorkbook(bytes, { ...exact, store }).bytes);
  const undone =
    plan.step.directions === undefined ? `撤销了 ${plan.restores.length} 格` : '撤销了上一次指定（哪里是哪张表）';
  io.write(`已写入 ${path}，${undone}。\n`);
  if (plan.conflicts.length > 0) {
    io.write(`有 ${plan.conflicts.length} 格后来又改过，没有动：\n${plan.conflicts.map(conflictLine).join('')}`);
  }
  return EXIT.clean;
}

/** A step without the cells that someone changed since. */
function without(before: Before, left: ReadonlySet<string>): Before {
  return { ...before, cells: before.cells.filter(({ place }) => !left.has(placeText(place))) };
}

function conflictLine({ place, why, now }: UndoConflict): string {
  return `  ${placeText(place)}  ${why === 'sheet-gone' ? '工作表已不在' : `现在是 ${textOf(now)}`}\n`;
}

function textOf({ value, formula }: UndoConflict['now']): string {
  if (formula !== undefined) return `=${formula}`;
  if (value === undefined) return '空的';
  return typeof value === 'object' ? value.error : String(value);
}
