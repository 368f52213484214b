import { digitsOf, writtenAs } from '../../../src/audit/locate/written';
import { recognise } from '../../../src/recognise/recognise';
import type { Figure } from '../../../src/recognise/types';
import {
  amount,
  type Content,
  count,
  form,
  open,
  percent,
  ratio,
  shown,
  table,
  workbook,
} from '../../rules/small-book';

/** The figure that a cell is read as, among others of its column. */
function figureOf(measure: ReturnType<typeof count>, content: Content, ...others: Content[]): Figure {
  const forms = [form(1, [open('项目')], measure)];
  const rows = [content, ...others].map((each, at) => [`项目${'甲乙丙'[at]}`, each]);
  const { figures } = recognise(workbook(table(1, ['项目', measure.name], ...rows)), forms, {});
  return figures.find((figure) => figure.measure === measure.name)!;
}

describe('a figure is written with the digits of its cell', () => {
  test.each<[string, Figure, string]>([
    ['a count', figureOf(count('人数'), 405), '405'],
    ['a share with its sign', figureOf(ratio('占比'), percent(88.82)), '88.82%'],
    [
      'a round share among others with decimals',
      figureOf(ratio('占比'), percent(100, '0%'), percent(98.75)),
      '100.00%',
    ],
    ['a share without its sign', figureOf(ratio('占比'), 98.57), '98.57'],
    ['a share pasted as text', figureOf(ratio('占比'), ' 10.31%'), '10.31%'],
    ['an amount', figureOf(amount('金额'), shown(525.5, '0.00')), '525.5'],
    ['an amount with its unit', figureOf(amount('金额'), '52.5万元'), '52.5'],
    ['an amount of 元 in a table of 万元', figureOf(amount('金额'), '56700元'), '56700'],
    ['a number with a remark', figureOf(count('人数'), '7（其中中转高7人）'), '7'],
    ['thousands', figureOf(count('人数'), '1,357'), '1357'],
  ])('%s', (_, figure, digits) => {
    expect(digitsOf(figure.value!, writtenAs(figure))).toBe(digits);
  });

  test('one of several numbers in a cell is told by its unit', () => {
    const days = { ...count('培训'), parts: ['人', '天'] };
    const forms = [form(1, [open('项目')], days)];
    const { figures } = recognise(workbook(table(1, ['项目', '培训'], ['甲', '25人、33天'])), forms, {});
    const own = figures.filter(({ measure }) => measure === '培训');
    expect(own.map((figure) => digitsOf(figure.value!, writtenAs(figure)))).toEqual(['25', '33']);
  });
});
