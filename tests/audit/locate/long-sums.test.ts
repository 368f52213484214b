import { locate } from '../../../src/audit/locate/locate';
import { checked, count, form, open, percent, ratio, table, year } from '../../rules/small-book';
import { suspectsOf, suspectText } from '../suspects';

const FORMS = [
  form(1, [open('专业', { total: { name: '合计', required: false } })], count('人数'), ratio('占比')),
  form(2, [year], count('总数')),
];
const TOTAL = '表1.人数[合计] := 合计(表1.人数)';
const SHARE = '表1.占比 := 表1.人数 / 表1.人数[合计]';
const ELSEWHERE = '表2.总数[末年] = 表1.人数[合计]';

const people = (rows: number): number[] => Array.from({ length: rows }, (_, at) => 100 + ((at * 37) % 311));
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** A table of so many rows and its total; some of the numbers are typed wrong, the shares are of the right ones. */
function booked(rows: number, wrong: Readonly<Record<number, number>>, by = 0, shares = true) {
  const right = people(rows);
  const total = sumOf(right);
  const lines = right.map((number, at) => [
    `专业${at}`,
    wrong[at] ?? number,
    shares ? percent(Math.round((number / total) * 10_000) / 100) : null,
  ]);
  const rules = shares ? [TOTAL, SHARE, ELSEWHERE] : [TOTAL, '表1.占比 <= 100%', ELSEWHERE];
  return checked(
    rules,
    FORMS,
    table(1, ['专业', '人数', '占比'], ...lines, ['合计', total + by, shares ? percent(100) : null]),
    table(2, ['年度', '总数'], [2020, 1], [2021, total]),
  );
}

const firstOf = (result: ReturnType<typeof booked>): string[] =>
  locate(result)
    .suspects.filter(({ rank }) => rank === 1)
    .map((suspect) => suspectText(suspect, '表1'));

describe('sums of many terms', () => {
  test.each([61, 80, 150, 500])('%i rows: the shares tell which of them has digits that changed places', (rows) => {
    expect(firstOf(booked(rows, { 40: 363 }))).toEqual(['1: B43 363→336']);
  });

  test.each([61, 80, 150, 500, 2000])('%i rows: the total, which another table knows', (rows) => {
    const total = sumOf(people(rows));
    const [first] = firstOf(booked(rows, {}, 900));
    expect(first).toBe(`1: B${rows + 3} ${total + 900}→${total}`);
  });

  test('without shares those come first that a slip explains, and the total comes behind', () => {
    const { suspects } = suspectsOf(booked(80, { 40: 363 }, 0, false), 'R01-01', '表1')[0]!;
    expect(suspects).toContain('1: B43 363→336');
    expect(suspects.filter((suspect) => suspect.startsWith('1: '))).not.toContain('1: B83 20113→20140');
  });

  test('in 2,000 rows without shares the one that a slip explains is among the first', () => {
    expect(firstOf(booked(2000, { 40: 363 }, 0, false))).toContain('1: B43 363→336');
  });
});
