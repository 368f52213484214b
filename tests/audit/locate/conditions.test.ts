import { builtInCatalogue } from '../../../src/audit/built-in';
import { check } from '../../fixtures/check';
import { mendedSample } from '../../fixtures/mended-sample';
import { setCell } from '../../fixtures/workbooks';
import { suspectsOf } from '../suspects';

const catalogue = builtInCatalogue();

test.each<[string, string, number | string, string[]]>([
  ['no projects, but money for them', 'F5', 0, ['1: F5 0→1', '2: G5 5→0']],
  ['a blank for the projects, but money for them', 'F5', '', ['1: F5 0→1', '2: G5 5→0']],
  ['money that 表42 knows nothing of', 'C4', 5, ['1: C4 5→0', '2: B4 0→1']],
  ['less than a digit of it', 'E5', 0.5, ['1: E5 0.5→0', '2: D5 0→1']],
])('表22, %s: %s=%s', (_, cell, value, suspects) => {
  const result = check(setCell(mendedSample('typed'), '表22', cell, value), catalogue);
  expect(suspectsOf(result, 'R22-02', '表22').map((located) => located.suspects)).toEqual([suspects]);
});

test.each<[string, string, string, string[]]>([
  ['none ticked', 'C4', '', ['1: C4 空→√', '1: D4 空→√', '1: E4 空→√']],
  ['two ticked', 'D4', '√', ['1: C4 √→空', '1: D4 √→空']],
])('表1, %s: %s=%s', (_, cell, value, suspects) => {
  const result = check(setCell(mendedSample('typed'), '表1', cell, value), catalogue);
  expect(suspectsOf(result, 'R01-01', '表1').map((located) => located.suspects)).toEqual([suspects]);
});
