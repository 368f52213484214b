import fc from 'fast-check';
import { combineUnits, NO_UNIT, parseUnit, sameUnit, unitText } from '../../../src/rules/compile/units';
import { count, form, open, said, table } from '../small-book';

describe('units as powers of their parts', () => {
  test.each([
    ['人', '人'],
    ['生', '人'],
    ['万元/人', '万元/人'],
    ['元/(人·学期)', '元/(人·学期)'],
    ['元/人/学期', '元/(人·学期)'],
    ['元/（生·学期）', '元/(人·学期)'],
    ['人·天', '人·天'],
    ['1/人', '1/人'],
    ['人/人', '无单位'],
    ['%', '无单位'],
    ['', '无单位'],
  ])('%j is written %s', (text, expected) => expect(unitText(parseUnit(text))).toBe(expected));

  test.each([
    ['万元', '元/万元', 1, '元'],
    ['元', '人', -1, '元/人'],
    ['元/人', '人', 1, '元'],
    ['元/人', '学期', -1, '元/(人·学期)'],
    ['人', '人', -1, '无单位'],
    ['人', '生', 1, '人·人'],
  ] as const)('%s and %s (%i) give %s', (a, b, sign, expected) => {
    expect(unitText(combineUnits(parseUnit(a), parseUnit(b), sign))).toBe(expected);
  });

  test('dividing by a unit undoes multiplying by it', () => {
    const unit = fc
      .array(fc.tuple(fc.constantFrom('元', '万元', '人', '学期', '册'), fc.constantFrom('·', '/')), { maxLength: 4 })
      .map((parts) => parseUnit(['1', ...parts.map(([name, sign]) => (sign === '/' ? `/${name}` : ''))].join('')));
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        expect(sameUnit(combineUnits(combineUnits(a, b, 1), b, -1), a)).toBe(true);
        expect(sameUnit(combineUnits(a, a, -1), NO_UNIT)).toBe(true);
        expect(sameUnit(parseUnit(unitText(a).replace('无单位', '')), a)).toBe(true);
      }),
    );
  });
});

describe('several figures in one cell have their own units', () => {
  const forms = [form(1, [open('项目')], count('实践', { unit: '', parts: ['人', '天'] }), count('次数'))];
  const sheet = table(
    1,
    ['项目', '实践', '次数'],
    ['进企业', '25人、33天', 1],
    ['下乡', '5人，2天', 1],
    ['进修', '3人', 1],
  );

  test.each<[string, string[]]>([
    ['表1.实践[人] >= 5{人}', ['进企业 holds', '下乡 holds', '进修 broken']],
    ['合计(表1.实践[人]) = 33{人}', ['holds']],
    [
      '表1.实践[天] <= 10{天}',
      ['进企业 broken', '下乡 holds', '进修 skipped: 表1“进修 实践（天）”写的是“3人”，没有天数'],
    ],
  ])('%s', (formula, expected) => expect(said(formula, forms, sheet)).toEqual(expected));
});
