import fc from 'fast-check';
import { checkText } from '../../src/claims/check-text';
import type { Statement } from '../../src/claims/statement';
import type { Block } from '../../src/workbook/report';
import { check } from '../fixtures/check';
import { drawn } from '../fixtures/drawn';
import { REWORDINGS } from '../fixtures/sample-report/rewordings';
import { SAMPLE_BLOCKS } from '../fixtures/sample-report/sample-report';
import { sampleWorkbook } from '../fixtures/workbooks';
import { exactStatements, isAbout, slipsOf, textAt, withNumber, withText } from './slips';

const checked = check(sampleWorkbook('typed'));
const reading = (blocks: readonly Block[]) => checkText(blocks, checked.index, checked.recognition);
const whole = reading(SAMPLE_BLOCKS);

/** What was found, whatever the words. */
const found = (statements: readonly Statement[]): string[] =>
  statements
    .filter(({ outcome }) => outcome !== 'agrees')
    .map(({ number, line = '', kind, outcome, severity, expected }) =>
      [number.block, line, kind, outcome, severity, expected.replace(/[^\d.]/g, '')].join(' '),
    )
    .sort();

const known = found(whole.statements);

test.each(REWORDINGS.map(({ paragraph, from, to }) => [paragraph, from, to] as const))(
  '%i: %s',
  (paragraph, from, to) => {
    const blocks = withText(SAMPLE_BLOCKS, paragraph, (text) => {
      expect(text.split(from)).toHaveLength(2);
      return text.replace(from, to);
    });
    expect(found(reading(blocks).statements)).toEqual(known);
  },
);

const exact = exactStatements(SAMPLE_BLOCKS, whole);

test('a slip in a number that was compared is noticed, where it stands or where it is compared with', () => {
  expect(exact.length).toBeGreaterThan(110);
  const slips = exact.flatMap((statement) =>
    slipsOf(textAt(SAMPLE_BLOCKS, statement.number)).map((slip) => ({ statement, slip })),
  );
  // A sum of amounts of three tables is known to a unit and a half only: 1734 for 1733 may be right.
  const loose = ({ statement, slip }: (typeof slips)[number]): boolean =>
    /合计\(表14\.设备值/.test(statement.target ?? '') && slip === '1734';
  fc.assert(
    fc.property(fc.constantFrom(...slips.filter((one) => !loose(one))), ({ statement: { number }, slip }) => {
      const { statements } = reading(withNumber(SAMPLE_BLOCKS, number, slip));
      expect(statements.some((one) => one.outcome !== 'agrees' && isAbout(one, number))).toBe(true);
    }),
    drawn(40),
  );
});
