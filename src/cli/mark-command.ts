import { parseArgs } from 'node:util';
import { isAccepted, matchExplanations } from '../audit/kept/explanation';
import { marksOf } from '../audit/marks';
import { patchWorkbook } from '../hosts/file/write/patch-workbook';
import { summaryWords } from '../report/text';
import type { ConsoleIo } from './console-io';
import { destinationOf, OUTPUT_OPTIONS, theFile } from './destination';
import { EXIT } from './exit';
import { openBook } from './open-book';
import { PLACE_OPTIONS } from './places';
import { readFile } from './read-file';
import { writeWorkbook } from './write-workbook';

/** `gouji mark FILE -o OUT|--in-place [--clear]`: marks the cells that findings are about. Returns the exit code. */
export async function markCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...OUTPUT_OPTIONS, ...PLACE_OPTIONS, clear: { type: 'boolean' } },
  });
  const file = theFile(positionals, 'gouji mark 年报.xlsx -o 标记过的年报.xlsx');
  const path = destinationOf(file, values);
  if (values.clear) {
    await writeWorkbook(path, patchWorkbook(readFile(file), { marks: [] }).bytes);
    io.write(`已写入 ${path}，清除了勾稽的标记。\n`);
    return EXIT.clean;
  }
  const { bytes, checked, kept, warning } = await openBook(file, values);
  const explained = matchExplanations(checked.findings, kept.explanations);
  const marks = marksOf(checked.findings.filter((finding) => !isAccepted(finding, explained)));
  await writeWorkbook(path, patchWorkbook(bytes, { marks }).bytes);
  io.writeError(warning);
  io.write(`已写入 ${path}，标记了 ${marks.length} 格。\n${summaryWords(checked)}\n`);
  return EXIT.clean;
}

/** `gouji clean FILE -o OUT|--in-place`: a copy for submission, without anything of ours. Returns the exit code. */
export async function cleanCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OUTPUT_OPTIONS });
  const file = theFile(positionals, 'gouji clean 年报.xlsx -o 上报.xlsx');
  const path = destinationOf(file, values);
  await writeWorkbook(path, patchWorkbook(readFile(file), { marks: [], report: null, store: null }).bytes);
  io.write(`已写入 ${path}，其中没有标记、核对报告和勾稽保存的内容。\n`);
  return EXIT.clean;
}
