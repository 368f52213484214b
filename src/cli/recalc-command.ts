import { parseArgs } from 'node:util';
import { withGroups } from '../audit/recalculate/with-groups';
import type { Desk } from '../desk/desk';
import type { ChangeView } from '../desk/views/views';
import { Refusal } from '../refusals/disk-refusal';
import { placeText } from '../workbook/address';
import { readReference } from '../workbook/sheet-reference';
import { changesText } from './changes-text';
import { type ConsoleIo, UsageError } from './console-io';
import { destinationOf, OUTPUT_OPTIONS, theFile } from './destination';
import { EXIT } from './exit';
import { checked, countedAfter, done, openBook, saveBook, tellAfter, tellStale, tellWarning } from './open-book';
import { PLACE_OPTIONS } from './places';

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
  const target = values['dry-run'] ? undefined : destinationOf(file, values);
  const book = await openBook(file, values, io);
  const { warning } = await checked(book);
  const proposal = await done(book.desk.propose({ formulas, toNumbers: numbers }));
  const chosen = choose(proposal.changes, values.with, { formulas, numbers });
  const text = changesText(proposal, chosen, io);
  if (target === undefined) {
    io.write(text);
    tellWarning(warning, io);
    return EXIT.clean;
  }
  const { view, undoable } = await applied(book.desk, chosen);
  await saveBook(book, target);
  // Not before: a list of changes that were then refused would pass for made.
  io.write(text);
  tellAfter(view, io);
  const undo = undoable
    ? io.say(`可用 gouji undo ${target.path} 撤销。`, ` gouji undo ${target.path} takes it back.`)
    : '';
  io.writeError([
    io.say(
      `已写入 ${target.path}，改了 ${chosen.size} 处。${undo}`,
      `Written: ${target.path}; ${chosen.size} changes made.${undo}`,
    ),
    countedAfter(view, io),
  ]);
  tellStale(book, io);
  return EXIT.clean;
}

/** Makes the changes as one step. Throws a Refusal. */
async function applied(desk: Desk, chosen: ReadonlySet<string>) {
  const outcome = await desk.apply([...chosen]);
  if (!outcome.ok && outcome.error.code === 'step-too-large') throw new Refusal('too-many-asked');
  return done(Promise.resolve(outcome));
}

/** A cell as the list calls it, however it was written; what is none stays as it is. */
function cellNamed(text: string, sheets: readonly string[]): string {
  const read = readReference(text, sheets);
  if (!('place' in read) || read.place.area === undefined) return text;
  const { sheet, area } = read.place;
  const isOne = area.top === area.bottom && area.left === area.right;
  return isOne ? placeText({ sheet, row: area.top, column: area.left }) : text;
}

/** Ids of what is safe, what was asked for by its cell, and what was asked for by its kind; with all of their groups. */
function choose(
  changes: readonly ChangeView[],
  cells: string | undefined,
  { formulas, numbers }: { readonly formulas: boolean; readonly numbers: boolean },
): ReadonlySet<string> {
  const sheets = [...new Set(changes.map(({ place }) => place.sheet))];
  const named = (cells ?? '').split(/[,，、]/).filter((word) => word.trim() !== '');
  const wanted = new Set(named.map((word) => cellNamed(word.trim(), sheets)));
  const known = new Set(changes.map(({ place }) => placeText(place)));
  const unknown = [...wanted].filter((cell) => !known.has(cell));
  if (unknown.length > 0)
    throw new UsageError(
      `--with 里的 ${unknown.join('、')} 没有可改的；单元格写作 表3!C6`,
      `--with: nothing to change at ${unknown.join(', ')}; a cell is written 表3!C6`,
    );
  const isAsked = ({ kind, blocked }: ChangeView) =>
    blocked !== true && ((formulas && kind === 'formula') || (numbers && kind === 'to-number'));
  const chosen = withGroups(changes, (change) => change.safe || isAsked(change) || wanted.has(placeText(change.place)));
  // A wrong figure that nobody has decided to put right becomes a number as it is; `kept` is there for `numbers` alone.
  const kept = changes
    .filter((change) => !chosen.includes(change) && change.blocked !== true)
    .flatMap((change) => change.kept ?? []);
  return new Set([...chosen, ...kept].map(({ id }) => id));
}
