import type { CheckResult } from '../../../src/audit/check';
import type { Form } from '../../../src/catalogue/types';
import type { Sheet } from '../../../src/workbook/types';
import {
  amount,
  type Content,
  checked,
  closed,
  count,
  form,
  open,
  percent,
  perHead,
  ratio,
  result,
  shown,
  table,
  year,
} from '../../rules/small-book';
import { suspectsOf } from '../suspects';

/** Tables just large enough for one kind of mistake. A case names the rules, the tables, and what is suspected. */
interface Case {
  readonly title: string;
  readonly rules: readonly string[];
  readonly forms: readonly Form[];
  readonly sheets: readonly Sheet[];
  /** Suspects of the first rule's finding. */
  readonly suspects: readonly string[];
  readonly sentence?: string;
}

const majors = form(1, [closed('专业', '合计', '甲', '乙', '丙')], count('人数'), ratio('占比'));
const years = form(2, [year], count('总数'));
const SUM = '表1.人数[合计] = 表1.人数[甲] + 表1.人数[乙] + 表1.人数[丙]';
const SHARE = '表1.占比 := 表1.人数 / 表1.人数[合计]';

function majorTable(...rows: readonly (readonly [number | Content, Content])[]): Sheet {
  return table(
    1,
    ['专业', '人数', '占比'],
    ...rows.map(([people, share], at) => [['合计', '甲', '乙', '丙'][at]!, people, share]),
  );
}

const grants = form(3, [open('项目', { total: { name: '合计', required: false } })], amount('金额'));
const TOTAL = '表3.金额[合计] := 合计(表3.金额)';

const fees = form(4, [open('项目')], amount('收入'), count('人数'), perHead('人均'));

const CASES: readonly Case[] = [
  {
    title: 'shares tell which count of a sum is wrong',
    rules: [SUM, SHARE],
    forms: [majors],
    sheets: [majorTable([100, percent(100)], [30, percent(30)], [42, percent(24)], [46, percent(46)])],
    suspects: [
      '1: B5 42→24',
      '2: B4 30→12, then C4 30.00%→12.00%',
      '2: B6 46→28, then C6 46.00%→28.00%',
      '4: B3 100→118, then C4 30.00%→25.42%, C6 46.00%→38.98%',
    ],
    sentence: '最可能错的是“乙 人数”的 42：应为 24（像是相邻两位写颠倒）。',
  },
  {
    title: 'without shares every term may be wrong, the total too',
    rules: [SUM],
    forms: [majors],
    sheets: [majorTable([100, null], [30, null], [25, null], [46, null])],
    suspects: ['1: B5 25→24', '1: B6 46→45', '1: B3 100→101', '1: B4 30→29'],
    sentence: '错在 25、46、100 或 30 之中：25 应为 24，或 46 应为 45，或 100 应为 101，或 30 应为 29。',
  },
  {
    title: 'a share that its count does not make is itself suspected',
    rules: [SHARE, SUM],
    forms: [majors],
    sheets: [majorTable([100, percent(100)], [30, percent(30)], [24, percent(42)], [46, percent(46)])],
    suspects: ['1: C5 42.00%→24.00%'],
  },
  {
    title: 'typed shares follow the count they are made from, formulas do by themselves',
    rules: [SUM, SHARE],
    forms: [majors],
    sheets: [majorTable([100, percent(100)], [20, percent(20)], [24, result(0.24, '0.00%')], [46, percent(46)])],
    suspects: [
      '1: B5 24→34, then C5 24.00%→34.00%*',
      '2: B4 20→30, then C4 20.00%→30.00%',
      '2: B6 46→56, then C6 46.00%→56.00%',
      '4: B3 100→90, then C4 20.00%→22.22%, C5 24.00%→26.67%*, C6 46.00%→51.11%',
    ],
  },
  {
    title: 'of a total and its items those come first whose digits may have changed places',
    rules: [TOTAL],
    forms: [grants],
    sheets: [table(3, ['项目', '金额'], ['助学', 12.5], ['免学费', 30], ['合计', 45.2])],
    suspects: ['1: B5 45.2→42.5', '1: B3 12.5→15.2', '3: B4 30→32.7'],
  },
  {
    title: 'a total that is a formula is never suspected while it adds up',
    rules: ['表3.金额[合计] = 表4.收入[甲]', TOTAL],
    forms: [grants, form(4, [closed('来源', '甲')], amount('收入'))],
    sheets: [
      table(3, ['项目', '金额'], ['助学', 12.5], ['免学费', 30], ['合计', result(42.5)]),
      table(4, ['来源', '收入'], ['甲', 24.5]),
    ],
    suspects: ['1: 表4!B3 24.5→42.5', '2: B4 30→12, then B5 42.5→24.5*'],
  },
  {
    title: 'an average names its own cell or what it is made from',
    rules: ['表4.人均 := 表4.收入 / 表4.人数'],
    forms: [fees],
    sheets: [table(4, ['项目', '收入', '人数', '人均'], ['甲', shown(500, '0.00'), 25, shown(2, '0.00')])],
    suspects: ['1: D3 2→20', '1: B3 500→50', '1: C3 25→250'],
  },
  {
    title: 'where one term must change, its other relations choose the second',
    rules: ['表1.人数[合计] = 表2.总数[末年]', SUM],
    forms: [majors, years],
    sheets: [
      majorTable([100, null], [30, null], [24, null], [46, null]),
      table(2, ['年度', '总数'], ['2020', 90], ['2021', 110]),
    ],
    suspects: ['1: 表2!B4 110→100'],
  },
  {
    title: 'a bound asks for less, not for one value',
    rules: ['表1.人数[甲] <= 表1.人数[乙]'],
    forms: [majors],
    sheets: [majorTable([100, null], [31, null], [24, null], [46, null])],
    suspects: ['1: B4 31→13', '1: B5 24→42'],
  },
];

const resultOf = ({ rules, forms, sheets }: Case): CheckResult => checked(rules, forms, ...sheets);

describe('what is suspected', () => {
  test.each(CASES)('$title', (each) => {
    const [located] = suspectsOf(resultOf(each), 'R01-01', each.sheets[0]!.name);
    expect(located!.suspects).toEqual(each.suspects);
    if (each.sentence !== undefined) expect(located!.sentence).toBe(each.sentence);
  });
});
