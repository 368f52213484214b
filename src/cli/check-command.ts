import { parseArgs } from 'node:util';
import { isComplete } from '../audit/coverage';
import type { Finding } from '../audit/finding';
import { isAccepted } from '../audit/kept/explanation';
import { locate } from '../audit/locate/locate';
import type { Localisation } from '../audit/locate/suspect';
import type { Severity } from '../catalogue/types';
import { hasMarks } from '../hosts/file/write/has-marks';
import { Refusal } from '../refusals/disk-refusal';
import { jsonReport } from '../report/json';
import { NOT_LOCATED, outlineOf } from '../report/outline';
import { ownWarning } from '../report/own-parts';
import { textReport } from '../report/text';
import { visible } from '../workbook/visible';
import { changesIn, changesOf } from './changes-option';
import { type ConsoleIo, UsageError } from './console-io';
import { destinationOf } from './destination';
import { EXIT, EXIT_OPTIONS, exitOf } from './exit';
import { type FileOutcome, fileTable } from './file-table';
import { outdatedMarks } from './marks-text';
import { PLACE_OPTIONS } from './places';
import { type ReadBook, readBook } from './read-book';
import { wordsOf } from './words';
import { isFolder, workbooksAt } from './workbooks-at';
import { writeFile } from './write-file';

const OPTIONS = {
  json: { type: 'boolean' },
  severity: { type: 'string' },
  'max-queries': { type: 'string' },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  ...PLACE_OPTIONS,
  ...EXIT_OPTIONS,
  changes: { type: 'string' },
  'no-suspects': { type: 'boolean' },
} as const;

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** Codes from the gravest. */
const GRAVEST = [EXIT.couldNotCheck, EXIT.errorsFound, EXIT.notAllCompared, EXIT.clean];

/**
 * `gouji check FILE|FOLDER… [--json] [--severity error,query,…] [--max-queries N] [-o OUT] [--table 表3=…] [--ignore …]
 * [--exit-zero] [--allow-skipped] [--no-suspects] [--changes accepted|rejected]`. Of several workbooks each is told as one is, then all in a table; one
 * that cannot be checked is named and passed by. Returns the exit code, the gravest.
 */
export async function checkCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [first] = positionals;
  if (first === undefined)
    throw new UsageError(
      '请给出要核对的工作簿，如 gouji check 年报.xlsx',
      'name the workbook to check, as in gouji check report.xlsx',
    );
  severitiesIn(values.severity);
  mostQueries(values['max-queries']);
  const files = workbooksAt(positionals);
  changesOf(files, values.changes);
  const target = values.output === undefined ? undefined : destinationOf(files[0]!, values, 'any');
  const lines: string[] = [];
  const out: ConsoleIo =
    target === undefined ? io : { ...io, paint: plain, write: (more) => void lines.push(...[more].flat()) };
  const single = files.length === 1 && !isFolder(first);
  const outcomes = single ? [await checkFile(files[0]!, values, out)] : await checkAll(files, values, out);
  if (target !== undefined) {
    await writeFile(target, lines.map((line) => `${visible(line)}\n`).join(''));
    io.writeError(io.say(`已写入 ${target.path}`, `written: ${target.path}`));
  }
  return GRAVEST.find((code) => outcomes.some(({ exit }) => exit === code)) ?? EXIT.clean;
}

const plain: ConsoleIo['paint'] = (_, text) => text;

async function checkAll(files: readonly string[], values: Options, io: ConsoleIo): Promise<FileOutcome[]> {
  if (values.table !== undefined || values.ignore !== undefined) {
    throw new UsageError(
      '--table 和 --ignore 只管一个工作簿，请一次核对一个',
      '--table and --ignore are for one workbook; check one at a time',
    );
  }
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    const outcome = await checkFile(file, values, io, true);
    outcomes.push(outcome);
    if (!values.json && outcome.checked !== undefined) io.write(['']);
  }
  if (!values.json) io.write(fileTable(outcomes, io.language));
  return outcomes;
}

