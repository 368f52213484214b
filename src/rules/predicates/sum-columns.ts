import { placeIn, turnedBy, turnedWords } from '../../recognise/headers/turn';
import { isSumHead } from '../../recognise/rows/added-cells';
import type { AddedColumn, Figure, FoundBlock, FoundColumn, Table } from '../../recognise/types';
import { placeKey, placeText } from '../../workbook/address';
import { groupBy } from '../../workbook/group-by';
import { add, compare, negate, type Rational, subtract, ZERO } from '../../workbook/rational';
import { finding, HOLDS, type Verdict } from '../judge/verdict';
import { cellReader } from './added-figures';
import { type ComparedSum, comparedSum, isEmptySum, isNothing, saidLike } from './compared-sum';
import { areSexes, type Part, partedReading, partsOf, readingsOf, type SumReading } from './sum-readings';

interface Attempt extends SumReading {
  readonly rows: readonly ComparedSum[];
}

/** How one column of sums came out, and whether its heads and another of its cells both bear out what it sums. */
interface SumOutcome {
  readonly isSure: boolean;
  readonly verdict: Verdict;
}

/**
 * How the columns of sums come out that a school has put into its tables. What one sums is told by its heads and by its
 * numbers: what holds in one reading holds; one that fits in some rows is wrong in the others.
 * @param sure true for those of which both heads and numbers tell what they sum, false for the rest
 */
export function sumColumnVerdicts(tables: readonly Table[], figures: readonly Figure[], sure: boolean): Verdict[] {
  let byPlace: ReadonlyMap<string, Figure> | undefined;
  return tables.flatMap((table) =>
    table.blocks.flatMap((block) => {
      if (block.added.size === 0) return [];
      byPlace ??= new Map(figures.map((figure) => [placeKey(figure.place), figure]));
      const outcomes = outcomesIn(table, block, byPlace);
      return outcomes.flatMap(({ isSure, verdict }) => (isSure === sure ? verdict : []));
    }),
  );
}

function outcomesIn(table: Table, block: FoundBlock, byPlace: ReadonlyMap<string, Figure>): SumOutcome[] {
  const read = cellReader(table, block, byPlace);
  const all = partsOf(block);
  const columnAt = new Map(block.header.columns.map((found) => [found.column, found]));
  const sums = [...block.added].filter(([{ heads }, cells]) => heads.some(isSumHead) && cells.size > 0);
  // Columns under the same heads, one for each year, sum alike.
  const alike = [...groupBy(sums, ([{ heads }]) => heads.join('/')).values()];
  const ofAdded = alike.flatMap((own) => {
    const attempts = own.map(([sum]) => readingsOf(sum, all).map((reading) => attemptOf(reading, sum.column)));
    const together = attempts.every(({ length }) => length === attempts[0]!.length)
      ? [attempts[0]!.map((first, at) => ({ ...first, rows: attempts.flatMap((some) => some[at]!.rows) }))]
      : attempts;
    return together.flatMap((some, at) => outcomesOf(table, block, own[at]![0], some));
  });
  const ofParts = block.header.columns.flatMap((found) => {
    const reading = partedReading(found, block, all);
    return reading === undefined ? [] : outcomesOf(table, block, found, [attemptOf(reading, found.column)]);
  });
  return [...ofAdded, ...ofParts];

  function attemptOf(reading: SumReading, column: number): Attempt {
    const { parts } = reading;
    const own = parts.find(({ found }) => found !== undefined)?.found ?? columnAt.get(column);
    const kin = own?.expected.measure;
    const rowsIn = (unit?: string) =>
      block.rows.flatMap(({ row }) => {
        const items = parts.flatMap((part) => exactWhole(read(row, part.column, kin, part), part));
        return items.length < 2 ? [] : comparedSum(read(row, column, kin, parts[0]!, unit), items);
      });
    const rows = rowsIn();
    // A sum without a unit may be in that of its parts, or in the form's: in the one in which it comes nearer.
    const unit = unitOf(parts);
    const others = unit === undefined ? [] : rowsIn(unit);
    const isNearer = others.length === rows.length && compare(distanceOf(others), distanceOf(rows)) < 0;
    return { ...reading, rows: isNearer ? others : rows };
  }
}

