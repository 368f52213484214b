import { parseArgs } from 'node:util';
import { type ConsoleIo, UsageError } from './console-io';
import { destinationOf, OUTPUT_OPTIONS, theFile } from './destination';
import { EXIT } from './exit';
import { checked, countedWords, done, openBook, saveBook, tellWarning } from './open-book';
import { PLACE_OPTIONS } from './places';
import { wordsOf } from './words';

/** `gouji mark FILE -o OUT|--in-place [--clear]`: marks the cells that findings are about. Returns the exit code. */
export async function markCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...OUTPUT_OPTIONS, ...PLACE_OPTIONS, clear: { type: 'boolean' } },
  });
  const file = theFile(positionals, 'gouji mark 年报.xlsx -o 标记过的年报.xlsx');
  if (values.clear && (values.table !== undefined || values.ignore !== undefined))
    throw new UsageError(
      '--clear 清除全部标记，不和 --table、--ignore 一起用',
      '--clear takes all marks away; --table and --ignore do not go with it',
    );
  const target = destinationOf(file, values);
  const book = await openBook(file, values.clear ? {} : values, io);
  if (values.clear) {
    const cells = book.host.marks().length;
    await done(book.desk.clearMarks());
    await saveBook(book, target);
    io.write(
      cells === 0
        ? io.say(
            `已写入 ${target.path}；其中本来就没有勾稽的标记，内容没有动。`,
            `Written: ${target.path}; there were no marks in it, and nothing was changed.`,
          )
        : io.say(
            `已写入 ${target.path}，清除了勾稽的标记（${cells} 格）。`,
            `Written: ${target.path}; the marks are cleared (${cells} cells).`,
          ),
    );
    return EXIT.clean;
  }
  await checked(book);
  const { cells, view: after } = await done(book.desk.mark());
  await saveBook(book, target);
  tellWarning(after.warning, io);
  io.write([
    io.say(`已写入 ${target.path}，标记了 ${cells} 格。`, `Written: ${target.path}; ${cells} cells are marked.`),
    countedWords(after, wordsOf(io)),
  ]);
  return EXIT.clean;
}

/** `gouji clean FILE -o OUT|--in-place`: a copy for submission, without anything of ours. Returns the exit code. */
export async function cleanCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OUTPUT_OPTIONS });
  const file = theFile(positionals, 'gouji clean 年报.xlsx -o 上报.xlsx');
  const target = destinationOf(file, values);
  const book = await openBook(file, {}, io);
  await done(book.desk.clean());
  await saveBook(book, target);
  io.write(
    io.say(
      `已写入 ${target.path}，其中没有标记、核对报告和勾稽保存的内容。`,
      `Written: ${target.path}, without marks, report and what Gouji keeps.`,
    ),
  );
  return EXIT.clean;
}
