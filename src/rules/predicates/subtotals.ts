import type { Label } from '../../catalogue/types';
import { placeIn, turnedBy, turnedWords } from '../../recognise/headers/turn';
import type { DataRow, Figure, FoundBlock, Table } from '../../recognise/types';
import { classIn } from '../../recognise/words/row-labels';
import { placeKey, placeText } from '../../workbook/address';
import { compare } from '../../workbook/rational';
import { finding, HOLDS, type Verdict } from '../judge/verdict';
import { type ComparedSum, comparedSum, isNothing, saidLike, summedColumns } from './compared-sum';
import { isOverYears } from './sum-readings';

/** Which rows a 小计 may sum: those of the class right above it, all right above or below it, of its own name or level, or all so far. */
const KINDS = ['class', 'above', 'below', 'named', 'level', 'before'] as const;
type Kind = (typeof KINDS)[number];

/** A row of sums over some of the others, held against the rows that it may sum. */
interface Subtotal {
  readonly row: DataRow;
  readonly attempts: readonly Attempt[];
  /** The one that adds up all rows of the table, where the row says that it is of two years. */
  readonly named?: Attempt | undefined;
}

interface Attempt {
  readonly kind: Kind;
  readonly columns: readonly ComparedSum[];
}

/**
 * How each 小计 comes out that a school has put into its tables; the forms have none, so which rows one sums is told by the
 * numbers: those with which another column of it agrees, or all columns of another 小计. Where neither tells, it is said to be
 * not compared.
 */
export function subtotalVerdicts(tables: readonly Table[], figures: readonly Figure[]): Verdict[] {
  let byPlace: ReadonlyMap<string, Figure> | undefined;
  return tables.flatMap(({ no, blocks }) =>
    blocks.flatMap((block) => {
      const classes = block.unknown.filter(({ text }) => OF_CLASS.test(text)).map((own) => columnGap(no, block, own));
      if (!block.rows.some((row) => isAdded(row, block))) return classes;
      byPlace ??= new Map(figures.map((figure) => [placeKey(figure.place), figure]));
      const subtotals = subtotalsOf(block, byPlace);
      const usual = KINDS.find((kind) =>
        subtotals.some(({ attempts }) => attempts.some((attempt) => attempt.kind === kind && tells(attempt) === 'all')),
      );
      return [...classes, ...subtotals.flatMap((subtotal) => verdictsOf(no, subtotal, usual))];
    }),
  );
}

/** A row of sums that no other rule compares: the forms have rows of 合计 in some tables only. */
const isAdded = ({ role }: DataRow, { header }: FoundBlock): boolean =>
  role === 'subtotal' || (role === 'total' && !header.block.labels.some(hasTotal));
const hasTotal = ({ total, members }: Label): boolean =>
  total !== undefined || members?.some(({ role }) => role === 'total') === true;

/** A column with the sum of each class in its first row. */
const OF_CLASS = /大类(?:总?人数|合计|小计)/;

function subtotalsOf(block: FoundBlock, byPlace: ReadonlyMap<string, Figure>): Subtotal[] {
  const { header, rows } = block;
  const columns = summedColumns(header);
  const names = header.block.labels.filter(({ kind }) => kind === 'open' || kind === 'closed');
  const classes = names.slice(0, -1).map(({ name }) => name);
  const levelled = names.find((label) => label.classes !== undefined);
  const figureAt = (row: DataRow, column: number) => byPlace.get(placeKey(placeIn(header, row.row, column)));
  return rows.flatMap((row, at): Subtotal[] => {
    if (!isAdded(row, block)) return [];
    const attempts = KINDS.flatMap((kind): Attempt[] => {
      const summed = rowsFor(kind, rows, at, classes, levelled);
      const compared = columns.flatMap(({ column }) => {
        const reported = figureAt(row, column);
        const items = summed.flatMap((item) => figureAt(item, column) ?? []);
        return comparedSum(reported, items);
      });
      return summed.length === 0 || compared.length === 0 ? [] : [{ kind, columns: compared }];
    });
    const all = rows.filter(({ role }) => role === 'item').length;
    const isOfAll = Object.values(row.labelCells).some(({ text }) => isOverYears(text));
    const named = isOfAll
      ? attempts.find(({ columns: some }) => some.every(({ items }) => items.length === all))
      : undefined;
    return attempts.length === 0 ? [] : [{ row, attempts, named }];
  });
}

