import type { Block } from '../../catalogue/types';
import { placedIn, rowKey } from '../../recognise/headers/turn';
import { isBesides, isWorkedOut } from '../../recognise/rows/row-words';
import type { DataRow, Figure, FoundBlock, Table } from '../../recognise/types';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { add, divide, isNear, multiply, type Rational, rational, subtract, ZERO } from '../../workbook/rational';
import type { TablePart } from './table-parts';

/** A row among the items of a table which may be none of them: 与上年差额, 校验, under a name that no other table has. */
export interface StrayRow {
  readonly key: string;
  /** The cell that names it. */
  readonly label: Pick<Figure, 'table' | 'place' | 'text' | 'turned'>;
  /** True where its word says so, or the shares of the others make up the whole. */
  readonly isTold: boolean;
  /** True where it holds nothing but zeros. */
  readonly isIdle: boolean;
}

/** Names of a dimension that two tables or more have, by dimension and name. */
export type SharedNames = ReadonlySet<string>;

const nameKey = (dimension: string, name: string): string => `${dimension} ${name}`;

/** The names of classes and majors that more than one table has. */
export function sharedNames(tables: readonly Table[]): SharedNames {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const { blocks } of tables) {
    const own = new Set<string>();
    for (const { header, rows } of blocks) {
      const names = openLabels(header.block);
      for (const { labels } of names.length === 0 ? [] : rows)
        for (const name of names) if (labels[name] !== undefined) own.add(nameKey(name, labels[name]));
    }
    for (const key of own) (seen.has(key) ? shared : seen).add(key);
  }
  return shared;
}

export const sameNames = (one: SharedNames, other: SharedNames): boolean =>
  one === other || (one.size === other.size && [...one].every((key) => other.has(key)));

const openLabels = ({ labels }: Block): string[] => gathered(labels, ({ kind, name }) => (kind === 'open' ? name : []));

const remembered = new WeakMap<
  TablePart,
  { readonly shared: SharedNames; readonly found: Map<Block, readonly StrayRow[]> }
>();

/** The rows of a block which may be none of its items. */
export function strayRows(part: TablePart, block: Block, shared: SharedNames): readonly StrayRow[] {
  const known = remembered.get(part);
  const memory =
    known !== undefined && sameNames(known.shared, shared)
      ? known
      : { shared, found: new Map<Block, readonly StrayRow[]>() };
  remembered.set(part, memory);
  const found = memory.found.get(block) ?? search(part, block, shared);
  memory.found.set(block, found);
  return found;
}

/** A row with its figures. */
interface Line {
  readonly row: DataRow;
  readonly header: FoundBlock['header'];
  readonly key: string;
  readonly figures: readonly Figure[];
}

/** A sum of fewer rows tells nothing. */
const FEWEST = 3;

function search({ table, ofBlock }: TablePart, block: Block, shared: SharedNames): StrayRow[] {
  const names = openLabels(block);
  if (names.length === 0) return [];
  const byRow = groupBy(ofBlock.get(block) ?? [], rowKey);
  const lines = gathered(table.blocks, ({ header, rows }) =>
    header.block !== block
      ? []
      : gathered(rows, (row): Line[] => {
          const key = rowKey(placedIn(header, row.row, 0));
          return row.role === 'item' ? [{ row, header, key, figures: byRow.get(key) ?? [] }] : [];
        }),
  );
  const isShared = ({ row: { labels } }: Line, name: string) =>
    labels[name] !== undefined && shared.has(nameKey(name, labels[name]));
  const ownNames = ({ row: { labels, labelCells } }: Line) =>
    names.filter((name) => labelCells[name] !== undefined && labels[name] !== undefined);
  const isLonely = (line: Line) => {
    const own = ownNames(line);
    return own.length > 0 && !own.some((name) => isShared(line, name));
  };
  const lonely = lines.filter(isLonely);
  if (lonely.length === 0) return [];
  const isTold = toldBy(lines);
  // Where few rows have a name that another table has, that one has none says nothing.
  const isOdd = lines.length >= FEWEST && lonely.length * 3 <= lines.length;
  // Nor where no row has one: contests, of which any may have won nothing.
  const common = new Set(names.filter((name) => lines.some((line) => isShared(line, name))));
  return gathered(lonely, (line): StrayRow[] => {
    const { column, text } = gathered(names, (name) => line.row.labelCells[name] ?? []).at(-1)!;
    const own = { key: line.key, isTold: isTold(line), isIdle: numbersIn(line).every(({ n }) => n === 0n) };
    const label = { table: table.no, text, ...placedIn(line.header, line.row.row, column) };
    const mayTell = ownNames(line).some((name) => common.has(name));
    return own.isTold || (mayTell && (own.isIdle || (isOdd && !hasRates(line)))) ? [{ ...own, label }] : [];
  });
}

