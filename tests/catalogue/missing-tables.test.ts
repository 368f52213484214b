import { builtInCatalogue } from '../../src/audit/built-in';
import { RULES } from '../../src/catalogue/rules';
import { check } from '../fixtures/check';
import { mendedSample } from '../fixtures/mended-sample';
import { keepSheets } from '../fixtures/workbooks';

const catalogue = builtInCatalogue();
const whole = mendedSample('typed');
const names = whole.sheets.map(({ name }) => name);

/** Rules that need a table though their formula does not name it: 专业 are put in their 大类 by 表6. */
const ALSO: Readonly<Record<string, readonly string[]>> = { 表6: ['R07-09', 'R07-10'] };

const needs = (formula: string, table: string): boolean => new RegExp(`${table}(?!\\d)`).test(formula);

// What cannot be checked must never look as if it had been.
describe('a workbook without', () => {
  test.each(names)('%s: the rules that need it are skipped, no other, and nothing is taken for broken', (table) => {
    const without = keepSheets(
      whole,
      names.filter((name) => name !== table),
    );
    const { findings, recognition } = check(without, catalogue);
    expect(recognition.missing).toEqual([Number(table.slice(1))]);
    expect(findings.filter(({ status }) => status !== 'skipped')).toEqual([]);
    const required = RULES.filter(({ formula, optional }) => optional !== true && needs(formula, table));
    const expected = [...required.map(({ id }) => id), ...(ALSO[table] ?? [])];
    expect(findings.map(({ rule }) => rule.id).sort()).toEqual(expected.sort());
  });
});
