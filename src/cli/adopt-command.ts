import { parseArgs } from 'node:util';
import { unchangedAmong } from '../desk/steps/enter';
import type { NoteView } from '../desk/views/views';
import { address, placeText } from '../workbook/address';
import { readReference } from '../workbook/sheet-reference';
import { type TypedCell, withPlainDigits } from '../workbook/typed-entry';
import type { Workbook } from '../workbook/types';
import { type ConsoleIo, UsageError } from './console-io';
import { destinationOf, OUTPUT_OPTIONS, theFile } from './destination';
import { exampleInEnglish } from './examples';
import { EXIT } from './exit';
import { checked, countedAfter, done, openBook, saveBook, tellAfter, tellStale } from './open-book';
import { PLACE_OPTIONS } from './places';

const OPTIONS = { ...OUTPUT_OPTIONS, ...PLACE_OPTIONS, set: { type: 'string', multiple: true } } as const;

/** `gouji adopt FILE --set 表3!C6=407… -o OUT|--in-place`: other values, with what follows from them. Returns the exit code. */
export async function adoptCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const example = 'gouji adopt 年报.xlsx --set 表3!C6=407 -o 改好的年报.xlsx';
  const file = theFile(positionals, example);
  if (values.set === undefined)
    throw new UsageError(
      `请用 --set 写明改哪一格、改成多少，如 ${example}`,
      `say which cell to change to what by --set, as in ${exampleInEnglish(example)}`,
    );
  const target = destinationOf(file, values);
  const book = await openBook(file, values, io);
  const { doubts } = await checked(book);
  const before = (await book.host.read()).workbook;
  const entered = values.set.map((text) => enteredIn(text, before));
  const places = entered.map(({ place }) => placeText(place));
  const twice = places.find((place, at) => places.indexOf(place) < at);
  if (twice !== undefined)
    throw new UsageError(
      `--set 里 ${twice} 写了不止一次，请只写一次`,
      `--set names ${twice} more than once; say it once`,
    );
  const { view, cells } = await done(book.desk.enter(entered));
  refuseUnread(entered, doubts, view.doubts);
  await saveBook(book, target);
  tellAfter(view, io);
  const same = unchangedAmong(entered, before);
  io.write([
    changedLine(
      target.path,
      entered.filter((each) => !same.includes(each)),
      cells,
      io,
    ),
    ...(same.length === 0
      ? []
      : [
          io.say(
            `${listed(same, '、')} 本来就是这样，没有要改的。`,
            `${listed(same, ', ')}: that is what it says already, so there was nothing to change.`,
          ),
        ]),
    countedAfter(view, io),
  ]);
  tellStale(book, io);
  return EXIT.clean;
}

const listed = (entered: readonly TypedCell[], between: string): string =>
  entered.map(({ place, text }) => `${placeText(place)}=${text}`).join(between);

/**
 * What was written where.
 * @param cells how many cells were changed, with those that follow
 */
function changedLine(path: string, changed: readonly TypedCell[], cells: number, { say }: ConsoleIo): string {
  if (cells === 0) return say(`已写入 ${path}，内容没有动。`, `Written: ${path}; nothing was changed.`);
  const along = cells - changed.length;
  const zh = [
    ...(changed.length > 0 ? [`改了 ${listed(changed, '、')}`] : []),
    ...(along > 0 ? [`${changed.length > 0 ? '连同由此算出的' : '改了由此算出的'} ${along} 格`] : []),
  ].join('，');
  const en = [
    ...(changed.length > 0 ? [listed(changed, ', ')] : []),
    ...(along > 0 ? [`${changed.length > 0 ? 'and ' : ''}what follows from it: ${along}`] : []),
  ].join(', ');
  return say(
    `已写入 ${path}，${zh}。可用 gouji undo ${path} 撤销。`,
    `Written: ${path}; ${en}. gouji undo ${path} takes it back.`,
  );
}

/** Nobody means to put what cannot be read where it has to be. Throws UsageError; by then nothing is on the disk. */
function refuseUnread(entered: readonly TypedCell[], before: readonly NoteView[], after: readonly NoteView[]): void {
  const known = new Set(before.map(noteKey));
  for (const { place, text } of entered) {
    const doubt = after.find(
      (note) => note.place && placeText(note.place) === placeText(place) && !known.has(noteKey(note)),
    );
    if (doubt === undefined) continue;
    throw new UsageError(
      `没有写入：${placeText(place)} 写成“${text}”就读不懂了（${doubt.message}）`,
      `not written: with “${text}”, ${placeText(place)} could not be understood (${doubt.message})`,
    );
  }
}

const noteKey = ({ place, message }: NoteView): string => `${place && placeText(place)} ${message}`;

/** `表3!C6=407`; the value may hold an equals sign, the place cannot. Throws UsageError. */
function enteredIn(text: string, { sheets }: Workbook): TypedCell {
  const [, where, value] = /^(.*?)[=＝](.*)$/s.exec(text) ?? [];
  if (where === undefined || value === undefined) {
    throw new UsageError(
      `--set 后面写作 表3!C6=407；“${text}”不是这样写的`,
      `--set takes 表3!C6=407; “${text}” is not written so`,
    );
  }
  const read = readReference(
    where,
    sheets.map(({ name }) => name),
  );
  if (!('place' in read) || read.place.area === undefined) {
    throw new UsageError(
      `--set 里的“${where}”不是工作簿里的一格；单元格写作 表3!C6`,
      `“${where}” in --set is no cell of the workbook; a cell is written 表3!C6`,
    );
  }
  const { sheet, area } = read.place;
  if (area.top !== area.bottom || area.left !== area.right) {
    throw new UsageError(
      `--set 一次改一格；“${where}”有好几格，可以写几个 --set，如 --set ${sheet}!${address(area.top, area.left)}=…`,
      `--set changes one cell; “${where}” is several. Give --set for each`,
    );
  }
  if (/^\s*=/.test(value))
    throw new UsageError(
      '--set 只写数和文字，不写公式；写公式用 gouji recalc --formulas',
      '--set takes numbers and texts, no formulas; for those there is gouji recalc --formulas',
    );
  return { place: { sheet, row: area.top, column: area.left }, text: withPlainDigits(value) };
}
