import { parseArgs } from 'node:util';
import { gateOf, gateWords } from '../desk/views/gate';
import type { CheckView, FindingView } from '../desk/views/views';
import { Refusal } from '../refusals/refusal';
import { HTML_STARTS } from '../report/html-page';
import { placeText } from '../workbook/address';
import { groupBy } from '../workbook/group-by';
import { type ConsoleIo, UsageError } from './console-io';
import { destinationOf, OUTPUT_OPTIONS, reportTarget, theFile } from './destination';
import { EXIT } from './exit';
import { checked, done, openBook, tellWarning } from './open-book';
import { PLACE_OPTIONS } from './places';
import { writeFile } from './write-file';

const { output, force } = OUTPUT_OPTIONS;
const OPTIONS = {
  output,
  force,
  ...PLACE_OPTIONS,
  notes: { type: 'string' },
  statement: { type: 'string' },
  author: { type: 'string' },
} as const;

/**
 * `gouji submit FILE -o OUT [--notes HTML] [--statement …] [--author …]`: the clean copy, and the 审核说明 that goes with it.
 * Returns the exit code; 1 where something is open and nothing was said of it.
 */
export async function submitCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const file = theFile(positionals, 'gouji submit 年报.xlsx -o 上报.xlsx');
  if (values.output === undefined)
    throw new UsageError(
      '请用 -o 给出上报的副本，如 gouji submit 年报.xlsx -o 上报.xlsx',
      'name the copy to submit by -o, as in gouji submit report.xlsx -o copy.xlsx',
    );
  const copyTo = destinationOf(file, values);
  const notesTo = reportTarget(file, values.notes ?? notesName(values.output), HTML_STARTS, values.force ?? false);
  if (notesTo.real === copyTo.real) throw new UsageError('-o 和 --notes 是同一个文件', '-o and --notes name one file');
  const book = await openBook(file, values, {
    language: io.language,
    ...(values.author === undefined ? {} : { author: values.author }),
  });
  const view = await checked(book);
  tellWarning(view.warning, io);
  const gate = gateOf(view);
  if (!gate.isClear) {
    const left = [
      ...[...gate.errors, ...gate.queries].map((finding) => lineOf(finding, io)),
      ...notCompared(view, io),
      ...gate.missing.map((no) => io.say(`  – 没有找到  表${no}`, `  – not found  表${no}`)),
    ];
    // What could not be read is named where nothing else says what is open.
    if (left.length === 0) left.push(...view.doubts.map(({ message }) => `  – ${message}`));
    io.write([
      io.say(`上报前还没有处理的：${gateWords(gate).zh}`, `Open before submitting: ${gateWords(gate).en}`),
      ...left,
    ]);
  }
  const statement = values.statement?.trim() ?? '';
  if (!gate.isClear && statement === '') {
    io.writeError(
      io.say(
        '没有上报。请改正，或在审核说明里写明理由；要照样上报，用 --statement "理由" 写一句话，它会写进审核说明文件。',
        'Not submitted. Put it right or explain it; to submit all the same, say why by --statement "…", which goes into the notes.',
      ),
    );
    return EXIT.errorsFound;
  }
  const { copy, notes } = await done(book.desk.submission({ statement }));
  if (copy === undefined) throw new Refusal('read-only-format');
  // The notes first: no copy is there without them.
  await writeFile(notesTo, notes);
  await writeFile(copyTo, copy);
  io.write([
    io.say(
      `已写入 ${copyTo.path}，其中没有标记、核对报告和勾稽保存的内容；${file} 没有动。`,
      `Written: ${copyTo.path}, without marks, report and what Gouji keeps; ${file} is as it was.`,
    ),
    io.say(
      `已写入 ${notesTo.path}：已说明的核实 ${view.counts.accepted} 条${gate.isClear ? '' : '，和照样上报的理由'}。`,
      `Written: ${notesTo.path}; queries explained: ${view.counts.accepted}${gate.isClear ? '' : ', and why it is submitted all the same'}.`,
    ),
  ]);
  return EXIT.clean;
}

const notesName = (path: string): string => `${path.replace(/\.\w+$/, '')}-审核说明.html`;

/** Relations that were not compared, those that miss the same on one line. */
function notCompared({ findings }: CheckView, io: Pick<ConsoleIo, 'say'>): string[] {
  const skipped = findings.filter(({ status }) => status === 'skipped');
  return [...groupBy(skipped, ({ message }) => message)].map(([message, alike]) => {
    const rules = [...new Set(alike.map(({ rule }) => rule.id))].join(' ');
    return `  ${io.say('– 未核对', '– not compared')}  ${rules}  ${message.replace(/^(?:未核对：|not compared: )/i, '')}`;
  });
}

function lineOf(
  { severity, status, rule, cells, message, explanation }: FindingView,
  io: Pick<ConsoleIo, 'say'>,
): string {
  const sign = severity === 'query' && status === 'broken' ? io.say('? 核实', '? query') : io.say('✗ 逻辑', '✗ error');
  const [first] = cells;
  const why =
    explanation === undefined
      ? ''
      : explanation.outdated
        ? io.say('（数改过，说明要重新确认）', ' (figures changed: confirm the explanation)')
        : io.say('（说明被退回）', ' (the explanation was sent back)');
  return `  ${sign}  ${[first === undefined ? '' : placeText(first.place), rule.id].filter(Boolean).join('  ')}  ${message}${why}`;
}
