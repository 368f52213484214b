import { directedAnew, pointedOut, standingDirections } from '../../../src/audit/kept/directions';
import type { Direction } from '../../../src/recognise/types';
import { parseArea } from '../../../src/workbook/address';
import type { Workbook } from '../../../src/workbook/types';
import { insertColumn, insertRow, keepSheets, sampleWorkbook, setCell } from '../../fixtures/workbooks';

/** `3=Sheet1!A3:E8`, `none=Sheet2` */
function direction(text: string): Direction {
  const [table, place] = text.split('=') as [string, string];
  const [sheet, area] = place.split('!') as [string, string | undefined];
  return {
    sheet,
    ...(area === undefined ? {} : { area: parseArea(area)! }),
    table: table === 'none' ? 'none' : Number(table),
  };
}
const directions = (texts: string) => texts.split(' ').filter(Boolean).map(direction);

test.each<[string, string, string, string]>([
  ['the first', '', '3=Sheet1!A3:E8', '3=Sheet1!A3:E8'],
  ['another table elsewhere', '3=Sheet1!A3:E8', '4=Sheet1!A12:D20', '3=Sheet1!A3:E8 4=Sheet1!A12:D20'],
  ['the same table elsewhere', '3=Sheet1!A3:E8', '3=Sheet2!A1:E6', '3=Sheet2!A1:E6'],
  ['the same place as another table', '3=Sheet1!A3:E8', '4=Sheet1!A3:E8', '4=Sheet1!A3:E8'],
  ['a place that reaches into it', '3=Sheet1!A3:E8', '4=Sheet1!C8:F20', '4=Sheet1!C8:F20'],
  ['the place is none', '3=Sheet1!A3:E8', 'none=Sheet1!A3:E8', 'none=Sheet1!A3:E8'],
  ['the sheet is none', '3=Sheet1!A3:E8 4=Sheet2!A1', 'none=Sheet1', '4=Sheet2!A1 none=Sheet1'],
  ['a piece of a sheet that is none', 'none=Sheet1', '3=Sheet1!A3:E8', 'none=Sheet1 3=Sheet1!A3:E8'],
  ['the same once more', '3=Sheet1!A3:E8', '3=Sheet1!A3:E8', '3=Sheet1!A3:E8'],
  ['two places are none', 'none=Sheet1!A1:B2', 'none=Sheet1!D1:E2', 'none=Sheet1!A1:B2 none=Sheet1!D1:E2'],
  ['pieces of one table, said together', '', '12=Sheet1!A1:D9 12=Sheet2!A1:D9', '12=Sheet1!A1:D9 12=Sheet2!A1:D9'],
])('what is said later outweighs what it contradicts: %s', (_, before, said, after) => {
  expect(directedAnew(directions(before), directions(said))).toEqual(directions(after));
});

test('what was said of a sheet that is gone or renamed is set apart, never taken for another sheet', () => {
  const sheets = ['招生', '草稿2'].map((name) => ({ name, visibility: 'visible' as const, rows: [], merges: [] }));
  const said = directions('3=招生!A3:E8 none=草稿');
  expect(standingDirections(said, { sheets, date1904: false })).toEqual({
    standing: [said[0]],
    out: [{ direction: said[1], why: 'sheet-gone' }],
  });
});

describe('an area is known again by its edges', () => {
  const before = keepSheets(sampleWorkbook('typed'), ['表3']);
  const pointed = pointedOut(before, direction('3=表3!A3:E8'))!;
  const stands = (workbook: Workbook) => standingDirections([pointed], workbook).standing.length === 1;

  test.each<[string, Workbook, boolean]>([
    ['as it was', before, true],
    ['figures changed', setCell(setCell(before, '表3', 'C6', 407), '表3', 'E8', '0.9%'), true],
    ['a column of figures to the right', setCell(before, '表3', 'G5', 1), true],
    ['a row above', insertRow(before, '表3', 1), false],
    ['a row within', insertRow(before, '表3', 6, ['新', '区域']), false],
    ['a row below, which would be left out', setCell(before, '表3', 'A9', '新区域'), false],
    ['a column before', insertColumn(before, '表3', 'A'), false],
  ])('%s', (_, after, expected) => {
    expect(stands(after)).toBe(expected);
  });

  test('a whole sheet is known by its name alone', () => {
    const whole = pointedOut(before, { sheet: '表3', table: 'none' })!;
    expect(standingDirections([whole], insertRow(before, '表3', 1)).standing).toEqual([whole]);
  });
});
