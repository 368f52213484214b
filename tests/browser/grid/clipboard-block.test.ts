import fc from 'fast-check';
import { blockOf, blockText } from '../../../src/browser/grid/clipboard-block';

test.each([
  ['one cell', '407', [['407']]],
  [
    'as Excel ends it',
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  [
    'empty cells',
    '\t1\r\n\t\r\n',
    [
      ['', '1'],
      ['', ''],
    ],
  ],
  [
    'a line end within a cell',
    '甲\t"乙\n丙"\r\n丁\t戊',
    [
      ['甲', '乙\n丙'],
      ['丁', '戊'],
    ],
  ],
  ['quotation marks in quotation marks', '"他说""好"""\t1', [['他说"好"', '1']]],
  ['a quotation mark that is none', '5" 管\t"6 寸\t7', [['5" 管', '"6 寸', '7']]],
  [
    'rows of several lengths',
    '1\n2\t3',
    [
      ['1', ''],
      ['2', '3'],
    ],
  ],
  ['an empty row between', '1\n\n2', [['1'], [''], ['2']]],
])('%s', (_, text, rows) => {
  expect(blockOf(text)).toEqual(rows);
});

test('what is copied is what is pasted', () => {
  const cell = fc.stringMatching(/^[\t\n"甲1 ]{0,5}$/);
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([height, width]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    )
    // A last row of nothing at all is the end of the one before.
    .filter((block) => block[block.length - 1]!.join('') !== '' || block[0]!.length > 1);
  fc.assert(fc.property(rows, (block) => expect(blockOf(blockText(block))).toEqual(block)));
});
