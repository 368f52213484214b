import { openExcel } from '../../../src/hosts/excel/open-excel';
import { startExcel } from '../../excel-host/start-excel';
import { bookOf, sheetOf, stateOf } from './small-books';

const book = () =>
  bookOf(
    sheetOf('表1', {
      A1: { value: '合计' },
      B1: { value: 405 },
      C1: { value: 0.5, format: '0.00%' },
      A2: { value: '12', format: '@' },
      B2: { value: 406, formula: 'B1+1' },
      C2: { value: '=B1' },
    }),
    sheetOf('表2', { A1: { value: 1 } }),
  );

/** A workbook with a value of every kind, open in the simulated Excel. */
export const startWithMixedBook = async (sets?: Record<string, string>) => {
  const excel = await startExcel(book(), sets === undefined ? {} : { sets });
  return { excel, host: openExcel(), before: stateOf(excel) };
};
