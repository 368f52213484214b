import { locate } from '../../../src/audit/locate/locate';
import { recalculate } from '../../../src/audit/recalculate/recalculate';
import { WHY } from '../../../src/audit/recalculate/wording';
import { checked, count, form, open, percent, ratio, table, workbook, year } from '../../rules/small-book';
import { catalogueOf } from './recalculated';

const FORMS = [
  form(1, [open('专业', { total: { name: '合计', required: false } })], count('人数'), ratio('占比')),
  form(2, [year], count('总数')),
];
const RULES = [
  '表1.人数[合计] := 合计(表1.人数)',
  '表1.占比 := 表1.人数 / 合计(表1.人数)',
  '表2.总数[末年] = 合计(表1.人数)',
];

/** A table in which every share is off by so many last digits, one after the other; and its total elsewhere is off as well. */
function wrongAllOver(rows: number, offBy: readonly number[]) {
  const people = Array.from({ length: rows }, (_, at) => 100 + ((at * 37) % 311));
  const total = people.reduce((sum, number) => sum + number, 0);
  const share = (number: number, at: number) =>
    (Math.round((number / total) * 10_000) + offBy[at % offBy.length]!) / 100;
  const sheets = [
    table(
      1,
      ['专业', '人数', '占比'],
      ...people.map((number, at) => [`专业${at}`, number, percent(share(number, at))]),
      ['合计', total, percent(100)],
    ),
    table(2, ['年度', '总数'], [2020, 1], [2021, total + 5]),
  ];
  const result = checked(RULES, FORMS, ...sheets);
  let judged = 0;
  for (const relation of result.relations) {
    const { judge } = relation;
    Object.assign(relation, {
      judge: (...given: Parameters<typeof judge>) => {
        judged += 1;
        return judge(...given);
      },
    });
  }
  return { book: workbook(...sheets), result, judged: () => judged };
}

/** So often relations are judged anew where suspects are looked for in a table that is wrong all over. */
function judgedIn(rows: number, offBy: readonly number[]): number {
  const { result, judged } = wrongAllOver(rows, offBy);
  locate(result);
  return judged();
}

describe.each([
  ['slips of the last digit', [1]],
  ['wrong shares', [37, 52, 71]],
  ['both', [1, 37]],
])('a column of nothing but %s', (_, offBy) => {
  test('relations are judged anew a few times for every two rows, not for every three', () => {
    expect(judgedIn(60, offBy)).toBeLessThan(8 * 60 ** 2);
  });

  test('every share is still suspected and put right where nothing else is', () => {
    const { book, result } = wrongAllOver(70, offBy);
    const own = result.findings.filter(({ rule, status }) => rule.id === 'R01-02' && status === 'broken');
    const { located } = locate(result);
    expect(own.length).toBeGreaterThan(60);
    for (const finding of own) {
      const [reported] = finding.verdict!.reported.figures;
      const cells = located.get(finding)?.suspects.flatMap((suspect) => suspect.cells.map(({ figure }) => figure));
      expect(cells).toContain(reported);
    }
    const { changes } = recalculate(book, result, catalogueOf({ forms: FORMS, rules: RULES }));
    expect(changes.filter(({ figure }) => figure.kind === 'ratio')).toHaveLength(own.length);
  });
});

test('of more exchanges than can be tried nothing is called safe', () => {
  const { book, result } = wrongAllOver(220, [37, 52, 71]);
  const { changes } = recalculate(book, result, catalogueOf({ forms: FORMS, rules: RULES }));
  expect(changes.length).toBeGreaterThan(200);
  expect(changes.filter(({ safe }) => safe)).toEqual([]);
  expect(changes.some(({ why }) => why?.includes(WHY.tooMuch()))).toBe(true);
});
