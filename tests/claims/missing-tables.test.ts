import { checkText } from '../../src/claims/check-text';
import type { Statement } from '../../src/claims/statement';
import type { Workbook } from '../../src/workbook/types';
import { check } from '../fixtures/check';
import { SAMPLE_BLOCKS } from '../fixtures/sample-report/sample-report';
import { sampleWorkbook } from '../fixtures/workbooks';
import { told } from './measure';

/** A number of the text is not compared with the next best table where the one that it tells of is missing. */

const book = sampleWorkbook('typed');

function found(workbook: Workbook): Map<string, Statement> {
  const { index, recognition } = check(workbook);
  const { statements } = checkText(SAMPLE_BLOCKS, index, recognition);
  const wrong = statements.filter(({ outcome }) => outcome !== 'agrees');
  return new Map(wrong.map((one) => [`${one.number.block}:${one.number.start} ${one.line}`, one]));
}

const whole = found(book);

test.each(book.sheets.map(({ name }) => name))('without %s nothing is said that was not said with it', (name) => {
  const less = found({ ...book, sheets: book.sheets.filter((sheet) => sheet.name !== name) });
  expect([...less].filter(([key]) => !whole.has(key)).map(([, one]) => told(one))).toEqual([]);
});
