// Makes slips of the hand in a consistent workbook, one at a time: which are noticed, how well are they traced, and is anything else blamed?
import { builtInCatalogue } from '../../src/audit/built-in';
import { type CheckResult, check } from '../../src/audit/check';
import { suspectNetwork } from '../../src/audit/locate/network';
import type { Figure } from '../../src/recognise/types';
import type { Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { LARGE, secondSchool, USUAL } from '../fixtures/second-school/second-school';
import { recompute } from '../fixtures/workbooks';
import { alarmsIn, brokenIn, checkedAgain, placeAmongSuspects, placeWords } from './in-workbook';
import { slipsInOrdinals, slipsInYears } from './label-slips';
import { slipsInShares } from './share-slips';
import { type ChangesOf, cellOf, liveChanges, type Slip, slipsOf, typedChanges, typedInto } from './slip-changes';
import { type Counted, grouped, percent, printTable, row } from './slip-lines';
import { type Guard, guardOf, isTyped, type Outcome, outcomeOf } from './slip-outcome';

type Form = 'typed' | 'formulas';

/** What is measured, and how much of it again in the workbook itself. */
interface Setting {
  readonly title: string;
  readonly book: Workbook;
  readonly form: Form;
  /** So many slips are made again in the workbook itself to see whether anything else is blamed. */
  readonly forAlarms: number;
  /** So many of those are traced again as well. */
  readonly traced: number;
  /** Slips in 序号, years and the writing of shares are made, too. */
  readonly withLabels: boolean;
}

const catalogue = builtInCatalogue();
const isLarge = process.argv.includes('--large');
const isSecond = isLarge || process.argv.includes('--second');
const sizes = isLarge ? LARGE : USUAL;
/** `--every 5` makes one slip in five, for a first look. */
const every = Number(process.argv[process.argv.indexOf('--every') + 1]) || 1;
const thinned = <T>(all: readonly T[]): T[] => all.filter((_, at) => at % every === 0);

function progress(words: string): void {
  process.stderr.write(`\r${words}        `);
}

const countedSlip = ({ slip, isSmall, found, first, three }: Outcome, falseAlarms?: number): Counted => ({
  table: slip.figure.table,
  kind: slip.kind,
  isProvable: !isSmall,
  isNoticed: found !== undefined,
  first,
  three,
  ...(falseAlarms === undefined ? {} : { falseAlarms }),
});

/** The slips of a workbook, judged by its figures alone. */
function byFigures({ title, form }: Setting, checked: CheckResult, changesOf: ChangesOf) {
  const { recognition, relations } = checked;
  const network = suspectNetwork(relations, recognition.figures);
  const typed = recognition.figures.filter(isTyped);
  const outcomes: Outcome[] = [];
  const bare = new Map<string, number>();
  const slips: { readonly slip: Slip; readonly guard: Guard }[] = [];
  for (const figure of typed) {
    const guard = guardOf(figure, network);
    const measure = `表${figure.table} ${figure.measure}`;
    if (guard === '无') bare.set(measure, (bare.get(measure) ?? 0) + 1);
    else slips.push(...slipsOf(figure, network).map((slip) => ({ slip, guard })));
  }
  const start = performance.now();
  const made = thinned(slips);
  for (const [at, { slip, guard }] of made.entries()) {
    outcomes.push(outcomeOf(slip, network, guard, changesOf, checked));
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    if (at % 50 === 0) progress(`${title} ${form}: slip ${at} of ${made.length}, ${seconds} s`);
  }
  return { typed, outcomes, bare, network, figures: recognition.figures };
}

interface Again {
  readonly falseAlarms: number;
  /** What is blamed, in words. */
  readonly blamed: readonly string[];
  /** How it came out otherwise than by figures alone. */
  readonly differs?: string;
}

/** A slip made in the workbook itself. */
function again(book: Workbook, { slip, found, first }: Outcome, changed: readonly Figure[], isTraced: boolean): Again {
  const result = checkedAgain(recompute(typedInto(book, slip)));
  const alarms = alarmsIn(result, new Set(changed.map(({ place }) => placeWords(place))));
  const words = `${cellOf(slip.figure)} ${slip.kind} ${slip.digits}`;
  const blamed = alarms.map(
    ({ rule, message, cells }) =>
      `${words}: ${rule.id} ${cells[0] === undefined ? '' : placeWords(cells[0].place)} ${message.slice(0, 60)}`,
  );
  const own = { falseAlarms: alarms.length, blamed };
  const isNoticed = brokenIn(result).length > 0;
  if (isNoticed !== (found !== undefined))
    return { ...own, differs: `${words}: ${isNoticed ? '' : 'not '}noticed in the workbook` };
  if (!isTraced || !isNoticed) return own;
  const there = placeAmongSuspects(result, placeWords(slip.figure.place));
  // Of k that nothing tells apart it is one of the first k in the list.
  const isSame =
    there.at === undefined ? there.first === first : first > 0 ? there.at < Math.round(1 / first) : there.at > 0;
  return isSame ? own : { ...own, differs: `${words}: place ${there.at} in the workbook, ${first} by figures` };
}

/** Every so many, so that about `count` are left. */
function sampled<T>(all: readonly T[], count: number): T[] {
  const step = all.length / Math.min(count, all.length);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)]!);
}

