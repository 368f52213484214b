import { address } from '../../../src/workbook/address';
import type { Sheet } from '../../../src/workbook/types';
import { type Content, closed, count, form, open, table, text, verdicts, year } from '../small-book';

const FORMS = [
  form(1, [year], count('人数')),
  form(2, [year], count('间数')),
  form(3, [year], count('件数')),
  form(4, [year], count('册数'), text('备注')),
  form(5, [closed('类别', '教师', '职工'), year], count('人次'), text('说明')),
  form(6, [{ ...year, carries: true }, open('工种')], count('通过'), text('等级')),
];

const dated = (no: number, measure: string, ...years: Content[]): Sheet =>
  table(no, ['年度', measure], ...years.map((value) => [value, 5]));
/** Three tables of 2020 and 2021. */
const OTHERS = [dated(1, '人数', 2020, 2021), dated(2, '间数', 2020, 2021), dated(3, '件数', 2020, 2021)];

const books = (...years: Content[]): Sheet =>
  table(4, ['年度', '册数', '备注'], ...years.map((value) => [value, 5, 'x']));
const staff = (...years: Content[]): Sheet =>
  table(5, ['类别', '年度', '人次', '说明'], ...years.map((value, at) => [at < 2 ? '教师' : '职工', value, 5, 'x']));
const exams = (...rows: [Content, string][]): Sheet =>
  table(6, ['年度', '工种', '通过', '等级'], ...rows.map(([value, trade]) => [value, trade, 5, 'x']));

function found(...sheets: Sheet[]): string[] {
  return verdicts('年度一致(每表)', FORMS, ...sheets)
    .filter(({ outcome }) => outcome !== 'holds')
    .map(({ reported, remedies = [], words }) => {
      const cells = reported.figures.map(({ place }) => address(place.row, place.column)).join(' ');
      return `${cells}${remedies.map((remedy) => `→${remedy.text}`).join('')} ${words}`;
    });
}

describe('the years of a table beside those that all others show', () => {
  test.each<[string, Sheet, string[]]>([
    ['the same', books(2020, 2021), []],
    ['the other way round', books(2021, 2020), []],
    ['written otherwise', books('2020年', '2021学年'), []],
    ['one of them only', books(2021), []],
    ['a third before', books(2019, 2020, 2021), []],
    ['a third behind', books(2020, 2021, 2022), []],
    ['the second the same as the first', books(2020, 2020), ['A4→2021 年度 2020 出现了两次，缺 2021，这一处应为 2021']],
    ['the first the same as the second', books(2021, 2021), ['A3→2020 年度 2021 出现了两次，缺 2020，这一处应为 2020']],
    ['the second mistyped', books(2020, 2012), ['A4→2021 年度 2012 与其他表（2020、2021）不同，应为 2021']],
    ['the first mistyped', books(2002, 2021), ['A3→2020 年度 2002 与其他表（2020、2021）不同，应为 2020']],
    [
      'in its way of writing',
      books('2020年', '2012年'),
      ['A4→2021年 年度 2012年 与其他表（2020、2021）不同，应为 2021年'],
    ],
    ['others altogether', books(2018, 2019), ['A3 A4 年度是 2018、2019，其他表是 2020、2021']],
    ['another one only', books(2012), ['A3 年度是 2012，其他表是 2020、2021']],
    ['a year before with a gap', books(2012, 2020, 2021), ['A3 年度是 2012，其他表是 2020、2021']],
    ['of each class, right', staff(2020, 2021, 2020, 2021), []],
    [
      'of one class, twice the same',
      staff(2020, 2021, 2020, 2020),
      ['B6→2021 年度 2020 出现了两次，缺 2021，这一处应为 2021'],
    ],
    [
      'of one class, mistyped',
      staff(2021, 2020, 2021, 2002),
      ['B6→2020 年度 2002 与其他表（2020、2021）不同，应为 2020'],
    ],
    ['a list, right', exams([2020, '电工'], [null, '车工'], [2021, '电工'], [null, '车工']), []],
    ['a list that names one thing twice in a year', exams([2020, '电工'], [null, '电工'], [2021, '车工']), []],
    [
      'a list whose second part has the year of the first',
      exams([2020, '电工'], [null, '车工'], ['2020', '电工'], [null, '车工']),
      ['A5→2021 年度 2020 出现了两次，缺 2021，这一处应为 2021'],
    ],
    [
      'a list whose second part is mistyped',
      exams([2020, '电工'], [null, '车工'], [2012, '电工'], [null, '车工']),
      ['A5→2021 年度 2012 与其他表（2020、2021）不同，应为 2021'],
    ],
  ])('%s', (_, sheet, expected) => expect(found(...OTHERS, sheet)).toEqual(expected));

  test('nothing is said where too few tables agree', () => {
    expect(found(OTHERS[0]!, OTHERS[1]!, books(2020, 2012))).toEqual([]);
    expect(found(OTHERS[0]!, OTHERS[1]!, OTHERS[2]!, books(2020, 2012))).toHaveLength(1);
    expect(
      found(...OTHERS, books(2018, 2019), staff(2018, 2019, 2018, 2019), exams([2018, '电工'], [2019, '电工'])),
    ).toEqual([]);
  });
});