/** Whole amounts are exact: 12 is no rounded 12.46. */
function exactWhole(figure: Figure | undefined, { found }: Part): Figure[] {
  if (figure === undefined) return [];
  const isWhole = found === undefined && figure.kind === 'amount' && figure.decimals === 0;
  return [isWhole ? { ...figure, kind: 'count' } : figure];
}

/** The unit that all heads of some columns name. */
function unitOf(parts: readonly Part[]): string | undefined {
  const [unit, ...more] = new Set(parts.map(({ found, unit: own }) => (found === undefined ? own : found.unit)));
  return more.length === 0 ? unit : undefined;
}

/** By how much sums are off altogether. */
const distanceOf = (rows: readonly ComparedSum[]): Rational =>
  rows.reduce((all, { reported, sum }) => {
    const difference = subtract(reported.value!, sum.value);
    return add(all, difference.n < 0n ? negate(difference) : difference);
  }, ZERO);

/** Two numbers that are not 0 and make the sum: beside a 0 the sum is the number itself. */
const tells = (row: ComparedSum): boolean => fits(row) && row.items.filter((item) => !isNothing(item)).length > 1;
const holds = ({ outcome }: ComparedSum): boolean => outcome === 'holds';
const fits = ({ outcome }: ComparedSum): boolean => outcome !== 'broken';

function outcomesOf(
  table: Table,
  block: FoundBlock,
  sum: AddedColumn | FoundColumn,
  attempts: readonly Attempt[],
): SumOutcome[] {
  const there = attempts.filter(({ rows }) => rows.length > 0);
  const holding = there.filter(({ rows }) => rows.every(holds));
  if (holding.length > 0) return [{ isSure: holding.some((attempt) => attempt.isSure), verdict: HOLDS }];
  const ranked = there.map((attempt) => {
    const rows = attempt.rows.filter((row) => !isEmptySum(row));
    const isMostly = rows.filter(fits).length * 2 >= rows.length;
    return { attempt, count: rows.filter(tells).length, isMostly, isAlone: rows.length === 1 };
  });
  const told = ranked
    .filter(({ count, isMostly, attempt }) => count > 0 && (isMostly || attempt.isSure))
    .sort((a, b) => b.count - a.count)[0];
  const sure = ranked.filter(({ attempt }) => attempt.isSure);
  const named = sure.length === 1 && (sure[0]!.isAlone || sure[0]!.isMostly) ? sure[0] : undefined;
  const meant = (told ?? named)?.attempt;
  if (meant === undefined) {
    const isOpen = 'heads' in sum || there.length > 0;
    return isOpen ? [{ isSure: false, verdict: notCompared(table, block, sum) }] : [];
  }
  const isSure = meant.isSure && (told?.isMostly === true || areSexes(meant.parts));
  return meant.rows.filter((row) => !holds(row)).map((row) => ({ isSure, verdict: wrongSum(meant, row) }));
}

function wrongSum({ parts }: Attempt, { reported, items, sum, outcome }: ComparedSum): Verdict {
  const text = saidLike(reported, sum.value);
  const names = parts.map(
    ({ found, heads, year }) => found?.expected.member?.name ?? (year === undefined ? heads.at(-1) : `${year}年`) ?? '',
  );
  const said = names.length > MOST_NAMED ? '' : `${names.join('、')} `;
  const turned = (words: string) => turnedWords(words, reported);
  const words = `${turned('这一列')}合计报 ${reported.text}，应为 ${text}（${said}${parts.length} ${turned('列')}之和）`;
  return { ...finding([reported], words, reported.text, text), outcome, expected: { figures: items, text } };
}

const MOST_NAMED = 4;

function notCompared({ no: table }: Table, { header }: FoundBlock, sum: AddedColumn | FoundColumn): Verdict {
  const place = placeIn(header, header.bottom, sum.column);
  const text = 'heads' in sum ? sum.heads.findLast(isSumHead)! : sum.words.at(-1)!;
  const why =
    'heads' in sum ? '这一列表样里没有，没有核对' : '这一列与它的各部分之和不符，不知是不是它们的和，没有核对';
  const words = `${placeText(place)}“${text}”${turnedWords(why, turnedBy(header))}`;
  return { ...finding([], ''), outcome: 'skipped', gaps: [{ table, words, spot: { table, place, text } }] };
}