function bench(setting: Setting): void {
  const { title, book, form, forAlarms, traced, withLabels } = setting;
  const result = check(book, catalogue);
  const changesOf: ChangesOf = form === 'typed' ? typedChanges : liveChanges(book, result.recognition.figures);
  const { typed, outcomes, bare, network, figures } = byFigures(setting, result, changesOf);
  const repeats = new Map<Outcome, Again>();
  const forTracing = new Set(sampled(outcomes, traced));
  const repeated = [...new Set([...sampled(outcomes, forAlarms), ...forTracing])];
  for (const [at, outcome] of repeated.entries()) {
    if (at % 20 === 0) progress(`${title} ${form}: in the workbook itself ${at} of ${repeated.length}`);
    repeats.set(outcome, again(book, outcome, [...changesOf(outcome.slip).keys()], forTracing.has(outcome)));
  }
  progress('\n');
  const counted = new Map(outcomes.map((each) => [each, countedSlip(each, repeats.get(each)?.falseAlarms)]));
  const those = (outcomesOf: readonly Outcome[]) => outcomesOf.map((each) => counted.get(each)!);
  const equations = outcomes.filter(({ guard }) => guard === '逻辑等式' || guard === '核实等式');
  progress('序号, years, shares …');
  const ordinals = withLabels ? slipsInOrdinals(book, figures, thinned) : [];
  const years = withLabels ? slipsInYears(book, figures, thinned) : [];
  const shares = withLabels ? slipsInShares(book, figures, network, 3 * every) : [];

  console.log(`\n### ${title}, ${form}: ${outcomes.length} slips in ${typed.length} typed numbers`);
  printTable('cells that stand in', [
    ['an equation', those(equations)],
    ['– without 表31, a long sum of small numbers', those(equations.filter(({ slip }) => slip.figure.table !== 31))],
    ...grouped(outcomes, ({ guard }) => `– ${guard}`).map(([name, list]) => [name, those(list)] as const),
    ['序号', ordinals],
    ['years', years],
    ['shares written otherwise', shares],
    ['an equation or 序号', [...those(equations), ...ordinals]],
    ['all, bounds left out', [...those(equations), ...ordinals, ...years, ...shares]],
  ]);
  printLoss(equations);
  printTable(
    'slip',
    grouped([...those(equations), ...ordinals, ...years, ...shares], ({ kind }) => kind),
  );
  printTable(
    'noticed by',
    grouped(equations, ({ found }) => found ?? 'nothing').map(([name, list]) => [name, those(list)] as const),
  );
  const byTable = grouped([...those(equations), ...ordinals], ({ table }) => `表${table}`);
  printTable(
    'table, equations and 序号',
    byTable.sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))),
  );
  const missed = equations.filter(({ found, isSmall }) => found === undefined && !isSmall);
  const names = grouped(missed, ({ slip }) => `表${slip.figure.table} ${slip.figure.measure}`);
  console.log(`\nNot noticed: ${names.map(([name, list]) => `${name} ${list.length}`).join('; ') || 'none'}`);
  const unguarded = [...bare.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `\nNumbers that no relation looks at: ${unguarded} of ${typed.length} (${percent(unguarded, typed.length)}): ${[...bare].map(([name, count]) => `${name} ${count}`).join('; ')}`,
  );
  const differing = [...repeats.values()].flatMap(({ differs }) => differs ?? []);
  const blamed = [
    ...[...repeats.values()].flatMap((each) => each.blamed),
    ...[...ordinals, ...years, ...shares].flatMap((each) => each.blamed ?? []),
  ];
  console.log(
    `\nMade again in the workbook itself: ${repeats.size}, traced again: ${forTracing.size}; noticed or ranked otherwise: ${differing.length}; findings that name only cells which the slip did not change: ${blamed.length}`,
  );
  for (const words of [...differing, ...blamed.slice(0, 40)]) console.log(`- ${words}`);
  if (process.env.GOUJI_SLIPS !== undefined) for (const each of equations) if (each.first < 1) printUntraced(each);
}

/** Why a cell is not first: others explain the figures as well, another explains them better, or it is not thought of. */
function printLoss(equations: readonly Outcome[]): void {
  const noticed = equations.filter(({ found }) => found !== undefined);
  const lost = (of: 'first' | 'three', why: Outcome['rank']) =>
    percent(
      noticed.filter(({ rank }) => rank === why).reduce((sum, each) => sum + 1 - each[of], 0),
      noticed.length,
    );
  console.log('\nLost of the first place, and of the first three, in equations:');
  for (const [why, words] of Object.entries(RANK_WORDS))
    console.log(`- ${words}: ${lost('first', why as Outcome['rank'])} / ${lost('three', why as Outcome['rank'])}`);
}

const RANK_WORDS: Readonly<Record<Outcome['rank'], string>> = {
  shared: 'other cells explain all figures just as well',
  behind: 'another cell explains them better',
  untraced: 'not among the suspects',
};

function printUntraced({ slip, found, first, rivals }: Outcome): void {
  row(cellOf(slip.figure), slip.kind, slip.digits, found ?? '-', first.toFixed(2), rivals.slice(0, 6).join(' '));
}

const settings: readonly Setting[] = isSecond
  ? [
      {
        title: isLarge ? 'a large school' : 'the second school',
        book: secondSchool('typed', sizes),
        form: 'typed',
        forAlarms: 4000,
        traced: 400,
        withLabels: true,
      },
      {
        title: isLarge ? 'a large school' : 'the second school',
        book: secondSchool('formulas', sizes),
        form: 'formulas',
        forAlarms: 400,
        traced: 80,
        withLabels: false,
      },
    ]
  : (['typed', 'formulas'] as const).map((form) => ({
      title: 'the sample',
      book: mendedSample(form),
      form,
      forAlarms: 400,
      traced: 80,
      withLabels: form === 'typed',
    }));
for (const setting of settings) bench(setting);
