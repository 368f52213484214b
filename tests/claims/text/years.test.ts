import { spanOf } from '../../../src/claims/text/spans';
import { yearsIn } from '../../../src/claims/text/years';

const SHOWN = ['2020', '2021'];

/** Each year word as the report's own years make it out; `vs` where something is compared with it. */
const yearsOf = (text: string): string[] =>
  yearsIn(text).map(({ year, compared }) => {
    const span = spanOf(year, SHOWN);
    const years = span === undefined ? '—' : `${span.years.join('+')}${span.sure ? '' : '?'}`;
    return `${compared ? 'vs ' : ''}${years} ${span?.kind ?? ''}`.trim();
  });

test.each([
  ['2021年招生456人', ['2021 one']],
  ['2021年度', ['2021 one']],
  ['2021届毕业生', ['2021 one']],
  ['截至2021年12月底', ['2021 one']],
  ['二〇二一年', ['2021 one']],
  ['二零一九年', ['2019 one']],
  // What it means is told from the report's years.
  ['本年度', ['2021 one']],
  ['今年', ['2021 one']],
  ['上年', ['2020 one']],
  ['去年', ['2020 one']],
  ['两年合计', ['2020+2021 together']],
  ['2020至2021年', ['2020+2021 several']],
  ['2020-21年', ['2020+2021 several']],
  // A school year may be either of its two.
  ['2020-2021学年', ['2020+2021? several']],
  // Compared with.
  ['2021年比2020年增加', ['2021 one', 'vs 2020 one']],
  ['较上年提高', ['vs 2020 one']],
  // A number that counts is no year.
  ['招生2020人', []],
  ['图书2021册', []],
  ['图书12021册', []],
  ['投入2020.5万元', []],
] as const)('%s', (text, years) => {
  expect(yearsOf(text)).toEqual(years);
});

test('a report without years has none to tell 上年 from', () => {
  expect(spanOf({ kind: 'before' }, [])).toBeUndefined();
  expect(spanOf({ kind: 'last' }, [])).toBeUndefined();
});
