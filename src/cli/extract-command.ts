import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { ChangeView } from '../desk/views/views';
import { readReport } from '../hosts/docx/read-report';
import { newWorkbook } from '../hosts/file/create/new-workbook';
import { openFile } from '../hosts/file/file-host';
import { Refusal } from '../refusals/word-refusal';
import { changesIn } from './changes-option';
import { type ConsoleIo, UsageError } from './console-io';
import { destinationOf, theFile } from './destination';
import { exampleInEnglish } from './examples';
import { EXIT } from './exit';
import { checked, deskOver, done } from './open-book';
import { readFile } from './read-file';
import { isWordFile } from './word-files';
import { writeFile } from './write-file';
import { zipTools } from './zip-tools';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  formulas: { type: 'boolean' },
  changes: { type: 'string' },
} as const;
const EXAMPLE = 'gouji extract 年报.docx -o 年报.xlsx';

/**
 * `gouji extract FILE.docx -o OUT.xlsx [--formulas] [--changes accepted|rejected] [--force]`: the tables of a report in Word
 * as a workbook. Returns the exit code.
 */
export async function extractCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const file = theFile(positionals, EXAMPLE);
  const changes = changesIn(values.changes);
  if (values.output === undefined)
    throw new UsageError(
      `请用 -o 给出要写成的工作簿，如 ${EXAMPLE}`,
      `name the workbook to write by -o, as in ${exampleInEnglish(EXAMPLE)}`,
    );
  if (!isWordFile(file))
    throw new UsageError(
      `extract 提取 Word 年报（.docx）里的表；${file} 不是 .docx`,
      `extract takes a report in Word (.docx); ${file} is none`,
    );
  const target = destinationOf(file, values, 'xlsx');
  const report = readReport(readFile(file), { tools: zipTools, ...(changes === undefined ? {} : { changes }) });
  if (report.sheets.length === 0) throw new Refusal('no-word-tables', { what: file });
  const plain = newWorkbook(report.sheets);
  const { bytes, formulas } = values.formulas
    ? await withFormulas(plain, basename(target.path))
    : { bytes: plain, formulas: 0 };
  await writeFile(target, bytes);
  io.writeError((report.odd ?? []).map((words) => `${words}。`));
  const live = values.formulas ? io.say(`，${formulas} 格是公式`, `; ${formulas} cells hold formulas`) : '';
  io.write(
    io.say(
      `已写入 ${target.path}：${report.sheets.length} 张表${live}。`,
      `Written: ${target.path}; ${report.sheets.length} tables${live}.`,
    ),
  );
  return EXIT.clean;
}

/** The workbook with formulas where figures follow from others and are right as they are printed; no figure changes. */
async function withFormulas(bytes: Uint8Array, name: string): Promise<{ bytes: Uint8Array; formulas: number }> {
  const book = deskOver(openFile(bytes, name));
  await checked(book);
  const { changes } = await done(book.desk.propose({ formulas: true, toNumbers: false }));
  const isKept = ({ kind, blocked, old, new: text }: ChangeView) =>
    kind === 'formula' && blocked !== true && old === text;
  const other = new Set(changes.filter((change) => !isKept(change)).map(({ group }) => group));
  const chosen = changes.filter(({ group }) => !other.has(group));
  if (chosen.length === 0) return { bytes, formulas: 0 };
  const { cells } = await done(book.desk.apply(chosen.map(({ id }) => id)));
  // What was done is the workbook's beginning: nothing to take back.
  await done(book.desk.clean());
  return { bytes: book.host.bytes(), formulas: cells };
}
