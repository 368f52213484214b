import { shiftFormula } from '../../../src/workbook/formulas/shift-formula';

test.each<[formula: string, down: number, right: number, shifted: string]>([
  ['A1', 1, 1, 'B2'],
  ['$A$1+A$1+$A1', 2, 3, '$A$1+D$1+$A3'],
  ['SUM(B2:B9)/LOG10(C2)', 1, 0, 'SUM(B3:B10)/LOG10(C3)'],
  ['"A1"&A1&"say ""A1"""', 1, 0, '"A1"&A2&"say ""A1"""'],
  ["'A1 表'!A1+Sheet1!A1+表3!C7", 1, 1, "'A1 表'!B2+Sheet1!B2+表3!D8"],
  ['[1]Sheet1!A1', 1, 0, '[1]Sheet1!A2'],
  ['表[[#This Row],[A1]]+A1', 1, 0, '表[[#This Row],[A1]]+A2'],
  ["T[it'[A1]+A1", 1, 0, "T[it'[A1]+A2"],
  ['SUM(A:C)+SUM($A:C)+SUM(2:3)+SUM($2:3)', 1, 1, 'SUM(B:D)+SUM($A:D)+SUM(3:4)+SUM($2:4)'],
  ['合计1+A1_x+TRUE+1E5+1.5', 1, 1, '合计1+A1_x+TRUE+1E5+1.5'],
  ['_xlfn.STDEV.S(A1:A3)', 0, 1, '_xlfn.STDEV.S(B1:B3)'],
  ['A1', -1, 0, '#REF!'],
  ['IF(A1=#N/A,#REF!,#DIV/0!)', 1, 0, 'IF(A2=#N/A,#REF!,#DIV/0!)'],
  ['XFD1', 0, 1, '#REF!'],
  ['a1+xfe1', 1, 0, 'A2+xfe1'],
])('%s, %d down and %d right', (formula, down, right, shifted) => {
  expect(shiftFormula(formula, down, right)).toBe(shifted);
});
