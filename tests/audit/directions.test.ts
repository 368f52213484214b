import { directedAnew, standingDirections } from '../../src/audit/directions';
import type { Direction } from '../../src/recognise/types';
import { parseArea } from '../../src/workbook/address';

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
  expect(standingDirections(said, { sheets, date1904: false })).toEqual({ standing: [said[0]], lost: [said[1]] });
});
