import fc from 'fast-check';
import { conversion, UNITS, unitNamed } from '../../src/workbook/units';

describe('units by any of their names', () => {
  test.each([
    ['万元', '万元'],
    ['万', '万'],
    ['㎡', 'm²'],
    ['m2', 'm²'],
    ['平方米', 'm²'],
    ['名', '人'],
    ['课时/周', '学时/周'],
    ['兆', 'Mbps'],
    ['千册', '千册'],
    ['百万元', '百万元'],
    ['万平方米', '万m²'],
    ['m^2', 'm²'],
    ['W', '万'],
    ['人民币元', '元'],
    ['人民币:万元', '万元'],
    ['RMB 元', '元'],
    ['元(人民币)', '元'],
    ['千元/人', '千元/生'],
    ['元/年', '元/年'],
  ])('%s is %s', (word, expected) => expect(unitNamed(word)?.name).toBe(expected));

  test.each(['', '光年', '人 次', '元元', '美元', '千套餐', '百分', '万%', '元/', '/人', '万万元'])(
    '%j is none',
    (word) => expect(unitNamed(word)).toBeUndefined(),
  );

  test('no word names two units', () => {
    const words = UNITS.flat();
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  test('a multiple is of a unit that stands by itself', () => {
    for (const word of UNITS.flatMap(([name]) => [name!, `千${name}`, `万${name}/生`])) {
      const { base, factor } = unitNamed(word) ?? {};
      expect(base === undefined).toBe(factor === undefined);
      if (base !== undefined) expect(unitNamed(base)?.factor ?? 1n).toBe(1n);
    }
  });
});

describe('conversion', () => {
  test.each([
    ['元', '万元', 1, 10000],
    ['万元', '元', 10000, 1],
    ['亿元', '万元', 100000000, 10000],
    ['千元', '元', 1000, 1],
    ['万册', '册', 10000, 1],
    ['平方米', 'm²', 1, 1],
    ['人', '人', 1, 1],
    ['万', '元', 10000, 1],
    ['万', '万元', 10000, 10000],
    ['万', '册', 10000, 1],
    ['万', '万册', 10000, 10000],
    ['亿', '元', 100000000, 1],
    ['元', '万', 1, 10000],
    ['千册', '万册', 1000, 10000],
    ['万人', '人', 10000, 1],
    ['千元/人', '万元/人', 1000, 10000],
    ['千', '万册', 1000, 10000],
  ])('1 %s in %s is %d/%d', (from, to, n, d) => {
    expect(conversion(from, to)).toEqual({ n: BigInt(n), d: BigInt(d) });
  });

  test.each([
    ['人', '人次'],
    ['元', '册'],
    ['万', '%'],
    ['学时/周', '学时/学期'],
    ['光年', '元'],
    ['元', ''],
    ['亩', 'm²'],
    ['公顷', 'm²'],
    ['元/月', '元/人'],
  ])('%s and %j measure different things', (from, to) => expect(conversion(from, to)).toBeUndefined());

  test('there and back is where it started', () => {
    const unit = fc.constantFrom(...UNITS.flatMap(([name]) => [name!, `千${name}`, `${name}/生`]));
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const [there, back] = [conversion(a, b), conversion(b, a)];
        expect(there === undefined).toBe(back === undefined);
        if (there !== undefined && back !== undefined) expect(there.n * back.n).toBe(there.d * back.d);
      }),
    );
  });
});
