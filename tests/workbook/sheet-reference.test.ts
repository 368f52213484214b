import fc from 'fast-check';
import { parseArea } from '../../src/workbook/address';
import { readReference, sheetReference } from '../../src/workbook/sheet-reference';

const SHEETS = ['Sheet1', '招生 区域', "It's", '真的!假的', '表3', 'A1', 'SHEET２'];

/** `招生 区域!A3:E8` as it was understood; what was not, with the reason. */
function understood(text: string): string {
  const read = readReference(text, SHEETS);
  return 'place' in read ? sheetReference(read.place) : `${read.fault} ${read.text}`;
}

test.each([
  ['Sheet1!A3:E8', 'Sheet1!A3:E8'],
  ["'Sheet1'!A3:E8", 'Sheet1!A3:E8'],
  ['sheet1!a3:e8', 'Sheet1!A3:E8'],
  ['Sheet1！A3：E8', 'Sheet1!A3:E8'],
  ['Sheet1!$A$3:$E$8', 'Sheet1!A3:E8'],
  ['Sheet1!Ａ３：Ｅ８', 'Sheet1!A3:E8'],
  ['Sheet1!E8:A3', 'Sheet1!A3:E8'],
  [' Sheet1 ! A3:E8 ', 'Sheet1!A3:E8'],
  ["'Sheet1!A3:E8'", 'Sheet1!A3:E8'],
  ['Sheet1', 'Sheet1'],
  ["'Sheet1'", 'Sheet1'],
  ['“Sheet1”!A3:E8', 'Sheet1!A3:E8'],
  ["'招生 区域'!A3:E8", "'招生 区域'!A3:E8"],
  ['招生 区域!A3:E8', "'招生 区域'!A3:E8"],
  ['招生区域!A3:E8', "'招生 区域'!A3:E8"],
  ["'It''s'!B2", "'It''s'!B2"],
  ['Its!B2', "'It''s'!B2"],
  ['真的!假的', "'真的!假的'"],
  ['真的!假的!B2:C3', "'真的!假的'!B2:C3"],
  ['表3!A1', '表3!A1'],
  ['A1', "'A1'"],
  ["'A1'!A1:B2", "'A1'!A1:B2"],
  ['Sheet2!A1:B2', 'SHEET２!A1:B2'],
  ['Sheet9!A1:B2', 'no-sheet Sheet9'],
  ['Sheet9', 'no-sheet Sheet9'],
  ['Sheet1!A3:', 'no-area A3:'],
  ['Sheet1!A3-E8', 'no-area A3-E8'],
  ['Sheet1!', 'no-area '],
  ['', 'no-sheet '],
])('%s is %s', (text, expected) => {
  expect(understood(text)).toBe(expected);
});

test('of two sheets that are written alike the exact one is meant, and none where neither is exact', () => {
  const sheets = ['招生', '招 生'];
  expect(readReference('招生!A1', sheets)).toEqual({ place: { sheet: '招生', area: parseArea('A1') } });
  expect(readReference('招  生!A1', sheets)).toEqual({ fault: 'no-sheet', text: '招  生' });
});

test('what is written is read back, whatever the sheet is called', () => {
  const name = fc.string({ unit: fc.constantFrom(...'表3A1!！\' "“”_.招é'), minLength: 1, maxLength: 8 });
  const side = fc.nat({ max: 200 });
  fc.assert(
    fc.property(
      name.filter((sheet) => sheet.trim() === sheet),
      fc.option(fc.tuple(side, side, side, side)),
      (sheet, sides) => {
        const [a, b, c, d] = sides ?? [];
        const area =
          a === undefined
            ? {}
            : {
                area: {
                  top: Math.min(a, b!),
                  bottom: Math.max(a, b!),
                  left: Math.min(c!, d!),
                  right: Math.max(c!, d!),
                },
              };
        const place = { sheet, ...area };
        expect(readReference(sheetReference(place), [sheet])).toEqual({ place });
      },
    ),
  );
});