/** True for a row with a share or a rate of its own, as items have. */
const hasRates = ({ figures }: Line): boolean =>
  figures.some(({ kind, value }) => kind === 'ratio' && value !== undefined);

const numbersIn = ({ figures }: Line): Rational[] =>
  gathered(figures, ({ kind, value }) => (kind !== 'ratio' && value !== undefined ? value : []));

/** Tells of a row by its word, or by the shares: those of all others make up the whole, and its own is none of it. */
function toldBy(lines: readonly Line[]): (line: Line) => boolean {
  const columns = [
    ...groupBy(
      gathered(lines, ({ figures }) => figures.filter(({ kind, aside }) => kind === 'ratio' && aside.length === 0)),
      ({ measure, labels }) => `${measure} ${labels.年度 ?? ''}`,
    ).values(),
  ].map((shares) => ({ shares, ...sumOf(shares) }));
  return ({ row, header, key, figures }) => {
    // 全国 is the level of a contest.
    const words = gathered(header.block.labels, ({ name, kind, classes }) =>
      kind === 'year' || classes !== undefined ? [] : (row.labelCells[name]?.text ?? []),
    );
    if (words.some((text) => isBesides(text) || isWorkedOut(text))) return true;
    const told = columns.map(({ shares, sum, tolerance }) => {
      const share = shares.find((one) => rowKey(one) === key);
      const own = share?.value ?? ZERO;
      // Of nobody 0% is as right a share as any; a row of another year is in none of these.
      if (shares.length <= FEWEST || share === undefined || share.value?.n === 0n) return undefined;
      if (own.n !== 0n && (isWhole(sum, tolerance) || isItsShare(share, figures, lines))) return 'item';
      return isWhole(subtract(sum, own), tolerance) ? 'stray' : undefined;
    });
    return told.includes('stray') && !told.includes('item');
  };
}

/** True for a share of all that is its row's number's, counted in or not. */
function isItsShare({ value, decimals, labels }: Figure, figures: readonly Figure[], lines: readonly Line[]): boolean {
  const isCount = (one: Figure) => one.kind === 'count' && one.labels.年度 === labels.年度 && one.value !== undefined;
  const number = figures.find(isCount);
  if (number === undefined) return false;
  const all = gathered(
    lines,
    (line) => line.figures.find((one) => isCount(one) && one.measure === number.measure)?.value ?? [],
  ).reduce(add, ZERO);
  const slack = rational(2n, 10n ** BigInt(Math.min(decimals, MOST_DIGITS)));
  // It is its own at another scale, too: that is the share's fault.
  const wholes = [all, subtract(all, number.value!)].filter(({ n }) => n !== 0n);
  return wholes.some((whole) => {
    const wanted = divide(number.value!, whole);
    return SCALES.some((scale) => isNear(multiply(value!, scale), wanted, slack));
  });
}

function sumOf(shares: readonly Figure[]): { readonly sum: Rational; readonly tolerance: Rational } {
  const numbers = gathered(shares, ({ value, decimals }) => (value === undefined ? [] : { value, decimals }));
  const digits = Math.max(0, ...numbers.map(({ decimals }) => decimals));
  return {
    sum: numbers.reduce((sum, { value }) => add(sum, value), ZERO),
    tolerance: rational(BigInt(numbers.length), 2n * 10n ** BigInt(Math.min(digits, MOST_DIGITS))),
  };
}

const MOST_DIGITS = 6;
const SCALES = [rational(1n), rational(1n, 10n), rational(1n, 100n), rational(10n), rational(100n)];
const WHOLE = rational(1n);

const isWhole = (sum: Rational, tolerance: Rational): boolean => isNear(sum, WHOLE, tolerance);
