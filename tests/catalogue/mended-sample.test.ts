import { builtInCatalogue } from '../../src/audit/built-in';
import { check } from '../../src/audit/check';
import { mendedSample, REPAIRS } from '../fixtures/mended-sample';
import type { SampleForm } from '../fixtures/workbooks';

const catalogue = builtInCatalogue();
const inspect = (form: SampleForm) => check(mendedSample(form), catalogue);

describe('the mended sample', () => {
  test('each cell is repaired once', () => {
    const cells = REPAIRS.map(([cell]) => cell);
    expect(new Set(cells).size).toBe(cells.length);
  });

  test.each(['typed', 'formulas'] as const)('%s: nothing to find, nothing skipped, all 43 tables there', (form) => {
    const { findings, recognition, summary } = inspect(form);
    expect(findings.map(({ rule, message }) => `${rule.id} ${message}`)).toEqual([]);
    expect(recognition.tables).toHaveLength(43);
    expect(summary.compared).toBeGreaterThan(650);
    expect(summary.held).toBe(summary.compared);
  });

  test('pasted: only that numbers are texts, once for each table', () => {
    const { findings, recognition } = inspect('pasted');
    expect(new Set(findings.map(({ rule }) => rule.formula))).toEqual(new Set(['数值型(每表)']));
    const tables = findings.map(({ table }) => table);
    expect(new Set(tables).size).toBe(tables.length);
    expect(recognition.tables).toHaveLength(43);
  });
});
