import type { Rule } from '../../../src/catalogue/types';
import type { Sheet } from '../../../src/workbook/types';
import {
  amount,
  type Content,
  closed,
  count,
  form,
  open,
  percent,
  ratio,
  result,
  shown,
  table,
} from '../../rules/small-book';
import { line, type SmallBook, smallRecalculation } from './recalculated';

/** 人数 and 占比 by 班, with a row of sums that a school may add. */
const CLASSES = form(1, [open('班', { total: { name: '合计', required: false } })], count('人数'), ratio('占比'));
const SHARE = '表1.占比 := 表1.人数 / 合计(表1.人数)';
const WHOLE = '合计(表1.占比) = 100%';
const TOTAL = '表1.人数[合计] := 合计(表1.人数)';

/** 学校 says how many there are in all: an anchor for the sum. */
const SCHOOL = form(2, [closed('校区', '本部')], count('总数'));
const ANCHOR = '合计(表1.人数) = 表2.总数[本部]';

const classes = (...rows: readonly (readonly Content[])[]): Sheet => table(1, ['班', '人数', '占比'], ...rows);
const school = (total: Content): Sheet => table(2, ['校区', '总数'], ['本部', total]);

/** Each change in a line, with the reason where it needs a decision. */
function said(small: SmallBook, ...sheets: Sheet[]): string[] {
  return smallRecalculation(small, sheets).result.changes.map((change) =>
    change.safe ? line(change) : `${line(change)}: ${change.why}`,
  );
}

const shares: SmallBook = { forms: [CLASSES, SCHOOL], rules: [SHARE, WHOLE, ANCHOR] };

describe('a share', () => {
  test('that is right is left alone', () => {
    expect(said(shares, classes(['甲', 1, percent(25)], ['乙', 3, percent(75)]), school(4))).toEqual([]);
  });

  test('cut off at the last digit is safe to round', () => {
    const sheet = classes(['甲', 1, percent(16.66)], ['乙', 5, percent(83.33)]);
    expect(said(shares, sheet, school(6))).toEqual(['表1!C3 16.66% → 16.67% safe']);
  });

  test('quite wrong is safe where its inputs are sound', () => {
    const sheet = classes(['甲', 1, percent(61.67)], ['乙', 5, percent(83.33)]);
    expect(said(shares, sheet, school(6))).toEqual(['表1!C3 61.67% → 16.67% safe']);
  });

  test('is in doubt with an input that stands in a broken error rule', () => {
    const sheet = classes(['甲', 1, percent(16.67)], ['乙', 8, percent(83.33)]);
    const why = (cell: string) => `它用到的 ${cell}所在的关系 R01-03 不成立，可能是那里错了，先弄清再改`;
    expect(said(shares, sheet, school(6))).toEqual([
      `表1!C3 16.67% → 11.11%: ${why('表1!B3“甲 人数”')}；改后 R01-02 会不成立。`,
      `表1!C4 83.33% → 88.89%: ${why('表1!B4“乙 人数”')}；改后 R01-02 会不成立。`,
    ]);
  });

  test('is not in doubt for an input that only a query asks about', () => {
    const rules = [SHARE, WHOLE, { formula: ANCHOR, severity: 'query' as const }];
    const sheet = classes(['甲', 1, percent(61.67)], ['乙', 5, percent(83.33)]);
    expect(said({ ...shares, rules }, sheet, school(7))).toEqual(['表1!C3 61.67% → 16.67% safe']);
  });

  test('off by a last digit confirms its inputs, broken rule or not', () => {
    const sheet = classes(['甲', 1, percent(16.66)], ['乙', 5, percent(83.33)]);
    expect(said(shares, sheet, school(60))).toEqual(['表1!C3 16.66% → 16.67% safe']);
  });

  test('off by a last digit, but right were an input put right, confirms that', () => {
    // 丙 should be 2000: then 甲 is 16.66% to the digit.
    const sheet = classes(['甲', 1000, percent(16.66)], ['乙', 3000, percent(49.98)], ['丙', 1999, percent(33.32)]);
    const [first] = said({ ...shares, rules: [SHARE, ANCHOR] }, sheet, school(6002));
    expect(first).toMatch(/^表1!C3 16\.66% → 16\.67%: 它用到的 .*R01-02 不成立/);
  });

  test.each<[Rule['severity'], string]>([
    ['query', 'R01-01 是核实关系，口径可能不同，确认按表内口径计算后再改。'],
    ['note', 'R01-01 只是提示，请确认后再改。'],
  ])('of a %s rule needs a decision, be it a last digit only', (severity, why) => {
    const sheet = classes(['甲', 1, percent(16.66)], ['乙', 5, percent(83.33)]);
    const rules = [{ formula: SHARE, severity }];
    expect(said({ ...shares, rules }, sheet)).toEqual([`表1!C3 16.66% → 16.67%: ${why}`]);
  });
});

