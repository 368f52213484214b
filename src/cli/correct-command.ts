import { parseArgs } from 'node:util';
import { doubtedIn } from '../audit/locate/doubted';
import { locate } from '../audit/locate/locate';
import { type Correction, correctionsOf } from '../claims/corrections';
import { editKept, type KeptEdit } from '../hosts/docx/edit/kept-edit';
import type { TextEdit } from '../hosts/docx/edit/text-edit';
import { CHINESE_CLAIMS, ENGLISH_CLAIMS, headingOf, quoteOf } from '../report/claim-words';
import type { Block } from '../workbook/report';
import { type ConsoleIo, UsageError } from './console-io';
import { destinationOf, OUTPUT_OPTIONS, theFile } from './destination';
import { EXIT } from './exit';
import { readBook } from './read-book';
import { isWordFile } from './word-files';
import { writeFile } from './write-file';

const OPTIONS = {
  ...OUTPUT_OPTIONS,
  'dry-run': { type: 'boolean' },
  with: { type: 'string' },
  author: { type: 'string' },
} as const;
const EXAMPLE = 'gouji correct 年报.docx -o 改好.docx';

/**
 * `gouji correct FILE.docx -o OUT.docx|--in-place|--dry-run [--with 2,5] [--author NAME] [--force]`: sets numbers of the text
 * right as tracked changes. Returns the exit code: 0 where all are, 3 where some cannot be, 2 where none can.
 */
export async function correctCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const file = theFile(positionals, EXAMPLE);
  if (!isWordFile(file))
    throw new UsageError(
      `correct 改正 Word 年报（.docx）的正文；${file} 不是 .docx，工作簿请用 recalc`,
      `correct sets the text of a report in Word (.docx) right; ${file} is none, and for workbooks there is recalc`,
    );
  const target = values['dry-run'] ? undefined : destinationOf(file, values);
  const read = await readBook(file);
  const { report, text } = read.word!;
  const { checked } = read;
  const corrections = correctionsOf(text.statements, doubtedIn(checked.findings, locate(checked).located));
  const chosen = chosenOf(corrections, values.with);
  const written = corrections.filter((correction, at) => correction.safe || chosen.has(at + 1));
  io.write(listed(corrections, written, report.blocks, io));
  if (written.length === 0) {
    if (target === undefined) return EXIT.clean;
    await writeFile(target, read.bytes);
    io.writeError(
      io.say(`已写入 ${target.path}，没有要改的。`, `Written: ${target.path}; there was nothing to change.`),
    );
    return EXIT.clean;
  }
  const edits = new Map(
    written.map(({ statement: { number }, text: digits }, at): [TextEdit, Correction] => {
      const { block, start, end } = number;
      const expected = textOf(report.blocks, block).slice(start, end);
      return [{ block, start, end, expected, text: digits }, written[at]!];
    }),
  );
  const date = new Date().toISOString();
  const edited = editKept(read.bytes, [...edits.keys()], {
    date,
    ...(values.author === undefined ? {} : { author: values.author }),
  });
  io.write(notDone(edited, (edit) => correctionLine(edits.get(edit)!, corrections, report.blocks, io), io));
  if (target === undefined) return EXIT.clean;
  const { left, elsewhere } = edited;
  const made = edits.size - left.length;
  if (made === 0) {
    io.writeError(io.say('没有写入：没有一处能这样改。', 'Nothing was written: none could be changed so.'));
    return EXIT.couldNotCheck;
  }
  await writeFile(target, edited.bytes);
  io.writeError(
    io.say(
      `已写入 ${target.path}，${made} 处作为修订${left.length === 0 ? '' : `，${left.length} 处没能改`}，请在 Word 里“审阅”后接受或拒绝。可用 gouji undo ${target.path} 撤销。`,
      `Written: ${target.path}; ${made} tracked changes${left.length === 0 ? '' : `, ${left.length} not made`}, to be accepted or rejected in Word. gouji undo ${target.path} takes them back.`,
    ),
  );
  return left.length + elsewhere.length > 0 ? EXIT.notAllDone : EXIT.clean;
}

/** What was not changed, or not everywhere, each with its place and why. */
function notDone({ left, elsewhere }: KeptEdit, lineOf: (edit: TextEdit) => string, { say }: ConsoleIo): string[] {
  return [
    ...(left.length === 0
      ? []
      : [
          say(`没能改的 ${left.length} 处，请在 Word 里自己改`, `not changed: ${left.length}; change them in Word`),
          ...left.flatMap(({ edit, why }) => [lineOf(edit), `      ${say(why.zh, why.en)}`]),
        ]),
    ...(elsewhere.length === 0
      ? []
      : [
          say(
            `改了，但文件里另有一份给别的 Word 版本看的（如文本框），其中的字不同，没有改的 ${elsewhere.length} 处`,
            `changed, but the file has the place a second time for other versions of Word (as with a text box), with other words, which were not: ${elsewhere.length}`,
          ),
          ...elsewhere.map(lineOf),
        ]),
  ];
}

/** One correction as the list has it, by its number there. */
function correctionLine(
  correction: Correction,
  corrections: readonly Correction[],
  blocks: readonly Block[],
  io: ConsoleIo,
  mark = '',
): string {
  const { statement, text } = correction;
  const { block, start, end } = statement.number;
  const now = textOf(blocks, block).slice(start, end);
  const words = io.language === 'en' ? ENGLISH_CLAIMS : CHINESE_CLAIMS;
  const heading = io.paint('dim', headingOf(blocks, block, words));
  return `  ${corrections.indexOf(correction) + 1}. “${quoteOf(blocks, statement.place)}”  ${now} → ${text}${mark}  ${heading}`;
}

/** The numbers of the list that `--with` names. Throws UsageError. */
function chosenOf(corrections: readonly Correction[], list: string | undefined): ReadonlySet<number> {
  const wanted = (list ?? '').split(/[,，、\s]+/).filter((part) => part !== '');
  const unknown = wanted.find((part) => !/^\d+$/.test(part) || Number(part) < 1 || Number(part) > corrections.length);
  if (unknown !== undefined)
    throw new UsageError(
      `--with 里没有第 ${unknown} 处；列出的有 ${corrections.length} 处，如 --with 2,5`,
      `--with knows no number ${unknown}; ${corrections.length} are listed, as in --with 2,5`,
    );
  return new Set(wanted.map(Number));
}

function listed(
  corrections: readonly Correction[],
  written: readonly Correction[],
  blocks: readonly Block[],
  io: ConsoleIo,
): string[] {
  if (corrections.length === 0) return [io.say('正文里没有可以改的数。', 'No number of the text can be set right.')];
  const lines = (safe: boolean): string[] =>
    corrections
      .filter((correction) => correction.safe === safe)
      .map((correction) => {
        const mark = !safe && written.includes(correction) ? io.say('（也改）', ' (as well)') : '';
        return correctionLine(correction, corrections, blocks, io, mark);
      });
  const [safe, open] = [lines(true), lines(false)];
  return [
    ...(safe.length === 0
      ? []
      : [io.say('可以放心改的：由别的数算出', 'safe: they follow from other numbers'), ...safe]),
    ...(open.length === 0
      ? []
      : [
          io.say(
            '要您决定的：正文与表各说各的，也可能是表错了；用 --with 点名的也改',
            'for you to decide: text and tables say two things, and it may be the table; --with sets them right as well',
          ),
          ...open,
        ]),
  ];
}

function textOf(blocks: readonly Block[], at: number): string {
  const block = blocks[at];
  return block === undefined || block.kind === 'table' ? '' : block.text;
}
