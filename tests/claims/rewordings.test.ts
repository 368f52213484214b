import fc from 'fast-check';
import { checkText } from '../../src/claims/check-text';
import type { Statement } from '../../src/claims/statement';
import type { Block } from '../../src/workbook/report';
import { check } from '../fixtures/check';
import { drawn } from '../fixtures/drawn';
import { REWORDINGS } from '../fixtures/sample-report/rewordings';
import { SAMPLE_BLOCKS } from '../fixtures/sample-report/sample-report';
import { sampleWorkbook } from '../fixtures/workbooks';

const checked = check(sampleWorkbook('typed'));
const reading = (blocks: readonly Block[]) => checkText(blocks, checked.index, checked.recognition);
const whole = reading(SAMPLE_BLOCKS);

const withText = (at: number, change: (text: string) => string): Block[] =>
  SAMPLE_BLOCKS.map((block, index) =>
    index === at && block.kind === 'paragraph' ? { ...block, text: change(block.text) } : block,
  );

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
    const blocks = withText(paragraph, (text) => {
      expect(text.split(from)).toHaveLength(2);
      return text.replace(from, to);
    });
    expect(found(reading(blocks).statements)).toEqual(known);
  },
);

/** A number with one digit changed, two turned, or a nought behind it: what a slip makes of it. */
function slipsOf(printed: string): string[] {
  const digits = [...printed].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  const set = (at: number, sign: string): string => printed.slice(0, at) + sign + printed.slice(at + 1);
  const [first, last] = [digits[0]!, digits[digits.length - 1]!];
  const turned =
    digits.length < 2
      ? printed
      : [...printed]
          .map((sign, at) =>
            at === last
              ? printed[digits[digits.length - 2]!]!
              : at === digits[digits.length - 2]
                ? printed[last]!
                : sign,
          )
          .join('');
  const slips = [
    set(last, String((Number(printed[last]) + 1) % 10)),
    set(last, String((Number(printed[last]) + 9) % 10)),
    set(first, String((Number(printed[first]) % 9) + 1)),
    turned,
    printed.includes('.') ? printed.replace(/(\d)\.(\d)/, '.$1$2').replace(/^\./, '0.') : `${printed}0`,
  ];
  return slips.filter((slip) => Number(slip) !== Number(printed));
}

/** Statements of one exact number that agree, and of which nothing else is said. */
const exact = whole.statements.filter(
  ({ outcome, operator, said, number, missing }) =>
    outcome === 'agrees' &&
    operator === '=' &&
    missing === undefined &&
    !/以上|余|数/.test(said) &&
    /^\d+(?:\.\d+)?$/.test(textAt(number)) &&
    !whole.statements.some(
      (other) =>
        other.number.block === number.block && other.number.start === number.start && other.outcome !== 'agrees',
    ),
);

function textAt({ block, start, end }: Statement['number']): string {
  const found = SAMPLE_BLOCKS[block]!;
  return found.kind === 'table' ? '' : found.text.slice(start, end);
}

test('a slip in a number that was compared is noticed, where it stands or where it is compared with', () => {
  expect(exact.length).toBeGreaterThan(110);
  const slips = exact.flatMap((statement) => slipsOf(textAt(statement.number)).map((slip) => ({ statement, slip })));
  // A sum of amounts of three tables is known to a unit and a half only: 1734 for 1733 may be right.
  const loose = ({ statement, slip }: (typeof slips)[number]): boolean =>
    /合计\(表14\.设备值/.test(statement.target ?? '') && slip === '1734';
  fc.assert(
    fc.property(fc.constantFrom(...slips.filter((one) => !loose(one))), ({ statement: { number }, slip }) => {
      const { statements } = reading(
        withText(number.block, (text) => text.slice(0, number.start) + slip + text.slice(number.end)),
      );
      const noticed = statements
        .filter(({ outcome }) => outcome !== 'agrees')
        .flatMap(({ number: place, others }) => [place, ...others]);
      expect(
        noticed.some(
          ({ block, start, end }) => block === number.block && start <= number.start + 1 && end >= number.start,
        ),
      ).toBe(true);
    }),
    drawn(40),
  );
});
