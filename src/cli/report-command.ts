import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isComplete } from '../audit/coverage';
import type { CheckView } from '../desk/views/views';
import { Refusal } from '../refusals/disk-refusal';
import { CSV_STARTS, csvReport } from '../report/csv';
import { countWords } from '../report/finding-words';
import { htmlReport } from '../report/html';
import { HTML_STARTS } from '../report/html-page';
import { NOT_LOCATED, outlineOf } from '../report/outline';
import { ownWarning } from '../report/own-parts';
import { type ConsoleIo, UsageError } from './console-io';
import { destinationOf, reportTarget, type Target } from './destination';
import { EXIT, EXIT_OPTIONS, exitOf } from './exit';
import { outdatedMarks } from './marks-text';
import { checked, done, openBook, saveBook, tellAfter, tellWarning } from './open-book';
import { PLACE_OPTIONS, type PlacesSaid } from './places';
import { readBook } from './read-book';
import { isWordFile } from './word-files';
import { wordsOf } from './words';
import { writeFile } from './write-file';

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
  if (file === undefined)
    throw new UsageError(
      '请给出要核对的工作簿，如 gouji report 年报.xlsx --html -o 报告.html',
      'name the workbook, as in gouji report report.xlsx --html -o report.html',
    );
  if (more.length > 0)
    throw new UsageError(
      `一次核对一个工作簿；多出了：${more.join('、')}`,
      `one workbook at a time; too much: ${more.join(', ')}`,
    );
  const { output, force = false } = values;
  if (values.sheet) {
    if (values.html || values.csv)
      throw new UsageError('--html、--csv、--sheet 一次选一种', 'choose one of --html, --csv and --sheet');
    return await addSheet(file, destinationOf(file, values), values, io);
  }
  if (values['in-place'])
    throw new UsageError(
      '--in-place 只和 --sheet 一起用；网页和表写到 -o 给出的文件',
      '--in-place goes with --sheet alone; a page or a list is written to the file named by -o',
    );
  const kind = kindOf(values.html === true, values.csv === true, output);
  try {
    const starts = kind === 'html' ? HTML_STARTS : CSV_STARTS;
    const target = output === undefined || output === '-' ? undefined : reportTarget(file, output, starts, force);
    const made = await (isWordFile(file) ? wordText : bookText)(file, kind, values, io);
    const { text, counts, complete, warning } = made;
    tellWarning(warning, io);
    if (target === undefined) io.document(text);
    else {
      await writeFile(target, text);
      io.writeError([
        io.say(`已写入 ${target.path}`, `written: ${target.path}`),
        countWords(counts, wordsOf(io)).join('   '),
      ]);
    }
    return exitOf({ ...counts, complete }, values);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.writeError(io.say(`没有写成报告：${error.message}`, `no report was written: ${error.words.en}`));
    return EXIT.couldNotCheck;
  }
}

/** What a report says, and what came of the check. */
interface ReportText {
  readonly text: string;
  readonly counts: CheckView['counts'];
  readonly complete: boolean;
  readonly warning: string;
}

async function bookText(file: string, kind: 'html' | 'csv', said: PlacesSaid, io: ConsoleIo): Promise<ReportText> {
  const book = await openBook(file, said, io);
  const { counts, complete, warning, marksOutdated } = await checked(book);
  if (marksOutdated) io.writeError(outdatedMarks(io));
  return { text: await done(book.desk.exportReport(kind)), counts, complete, warning };
}

/** A report in Word has no desk: nothing is written into it. */
async function wordText(file: string, kind: 'html' | 'csv', places: PlacesSaid, io: ConsoleIo): Promise<ReportText> {
  const words = wordsOf(io);
  const read = await readBook(file, places);
  const { checked: result, names, word } = read;
  const { tables, missing } = result.recognition;
  if (tables.length === 0) throw new Refusal('no-tables');
  const named = names(io.language);
  const { report, text: reading, words: loaded } = word!;
  const spoken = io.language === 'en' ? loaded.ENGLISH_CLAIMS : loaded.CHINESE_CLAIMS;
  const rows = loaded.claimRows(reading, report.blocks, result.findings, spoken, named);
  const options = { file: basename(file), checkedAt: words.time(new Date()), names: named, text: rows };
  const text = kind === 'html' ? htmlReport(result, options, words) : csvReport(result, [], words, named, rows);
  const { compared, held } = result.summary;
  const { counts: own } = outlineOf(result, [], NOT_LOCATED);
  const said = loaded.countsOf(reading);
  const counts = {
    ...own,
    error: own.error + said.error,
    query: own.query + said.query,
    rounding: own.rounding + said.rounding,
    found: tables.length,
    missing: missing.length,
    compared,
    held,
  };
  const complete = isComplete(result.recognition, result.findings);
  return { text, counts, complete, warning: ownWarning(read, result, words) };
}

function kindOf(html: boolean, csv: boolean, output: string | undefined): 'html' | 'csv' {
  if (/\.pdf$/i.test(output ?? ''))
    throw new UsageError(
      '不能直接写 PDF。请写成 .html，在浏览器里打开，按 Ctrl+P，目标选“另存为 PDF”：按 A4 排好了',
      'PDF is not written. Write .html, open it in a browser, press Ctrl+P and choose “Save as PDF”: it is laid out for A4',
    );
  if (html && csv) throw new UsageError('--html 和 --csv 一次选一种', 'choose either --html or --csv');
  if (html || /\.html?$/i.test(csv ? '' : (output ?? ''))) return 'html';
  if (csv || /\.csv$/i.test(output ?? '')) return 'csv';
  throw new UsageError('请选一种报告：--html、--csv 或 --sheet', 'choose a kind of report: --html, --csv or --sheet');
}

/** Puts the report into the workbook as a sheet, in the place of an older one. What was typed into that is kept. */
async function addSheet(file: string, target: Target, said: PlacesSaid, io: ConsoleIo): Promise<number> {
  const book = await openBook(file, said, io);
  await checked(book);
  const view = await done(book.desk.addReport());
  const { counts } = view;
  await saveBook(book, target);
  tellAfter(view, io);
  io.writeError([
    io.say(`已写入 ${target.path}`, `written: ${target.path}`),
    countWords(counts, wordsOf(io)).join('   '),
  ]);
  return EXIT.clean;
}
