import { parseArgs } from 'node:util';
import type { LeftAlone } from '../desk/desk';
import { Refusal } from '../refusals/word-refusal';
import { placeText } from '../workbook/address';
import type { ConsoleIo } from './console-io';
import { destinationOf, OUTPUT_OPTIONS, type Target, theFile } from './destination';
import { EXIT } from './exit';
import { checked, done, openBook, saveBook, tellAfter, tellStale } from './open-book';
import { readFile } from './read-file';
import { isWordFile } from './word-files';
import { writeFile } from './write-file';

/** `gouji undo FILE -o OUT|--in-place`: takes the last recalculation back. Returns the exit code. */
export async function undoCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OUTPUT_OPTIONS });
  const file = theFile(positionals, 'gouji undo 改好的年报.xlsx -o 年报.xlsx');
  const target = destinationOf(file, values);
  if (isWordFile(file)) return await undoText(file, target, io);
  const book = await openBook(file, {}, io);
  await checked(book);
  const { view, cells, directed, left } = await done(book.desk.undo());
  await saveBook(book, target);
  tellAfter(view, io);
  io.write(
    io.say(
      `已写入 ${target.path}，${directed ? '撤销了上一次指定（哪里是哪张表）' : `撤销了 ${cells} 格`}。`,
      `Written: ${target.path}; ${directed ? 'what was said of places is taken back' : `${cells} cells are as they were`}.`,
    ),
  );
  if (left.length > 0)
    io.write([
      io.say(`有 ${left.length} 格后来又改过，没有动：`, `${left.length} cells were edited since and left alone:`),
      ...left.map((cell) => leftLine(cell, io)),
    ]);
  tellStale(book, io);
  return EXIT.clean;
}

/** Takes the last correction of a report's text back. */
async function undoText(file: string, target: Target, io: ConsoleIo): Promise<number> {
  const { undoEdit } = await import('../hosts/docx/edit/kept-edit');
  const bytes = undoEdit(readFile(file));
  if (bytes === undefined) throw new Refusal('word-nothing-to-undo', { what: file });
  await writeFile(target, bytes);
  io.write(
    io.say(
      `已写入 ${target.path}，正文的上一次改正撤销了。`,
      `Written: ${target.path}; the last correction of the text is taken back.`,
    ),
  );
  return EXIT.clean;
}

const leftLine = ({ place, why, now }: LeftAlone, { say }: ConsoleIo): string =>
  `  ${placeText(place)}  ${why === 'sheet-gone' ? say('工作表已不在', 'the sheet is gone') : say(`现在是 ${now || '空的'}`, `now ${now || 'empty'}`)}`;
