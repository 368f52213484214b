import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { keptTextOrNone } from '../audit/kept/kept-text';
import { patchWorkbook } from '../hosts/file/write/patch-workbook';
import { Refusal } from '../refusals/refusal';
import { CSV_START, csvReport } from '../report/csv';
import { countWords } from '../report/finding-words';
import { HTML_START, htmlReport } from '../report/html';
import { outlineOf } from '../report/outline';
import { reportSheet } from '../report/report-sheet';
import { timeWords } from '../report/time-words';
import { type ConsoleIo, UsageError } from './console-io';
import { destinationOf } from './destination';
import { EXIT, EXIT_OPTIONS, exitOf } from './exit';
import { openBook, requireOwnStore } from './open-book';
import { PLACE_OPTIONS, type PlacesSaid } from './places';
import { FileError } from './read-file';
import { writeOutput } from './write-output';
import { writeWorkbook } from './write-workbook';

/** `gouji report FILE --html|--csv [-o OUT] [--force] [--exit-zero] [--allow-skipped]`. Returns the exit code. */
export async function reportCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      html: { type: 'boolean' },
      sheet: { type: 'boolean' },
      'in-place': { type: 'boolean' },
      csv: { type: 'boolean' },
      ...PLACE_OPTIONS,
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean' },
      ...EXIT_OPTIONS,
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError('请给出要核对的工作簿，如 gouji report 年报.xlsx --html -o 报告.html');
  if (more.length > 0) throw new UsageError(`一次核对一个工作簿；多出了：${more.join('、')}`);
  const { output, force = false } = values;
  if (values.sheet) {
    if (values.html || values.csv) throw new UsageError('--html、--csv、--sheet 一次选一种');
    return await addSheet(file, destinationOf(file, values), values, io);
  }
  const kind = kindOf(values.html === true, values.csv === true, output);
  try {
    const {
      checked,
      kept: { explanations },
      warning,
    } = await openBook(file, values);
    io.writeError(warning);
    if (checked.recognition.tables.length === 0) {
      io.writeError('没有认出任何一张年度质量报告的表（表1–表43），没有写报告。请确认文件；表格应保留表头的文字。\n');
      return EXIT.couldNotCheck;
    }
    const options = { file: basename(file), checkedAt: timeWords(new Date()), explanations };
    const text = kind === 'html' ? htmlReport(checked, options) : csvReport(checked, explanations);
    if (output === undefined || output === '-') io.write(text);
    else {
      await writeOutput(output, text, { start: kind === 'html' ? HTML_START : CSV_START, input: file, force });
      io.writeError(`已写入 ${output}\n${countWords(outlineOf(checked, explanations).counts).join('   ')}\n`);
    }
    return exitOf(checked, values);
  } catch (error) {
    if (!(error instanceof FileError || error instanceof Refusal)) throw error;
    io.writeError(`没有写成报告：${error.message}\n`);
    return EXIT.couldNotCheck;
  }
}

function kindOf(html: boolean, csv: boolean, output: string | undefined): 'html' | 'csv' {
  if (html && csv) throw new UsageError('--html 和 --csv 一次选一种');
  if (html || /\.html?$/i.test(csv ? '' : (output ?? ''))) return 'html';
  if (csv || /\.csv$/i.test(output ?? '')) return 'csv';
  throw new UsageError('请选一种报告：--html、--csv 或 --sheet');
}

/** Puts the report into the workbook as a sheet, in the place of an older one. What was typed into that is kept. */
async function addSheet(file: string, path: string, said: PlacesSaid, io: ConsoleIo): Promise<number> {
  const { bytes, checked, kept, reading, warning } = await openBook(file, said);
  requireOwnStore(reading);
  const { explanations } = kept;
  const report = reportSheet(checked, { file: basename(file), checkedAt: timeWords(new Date()), explanations });
  const text = keptTextOrNone(kept);
  await writeWorkbook(path, patchWorkbook(bytes, { report, ...(text === null ? {} : { store: text }) }).bytes);
  io.writeError(`${warning}已写入 ${path}\n${countWords(outlineOf(checked, explanations).counts).join('   ')}\n`);
  return EXIT.clean;
}
