import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText, type TextCheck } from '../../src/claims/check-text';
import { check } from '../fixtures/check';
import { secondSheets, USUAL } from '../fixtures/second-school/second-school';
import { told } from './measure';

const SLOT = /\{([^|}]*)\|([^}]*)\}/g;
const SENTENCES = readFileSync(join(__dirname, '../fixtures/second-report/sentences.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const { index, recognition } = check(secondSheets('typed', USUAL));
const reading = (text: string): TextCheck => checkText([{ kind: 'paragraph', text }], index, recognition);
const foundIn = (text: string): string[] =>
  reading(text)
    .statements.filter(({ outcome }) => outcome !== 'agrees')
    .map(told);

/** The sentence with one slip in it, for each that there may be. */
function slipped(sentence: string): string[] {
  return [...sentence.matchAll(SLOT)].map((slot) =>
    sentence.replace(SLOT, (...match) => (match[3] === slot.index ? match[2] : match[1])),
  );
}

test.each(SENTENCES)('nothing is found where it agrees: %s', (sentence) => {
  expect(foundIn(sentence.replace(SLOT, '$1'))).toEqual([]);
});

// What was noticed when this was written, so that it does not get less.
test('most slips in them are noticed', () => {
  const wrong = SENTENCES.flatMap(slipped);
  const noticed = wrong.filter((sentence) => foundIn(sentence).length > 0);
  expect(wrong.length).toBe(242);
  expect(noticed.length).toBeGreaterThanOrEqual(218);
});

// How much more something has become.
test.each([
  ['合作开发课程24门，比上年翻了一番。', ['一番 agrees']],
  ['合作开发课程24门，比上年翻番。', ['翻番 agrees']],
  ['合作开发课程24门，比上年翻两番。', ['翻两番 differs query 1倍']],
  ['合作开发课程24门，比上年增长两倍。', ['两倍 differs query 1倍']],
  ['出口总带宽500兆，比上年减半。', ['减半 agrees']],
  ['纸质图书11.99万册，比上年减半。', ['减半 differs query']],
])('%s', (text, [expected]) => {
  const [last] = reading(text).statements.slice(-1);
  const [said, outcome, severity, should] = expected!.split(' ');
  expect(last).toMatchObject({ said: expect.stringContaining(said!), outcome, ...(severity ? { severity } : {}) });
  if (should !== undefined) expect(last!.expected).toBe(should);
  expect(last!.correction).toBeUndefined();
});
