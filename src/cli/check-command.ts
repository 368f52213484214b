import { parseArgs } from 'node:util';
import { isComplete } from '../audit/coverage';
import { locate } from '../audit/locate/locate';
import type { Localisation } from '../audit/locate/suspect';
import type { Severity } from '../catalogue/types';
import { Refusal } from '../refusals/refusal';
import { jsonReport } from '../report/json';
import { SEVERITIES } from '../report/severity-words';
import { textReport } from '../report/text';
import { type ConsoleIo, UsageError } from './console-io';
import { EXIT, EXIT_OPTIONS, exitOf } from './exit';
import { PLACE_OPTIONS, type PlacesSaid } from './places';
import { type ReadBook, readBook } from './read-book';

/**
 * `gouji check FILE [--json] [--severity error,query,…] [--table 表3=…] [--ignore …] [--exit-zero] [--allow-skipped]
 * [--no-suspects]`. Returns the exit code.
 */
export async function checkCommand(args: readonly string[], io: ConsoleIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      severity: { type: 'string' },
      ...PLACE_OPTIONS,
      ...EXIT_OPTIONS,
      'no-suspects': { type: 'boolean' },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined) throw new UsageError('请给出要核对的工作簿，如 gouji check 年报.xlsx');
  if (more.length > 0) throw new UsageError(`一次核对一个工作簿；多出了：${more.join('、')}`);
  const severities = severitiesIn(values.severity);
  const read = await readFrom(file, values, io);
  if (read === undefined) return EXIT.couldNotCheck;
  const {
    checked: result,
    kept: { explanations },
  } = read;
  const { tables } = result.recognition;
  const findings = result.findings.filter(
    ({ severity, status }) => status === 'failed' || severities.includes(severity),
  );
  const localisation = values['no-suspects'] ? NOTHING_LOCATED : locate(result);
  io.write(
    values.json
      ? jsonLines(jsonReport(file, result, findings, localisation, explanations))
      : textReport(file, result, findings, localisation, io.paint, explanations),
  );
  if (tables.length === 0) {
    io.writeError('没有认出任何一张年度质量报告的表（表1–表43），无法核对。请确认文件；表格应保留表头的文字。');
  }
  const complete = isComplete(result.recognition, result.findings);
  return exitOf({ ...result.summary, found: tables.length, complete }, values);
}

const jsonLines = (report: object): string[] => JSON.stringify(report, null, 2).split('\n');

const NOTHING_LOCATED: Localisation = { located: new Map(), suspects: [] };

async function readFrom(
  file: string,
  { json, ...said }: PlacesSaid & { readonly json?: boolean | undefined },
  io: ConsoleIo,
): Promise<ReadBook | undefined> {
  try {
    const read = await readBook(file, said);
    io.writeError(read.warning);
    return read;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (json) io.write(jsonLines({ version: 1, file, error: { code: error.code, message: error.message } }));
    io.writeError(`无法核对 ${file}：${error.message}`);
    return undefined;
  }
}

function severitiesIn(list: string | undefined): readonly Severity[] {
  if (list === undefined) return SEVERITIES;
  const wanted = list.split(/[,，]/).map((word) => word.trim());
  const unknown = wanted.find((word) => !SEVERITIES.some((severity) => severity === word));
  if (unknown !== undefined) throw new UsageError(`没有“${unknown}”这个级别；可用：${SEVERITIES.join('、')}`);
  return SEVERITIES.filter((severity) => wanted.includes(severity));
}
