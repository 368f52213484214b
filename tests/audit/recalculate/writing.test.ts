import { asNumber } from '../../../src/audit/recalculate/writing/to-number';
import { contentSaying, rewriteNumber } from '../../../src/audit/recalculate/writing/write-cell';
import type { Figure } from '../../../src/recognise/types';
import { fromDecimal } from '../../../src/workbook/rational';
import { shownText } from '../../../src/workbook/shown-text';
import type { Cell } from '../../../src/workbook/types';
import { mendedSample, pasteInto } from '../../fixtures/mended-sample';
import { cellName, lines, recalculated } from './recalculated';

/** What a cell says once it is to say another number; decimals count on the fraction where there is a %. */
const said = (cell: Omit<Cell, 'column'>, number: string, decimals: number) =>
  contentSaying({ column: 0, ...cell }, { value: fromDecimal(number), decimals });

describe('a text keeps all but its digits', () => {
  test.each<[string, string, number, string]>([
    ['26.13（5.67万元于2022年下达）', '27.4', 2, '27.40（5.67万元于2022年下达）'],
    ['180156.772m²', '180157.5', 3, '180157.500m²'],
    ['7（其中中转高7人）', '12', 0, '12（其中中转高7人）'],
    ['84.83％', '0.8484', 4, '84.84％'],
    ['８４．８３％', '0.8484', 4, '８４．８４％'],
    ['  10.31%', '0.1032', 4, '  10.32%'],
    ['1,357', '21357', 0, '21,357'],
    ['１，３５７人', '2468', 0, '２，４６８人'],
    ['999', '1357', 0, '1357'],
    ['7.73万元', '7.65', 2, '7.65万元'],
    ['-3', '4', 0, '4'],
    ['5', '-4', 0, '-4'],
    ['2.5‰', '0.0031', 4, '3.1‰'],
  ])('%s to say %s: %s', (text, number, decimals, wanted) => {
    expect(said({ value: text }, number, decimals)).toEqual({ value: wanted });
  });

  test('a text without a number is not rewritten', () => {
    expect(rewriteNumber('见附件', fromDecimal('1'), 0)).toBeUndefined();
  });

  test('nor one that holds several', () => {
    expect(said({ value: '25人、33天' }, '26', 0)).toBeUndefined();
  });
});

describe('a number keeps its format, but for the decimals that it must show', () => {
  test.each<[string, number, string | undefined, string, number, string, string | undefined]>([
    ['a fraction shown in points', 0.8483, '0.00%', '0.8484', 4, '84.84%', undefined],
    ['one decimal more', 0.165, '0.0%', '0.1651', 4, '16.51%', '0.00%'],
    ['one decimal less', 0.16507, '0.000%', '0.1651', 4, '16.51%', '0.00%'],
    ['General', 7.73, undefined, '7.65', 2, '7.65', undefined],
    ['General, an idle zero', 7.73, undefined, '7.6', 2, '7.6', undefined],
    ['thousands', 1357.5, '#,##0.0', '21357.25', 2, '21,357.25', '#,##0.00'],
    ['brackets for negative', 5.5, '0.0_);(0.0)', '6.25', 2, '6.25', '0.00_);(0.00)'],
    ['a unit', 5.5, '0.0"万元"', '6.25', 2, '6.25万元', '0.00"万元"'],
    ['no decimals at all', 5, '0', '6.25', 2, '6.25', '0.00'],
  ])('%s', (_, value, format, number, decimals, text, changed) => {
    const cell = { value, ...(format === undefined ? {} : { format }) };
    const content = said(cell, number, decimals)!;
    expect(content.format).toBe(changed);
    expect(shownText({ column: 0, ...cell, ...content } as Cell, false)).toBe(text);
  });
});

test('a share written out further than its column stays so, as its finding says it', () => {
  const shares = { F4: '83.0%', F5: '82.9%', F6: '16.50%', F7: '16.5%', F8: '0.5%', F9: '0.6%' };
  const pasted = Object.entries(shares).reduce(
    (book, [at, text]) => pasteInto(book, `表8!${at}`, text),
    mendedSample('pasted'),
  );
  expect(lines(recalculated(pasted))).toEqual(['表8!F6 16.50% → 16.51% safe']);
});

describe('a text turned into a number', () => {
  const figure = (kind: Figure['kind']) => ({ kind }) as Figure;
  test.each<[string, Figure['kind'], number | undefined, string | undefined]>([
    ['84.83％', 'ratio', 0.8483, '0.00%'],
    ['100%', 'ratio', 1, '0%'],
    ['1,357', 'count', 1357, '#,##0'],
    [' 45６ ', 'count', 456, 'General'],
    ['2534.80', 'amount', 2534.8, '0.00'],
    ['98.57', 'ratio', 98.57, 'General'],
    ['0.5', 'ratio', undefined, undefined],
    ['180156.772m²', 'amount', undefined, undefined],
    ['26.13（5.67万元于2022年下达）', 'per-head', undefined, undefined],
    ['2.5‰', 'ratio', undefined, undefined],
  ])('%s as a %s', (text, kind, value, format) => {
    expect(asNumber(text, figure(kind))).toEqual(value === undefined ? undefined : { value, format });
  });

  test('is offered only where it is asked for, and is never safe', () => {
    const pasted = pasteInto(mendedSample('pasted'), '表42!B5', '7.73');
    expect(lines(recalculated(pasted))).toEqual(['表42!B5 7.73 → 7.63 safe']);
    const offered = recalculated(pasted, { toNumbers: true }).changes.filter(({ kind }) => kind === 'to-number');
    expect(offered.length).toBeGreaterThan(150);
    expect(offered.filter(({ safe }) => safe)).toEqual([]);
    for (const change of offered)
      expect(Number(change.newText.replace('%', ''))).toBe(Number(change.oldText.replace(/[%％]/, '')));
  });

  test('of a wrong figure becomes right only where that is accepted, and is one change', () => {
    const pasted = pasteInto(mendedSample('pasted'), '表42!B5', '7.73');
    const { changes } = recalculated(pasted, { toNumbers: true });
    const own = changes.filter(({ place }) => cellName(place) === '表42!B5');
    expect(own).toMatchObject([
      {
        kind: 'correct',
        old: { value: '7.73', format: 'General' },
        new: { value: 7.63, format: 'General' },
        kept: { new: { value: 7.73, format: 'General' }, newText: '7.73' },
      },
    ]);
    const cells = changes.map(({ place }) => cellName(place));
    expect(new Set(cells).size).toBe(cells.length);
  });

  test('a remark in the pasted sample stays a text', () => {
    const offered = recalculated(mendedSample('pasted'), { toNumbers: true }).changes;
    expect(offered.filter(({ oldText }) => oldText.includes('（'))).toEqual([]);
  });
});
