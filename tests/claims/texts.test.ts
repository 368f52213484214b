import { checkText } from '../../src/claims/check-text';
import { check } from '../fixtures/check';
import { HELD_OUT, HELD_OUT_REPORT } from '../fixtures/held-out-report/text';
import { MORE_VOICES, SECOND_REPORT, SECOND_VOICES } from '../fixtures/second-report/text';
import { secondSheets, USUAL } from '../fixtures/second-school/second-school';
import { coverage, meetOwn, told } from './measure';

const workbookOf = (school: typeof USUAL) => secondSheets('typed', school);

function readingOf(text: typeof SECOND_REPORT, school: typeof USUAL) {
  const checked = check(workbookOf(school));
  return checkText(text.blocks as Parameters<typeof checkText>[0], checked.index, checked.recognition);
}

// What was understood when this was written, so that it does not get less: see docs/benchmarks.md.
test.each([
  ['the second report', SECOND_REPORT, 0.93],
  ['its voices', SECOND_VOICES, 0.95],
  ['more voices', MORE_VOICES, 0.905],
] as const)('%s: nothing is found in a text that agrees', (_name, text, least) => {
  const reading = readingOf(text, USUAL);
  expect(reading.statements.filter(({ outcome }) => outcome !== 'agrees').map(told)).toEqual([]);
  expect(coverage(meetOwn(text, reading))).toBeGreaterThanOrEqual(least);
});

test('a text that the words of the reading were not made on', () => {
  const reading = readingOf(HELD_OUT_REPORT, HELD_OUT);
  expect(reading.statements.filter(({ outcome }) => outcome !== 'agrees').map(told)).toEqual([]);
  expect(coverage(meetOwn(HELD_OUT_REPORT, reading))).toBeGreaterThanOrEqual(0.81);
});
