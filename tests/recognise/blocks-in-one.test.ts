import type { Workbook } from '../../src/workbook/types';
import { moveCells } from '../fixtures/move-cells';
import { dropCaptions, sampleWorkbook, setCell, unmerge } from '../fixtures/workbooks';
import { checked, expectSampleNumbers, sampleResult } from './outcome';
import { setCells } from './sheets';

/** Parts of a table that the form prints one below the other, all in one: a row of years and everything beside it. */

interface Part {
  /** Its header and its last row, as Excel shows them. */
  readonly rows: readonly [number, number];
  /** Its first column of figures, counted from 0. */
  readonly from: number;
}

interface Stacked {
  readonly name: string;
  readonly upper: { readonly header: number; readonly deep: number; readonly columns: number };
  readonly below: Part;
}

const STACKED: readonly Stacked[] = [
  { name: '表25', upper: { header: 2, deep: 1, columns: 7 }, below: { rows: [5, 7], from: 1 } },
  { name: '表36', upper: { header: 2, deep: 2, columns: 7 }, below: { rows: [6, 8], from: 1 } },
];

const typed = sampleWorkbook('typed');

/** The part below moved beside the one above, its years gone. */
function inOne(book: Workbook, { name, upper, below }: Stacked): Workbook {
  const [top, bottom] = below.rows;
  let bare = unmerge(book, name);
  for (let row = top; row <= bottom; row++) bare = setCell(bare, name, `A${row}`, undefined);
  return moveCells(bare, (place) => {
    const down = place.row - (top - 1);
    if (place.sheet !== name || down < 0 || place.row > bottom - 1) return place;
    const row = upper.header - 1 + (down === 0 ? 0 : down + upper.deep - 1);
    return { ...place, row, column: upper.columns + place.column - below.from };
  });
}

describe.each(STACKED.map((stacked) => [stacked.name, stacked] as const))('%s in one', (name, stacked) => {
  const book = inOne(typed, stacked);

  test('is read as the two parts', () => {
    expectSampleNumbers(book);
  });

  test('without its caption too', () => {
    const { recognition } = checked(dropCaptions(book));
    expect(recognition.missing).toEqual([]);
    expect(recognition.figures).toHaveLength(sampleResult().recognition.figures.length);
  });

  test('a wrong year is said once, and what it should be', () => {
    const year = `A${stacked.upper.header + stacked.upper.deep}`;
    const { findings } = checked(setCells(book, name, { [year]: 2012 }));
    const said = findings.filter(({ rule, status }) => rule.id === 'R00-10' && status === 'broken');
    expect(said.map(({ cells }) => cells.map(({ place }) => place.sheet))).toEqual([[name]]);
    expect(said[0]!.message).toContain('应为 2020');
  });

  test('a year that cannot be read is named once', () => {
    const year = `A${stacked.upper.header + stacked.upper.deep}`;
    const { findings } = checked(setCells(book, name, { [year]: '前年' }));
    const named = findings.filter(({ rule, message }) => rule.id === 'R00-02' && message.includes('前年'));
    expect(named).toHaveLength(1);
  });
});
