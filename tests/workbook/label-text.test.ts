import fc from 'fast-check';
import {
  bracketedUnit,
  halfWidth,
  headerLabel,
  isSubtotalWord,
  isTotalWord,
  plainLabel,
} from '../../src/workbook/label-text';

describe('width', () => {
  test.each([
    ['ＡＢｃ１２３', 'ABc123'],
    ['８４．８３％', '84.83%'],
    ['（单位：万元）', '(单位:万元)'],
    ['a\u3000b', 'a b'],
    ['m²、㎡', 'm²、㎡'],
    ['招生人数', '招生人数'],
  ])('%s', (text, expected) => expect(halfWidth(text)).toBe(expected));

  test('keeps every place, so that positions in a text stay right', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(halfWidth(text)).toHaveLength(text.length)));
  });
});

describe('labels that print alike are alike', () => {
  test.each([
    ['blanks', '人 数', '人数'],
    ['an isolate', '人\u2066数', '人数'],
    ['a selector of variants', '人\ufe00数', '人数'],
    ['a filler', '人\u3164数\uffa0', '人数'],
    ['a placeholder', '\ufffc人数', '人数'],
    ['a private sign', '人\ue123数', '人数'],
    ['a tag', '人\u{e0041}数', '人数'],
    ['a Braille blank', '人\u2800数', '人数'],
    ['a line separator', '人\u2028数', '人数'],
    ['a mark set on a letter', '人\u0323数', '人数'],
    ['radicals of a PDF file', '⼈数', '人数'],
    ['an ideographic blank', '人\u3000数', '人数'],
    ['a no-break blank', '人\u00a0数', '人数'],
    ['a line break', '专业\r\n名称', '专业名称'],
    ['a zero-width blank', '人\u200b数', '人数'],
    ['a byte-order mark', '\ufeff人数', '人数'],
    ['a control character', '人\u0007数', '人数'],
    ['full-width brackets', '人数（人）', '人数(人)'],
    ['a dash', '2019—2020', '2019-2020'],
    ['an en dash', '2019–2020', '2019-2020'],
    ['a full-width hyphen', '0209－4', '0209-4'],
    ['quotes', '机关“工考”', '机关工考'],
    ['straight quotes', '机关"工考"', '机关工考'],
  ])('%s: %j', (_, text, expected) => expect(plainLabel(text)).toBe(expected));

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainLabel(plainLabel(text))).toBe(plainLabel(text));
        expect(headerLabel(headerLabel(text))).toBe(headerLabel(headerLabel(headerLabel(text))));
      }),
    );
  });
});

describe('a header without its brackets', () => {
  test.each([
    ['人数（人）', '人数'],
    ['人数(人)', '人数'],
    ['人数【人】', '人数'],
    ['人数〔人〕', '人数'],
    ['人数［人］', '人数'],
    ['价值（万元）：', '价值'],
    ['数量（人）比例（%）', '数量比例'],
    ['人数（含五年制（初中起点））', '人数'],
    ['合计。', '合计'],
    ['（续）', '(续)'],
    ['人数（人', '人数(人'],
  ])('%s → %s', (text, expected) => expect(headerLabel(text)).toBe(expected));
});

describe('the unit in brackets', () => {
  test.each([
    ['价值（万元）', '万元'],
    ['价值(元)', '元'],
    ['建筑面积（平方米）', 'm²'],
    ['建筑面积（㎡）', 'm²'],
    ['带宽【兆】', 'Mbps'],
    ['（单位：万元）', '万元'],
    ['（单位 万元）', '万元'],
    ['固定资产统计表  单位：万元', '万元'],
    ['固定资产统计表（2020年）（单位：元）', '元'],
    ['人数（含非全日制（人））', '人'],
    ['占比（％）', '%'],
    ['人数', undefined],
    ['人数（不含五年制）', undefined],
    ['单位：人、万元', undefined],
    ['用人单位满意度', undefined],
  ])('%s: %s', (text, expected) => expect(bracketedUnit(text)).toBe(expected));
});

describe('words for sums', () => {
  test.each([
    '合计',
    '合 计',
    '总计',
    '共计',
    '小计',
    '累计',
    '总和',
    '合计（人）',
    '两年合计',
    '全校总计',
    '合计人数',
    '合计：',
  ])('%s heads a sum', (text) => expect(isTotalWord(text)).toBe(true));

  test.each(['', '招生总人数', '合计划', '会计', '统计', '设计合计算', '其他'])('%j does not', (text) =>
    expect(isTotalWord(text)).toBe(false),
  );

  test.each([
    ['小计', true],
    ['机械类小计', true],
    ['小 计（人）', true],
    ['合计', false],
    ['小计划', false],
  ])('%s is a sum of a part: %s', (text, expected) => expect(isSubtotalWord(text)).toBe(expected));
});

describe('marks of notes tell no headers apart', () => {
  test.each(['人数①', '人数*', '人数¹', '*人数', '人数（人）①', '人数**'])('%s', (text) =>
    expect(headerLabel(text)).toBe('人数'),
  );

  test.each(['m²', '①', '占地面积m²'])('%s is kept', (text) => expect(headerLabel(text)).toBe(text));
});
