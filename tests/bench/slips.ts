// Makes slips of the hand in a consistent workbook, one at a time, and reports which are found and how well they are traced.
import { builtInCatalogue } from '../../src/audit/built-in';
import { check } from '../../src/audit/check';
import { isNumber } from '../../src/audit/locate/leads';
import { type Network, networkOf } from '../../src/audit/locate/network';
import { searchIn } from '../../src/audit/locate/search';
import { type Situation, situationOf } from '../../src/audit/locate/situation';
import { digitsOf, writtenAs } from '../../src/audit/locate/written';
import type { Figure } from '../../src/recognise/types';
import type { Relation } from '../../src/rules/relation';
import { address } from '../../src/workbook/address';
import {
  compare,
  decimalText,
  divide,
  fromDecimal,
  multiply,
  type Rational,
  subtract,
  unitInLastPlace,
} from '../../src/workbook/rational';
import type { Cell, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { recompute, type SampleForm, setCell } from '../fixtures/workbooks';
import { DIGIT_SLIPS, type SlipKind, slipped } from './slip-kinds';

const catalogue = builtInCatalogue();
const only = process.argv[2];
const forms = (only === undefined ? ['typed', 'formulas'] : [only]) as SampleForm[];

interface Slip {
  readonly figure: Figure;
  readonly kind: SlipKind;
  readonly digits: string;
  readonly value: Rational;
}

const where = ({ place }: Figure): string => `${place.sheet}!${address(place.row, place.column)}`;
const keyOf = (figure: Figure): string => `${where(figure)}/${figure.labels.计量 ?? ''}`;

function slipsOf(figure: Figure, network: Network): Slip[] {
  const written = { ...writtenAs(figure), percent: false };
  const digits = digitsOf(figure.value!, written);
  const isMoney = figure.kind === 'amount' && /万/.test(figure.unit);
  const slips = DIGIT_SLIPS.flatMap((kind): Slip[] => {
    if (figure.value!.n === 0n && kind !== 'digit') return [];
    const made = slipped(digits, kind, keyOf(figure), isMoney);
    return made === undefined ? [] : [slipOf(figure, kind, made)];
  });
  const { sheet, row, column } = figure.place;
  const rows = [-1, 1]
    .map((step) => network.at(sheet, row + step, column))
    .filter((other) => other?.measure === figure.measure && other.block === figure.block);
  const copy = (others: readonly (Figure | undefined)[], kind: SlipKind) => {
    const other = others.find(
      (each) => each?.value !== undefined && isNumber(each) && compare(each.value, figure.value!) !== 0,
    );
    if (other !== undefined) slips.push({ figure, kind, digits: digitsOf(other.value!, written), value: other.value! });
  };
  copy(rows, 'neighbour-row');
  copy(network.otherYears(figure), 'neighbour-year');
  return slips;
}

function slipOf(figure: Figure, kind: SlipKind, digits: string): Slip {
  const { scale } = writtenAs(figure);
  const size = multiply(fromDecimal(digits.replace('-', '')), scale);
  return { figure, kind, digits, value: digits.startsWith('-') ? { n: -size.n, d: size.d } : size };
}

const isEquality = ({ compiled, comparisons }: Relation): boolean =>
  compiled.statement.kind !== 'implication' &&
  comparisons.some(({ chain }) => chain.operators.every((operator) => operator === '=' || operator === ':='));

type Cover = 'equality' | 'query-equality' | 'bounds' | 'none';

function coverOf(figure: Figure, network: Network): Cover {
  const about = network.about(figure).filter(({ verdicts }) => verdicts.some(({ outcome }) => outcome !== 'skipped'));
  const equal = about.filter(isEquality);
  if (equal.some(({ compiled }) => compiled.rule.severity === 'error')) return 'equality';
  if (equal.length > 0) return 'query-equality';
  return about.length > 0 ? 'bounds' : 'none';
}

type ChangesOf = (slip: Slip) => Map<Figure, Figure>;

/** What a slip changes where cells hold formulas: the host works them out anew. */
function recomputing(book: Workbook, figures: readonly Figure[]): ChangesOf {
  const keyAt = (sheet: string, row: number, column: number) => `${sheet}!${row},${column}`;
  const cells = new Map<string, Cell>();
  for (const sheet of book.sheets)
    for (const row of sheet.rows)
      for (const cell of row.cells) cells.set(keyAt(sheet.name, row.index, cell.column), cell);
  const formulas = figures.filter(({ formula, value }) => formula && value !== undefined);
  return (slip) => {
    const { figure, value } = slip;
    const changes = new Map([[figure, { ...figure, value }]]);
    const now = recompute(typedInto(book, slip));
    const sheets = new Map(now.sheets.map((each) => [each.name, each]));
    for (const formula of formulas) {
      const { place } = formula;
      const before = cells.get(keyAt(place.sheet, place.row, place.column))!.value;
      const after = sheets
        .get(place.sheet)!
        .rows.find(({ index }) => index === place.row)!
        .cells.find((cell) => cell.column === place.column)!.value;
      if (before === after || typeof after !== 'number' || typeof before !== 'number') continue;
      const scale = before === 0 ? { n: 1n, d: 1n } : scaleBetween(formula.value!, before);
      changes.set(formula, { ...formula, value: multiply(fromDecimal(decimalText(after)), scale) });
    }
    return changes;
  };
}

/** How many of a figure's unit one of its cell's is. */
function scaleBetween(value: Rational, number: number): Rational {
  return divide(value, fromDecimal(decimalText(number)));
}

/** The workbook with a slip typed in it; texts around the number stay. */
function typedInto(book: Workbook, { figure, digits }: Slip): Workbook {
  const { sheet, row, column } = figure.place;
  const text = figure.text;
  const own = digitsOf(figure.value!, { ...writtenAs(figure), percent: false });
  const cell = book.sheets
    .find(({ name }) => name === sheet)!
    .rows.find(({ index }) => index === row)!
    .cells.find((each) => each.column === column)!;
  if (typeof cell.value === 'number')
    return setCell(
      book,
      sheet,
      address(row, column),
      figure.percent ? Number(`${digits}e-2`) : Number(digits),
      cell.format ?? 'General',
    );
  const part = figure.labels.计量;
  const at = part === undefined ? text.search(/\d/) : text.indexOf(own + part);
  if (at < 0) throw new Error(`no ${own} in ${text}`);
  const length = /^[\d,]*(?:\.\d+)?/.exec(text.slice(at))![0].length;
  return setCell(book, sheet, address(row, column), text.slice(0, at) + digits + text.slice(at + length), 'General');
}

interface Outcome {
  readonly slip: Slip;
  readonly cover: Cover;
  readonly isSmall: boolean;
  readonly found?: 'error' | 'query' | 'rounding' | 'note' | undefined;
  readonly first: number;
  readonly three: number;
  readonly ahead: readonly string[];
}

function outcomeOf(slip: Slip, network: Network, cover: Cover, changesOf: ChangesOf): Outcome {
  const { figure, value } = slip;
  const changes = changesOf(slip);
  const live = [...changes.keys()].length > 1 ? networkOf(network.relations, network.figures, changes) : network;
  const situation = situationOf(live, changes);
  const touched = [...new Set([...changes.keys()].flatMap(network.about))];
  const standings = touched.map((relation) => [relation, situation.standing(relation)] as const);
  const brokenOf = (severity: string) =>
    standings
      .filter(([relation, { broken }]) => broken > 0 && relation.compiled.rule.severity === severity)
      .map(([relation]) => relation);
  const [errors, queries, notes] = [brokenOf('error'), brokenOf('query'), brokenOf('note')];
  const rounding = standings.filter(([, standing]) => standing.rounding > 0).map(([relation]) => relation);
  const isImpossible = figure.kind === 'count' && (value.n < 0n || value.n % value.d !== 0n);
  const found: Outcome['found'] =
    errors.length > 0 || isImpossible
      ? 'error'
      : queries.length > 0
        ? 'query'
        : rounding.length > 0
          ? 'rounding'
          : notes.length > 0
            ? 'note'
            : undefined;
  const apart = subtract(value, figure.value!);
  const isSmall =
    figure.kind !== 'count' &&
    compare({ n: apart.n < 0n ? -apart.n : apart.n, d: apart.d }, unitInLastPlace(figure.decimals)) <= 0;
  const common = { slip, cover, isSmall, found };
  if (found === undefined) return { ...common, first: 0, three: 0, ahead: [] };
  return { ...common, ...rankOf(slip, situation, [...errors, ...queries, ...rounding], isImpossible) };
}

function rankOf({ figure }: Slip, situation: Situation, broken: readonly Relation[], isImpossible: boolean) {
  const { all } = searchIn(situation, broken);
  const own = all.find(({ lead }) => keyOf(lead.parts[0]!.trial.figure) === keyOf(figure));
  const named = (list: typeof all) =>
    list.map(({ lead, weight }) => `${where(lead.parts[0]!.trial.figure)}(${weight.join(',')})`);
  if (own === undefined) {
    if (isImpossible) return { first: 1, three: 1, ahead: [] };
    return { first: 0, three: 0, ahead: ['-', ...named(all.slice(0, 4))] };
  }
  const ahead = all.filter(({ weight }) => compareLists(weight, own.weight) < 0).length;
  const tied = all.filter(({ weight }) => compareLists(weight, own.weight) === 0).length;
  return {
    first: ahead === 0 ? 1 / tied : 0,
    three: ahead >= 3 ? 0 : Math.min(1, (3 - ahead) / tied),
    ahead: named(all.filter(({ weight }) => compareLists(weight, own.weight) <= 0)),
  };
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  return a.map((value, at) => value - b[at]!).find((difference) => difference !== 0) ?? 0;
}

function bench(form: SampleForm) {
  const book: Workbook = mendedSample(form);
  const { recognition, relations } = check(book, catalogue);
  const network = networkOf(relations, recognition.figures);
  const figures = recognition.figures.filter((figure) => isNumber(figure) && !figure.formula && figure.text !== '');
  const outcomes: Outcome[] = [];
  const changesOf: ChangesOf =
    form === 'formulas'
      ? recomputing(book, recognition.figures)
      : ({ figure, value }) => new Map([[figure, { ...figure, value }]]);
  const start = performance.now();
  for (const [at, figure] of figures.entries()) {
    const cover = coverOf(figure, network);
    if (cover === 'none') continue;
    for (const slip of slipsOf(figure, network)) outcomes.push(outcomeOf(slip, network, cover, changesOf));
    if (at % 50 === 0)
      process.stderr.write(`\r${form} ${at}/${figures.length} ${((performance.now() - start) / 1000).toFixed(0)} s `);
  }
  process.stderr.write('\n');
  const pct = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)}%`;
  const line = (title: string, list: readonly Outcome[]) => {
    const large = list.filter(({ isSmall }) => !isSmall);
    const found = list.filter((each) => each.found !== undefined);
    const sum = (pick: (each: Outcome) => number) => found.reduce((all, each) => all + pick(each), 0);
    console.log(
      [
        title,
        list.length,
        'large',
        large.length,
        'detected',
        pct(large.filter((each) => each.found).length, large.length),
        'first',
        pct(
          sum(({ first }) => first),
          found.length,
        ),
        'three',
        pct(
          sum(({ three }) => three),
          found.length,
        ),
      ].join('  '),
    );
  };
  for (const cover of ['equality', 'query-equality', 'bounds'] as const)
    line(
      cover,
      outcomes.filter((each) => each.cover === cover),
    );
  const equal = outcomes.filter(({ cover }) => cover !== 'bounds');
  line('all equalities', equal);
  for (const kind of new Set(equal.map(({ slip }) => slip.kind)))
    line(
      `  ${kind}`,
      equal.filter(({ slip }) => slip.kind === kind),
    );
  for (const found of ['error', 'query', 'rounding', 'note'])
    line(
      `  by ${found}`,
      equal.filter((each) => each.found === found),
    );
  for (const table of new Set(equal.map(({ slip }) => slip.figure.table))) {
    line(
      `  表${table}`,
      equal.filter(({ slip }) => slip.figure.table === table),
    );
    if (process.env.MEASURES)
      for (const m of new Set(
        equal.filter(({ slip }) => slip.figure.table === table).map(({ slip }) => slip.figure.measure),
      ))
        line(
          `     ${m}`,
          equal.filter(({ slip }) => slip.figure.table === table && slip.figure.measure === m),
        );
  }
  if (process.env.SHOW)
    for (const { slip, found, first, three, ahead, isSmall } of equal)
      if (process.env.SHOW === String(slip.figure.table) && (first < 1 || !found))
        console.log(
          where(slip.figure),
          slip.figure.text,
          slip.kind,
          slip.digits,
          found,
          isSmall,
          first.toFixed(2),
          three.toFixed(2),
          ahead.slice(0, 6).join(' '),
        );
  if (process.env.MISSED)
    for (const { slip, found, isSmall } of equal)
      if (!found && !isSmall)
        console.log(where(slip.figure), slip.figure.text, slip.kind, slip.digits, slip.figure.measure);
}

for (const form of forms) bench(form);
