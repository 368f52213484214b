// Makes slips that meet in workbooks and counts what the safe changes of recalculation come to: mended, right figures rewritten.
import { builtInCatalogue } from '../../src/audit/built-in';
import { check } from '../../src/audit/check';
import { suspectNetwork } from '../../src/audit/locate/network';
import { mendedSample } from '../fixtures/mended-sample';
import { secondSheets, USUAL } from '../fixtures/second-school/second-school';
import { sampleWorkbook } from '../fixtures/workbooks';
import { DAMAGES, MetSlips } from './met-slips';
import { type SafeOutcome, safeOutcome, wordsFor } from './safe-outcome';
import { row } from './slip-lines';

const option = (name: string, usual: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const [runs, from] = [option('runs', 40), option('from', 0)];

for (const [title, book] of [
  ['the sample, mended', mendedSample('typed')],
  ['the second school', secondSheets('typed', USUAL)],
  ['the sample with its own errors', sampleWorkbook('typed')],
] as const) {
  const base = check(book, builtInCatalogue());
  const slips = new MetSlips(suspectNetwork(base.relations, base.recognition.figures));
  console.log(`\n### ${title}\n`);
  row('damage', 'made', 'derived figures wrong', 'mended', 'right rewritten', 'wrong made otherwise');
  row('---', '---:', '---:', '---:', '---:', '---:');
  const said: string[] = [];
  const sums = [0, 0, 0, 0, 0];
  for (const damage of DAMAGES) {
    const counts = [0, 0, 0, 0, 0];
    for (let number = from; number < from + runs; number++) {
      const made = slips.make(damage, number);
      if (made === undefined) continue;
      const outcome: SafeOutcome = safeOutcome(book, base, made);
      const { offered, mended, rewritten, otherwise } = outcome;
      for (const [at, count] of [[made], offered, mended, rewritten, otherwise].entries()) {
        counts[at]! += count.length;
        sums[at]! += count.length;
      }
      for (const change of [...rewritten, ...otherwise]) said.push(`- ${damage} ${number}: ${wordsFor(made, change)}`);
    }
    row(damage, ...counts);
  }
  row('all', ...sums);
  for (const line of said) console.log(line);
}