describe('a column trimmed to 100%', () => {
  const thirds = (...points: number[]) =>
    classes(...points.map((point, at) => ['甲乙丙丁戊己庚'.charAt(at), 1, percent(point)]));

  test('stays so unless someone decides: 33.34 + 33.33 + 33.33', () => {
    expect(said({ ...shares, rules: [SHARE, WHOLE] }, thirds(33.34, 33.33, 33.33))).toEqual([
      '表1!C3 33.34% → 33.33%: 各占比现在合计正好 100%（R01-02），改后不再正好。',
    ]);
  });

  test('may be put right as a whole: 16.66 + 83.34 go together', () => {
    const sheet = classes(['甲', 1, percent(16.66)], ['乙', 5, percent(83.34)]);
    // 83.34 was adjusted; together they are put right and still make 100.
    const { result: found } = smallRecalculation({ ...shares, rules: [SHARE, WHOLE] }, [sheet]);
    expect(found.changes.map(line)).toEqual(['表1!C3 16.66% → 16.67% safe', '表1!C4 83.34% → 83.33% safe']);
    expect(new Set(found.changes.map(({ group }) => group))).toEqual(new Set(['表1!C3']));
  });
});

describe('a sum', () => {
  const sums: SmallBook = { forms: [CLASSES, SCHOOL], rules: [TOTAL, SHARE, ANCHOR] };

  test('typed wrong is safe', () => {
    const sheet = classes(['甲', 1, percent(25)], ['乙', 3, percent(75)], ['合计', 5, null]);
    expect(said(sums, sheet, school(4))).toEqual(['表1!B5 5 → 4 safe']);
  });

  test('confirmed by what is made of it is not: its items may be wrong', () => {
    const PARTS = form(
      1,
      [open('项', { total: { name: '合计', required: true } })],
      amount('一'),
      amount('二'),
      amount('小计'),
      amount('全部'),
    );
    const rules = ['表1.小计 := 表1.一 + 表1.二', '表1.全部 := 表1.小计 + 表1.小计'];
    const sheet = table(1, ['项', '一', '二', '小计', '全部'], ['甲', 1.5, 2.25, 3.85, 7.7]);
    expect(said({ forms: [PARTS], rules }, sheet)).toEqual([
      '表1!D3 3.85 → 3.75: 改后 R01-02 会不成立。',
      '表1!E3 7.7 → 7.5: 它现在与 表1!D3 是相符的，表1!D3 改了它才要改。',
    ]);
  });

  const PARTS = form(1, [open('项')], amount('一'), amount('二'), amount('小计'), amount('全部'));
  const ITEMS = form(2, [open('项')], amount('一'), amount('二'));
  const confirmed = [ITEMS, table(2, ['项', '一', '二'], ['甲', 1.5, 2.25])] as const;
  const SUMS = ['表1.小计 := 表1.一 + 表1.二', '表1.全部 := 表1.小计 + 表1.小计'];
  const SAME = ['表1.一 = 表2.一', '表1.二 = 表2.二'];

  test('is not safe while an item may as well be the wrong one', () => {
    const sheet = table(1, ['项', '一', '二', '小计', '全部'], ['甲', 1.5, 2.25, 3.85, 7.5]);
    expect(said({ forms: [PARTS], rules: SUMS.slice(0, 1) }, sheet)).toEqual([
      '表1!D3 3.85 → 3.75: 也可能错在 表1!B3“甲 一”的 1.5、表1!C3“甲 二”的 2.25，先弄清再改。',
    ]);
    expect(said({ forms: [PARTS, ITEMS], rules: [...SUMS.slice(0, 1), ...SAME] }, sheet, confirmed[1])).toEqual([
      '表1!D3 3.85 → 3.75 safe',
    ]);
  });

  test('feeding another that is wrong as well: both are safe, and go together', () => {
    const rules = [...SUMS, ...SAME];
    const sheet = table(1, ['项', '一', '二', '小计', '全部'], ['甲', 1.5, 2.25, 3.85, 9.1]);
    const { result: found } = smallRecalculation({ forms: [PARTS, confirmed[0]], rules }, [sheet, confirmed[1]]);
    expect(found.changes.map(line)).toEqual(['表1!D3 3.85 → 3.75 safe', '表1!E3 9.1 → 7.5 safe']);
    expect(found.changes.map(({ group }) => group)).toEqual(['表1!D3', '表1!D3']);
  });

  test('feeding a formula: the formula follows', () => {
    const rules = [...SUMS, ...SAME];
    const live = { value: 7.7, formula: 'D3+D3' };
    const sheet = table(1, ['项', '一', '二', '小计', '全部'], ['甲', 1.5, 2.25, 3.85, live]);
    const small = { forms: [PARTS, confirmed[0]], rules };
    const { result: found, again } = smallRecalculation(small, [sheet, confirmed[1]]);
    expect(found.changes.map(line)).toEqual(['表1!D3 3.85 → 3.75 safe']);
    expect(found.changes[0]?.follows).toEqual([
      { place: { sheet: '表1', row: 2, column: 4 }, content: { value: 7.5, formula: 'D3+D3' } },
    ]);
    expect(again(found.changes).findings).toEqual([]);
  });

  test('that two rules make differently needs a decision', () => {
    const GRID = form(1, [open('项', { total: { name: '合计', required: true } })], amount('一'), amount('和'));
    const rules = ['表1.和 := 表1.一', '表1.和[合计] := 合计(表1.和)'];
    const sheet = table(1, ['项', '一', '和'], ['甲', 1, 1], ['乙', 2, 2], ['合计', 4, 9]);
    expect(said({ forms: [GRID], rules }, sheet)).toEqual([
      '表1!C5 9 → 4: 改后仍与 R01-02 不符，几条关系算出的数不同。',
    ]);
  });
});

