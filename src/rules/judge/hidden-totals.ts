import type { Block, Label } from '../../catalogue/types';
import { formColumn, rowKey } from '../../recognise/headers/turn';
import type { Figure } from '../../recognise/types';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { add, compare, type Rational, rational, ZERO } from '../../workbook/rational';

/** A row that is read as an item, but is a sum of others in every column of numbers: under a word that nobody knows. */
export interface HiddenTotal {
  /** The first of its figures. */
  readonly figure: Figure;
  /** True where it is the sum of all other rows, which is hardly chance; else of some right above it. */
  readonly isOfAll: boolean;
  /** Set where it names but a level, and so may be a sum of few; `isOff` where one of its numbers is not the sum. */
  readonly level?: { readonly isOff: boolean };
}

/** A smaller number is easily the sum of its neighbours by chance. */
const LARGE: Rational = rational(10n);
/** So many others in a single column, or in each of several, make a sum of all tell. */
const OTHERS_IN_ONE = 3;
const OTHERS_IN_SEVERAL = 2;

const remembered = new WeakMap<readonly Figure[], readonly HiddenTotal[]>();

/** Rows of sums among the figures of a block that do not say so. Pure. */
export function hiddenTotals(block: Block, figures: readonly Figure[]): readonly HiddenTotal[] {
  const known = remembered.get(figures);
  if (known !== undefined) return known;
  const names = block.labels.filter(({ kind }) => kind === 'open' || kind === 'closed');
  const found =
    names.length > 0 ? inAll(block, rowsOf(figures.filter(({ measure }) => !isOnce(block, measure))), names) : [];
  remembered.set(figures, found);
  return found;
}

/** Where years stand in the rows a sum may be that of all rows, or of all rows of its year. */
function inAll({ labels }: Block, rows: readonly Row[], names: readonly Label[]): readonly HiddenTotal[] {
  const found = search(rows, names);
  if (!labels.some(({ kind }) => kind === 'year')) return found;
  const known = new Set(found.map(({ figure }) => figure));
  const ofYears = [...groupBy(rows, ({ first }) => first.labels.年度).values()].flatMap((own) => [
    ...search(own, names),
    // Elsewhere what stands above its parts is told by the table's own total (class-rows); beside years there is none.
    ...own.flatMap((row, at) =>
      isSumOfRun(row, own.slice(at + 1).reverse()) ? [{ figure: row.first, isOfAll: false }] : [],
    ),
  ]);
  return [...found, ...ofYears.filter(({ figure }) => !known.has(figure))];
}

/** True for a number that stands beside all rows, and in the first of them only. */
const isOnce = ({ measures }: Block, name: string): boolean =>
  measures.some((measure) => measure.name === name && measure.once === true);

/** A row with the numbers of its columns. */
interface Row {
  readonly first: Figure;
  readonly numbers: Map<number, Rational>;
}

function rowsOf(figures: readonly Figure[]): Row[] {
  const items = figures.filter(
    ({ aside, state, value }) => aside.length === 0 && state === 'number' && value !== undefined,
  );
  // Amounts may be averages; where there are counts, those are added up.
  const kind = items.some((figure) => figure.kind === 'count') ? 'count' : 'amount';
  const rows = new Map<string, Row>();
  for (const figure of items) {
    if (figure.kind !== kind) continue;
    const key = rowKey(figure);
    const row = rows.get(key) ?? { first: figure, numbers: new Map() };
    rows.set(key, row);
    row.numbers.set(formColumn(figure), figure.value!);
  }
  return [...rows.values()];
}

function search(rows: readonly Row[], names: readonly Label[]): HiddenTotal[] {
  if (rows.length < 3) return [];
  const ends = [rows[0]!, rows.at(-1)!].filter((row) => isSumOfAll(row, rows));
  const levels = sumsOfLevels(rows, names).filter(({ row }) => !ends.includes(row));
  const known = new Set([...ends, ...levels.map(({ row }) => row)]);
  const isKnown = (row: Row) => known.has(row);
  const within = rows.filter((row, at) => !isKnown(row) && isSumOfRun(row, rows.slice(0, at)));
  return [
    ...ends.map(({ first }) => ({ figure: first, isOfAll: true })),
    ...levels.map(({ row: { first }, isOff }) => ({ figure: first, isOfAll: false, level: { isOff } })),
    ...within.map(({ first }) => ({ figure: first, isOfAll: false })),
  ];
}

/** Rows that name but a level (省级) and are the sums of all others of it, but for a slip in one column. */
function sumsOfLevels(rows: readonly Row[], names: readonly Label[]): { readonly row: Row; readonly isOff: boolean }[] {
  const level = names.find(({ classes }) => classes !== undefined);
  if (level === undefined) return [];
  const levelOf = ({ first }: Row) => first.labels[level.classes!.name];
  const isBare = ({ first }: Row) =>
    names.every(({ name }) => (first.labels[name] !== undefined) === (name === level.name));
  const items = rows.filter((row) => !isBare(row));
  return rows.flatMap((row) => {
    if (!isBare(row) || levelOf(row) === undefined) return [];
    const own = items.filter((item) => levelOf(item) === levelOf(row));
    const off = [...row.numbers].filter(([column, value]) => {
      const sum = own.flatMap(({ numbers }) => numbers.get(column) ?? []).reduce(add, ZERO);
      return compare(sum, value) !== 0;
    });
    // A 0 is the sum of nothing, too.
    const isTelling = [...row.numbers].some((each) => each[1].n !== 0n && !off.some(([column]) => column === each[0]));
    return off.length === 0 || (off.length === 1 && isTelling) ? [{ row, isOff: off.length > 0 }] : [];
  });
}

function isSumOfAll(row: Row, rows: readonly Row[]): boolean {
  let [telling, most, isLarge] = [0, 0, false];
  for (const [column, value] of row.numbers) {
    const others = gathered(rows, (other) => (other === row ? [] : (other.numbers.get(column) ?? [])));
    if (compare(others.reduce(add, ZERO), value) !== 0) return false;
    const some = others.filter(({ n }) => n !== 0n).length;
    if (some >= OTHERS_IN_SEVERAL) telling++;
    most = Math.max(most, some);
    isLarge ||= compare(value, LARGE) >= 0;
  }
  return telling > 1 || (telling === 1 && most >= OTHERS_IN_ONE && isLarge);
}

/** True where a row is the sum of two or more rows right above it (the last of some); in a single column that may well be chance. */
function isSumOfRun({ numbers }: Row, above: readonly Row[]): boolean {
  const values = [...numbers.values()];
  if (values.length < 2 || !values.some((value) => compare(value, LARGE) >= 0) || values.some(({ n }) => n < 0n))
    return false;
  const sums = new Map<number, Rational>();
  for (let at = above.length - 1; at >= 0; at--) {
    for (const [column, value] of numbers) {
      const sum = add(sums.get(column) ?? ZERO, above[at]!.numbers.get(column) ?? ZERO);
      if (compare(sum, value) > 0) return false;
      sums.set(column, sum);
    }
    const isRun = at < above.length - 1;
    if (isRun && [...numbers].every(([column, value]) => compare(sums.get(column)!, value) === 0)) return true;
  }
  return false;
}
