import { builtInCatalogue } from '../../src/audit/built-in';
import { check } from '../../src/audit/check';
import type { Finding } from '../../src/audit/finding';
import { address } from '../../src/workbook/address';
import { expectedFindings } from '../fixtures/expected';
import { type SampleForm, sampleWorkbook } from '../fixtures/workbooks';

const FORMS: readonly SampleForm[] = ['typed', 'pasted', 'formulas'];
const catalogue = builtInCatalogue();
const results = Object.fromEntries(
  FORMS.map((form) => [form, check(sampleWorkbook(form), catalogue).findings]),
) as Record<SampleForm, readonly Finding[]>;

const cellsOf = ({ cells }: Finding): string[] =>
  cells.map(({ place: { sheet, row, column } }) => `${sheet}!${address(row, column)}`);

const broken = (form: SampleForm, severity: Finding['severity']): Finding[] =>
  results[form].filter((finding) => finding.status === 'broken' && finding.severity === severity);

const expected = expectedFindings();

describe.each(FORMS)('%s', (form) => {
  test.each(expected)('表$table $severity: $what', ({ severity, table, sheet, cells }) => {
    const wanted = cells.map((cell) => `${sheet}!${cell}`);
    const found = broken(form, severity).filter((finding) => finding.table === table);
    const near = found.filter((finding) => cellsOf(finding).some((cell) => wanted.includes(cell)));
    expect(cells.length === 0 ? found : near).not.toEqual([]);
  });

  // Numbers that the independent check printed are the numbers that the findings print.
  test.each(expected.filter(({ severity }) => severity === 'error' || severity === 'rounding'))(
    '表$table $reported, not $expected: $what',
    ({ severity, table, sheet, cells, reported, expected: wanted }) => {
      const own = broken(form, severity).filter((finding) => finding.table === table);
      const there = own.filter((finding) =>
        cellsOf(finding).some((cell) => cells.some((c) => cell === `${sheet}!${c}`)),
      );
      const numbers = there.map((finding) => [
        Number.parseFloat(finding.reported),
        Number.parseFloat(finding.expected),
      ]);
      expect(numbers).toContainEqual([reported, wanted]);
    },
  );

  test.each(['error', 'rounding'] as const)('no %s besides', (severity) => {
    const count = expected.filter((finding) => finding.severity === severity).length;
    expect(count).toBe({ error: 6, rounding: 16 }[severity]);
    expect(broken(form, severity)).toHaveLength(count);
  });

  test('no check fails', () => {
    expect(results[form].filter(({ status }) => status === 'failed')).toEqual([]);
  });

  test('a company count that equals the last 序号 is told to look for a repeated one', () => {
    const [finding] = broken(form, 'query').filter(({ rule }) => rule.id === 'R25-02');
    expect(finding?.message).toContain('请看表37的序号有没有重复');
  });
});

/** What differs by design: pasted numbers are texts, and pasting keeps stray blanks. */
const OF_THE_FORM = ['数值型(每表)', '无空白(每表)'];

test('the three forms are found to say the same', () => {
  const essence = (form: SampleForm) =>
    results[form]
      .filter(({ rule }) => !OF_THE_FORM.includes(rule.formula))
      .map((finding) => {
        const { rule, table, severity, status, reported, expected: wanted, message } = finding;
        return { rule: rule.id, table, severity, status, reported, expected: wanted, message, cells: cellsOf(finding) };
      });
  expect(essence('pasted')).toEqual(essence('typed'));
  expect(essence('formulas')).toEqual(essence('typed'));
});
