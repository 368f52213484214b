import { parseArgs } from 'node:util';
import { ALL_FORM_KINDS, FORM_KINDS, type FormKind } from '../audit/form/form-kinds';
import type { ProposalView } from '../desk/views/views';
import { placeText } from '../workbook/address';
import { groupBy } from '../workbook/group-by';
import { type ConsoleIo, UsageError } from './console-io';
import { destinationOf, OUTPUT_OPTIONS, theFile } from './destination';
import { EXIT } from './exit';
import { checked, countedAfter, done, openBook, saveBook, tellAfter, tellWarning } from './open-book';
import { PLACE_OPTIONS } from './places';

const OPTIONS = {
  ...OUTPUT_OPTIONS,
  ...PLACE_OPTIONS,
  'dry-run': { type: 'boolean' },
  only: { type: 'string' },
} as const;

/**
 * `gouji fix FILE -o OUT|--in-place|--dry-run [--only 全角,空格,…]`: mends how cells are written, never what they say.
 * Returns the exit code.
 */
export async function fixCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const file = theFile(positionals, 'gouji fix 年报.xlsx -o 改好的年报.xlsx');
  const forms = kindsIn(values.only);
  const target = values['dry-run'] ? undefined : destinationOf(file, values);
  const book = await openBook(file, values, io);
  const { warning } = await checked(book);
  const proposal = await done(book.desk.propose({ formulas: false, toNumbers: false, forms }));
  const chosen = proposal.changes.filter(({ safe }) => safe);
  const text = formText(proposal, io);
  if (target === undefined) {
    io.write(text);
    tellWarning(warning, io);
    return EXIT.clean;
  }
  const { view } = await done(book.desk.apply(chosen.map(({ id }) => id)));
  await saveBook(book, target);
  io.write(text);
  tellAfter(view, io);
  const undo =
    chosen.length > 0
      ? io.say(`可用 gouji undo ${target.path} 撤销。`, ` gouji undo ${target.path} takes it back.`)
      : '';
  io.writeError([
    io.say(
      `已写入 ${target.path}，改了 ${chosen.length} 格的写法，数都没有变。${undo}`,
      `Written: ${target.path}; ${chosen.length} cells are written otherwise, no figure changed.${undo}`,
    ),
    countedAfter(view, io),
  ]);
  return EXIT.clean;
}

/** `全角,空格`, or the English names. Throws UsageError. */
function kindsIn(list: string | undefined): readonly FormKind[] {
  if (list === undefined) return ALL_FORM_KINDS;
  const wanted = list.split(/[,，、]/).map((word) => word.trim());
  const unknown = wanted.find((word) => !ALL_FORM_KINDS.some((kind) => isCalled(kind, word)));
  if (unknown !== undefined) {
    const known = ALL_FORM_KINDS.map((kind) => `${FORM_KINDS[kind].zh}（${kind}）`).join('、');
    throw new UsageError(
      `--only 里没有“${unknown}”这一种；可用：${known}`,
      `--only knows no “${unknown}”; there are ${ALL_FORM_KINDS.join(', ')}`,
    );
  }
  return ALL_FORM_KINDS.filter((kind) => wanted.some((word) => isCalled(kind, word)));
}

const isCalled = (kind: FormKind, word: string): boolean => kind === word || FORM_KINDS[kind].zh === word;

/** The changes kind by kind, then what is left to the user. */
function formText({ changes, notes }: ProposalView, { paint, say }: ConsoleIo): string[] {
  const made = changes.filter(({ safe }) => safe);
  const lines = ALL_FORM_KINDS.flatMap((kind) => {
    const own = made.filter(({ forms }) => forms?.[0] === kind);
    if (own.length === 0) return [];
    // A number in the place of a text looks the same: its sheet and cells say enough.
    const alike = groupBy(own, ({ place, old, new: text }) => (old === text ? place.sheet : undefined));
    const others = own.filter(({ old, new: text }) => old !== text);
    return [
      paint('bold', say(`${FORM_KINDS[kind].zh} ${own.length} 格`, `${FORM_KINDS[kind].en}: ${own.length}`)),
      ...[...alike].map(
        ([sheet, cells]) =>
          `  ${sheet}  ${listed(
            cells.map(({ address }) => address),
            say,
          )}`,
      ),
      ...others.map(({ place, old, new: text }) => `  ${placeText(place)}  ${quoted(old)} → ${quoted(text)}`),
    ];
  });
  if (changes.length + notes.length === 0)
    return [say('填写形式没有要改的。', 'Nothing to change in how cells are written.')];
  const left = [
    ...changes.flatMap(({ safe, why = '' }) => (safe ? [] : `  · ${why}`)),
    ...notes.map(({ message }) => `  · ${message}`),
  ];
  return left.length === 0
    ? lines
    : [...lines, paint('bold', say(`没有动的 ${left.length} 格`, `Left alone: ${left.length}`)), ...left];
}

/** Blanks at the ends are what some of it is about. */
const quoted = (text: string): string => (text === text.trim() ? text : `“${text}”`);

/** Cells named in one line. */
const NAMED = 8;

const listed = (cells: readonly string[], say: ConsoleIo['say']): string =>
  cells.length <= NAMED
    ? cells.join(' ')
    : `${cells.slice(0, NAMED).join(' ')} …${say(`（共 ${cells.length} 格）`, ` (${cells.length} cells)`)}`;
