import { parseArgs } from 'node:util';
import { compareResults } from '../audit/compare/compare';
import { Refusal } from '../refusals/disk-refusal';
import { CHINESE_COMPARISON, comparisonJson, comparisonText, ENGLISH_COMPARISON } from '../report/comparison';
import { ownWarning } from '../report/own-parts';
import { changesOf } from './changes-option';
import { type ConsoleIo, UsageError } from './console-io';
import { exampleInEnglish } from './examples';
import { EXIT } from './exit';
import { type ReadBook, readBook } from './read-book';
import { wordsOf } from './words';

const OPTIONS = { json: { type: 'boolean' }, changes: { type: 'string' } } as const;
const EXAMPLE = 'gouji compare 年报.docx 年报.xlsx';

/**
 * `gouji compare FILE FILE [--json] [--changes accepted|rejected]`: a report in Word against its workbook, or any two of
 * either kind. Returns the exit code: 0 where all figures are the same, 1 where some are not,
 * 2 where that cannot be told, 3 where those compared are the same, but some were not understood.
 */
export async function compareCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [one, other, ...more] = positionals;
  if (one === undefined || other === undefined || more.length > 0)
    throw new UsageError(
      `请给出要比对的两个文件，如 ${EXAMPLE}`,
      `name the two files to compare, as in ${exampleInEnglish(EXAMPLE)}`,
    );
  const changes = changesOf([one, other], values.changes);
  const books = [await readIn(one, changes, io), await readIn(other, changes, io)] as const;
  const [first, second] = books;
  if (first === undefined || second === undefined) return EXIT.couldNotCheck;
  const compared = compareResults(first.checked, second.checked);
  const language = values.json ? 'zh' : io.language;
  const sides = [
    { file: one, names: first.names(language) },
    { file: other, names: second.names(language) },
  ] as const;
  const words = { ...wordsOf(io), ...(language === 'en' ? ENGLISH_COMPARISON : CHINESE_COMPARISON) };
  io.write(
    values.json
      ? JSON.stringify(comparisonJson(compared, sides), null, 2).split('\n')
      : comparisonText(compared, sides, words, io.paint),
  );
  const { differences, lone, onlyFirst, onlySecond, unread } = compared;
  const isSame = differences.length + lone.length + onlyFirst.length + onlySecond.length === 0;
  if (!isSame) return EXIT.errorsFound;
  return unread[0].length + unread[1].length > 0 ? EXIT.notAllCompared : EXIT.clean;
}

/** A file that has tables to compare; undefined where that was refused, and said. */
async function readIn(
  file: string,
  changes: Parameters<typeof readBook>[2],
  io: ConsoleIo,
): Promise<ReadBook | undefined> {
  try {
    const read = await readBook(file, {}, changes);
    io.writeError(ownWarning({ ...read, reports: [] }, { findings: [] }, wordsOf(io)));
    if (read.checked.recognition.tables.length === 0) throw new Refusal('no-tables');
    return read;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.writeError(io.say(`无法比对 ${file}：${error.message}`, `could not compare ${file}: ${error.words.en}`));
    return undefined;
  }
}