/** @param isOneOfMany true to write JSON in one line */
async function checkFile(file: string, values: Options, io: ConsoleIo, isOneOfMany = false): Promise<FileOutcome> {
  const jsonOf = (report: object) =>
    isOneOfMany ? [JSON.stringify(report)] : JSON.stringify(report, null, 2).split('\n');
  const read = await readFrom(file, values, io, jsonOf);
  if (read === undefined) return { file, exit: EXIT.couldNotCheck };
  const {
    checked,
    kept: { explanations },
    names,
    word,
  } = read;
  const { tables } = checked.recognition;
  const outline = outlineOf(checked, explanations, NOT_LOCATED);
  const wanted = severitiesIn(values.severity);
  const findings = checked.findings.filter(
    (finding) =>
      finding.status === 'failed' ||
      wanted.includes(finding.severity) ||
      (finding.status === 'skipped' && wanted.includes('skipped')) ||
      (isAccepted(finding, outline.explained) && wanted.includes('accepted')),
  );
  const localisation = values['no-suspects'] ? NOTHING_LOCATED : locate(checked);
  io.write(
    values.json
      ? jsonOf({
          ...jsonReport(file, checked, findings, localisation, explanations, names()),
          ...(word === undefined
            ? {}
            : { text: word.words.claimJson(word.text, word.report.blocks, checked.findings, names()) }),
        })
      : [
          ...textReport(file, checked, findings, localisation, io.paint, explanations, wordsOf(io), names(io.language)),
          ...textLines(read, findings, wanted, io),
        ],
  );
  if (tables.length === 0) {
    io.writeError(
      io.say(
        '没有认出任何一张年度质量报告的表（表1–表43），无法核对。请确认文件；表格应保留表头的文字。',
        'None of the 43 tables of an annual quality report was found, so nothing could be checked. See whether it is the right file; tables must keep the texts of their headers.',
      ),
    );
  }
  const said = word === undefined ? undefined : word.words.countsOf(word.text);
  const counts =
    said === undefined
      ? outline.counts
      : {
          ...outline.counts,
          error: outline.counts.error + said.error,
          query: outline.counts.query + said.query,
          rounding: outline.counts.rounding + said.rounding,
        };
  const complete = isComplete(checked.recognition, checked.findings);
  const exit = exitOf(
    { ...checked.summary, error: checked.summary.error + (said?.error ?? 0), found: tables.length, complete },
    values,
  );
  const most = mostQueries(values['max-queries']);
  const isTooMany = counts.query > most && exit !== EXIT.couldNotCheck && !values['exit-zero'];
  if (isTooMany)
    io.writeError(
      io.say(
        `${file}：待核实 ${counts.query} 条，多于 --max-queries ${most}`,
        `${file}: ${counts.query} open queries, more than --max-queries ${most}`,
      ),
    );
  return { file, exit: isTooMany ? EXIT.errorsFound : exit, checked, counts };
}

/** What the text of a report in Word says, at the levels wanted. */
function textLines(
  { word, checked, names }: ReadBook,
  findings: readonly Finding[],
  wanted: readonly Level[],
  io: ConsoleIo,
): string[] {
  if (word === undefined || checked.recognition.tables.length === 0) return [];
  const { words, text, report } = word;
  const shown = {
    ...text,
    unread: wanted.includes('skipped') ? text.unread : [],
    statements: text.statements.filter(({ outcome, severity }) => outcome === 'agrees' || wanted.includes(severity)),
  };
  const english = io.language === 'en';
  return words.claimLines(
    shown,
    report.blocks,
    io.paint,
    english ? words.ENGLISH_CLAIMS : words.CHINESE_CLAIMS,
    names(io.language),
    findings,
    wordsOf(io).severity,
    words.countsOf(text),
  );
}

const NOTHING_LOCATED: Localisation = { located: new Map(), suspects: [] };

async function readFrom(
  file: string,
  { json, table, ignore, changes }: Options,
  io: ConsoleIo,
  jsonOf: (report: object) => string[],
): Promise<ReadBook | undefined> {
  try {
    const read = await readBook(file, { table, ignore }, changesIn(changes));
    io.writeError(ownWarning(read, read.checked, wordsOf(io)));
    // Told of places otherwise, the check finds other things than the marks are of.
    if (table === undefined && ignore === undefined && (await areMarksOutdated(read))) io.writeError(outdatedMarks(io));
    return read;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (json) io.write(jsonOf({ version: 1, file, error: { code: error.code, message: error.message } }));
    io.writeError(io.say(`无法核对 ${file}：${error.message}`, `could not check ${file}: ${error.words.en}`));
    return undefined;
  }
}

/** Few workbooks have marks: what it takes to read them is loaded when one does. */
async function areMarksOutdated(read: ReadBook): Promise<boolean> {
  if (read.word !== undefined || read.checked.recognition.tables.length === 0 || !hasMarks(read.bytes)) return false;
  return (await import('./outdated-marks')).areMarksOutdated(read);
}

type Level = Severity | 'skipped' | 'accepted';

/** What the levels are called; the Chinese words are those that are shown. */
const LEVELS: Readonly<Record<Level, string>> = {
  error: '逻辑',
  query: '核实',
  rounding: '尾差',
  note: '提示',
  skipped: '未核对',
  accepted: '已说明',
};

function severitiesIn(list: string | undefined): readonly Level[] {
  const levels = Object.keys(LEVELS) as Level[];
  if (list === undefined) return levels;
  const wanted = list.split(/[,，、]/).map((word) => word.trim());
  const unknown = wanted.find((word) => !levels.some((level) => level === word || LEVELS[level] === word));
  if (unknown !== undefined) {
    const known = levels.map((level) => `${level}（${LEVELS[level]}）`).join('、');
    throw new UsageError(
      `没有“${unknown}”这个级别；可用：${known}`,
      `there is no level “${unknown}”; there are ${levels.join(', ')}`,
    );
  }
  return levels.filter((level) => wanted.includes(level) || wanted.includes(LEVELS[level]));
}

/** Throws UsageError. */
function mostQueries(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text))
    throw new UsageError(
      `--max-queries 后面要一个不小于 0 的整数，如 --max-queries 10；“${text}”不是`,
      `--max-queries takes a whole number from 0 on, as in --max-queries 10; “${text}” is none`,
    );
  return Number(text);
}
