// How well the running text of reports is read: how much of it is understood, what is found, and whether slips of the hand in it are noticed.

import { builtInCatalogue } from '../../src/audit/built-in';
import { type CheckResult, check } from '../../src/audit/check';
import { checkText, type TextCheck } from '../../src/claims/check-text';
import type { Statement } from '../../src/claims/statement';
import type { Block } from '../../src/workbook/report';
import type { Workbook } from '../../src/workbook/types';
import { coverage, meet, meetOwn } from '../claims/measure';
import { exactStatements, isAbout, slipsOf, textAt, withNumber } from '../claims/slips';
import { HELD_OUT, HELD_OUT_REPORT } from '../fixtures/held-out-report/text';
import { SAMPLE_BLOCKS, SAMPLE_CLAIMS } from '../fixtures/sample-report/sample-report';
import { MORE_VOICES, SECOND_REPORT, SECOND_VOICES } from '../fixtures/second-report/text';
import { secondSheets, USUAL } from '../fixtures/second-school/second-school';
import { sampleWorkbook } from '../fixtures/workbooks';
import { percent, row } from './slip-lines';

/** `--every 5` makes one slip in five, for a first look. */
const every = Number(process.argv[process.argv.indexOf('--every') + 1]) || 1;

const checked = (book: Workbook): CheckResult => check(book, builtInCatalogue());
const readWith =
  ({ index, recognition }: CheckResult) =>
  (blocks: readonly Block[]): TextCheck =>
    checkText(blocks, index, recognition);
const findings = ({ statements }: TextCheck): Statement[] => statements.filter(({ outcome }) => outcome !== 'agrees');

const [sample, second, heldOut] = [
  sampleWorkbook('typed'),
  secondSheets('typed', USUAL),
  secondSheets('typed', HELD_OUT),
]
  .map(checked)
  .map(readWith) as [Read, Read, Read];
type Read = ReturnType<typeof readWith>;

function sampleLine(): void {
  const reading = sample(SAMPLE_BLOCKS);
  const met = meet(SAMPLE_CLAIMS, SAMPLE_BLOCKS, reading);
  const clear = met.filter(({ known }) => known.verdict !== 'unclear');
  const wrong = met.filter(({ known }) => known.verdict === 'disagrees' || known.verdict === 'rounding');
  const noticed = wrong.filter(({ statements }) => statements.some(({ outcome }) => outcome !== 'agrees'));
  const listed = new Set(met.filter(({ known }) => known.verdict !== 'agrees').flatMap(({ statements }) => statements));
  const found = findings(reading);
  const right = found.filter((one) => listed.has(one));
  row(
    'statements in the sample',
    'understood',
    'wrong ones',
    'found (recall)',
    'findings',
    'of them right (precision)',
  );
  row('---:', '---:', '---:', '---:', '---:', '---:');
  row(
    clear.length,
    percent(clear.filter(({ statements }) => statements.length > 0).length, clear.length),
    wrong.length,
    percent(noticed.length, wrong.length),
    found.length,
    percent(right.length, found.length),
  );
}

function textLines(): void {
  console.log('');
  row('texts that agree with their tables', 'statements', 'understood', 'findings, all false');
  row('---', '---:', '---:', '---:');
  for (const [title, text, read] of [
    ['the second report', SECOND_REPORT, second],
    ['five voices', SECOND_VOICES, second],
    ['eight more voices', MORE_VOICES, second],
    ['held out', HELD_OUT_REPORT, heldOut],
  ] as const) {
    const reading = read(text.blocks as readonly Block[]);
    const met = meetOwn(text, reading);
    row(title, met.length, percent(coverage(met) * met.length, met.length), findings(reading).length);
  }
}

/** Makes every slip, or one in so many, in every exact statement, one at a time. */
function slipLine(title: string, blocks: readonly Block[], read: Read, oneIn: number): void {
  const reading = read(blocks);
  const key = ({ number, line, kind, expected }: Statement): string =>
    [number.block, line, kind, expected.replace(/[^\d.]/g, '')].join();
  const known = new Set(findings(reading).map(key));
  const slips = exactStatements(blocks, reading)
    .flatMap(({ number }) => slipsOf(textAt(blocks, number)).map((slip) => ({ number, slip })))
    .filter((_, at) => at % oneIn === 0);
  let [noticed, elsewhere] = [0, 0];
  for (const { number, slip } of slips) {
    const found = findings(read(withNumber(blocks, number, slip)));
    if (found.some((one) => isAbout(one, number))) noticed++;
    elsewhere += found.filter((one) => !isAbout(one, number) && !known.has(key(one))).length;
  }
  row(title, slips.length, percent(noticed, slips.length), elsewhere);
}

/** The median time of a reading. */
function timeOf(blocks: readonly Block[], read: Read): number {
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    read(blocks);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[7]!;
}

sampleLine();
textLines();
console.log('');
row('slips of the hand', 'slips', 'noticed', 'new findings elsewhere');
row('---', '---:', '---:', '---:');
slipLine('in the sample', SAMPLE_BLOCKS, sample, every);
slipLine('in the second report, one in five', SECOND_REPORT.blocks as readonly Block[], second, 5 * every);
console.log('');
const letters = SAMPLE_BLOCKS.reduce((all, block) => all + (block.kind === 'table' ? 0 : block.text.length), 0);
console.log(
  `Reading the sample (${letters} characters) takes ${timeOf(SAMPLE_BLOCKS, sample).toFixed(0)} ms warm, median of 15.`,
);
