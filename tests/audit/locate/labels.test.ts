import fc from 'fast-check';
import { builtInCatalogue } from '../../../src/audit/built-in';
import { locate } from '../../../src/audit/locate/locate';
import { applyEdits } from '../../../src/audit/recalculate/apply-changes';
import { cellsOf } from '../../../src/audit/recalculate/cells';
import { adoptionOf } from '../../../src/desk/steps/adopt';
import { address } from '../../../src/workbook/address';
import type { Workbook } from '../../../src/workbook/types';
import { check } from '../../fixtures/check';
import { mendedSample } from '../../fixtures/mended-sample';
import { setCell } from '../../fixtures/workbooks';
import { valueAt } from '../../recognise/sheets';
import { type Content, checked, form, open, ordinal, table, text } from '../../rules/small-book';
import { suspectsOf } from '../suspects';

const catalogue = builtInCatalogue();

/** What is found in a workbook, each with its suspects: `R00-08 A5: 1: A5 9→3`. */
function traced(book: Workbook): string[] {
  const result = check(book, catalogue);
  const { located } = locate(result);
  return result.findings
    .filter(({ status }) => status === 'broken')
    .map((finding) => {
      const cells = finding.cells
        .filter(({ role }) => role === 'reported')
        .map(({ place }) => `${place.sheet}!${address(place.row, place.column)}`);
      const suspects = (located.get(finding)?.suspects ?? []).map(
        ({ rank, cells: own }) => `${rank}: ${own.map(({ now, needed }) => `${now}→${needed}`).join()}`,
      );
      return `${finding.rule.id} ${cells.join(' ')} ${suspects.join('; ')}`.trim();
    });
}

/** The workbook with the first suspect of its only finding taken over. */
function adopted(book: Workbook): Workbook {
  const [suspect] = locate(check(book, catalogue)).suspects;
  const { changes = [], hindrance } = adoptionOf(suspect!, cellsOf(book));
  expect(hindrance).toBeUndefined();
  return applyEdits(
    book,
    changes.map(({ place, new: content }) => ({ place, content })),
  );
}

const numbered = (value: Content) => {
  const cell = typeof value === 'object' && value !== null && 'value' in value ? value : { value: value as string };
  return setCell(
    mendedSample('typed'),
    '表37',
    'A12',
    cell.value,
    'format' in cell ? (cell.format as string) : undefined,
  );
};

describe('a wrong 序号 of 表37 is found, traced, and put right in its own way of writing', () => {
  test.each<[Content, string, unknown]>([
    [11, '11→10', 10],
    [1, '1→10', 10],
    [0.2, '0.2→10', 10],
    ['（9）', '（9）→（10）', '（10）'],
    ['11.', '11.→10.', '10.'],
    ['甲', '甲→10', '10'],
    [{ value: 44292, format: 'm"月"d"日"' }, '4月6日→10', 10],
  ])('%j: %s', (value, suspect, after) => {
    const book = numbered(value);
    expect(traced(book)).toEqual([`R00-08 表37!A12 1: ${suspect}`]);
    const mended = adopted(book);
    expect(valueAt(mended, '表37', 'A12')).toBe(after);
    expect(traced(mended)).toEqual([]);
  });

  test('in full width, which is noted besides: it is written as its neighbours are', () => {
    const book = numbered('１１');
    expect(traced(book)).toEqual(['R00-08 表37!A12 1: １１→10', 'R00-05 表37!A12']);
    const mended = adopted(book);
    expect(valueAt(mended, '表37', 'A12')).toBe('10');
    expect(traced(mended)).toEqual([]);
  });

  test('what the finding leaves open has no suspects', () => {
    const forms = [form(1, [ordinal, open('基地')], text('地址'), text('电话'))];
    const rows = [1, 2, 4, 5, 6].map((number) => [number, `基地${number}`, 'x', 'y']);
    const result = checked(['序号连续(每表)'], forms, table(1, ['序号', '基地', '地址', '电话'], ...rows));
    expect(result.findings).toHaveLength(1);
    expect(suspectsOf(result, 'R01-01', '表1')).toEqual([{ suspects: [], sentence: '' }]);
  });

  test('a slip of the hand is named', () => {
    const result = check(setCell(mendedSample('typed'), '表37', 'A14', 21), catalogue);
    const [located] = suspectsOf(result, 'R00-08', '表37');
    expect(located).toEqual({
      suspects: ['1: A14 21→12'],
      sentence: '最可能错的是这一格：应为 12（像是相邻两位写颠倒）。',
    });
  });
});

test('any one slip in a right numbering is one finding, of that cell, and its first suspect puts it right', () => {
  const forms = [form(1, [ordinal, open('基地')], text('地址'), text('电话'))];
  const styles: readonly ((number: number) => Content)[] = [
    (number) => number,
    String,
    (number) => `${number}.`,
    (number) => `（${number}）`,
    (number) => String(number).padStart(3, '0'),
    (number) => String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 90 }),
      fc.nat(),
      fc.oneof(fc.nat({ max: 200 }), fc.constantFrom(0.2, 1.5, '甲')),
      fc.constantFrom(...styles),
      (length, where, wrong, style) => {
        const at = where % length;
        fc.pre(wrong !== at + 1);
        const numbers = Array.from({ length }, (_, row) => style(row + 1));
        numbers[at] = typeof wrong === 'number' && Number.isInteger(wrong) ? style(wrong) : wrong;
        const rows = numbers.map((number, row) => [number, `基地${row}`, 'x', 'y']);
        const result = checked(['序号连续(每表)'], forms, table(1, ['序号', '基地', '地址', '电话'], ...rows));
        const reported = result.findings.map(({ cells }) => cells.map(({ place }) => place.row));
        expect(reported).toEqual([[at + 2]]);
        const [suspect] = locate(result).suspects;
        expect(suspect!.cells.map(({ figure, value }) => [figure.place.row, value.n])).toEqual([
          [at + 2, BigInt(at + 1)],
        ]);
      },
    ),
    { numRuns: 200 },
  );
});
