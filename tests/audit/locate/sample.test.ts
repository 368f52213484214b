import { builtInCatalogue } from '../../../src/audit/built-in';
import { locate } from '../../../src/audit/locate/locate';
import { check } from '../../fixtures/check';
import { mendedSample } from '../../fixtures/mended-sample';
import { sampleWorkbook } from '../../fixtures/workbooks';
import { suspectsOf } from '../suspects';

const catalogue = builtInCatalogue();
const typed = check(sampleWorkbook('typed'), catalogue);

describe('where the errors of the sample lie', () => {
  test('表3: any of the three regions may be off by 2, for 表4 bears 456 out', () => {
    const [located] = suspectsOf(typed, 'R03-01', '表3');
    expect(located).toEqual({
      suspects: [
        '1: C8 2→4, then E8 0.44%→0.88%',
        '1: C7 47→49, then E7 10.31%→10.75%',
        '1: C6 405→407, then E6 88.82%→89.25%',
      ],
      sentence:
        '招生总人数 456 也等于表4 人数合计，所以错在 2、47 或 405 之中：2 应为 4，或 47 应为 49，或 405 应为 407。',
    });
  });

  test('表3: the shares do not add up for the same reason', () => {
    const [shares] = suspectsOf(typed, 'R03-03', '表3');
    expect(shares!.suspects).toEqual(suspectsOf(typed, 'R03-01', '表3')[0]!.suspects);
  });

  test('表35: six figures may be off by 4, and nothing tells which', () => {
    const [located] = suspectsOf(typed, 'R35-11', '表35');
    expect(located!.suspects).toEqual([
      '1: F4 658→654, then G4 96.90%→96.32%',
      '1: F15 36→40, then G15 87.80%→97.56%',
      '1: F16 26→30, then G16 83.87%→96.77%',
      '1: F17 76→80, then G17 90.47%→95.24%',
      '1: F18 329→333, then G18 96.20%→97.37%',
      '1: F5 290→286, then G5 96.99%→95.65%',
    ]);
    expect(located!.sentence).toMatch(/^错在 658、36、26、76、329 或 290 之中/);
  });

  test('表36: no single figure will do, for 671 = 315 + 356 and 679 stands in 表7, 表34 and 表35', () => {
    const [first, last] = suspectsOf(typed, 'R36-03', '表36');
    expect(first!.suspects).toEqual([
      '1: C4 671→679 + F4 356→364, then E4 46.9%→46.4%, G4 53.1%→53.6%',
      '1: C4 671→679 + D4 315→323, then E4 46.9%→47.6%, G4 53.1%→52.4%',
    ]);
    expect(first!.sentence).toBe(
      '直接就业数 671 也等于表36 本市内＋本市外；直接就业 679 也等于表7 就业人数合计、表34 企事业单位就业＋参军＋创业，所以不止一个数有误：671 应为 679，同时 356 应为 364，或 315 应为 323。',
    );
    expect(last!.suspects).toEqual([
      '1: C5 309→299 + D5 105→95, then E5 34.0%→31.8%, G5 66.0%→68.2%',
      '1: C5 309→299 + F5 204→194, then E5 34.0%→35.1%, G5 66.0%→64.9%',
    ]);
  });

  test('表42: the sum or one of the years; the year whose income would no longer fit comes last', () => {
    const [located] = suspectsOf(typed, 'R42-01', '表42');
    expect(located!.suspects).toEqual(['1: B5 7.73→7.65', '1: B4 3.98→4.06', '3: B3 3.67→3.75']);
  });

  test('a 尾差 has one suspect, the derived figure, and needs no sentence', () => {
    const [located] = suspectsOf(typed, 'R35-02', '表35');
    expect(located).toEqual({ suspects: ['1: G4 96.90%→96.91%'], sentence: '' });
  });

  test('of the broken bound 7 + 64 ≤ 64 the 7 is suspected, for 表34 knows of no such leavers', () => {
    const [located] = suspectsOf(typed, 'R07-04', '表7');
    expect(located!.suspects).toEqual(['1: H14 7→0']);
    expect(located!.sentence).toBe('若不是口径不同，最可能错的是“机械类 直接升学人数 2020年”的 7：应为 0。');
  });
});

describe('the three forms of the sample', () => {
  test('pasted texts have the suspects that typed numbers have', () => {
    const pasted = check(sampleWorkbook('pasted'), catalogue);
    for (const [rule, home] of [
      ['R03-01', '表3'],
      ['R35-11', '表35'],
      ['R36-03', '表36'],
    ] as const)
      expect(suspectsOf(pasted, rule, home)).toEqual(suspectsOf(typed, rule, home));
  });

  test('with formulas the shares follow by themselves', () => {
    const live = check(sampleWorkbook('formulas'), catalogue);
    const [region] = suspectsOf(live, 'R03-01', '表3');
    expect(region!.suspects[0]).toMatch(/^1: C8 2→4/);
    const [first] = suspectsOf(live, 'R36-03', '表36');
    expect(first!.suspects[0]).toBe('1: C4 671→679 + F4 356→364, then E4 46.9%→46.4%*, G4 53.1%→53.6%*');
  });

  test.each(['typed', 'formulas'] as const)('%s, mended: nothing to suspect', (form) => {
    expect(locate(check(mendedSample(form), catalogue))).toEqual({ located: new Map(), suspects: [] });
  });
});
