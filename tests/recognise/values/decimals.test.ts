import {
  amount,
  type Content,
  checked,
  form,
  open,
  percent,
  perHead,
  ratio,
  shown,
  table,
} from '../../rules/small-book';

/** To how many digits the cells of a column are reported; of shares those after the point of the percentage. */

const MEASURES = [ratio('占比'), perHead('生均'), amount('金额')];

function digits(measure: string, cells: readonly Content[]): number[] {
  const rows = cells.map((cell, at): Content[] => [`项${at}`, cell]);
  const own = form(1, [open('项')], MEASURES.find(({ name }) => name === measure)!);
  const { figures } = checked(['可读(每表)'], [own], table(1, ['项', measure], ...rows)).recognition;
  const shift = measure === '占比' ? 2 : 0;
  return figures.filter((figure) => figure.measure === measure).map(({ decimals }) => decimals - shift);
}

test.each<[string, string, Content[], number[]]>([
  ['the commonest', '占比', ['98.75%', '97.50%', '12.25%'], [2, 2, 2]],
  ['one with more is by its own', '占比', ['98.75%', '97.50%', '12.2513%'], [2, 2, 4]],
  ['of two, one with much more changes nothing', '占比', [0.1875, 0.18981234], [2, 6]],
  ['100% has those of its column', '占比', ['98.75%', '97.50%', '100%'], [2, 2, 2]],
  ['a whole percent leaves out its zeros', '占比', ['46.9%', '12.1%', '34%'], [1, 1, 1]],
  ['be there but one other', '占比', ['85%', '96.99%'], [2, 2]],
  ['a text with fewer digits is by its own', '占比', ['98.75%', '97.52%', '98.5%'], [2, 2, 1]],
  ['a format shows its zeros', '占比', [percent(98.75), percent(97.52), percent(98.5)], [2, 2, 2]],
  ['a format of fewer digits', '占比', [percent(98.75), percent(97.52), percent(98.5, '0.0%')], [2, 2, 1]],
  ['General drops a zero', '占比', [0.9875, 0.9752, 0.985], [2, 2, 2]],
  ['so it does of points', '占比', [98.75, 97.52, 98.5], [2, 2, 2]],
  ['1 and 0 say nothing of the others', '占比', [0.98, 0.97, 1, 0], [0, 0, 0, 0]],
  ['1 alone is a percent', '占比', [1], [0]],
  ['and so is 100%', '占比', ['100%'], [0]],
  ['averages alike', '生均', [26.13, 5.67, 3.1], [2, 2, 2]],
  ['an average with more', '生均', [26.13, 5.67, 3.14161], [2, 2, 5]],
  ['an average in a format', '生均', [26.13, 5.67, shown(3.1, '0.0')], [2, 2, 1]],
  ['amounts drop zeros', '金额', [2534.8, 1997.25], [2, 2]],
  ['round amounts, too', '金额', [6320, 1997.25], [2, 2]],
  ['an amount with many more changes no other', '金额', [7.73, 3.981234], [2, 6]],
  ['nor does it among several', '金额', [7.73, 31.49, 8, 3.9812], [2, 2, 2, 4]],
])('%s: %s %j', (_, measure, cells, expected) => expect(digits(measure, cells)).toEqual(expected));
