import { parseArgs } from 'node:util';
import { FORMS } from '../catalogue/forms';
import { RULES } from '../catalogue/rules';
import { rulesMarkdown, rulesText } from '../report/rules-text';
import { type ConsoleIo, UsageError } from './console-io';
import { wordsOf } from './words';

/** `gouji rules [--table N] [--markdown]`. Returns the exit code. */
export function rulesCommand(args: readonly string[], io: ConsoleIo): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { table: { type: 'string' }, markdown: { type: 'boolean' } },
  });
  if (positionals.length > 0)
    throw new UsageError(
      `rules 不需要文件；多出了：${positionals.join('、')}`,
      `rules takes no file; too much: ${positionals.join(', ')}`,
    );
  const table = values.table;
  if (table !== undefined && !FORMS.some(({ no }) => String(no) === table)) {
    throw new UsageError(
      `没有表${table}；表号是 1 到 ${FORMS.length}`,
      `there is no table ${table}; they are 1 to ${FORMS.length}`,
    );
  }
  const prefix = table === undefined ? 'R' : `R${table.padStart(2, '0')}-`;
  const rules = RULES.filter(({ id, formula }) => id.startsWith(prefix) || mentions(formula, table));
  io.document(values.markdown ? rulesMarkdown(rules, FORMS, wordsOf(io)) : rulesText(rules, FORMS, wordsOf(io)));
  return 0;
}

/** True where a formula speaks of a table, so that `--table 35` also shows what other tables hold against it. */
function mentions(formula: string, table: string | undefined): boolean {
  return table !== undefined && new RegExp(`表${table}(?!\\d)`).test(formula);
}
