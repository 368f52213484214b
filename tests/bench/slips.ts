// Makes slips of the hand in a consistent workbook, one at a time: which are noticed, and how well are they traced?
import { builtInCatalogue } from '../../src/audit/built-in';
import { check } from '../../src/audit/check';
import { locate } from '../../src/audit/locate/locate';
import { networkOf } from '../../src/audit/locate/network';
import type { Figure } from '../../src/recognise/types';
import { indexFigures } from '../../src/rules/figure-index';
import type { Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { recompute } from '../fixtures/workbooks';
import { cellOf, liveChanges, slipsOf, typedChanges, typedInto } from './slip-changes';
import { guardOf, isTyped, type Outcome, outcomeOf } from './slip-outcome';

const catalogue = builtInCatalogue();
/** Of so many slips one is made again in the workbook itself. */
const SAMPLED = 80;

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);
const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

function line(title: string, outcomes: readonly Outcome[]): void {
  if (outcomes.length === 0) return;
  const large = outcomes.filter(({ isSmall }) => !isSmall);
  const found = outcomes.filter((each) => each.found !== undefined);
  const sum = (of: 'first' | 'three') => found.reduce((all, each) => all + each[of], 0);
  const detected = large.filter((each) => each.found !== undefined).length;
  row(
    title,
    outcomes.length,
    percent(detected, large.length),
    percent(sum('first'), found.length),
    percent(sum('three'), found.length),
  );
}

function tableOf(title: string, groups: readonly (readonly [string, readonly Outcome[]])[]): void {
  console.log('');
  row(title, 'slips', 'noticed', 'cell first', 'in first three');
  row('---', '---:', '---:', '---:', '---:');
  for (const [name, outcomes] of groups) line(name, outcomes);
}

function grouped(outcomes: readonly Outcome[], by: (outcome: Outcome) => string): [string, Outcome[]][] {
  return [...new Set(outcomes.map(by))].map((name) => [name, outcomes.filter((each) => by(each) === name)]);
}

/** A slip made in the workbook itself, which is then checked from scratch. */
interface Again {
  /** What came out otherwise than by figures alone. */
  readonly differs?: string;
  /** Findings about other cells than those the slip changed. */
  readonly falseAlarms: number;
}

function again(book: Workbook, { slip, found, first }: Outcome, changed: readonly Figure[]): Again {
  const result = check(recompute(typedInto(book, slip)), catalogue);
  const broken = result.findings.filter(({ status }) => status === 'broken');
  const cells = new Set(changed.map(placeOf));
  const falseAlarms = broken.filter((finding) => !finding.cells.some((cell) => cells.has(placeOf(cell)))).length;
  const { suspects } = locate(result);
  const own = suspects.find((suspect) => cellOf(suspect.cells[0]!.figure) === cellOf(slip.figure));
  const ties = suspects.filter(({ rank }) => rank === 1).length;
  const there = own === undefined ? undefined : own.rank === 1 ? 1 / ties : 0;
  const isSame = broken.length > 0 === (found !== undefined) && (there === undefined || there === first);
  if (isSame) return { falseAlarms };
  const differs = `${cellOf(slip.figure)} ${slip.kind} ${slip.digits}: ${there ?? '–'} in the workbook, ${first} by figures`;
  return { differs, falseAlarms };
}

const placeOf = ({ place }: Pick<Figure, 'place'>): string => `${place.sheet}!${place.row},${place.column}`;

function bench(form: 'typed' | 'formulas'): void {
  const book = mendedSample(form);
  const { recognition, relations } = check(book, catalogue);
  const network = networkOf(relations, recognition.figures);
  const changesOf = form === 'typed' ? typedChanges : liveChanges(book, recognition.figures);
  const index = indexFigures(recognition);
  const typed = recognition.figures.filter(isTyped);
  const outcomes: Outcome[] = [];
  const bare = new Map<string, number>();
  const start = performance.now();
  for (const [at, figure] of typed.entries()) {
    const guard = guardOf(figure, network);
    const measure = `表${figure.table} ${figure.measure}`;
    if (guard === '无') bare.set(measure, (bare.get(measure) ?? 0) + 1);
    else for (const slip of slipsOf(figure, network)) outcomes.push(outcomeOf(slip, network, guard, changesOf, index));
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    if (at % 50 === 0) process.stderr.write(`\r${form}: cell ${at} of ${typed.length}, ${seconds} s `);
  }
  const equations = outcomes.filter(({ guard }) => guard === '逻辑等式' || guard === '核实等式');
  console.log(`\n### ${form}: ${outcomes.length} slips in ${typed.length} typed numbers`);
  tableOf('cells that stand in', [['an equation', equations], ...grouped(outcomes, ({ guard }) => `– ${guard}`)]);
  tableOf(
    'slip',
    grouped(equations, ({ slip }) => slip.kind),
  );
  tableOf(
    'noticed by',
    grouped(equations, ({ found }) => found ?? 'nothing'),
  );
  tableOf(
    'table',
    grouped(equations, ({ slip }) => `表${slip.figure.table}`),
  );
  const missed = equations.filter(({ found, isSmall }) => found === undefined && !isSmall);
  console.log(
    `\nNot noticed: ${
      grouped(missed, ({ slip }) => `表${slip.figure.table} ${slip.figure.measure}`)
        .map(([name, list]) => `${name} ${list.length}`)
        .join('; ') || 'none'
    }`,
  );
  const all = [...bare.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `\nNumbers that no relation looks at: ${all} of ${typed.length} (${percent(all, typed.length)}): ${[...bare].map(([name, count]) => `${name} ${count}`).join('; ')}`,
  );
  const step = Math.floor(outcomes.length / SAMPLED);
  const sampled = outcomes.filter((_, at) => at % step === 0);
  const repeated = sampled.map((outcome, at) => {
    if (at % 20 === 0) process.stderr.write(`\r${form}: in the workbook itself ${at} of ${sampled.length}   `);
    return again(book, outcome, [...changesOf(outcome.slip).keys()]);
  });
  process.stderr.write('\n');
  const differing = repeated.flatMap(({ differs }) => differs ?? []);
  const falseAlarms = repeated.reduce((sum, each) => sum + each.falseAlarms, 0);
  console.log(
    `\nMade again in the workbook itself: ${sampled.length}; noticed or ranked otherwise: ${differing.length}; findings on cells that the slip did not change: ${falseAlarms}`,
  );
  for (const words of differing) console.log(`- ${words}`);
  if (process.env.GOUJI_SLIPS !== undefined) {
    for (const { slip, found, first, rivals } of equations)
      if (first < 1)
        console.log(
          cellOf(slip.figure),
          slip.kind,
          slip.digits,
          found ?? '-',
          first.toFixed(2),
          rivals.slice(0, 6).join(' '),
        );
  }
}

for (const form of ['typed', 'formulas'] as const) bench(form);
