import { recognise } from '../../../src/recognise/recognise';
import type { Figure } from '../../../src/recognise/types';
import { alter, referencesOf } from '../../../src/rules/judge/alter';
import { indexFigures } from '../../../src/rules/judge/figure-index';
import { evaluate } from '../../../src/rules/relations/relation';
import { rational } from '../../../src/workbook/rational';
import { closed, count, form, load, ratio, table, workbook, year } from '../small-book';

const forms = [
  form(1, [closed('专业', '合计', '甲', '乙')], count('人数'), ratio('占比')),
  form(2, [year], count('总数')),
];
const sheets = [
  table(1, ['专业', '人数', '占比'], ['合计', 50, '100%'], ['甲', 20, '40%'], ['乙', 30, '60%']),
  table(2, ['年度', '总数'], ['2020', 50], ['2021', 60]),
];
const { figures, ...recognition } = recognise(workbook(...sheets), forms, {});
const index = indexFigures({ figures, ...recognition });
const people = (member: string): Figure =>
  figures.find(({ measure, labels }) => measure === '人数' && labels.专业 === member)!;

const outcomes = (formula: string, at = index): string[] =>
  evaluate(load(formula, forms), at).map(({ outcome }) => outcome);

describe('figures as they would be', () => {
  const SUM = '表1.人数[合计] = 合计(表1.人数)';
  const others = alter(index, new Map([[people('甲'), { ...people('甲'), value: rational(25n) }]]));

  test('a relation sees the changed figure, the index itself does not', () => {
    expect(outcomes(SUM)).toEqual(['holds']);
    expect(outcomes(SUM, others)).toEqual(['broken']);
    expect(outcomes(SUM)).toEqual(['holds']);
  });

  test('changes on changes', () => {
    const back = alter(others, new Map([[others.of(people('甲').block, '人数')[1]!, people('甲')]]));
    expect(outcomes(SUM, back)).toEqual(['holds']);
  });

  test('no changes, the same index', () => {
    expect(alter(index, new Map())).toBe(index);
  });

  test('rules about every table see it too', () => {
    const half = alter(index, new Map([[people('甲'), { ...people('甲'), value: rational(41n, 2n), text: '20.5' }]]));
    expect(outcomes('整数(每表)')).toEqual(['holds']);
    expect(outcomes('整数(每表)', half)).toEqual(['broken']);
  });
});

test('a rule about every table refers to nothing in particular', () => {
  expect(referencesOf(load('整数(每表)', forms).statement)).toBeUndefined();
  expect(referencesOf(load('表2.总数[首年] <= 表2.总数[末年]', forms).statement)).toHaveLength(2);
});
