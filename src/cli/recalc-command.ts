import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { check } from '../audit/check';
import { stepOf, textWithStep } from '../audit/kept/undo';
import { applyChanges, editsOf } from '../audit/recalculate/apply-changes';
import type { Change } from '../audit/recalculate/change';
import { recalculate } from '../audit/recalculate/recalculate';
import { withGroups } from '../audit/recalculate/with-groups';
import { patchWorkbook } from '../hosts/file/write/patch-workbook';
import { changesText, placeText } from '../report/changes-text';
import { summaryWords } from '../report/text';
import { type ConsoleIo, UsageError } from './console-io';
import { destinationOf, OUTPUT_OPTIONS, theFile } from './destination';
import { EXIT } from './exit';
import { openBook, requireOwnStore } from './open-book';
import { inColour, plain } from './paint';
import { PLACE_OPTIONS } from './places';
import type { ReadBook } from './read-book';
import { FileError } from './read-file';
import { writeWorkbook } from './write-workbook';

const OPTIONS = {
  ...OUTPUT_OPTIONS,
  ...PLACE_OPTIONS,
  'dry-run': { type: 'boolean' },
  formulas: { type: 'boolean' },
  numbers: { type: 'boolean' },
  with: { type: 'string' },
} as const;

/** `gouji recalc FILE -o OUT|--in-place|--dry-run [--with 表3!C6,…] [--formulas] [--numbers]`. Returns the exit code. */
export async function recalcCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const file = theFile(positionals, 'gouji recalc 年报.xlsx -o 改好的年报.xlsx');
  const { formulas = false, numbers = false } = values;
  const path = values['dry-run'] ? undefined : destinationOf(file, values);
  const book = await openBook(file, values);
  const options = { formulas, toNumbers: numbers };
  const recalculation = recalculate(book.workbook, book.checked, book.catalogue, options);
  const chosen = choose(recalculation.changes, values.with, { formulas, numbers });
  const text = changesText(recalculation, chosen, io.colours ? inColour : plain);
  if (path === undefined) {
    io.write(text);
    io.writeError(book.warning);
    return EXIT.clean;
  }
  const { bytes, undoable } = made(book, chosen);
  await writeWorkbook(path, bytes);
  // Not before: a list of changes that were then refused would pass for made.
  io.write(text);
  io.writeError(book.warning);
  const after = check(applyChanges(book.workbook, chosen), book.catalogue, book.checked.directions, book.checked);
  const undo = undoable ? `可用 gouji undo ${path} 撤销。` : '';
  io.writeError(`已写入 ${path}，改了 ${chosen.length} 处。${undo}\n改后：${summaryWords(after)}\n`);
  return EXIT.clean;
}

/** The workbook with the changes made and the step kept in it, and whether that can be taken back. */
function made(
  { bytes, reading, kept }: ReadBook,
  chosen: readonly Change[],
): { readonly bytes: Uint8Array; readonly undoable: boolean } {
  if (chosen.length === 0) return { bytes, undoable: false };
  requireOwnStore(reading);
  const patched = patchWorkbook(bytes, { edits: editsOf(chosen) });
  const step = stepOf({ id: randomUUID(), when: new Date().toISOString() }, chosen, patched.before);
  const store = textWithStep(kept, step);
  if (store === undefined)
    throw new FileError('一次改动太多，留不下撤销记录，所以没有改。请去掉 --formulas 或 --numbers，分几次改。');
  return { bytes: patchWorkbook(patched.bytes, { store }).bytes, undoable: true };
}

/** What is safe, what was asked for by its cell, and what was asked for by its kind; with all of their groups. */
function choose(
  changes: readonly Change[],
  cells: string | undefined,
  { formulas, numbers }: { readonly formulas: boolean; readonly numbers: boolean },
): Change[] {
  const wanted = new Set((cells ?? '').split(/[,，、]/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()])));
  const known = new Set(changes.map(({ place }) => placeText(place)));
  const unknown = [...wanted].filter((cell) => !known.has(cell));
  if (unknown.length > 0) throw new UsageError(`--with 里的 ${unknown.join('、')} 没有可改的；单元格写作 表3!C6`);
  const isAsked = ({ kind }: Change) => (formulas && kind === 'formula') || (numbers && kind === 'to-number');
  const chosen = withGroups(changes, (change) => change.safe || isAsked(change) || wanted.has(placeText(change.place)));
  if (!numbers) return chosen;
  // A wrong figure that nobody has decided to put right becomes a number as it is.
  return changes.flatMap((change) => {
    if (chosen.includes(change)) return [change];
    return change.kept === undefined ? [] : [{ ...change, ...change.kept, kind: 'to-number' as const, follows: [] }];
  });
}