describe('an empty derived cell', () => {
  test('is filled as its column is written', () => {
    const sheet = classes(['甲', 1, percent(25)], ['乙', 3, null]);
    expect(said(shares, sheet, school(4))).toEqual(['表1!C4  → 75.00% safe']);
    const texts = classes(['甲', 1, '25.00％'], ['乙', 3, null]);
    expect(said(shares, texts, school(4))).toEqual(['表1!C4  → 75.00％ safe']);
  });

  test('is filled only by decision where it may stay empty', () => {
    const rules = [{ formula: TOTAL, optional: true }];
    const sheet = classes(['甲', 1, percent(25)], ['乙', 3, percent(75)], ['合计', null, percent(100)]);
    expect(said({ ...shares, rules }, sheet)).toEqual(['表1!B5  → 4: 这一格允许空着，要填才填。']);
  });

  test('in doubt as any other', () => {
    const sheet = classes(['甲', 1, percent(25)], ['乙', 3, null]);
    expect(said(shares, sheet, school(5))[0]).toMatch(/^表1!C4 {2}→ 75\.00%: 它用到的 .*R01-03 不成立/);
  });

  test('of a row without figures stays empty', () => {
    const own: SmallBook = {
      forms: [form(1, [open('班')], count('人数', { blank: 'zero' }), ratio('占比'))],
      rules: [SHARE],
    };
    const sheet = classes(['甲', 4, percent(100)], ['乙', null, null]);
    expect(said(own, sheet)).toEqual([]);
  });

  test('covered by a merged cell is never written', () => {
    const sheet = classes(['甲', 1, percent(25)], ['乙', 3, null]);
    const merged = { ...sheet, merges: [{ top: 2, bottom: 3, left: 2, right: 2 }] };
    expect(said({ ...shares, rules: [SHARE] }, merged)).toEqual([]);
  });
});

