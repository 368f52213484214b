import { mendedSample } from '../fixtures/mended-sample';
import { turnTable } from '../fixtures/turned';
import { brokenWords, checked } from './outcome';
import { placeBeside } from './sheets';

/** Two turned tables side by side, each under its title: they are parted there. */

const mended = mendedSample('typed');
const asItIs = checked(mended);

const beside = (left: number, right: number, gap: number) => {
  const one = turnTable(mended, asItIs, left).book;
  return placeBeside(turnTable(one, asItIs, right).book, `表${left}`, `表${right}`, gap);
};

const PAIRS = [
  [3, 4],
  [4, 3],
  [12, 16],
  [19, 20],
  [17, 26],
  [21, 30],
  [25, 30],
  [28, 30],
  [30, 39],
  [42, 43],
] as const;

test.each(PAIRS.flatMap(([left, right]) => [0, 1].map((gap) => [left, right, gap] as const)))(
  '表%i and 表%i, %i blank columns between',
  (left, right, gap) => {
    const result = checked(beside(left, right, gap));
    expect(result.recognition.missing).toEqual([]);
    expect(brokenWords(result).sort()).toEqual(brokenWords(asItIs).sort());
    expect(result.summary.held).toBe(asItIs.summary.held);
  },
);