/** The rows that a sum may sum: those of its year, where it is of one. */
function rowsFor(
  kind: Kind,
  rows: readonly DataRow[],
  at: number,
  classes: readonly string[],
  levelled: Label | undefined,
): readonly DataRow[] {
  const own = rows[at]!;
  const isOfYear = ({ year }: DataRow) => own.year === undefined || year === own.year;
  const items = (some: readonly DataRow[]) => some.filter((row) => row.role === 'item' && isOfYear(row));
  const isSum = (row: DataRow) => (row.role === 'subtotal' || row.role === 'total') && isOfYear(row);
  const above = rows.slice(0, at);
  const below = rows.slice(at + 1);
  const between = items(above.slice(above.findLastIndex(isSum) + 1));
  if (kind === 'above') return between;
  if (kind === 'class') {
    const classOf = ({ labels }: DataRow) => classes.map((name) => labels[name]).join();
    const from = between.findLastIndex((row) => classOf(row) !== classOf(between.at(-1)!)) + 1;
    return from === 0 ? [] : between.slice(from);
  }
  if (kind === 'before') return items(above);
  if (kind === 'named') {
    const names = Object.entries(own.labels).filter(([dimension]) => dimension !== own.sums);
    const ofName = ({ labels }: DataRow) => names.every(([dimension, name]) => labels[dimension] === name);
    return names.length === 0 ? [] : items(rows).filter(ofName);
  }
  if (kind === 'level') {
    const levelOf = ({ labels }: DataRow) =>
      levelled === undefined ? undefined : classIn(levelled, labels[levelled.name] ?? '');
    const level = levelOf(own);
    return level === undefined ? [] : items(rows).filter((row) => levelOf(row) === level);
  }
  const next = below.findIndex(isSum);
  return items(next < 0 ? below : below.slice(0, next));
}

const isEqual = ({ outcome }: ComparedSum): boolean => outcome === 'holds';

/** How far the numbers bear out that these are the rows summed: zeros tell nothing, nor one number among zeros. */
function tells({ columns }: Attempt): 'all' | 'some' | 'nothing' {
  const isTold = (column: ComparedSum) =>
    column.outcome !== 'broken' &&
    column.items.filter((item) => !isNothing(item)).length >= Math.min(2, column.items.length);
  if (!columns.some(isTold)) return 'nothing';
  return columns.every(({ outcome }) => outcome !== 'broken') ? 'all' : 'some';
}

function verdictsOf(table: number, { row, attempts, named }: Subtotal, usual: Kind | undefined): Verdict[] {
  if (attempts.some(({ columns }) => columns.every(isEqual))) return [HOLDS];
  const equal = ({ columns }: Attempt) => columns.filter(isEqual).length;
  const told = attempts.filter((attempt) => tells(attempt) !== 'nothing').sort((a, b) => equal(b) - equal(a))[0];
  // One class between two 小计 is all that is above.
  const isUsual = (kind: Kind) => kind === usual || (kind === 'class' && usual === 'above');
  const like = attempts.find(({ kind }) => isUsual(kind) || (kind === 'above' && usual === 'class'));
  const meant = told ?? like ?? named;
  if (meant === undefined) return [notCompared(table, row, attempts[0]!)];
  return meant.columns.flatMap((column): Verdict[] => {
    const { reported, items, sum, outcome } = column;
    if (isEqual(column)) return [];
    // What there is, not what was added: the last of two years' is as good a sum as any.
    if (
      (reported.kind === 'amount' || meant === named) &&
      items.some(({ value }) => value !== undefined && compare(value, reported.value!) === 0)
    )
      return [notSummed(table, reported)];
    const text = saidLike(reported, sum.value);
    const verdict = finding(
      [reported],
      `${wordOf(row)}报 ${reported.text}，应为 ${text}（${turnedWords(`${WHERE[meant.kind]} ${items.length} 行`, reported)}之和）`,
      reported.text,
      text,
    );
    return [{ ...verdict, outcome, expected: { figures: items, text } }];
  });
}

const WHERE: Readonly<Record<Kind, string>> = {
  class: '上面同类的',
  above: '上面',
  below: '下面',
  named: '同名的',
  level: '同一级的',
  before: '以上',
};

const wordOf = ({ role }: DataRow): string => (role === 'total' ? '合计' : '小计');

function columnGap(table: number, { header }: FoundBlock, { column, text }: FoundBlock['unknown'][number]): Verdict {
  const place = placeIn(header, header.bottom, column);
  const words = `${placeText(place)}“${text}”${turnedWords('这一列', turnedBy(header))}表样里没有，没有核对`;
  return { ...finding([], ''), outcome: 'skipped', gaps: [{ table, words, spot: { table, place, text } }] };
}

function notSummed(table: number, figure: Figure): Verdict {
  const { place, text } = figure;
  const words = `${placeText(place)}“${text}”${turnedWords('与其中一行相同，不像是各行之和，没有核对', figure)}`;
  return { ...finding([], ''), outcome: 'skipped', gaps: [{ table, words, spot: { table, place, text } }] };
}

function notCompared(table: number, own: DataRow, { columns: [first] }: Attempt): Verdict {
  const { reported } = first!;
  const { place, text } = reported;
  const word = wordOf(own);
  const said = (words: string) => turnedWords(words, reported);
  const words = `${placeText(place)}${said('这一行')}${word}${said('与上面、下面各行之和都不符，不知是哪几行的')}${word}`;
  return { ...finding([], ''), outcome: 'skipped', gaps: [{ table, words, spot: { table, place, text } }] };
}
