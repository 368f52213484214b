import { builtInCatalogue } from '../../../src/audit/built-in';
import { check } from '../../../src/audit/check';
import { locate } from '../../../src/audit/locate/locate';
import { recalculate } from '../../../src/audit/recalculate/recalculate';
import { sampleWorkbook } from '../../fixtures/workbooks';

/** As where hundreds of figures of one column are wrong, which takes too long to try. */
jest.mock('../../../src/audit/locate/candidates', () => {
  const actual = jest.requireActual('../../../src/audit/locate/candidates');
  return {
    ...actual,
    candidatesIn: (...given: unknown[]) => ({ ...actual.candidatesIn(...given), isCut: () => true }),
  };
});

test('where so much is wrong that not all is looked into, no figure is safely corrected', () => {
  const book = sampleWorkbook('typed');
  const catalogue = builtInCatalogue();
  const result = check(book, catalogue);
  expect(locate(result).isCut).toBe(true);
  const corrected = recalculate(book, result, catalogue).changes.filter(({ kind }) => kind === 'correct');
  expect(corrected.length).toBeGreaterThan(0);
  expect(corrected.filter(({ safe }) => safe)).toEqual([]);
  expect(corrected.some(({ why }) => why?.startsWith('错处太多'))).toBe(true);
});