describe('a formula', () => {
  test('that is right keeps its place, whatever it shows', () => {
    const sheet = classes(['甲', 1, result(1 / 6, '0.00%')], ['乙', 5, result(5 / 6, '0.00%')]);
    expect(said(shares, sheet, school(6))).toEqual([]);
  });

  test('that is wrong is replaced by a right one, by decision', () => {
    const sheet = classes(['甲', 1, { value: 0.2, formula: 'B3/B4', format: '0.00%' }], ['乙', 5, percent(83.33)]);
    expect(said(shares, sheet, school(6))).toEqual([
      '表1!C3 20.00% → 16.67%: 这里的公式算得不对，将换成 =ROUND(B3/SUM(B3:B4),4)。',
    ]);
  });

  test('that cannot be replaced by another is lost, which is said', () => {
    const sheet = classes(['甲', '1', { value: 0.2, formula: 'B3/B4', format: '0.00%' }], ['乙', 5, percent(83.33)]);
    expect(said(shares, sheet, school(6))).toEqual(['表1!C3 20.00% → 16.67%: 这里是公式，改成数会丢掉公式。']);
  });

  test('elsewhere that uses the cell in an unknown way makes it a decision', () => {
    const more = form(1, [open('班')], count('人数'), ratio('占比'), count('备用'));
    const live = { value: 617, formula: 'C3*1000' };
    const sheet = table(
      1,
      ['班', '人数', '占比', '备用'],
      ['甲', 1, percent(61.67), live],
      ['乙', 5, percent(83.33), 0],
    );
    expect(said({ forms: [more], rules: [SHARE] }, sheet)).toEqual([
      '表1!C3 61.67% → 16.67%: 表1!D3 的公式用到它，改后会怎样算不出来。',
    ]);
  });
});

describe('the digits', () => {
  test.each<[string, Content, Content, string]>([
    ['the column’s most frequent decimals', percent(17.6, '0.0%'), percent(16.67), '表1!C3 17.6% → 16.67% safe'],
    ['its own where they say it all', percent(49, '0%'), percent(25.05), '表1!C3 49% → 50% safe'],
    ['points without %', 16.66, 16.67, '表1!C3 16.66 → 16.67 safe'],
    ['fractions without %', 0.1666, 0.1667, '表1!C3 0.1666 → 0.1667 safe'],
    ['texts', '16.66%', '16.67%', '表1!C3 16.66% → 16.67% safe'],
  ])('%s', (_, wrong, right, expected) => {
    const isHalf = expected.includes('50%');
    const rows: Content[][] = isHalf
      ? [
          ['甲', 1000, wrong],
          ['乙', 501, right],
          ['丙', 499, percent(24.95)],
        ]
      : ['甲', '乙', '丙', '丁', '戊', '己'].map((name, at) => [name, 1, at === 0 ? wrong : right]);
    const rules = [SHARE];
    const { result: found } = smallRecalculation({ ...shares, rules }, [classes(...rows)]);
    expect(found.changes.map(line)).toEqual([expected]);
  });

  test('of a sum are the most that a term has; the format gets them', () => {
    const PARTS = form(1, [open('项')], amount('一'), amount('二'), amount('和'));
    const small = { forms: [PARTS], rules: ['表1.和 := 表1.一 + 表1.二'] };
    const sheet = table(1, ['项', '一', '二', '和'], ['甲', 3.67, 3.98, shown(7.7, '0.0')]);
    const { result: found } = smallRecalculation(small, [sheet]);
    expect(found.changes.map(line)).toEqual(['表1!D3 7.7 → 7.65 safe']);
    expect(found.changes[0]?.new).toEqual({ value: 7.65, format: '0.00' });
    expect(found.changes[0]?.old).toEqual({ value: 7.7, format: '0.0' });
  });

  test('of one that has more than its neighbours change nothing for these', () => {
    const rows: Content[][] = ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => [name, 1, percent(16.67)]);
    rows[5] = ['己', 1, percent(16.667, '0.000%')];
    const { result: found } = smallRecalculation({ ...shares, rules: [SHARE] }, [classes(...rows)]);
    expect(found.changes).toEqual([]);
    expect(found.notes).toEqual([]);
  });
});

test('what cannot be read is said, not changed', () => {
  const sheet = classes(['甲', 1, '见附件'], ['乙', 3, percent(75)]);
  const { result: found } = smallRecalculation({ ...shares, rules: [SHARE] }, [sheet]);
  expect(found.changes).toEqual([]);
  expect(found.notes.map(({ message }) => message)).toEqual([
    '表1!C3“甲 占比”与 R01-01 不符：写的是“见附件”，读不懂，没有改',
  ]);
});

test('rules that go in a circle come to an end', () => {
  const PARTS = form(1, [open('项')], amount('一'), amount('二'));
  const rules = ['表1.一 := 表1.二 + 表1.二', '表1.二 := 表1.一 + 表1.一'];
  const sheet = table(1, ['项', '一', '二'], ['甲', 1.5, 2.5]);
  const { result: found } = smallRecalculation({ forms: [PARTS], rules }, [sheet]);
  expect(found.changes.filter(({ safe }) => safe)).toEqual([]);
});
