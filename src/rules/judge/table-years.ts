import { placeIn } from '../../recognise/headers/turn';
import { isList } from '../../recognise/rows/list-block';
import { usualYears, yearsOut } from '../../recognise/sets/usual-years';
import type { DataRow, Figure, FoundBlock, Table } from '../../recognise/types';
import { placeKey } from '../../workbook/address';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { rational } from '../../workbook/rational';
import { yearLike } from '../../workbook/year-text';
import { finding, onceEach, type Remedy, type Verdict } from './verdict';

/** A cell of 年度 that is plainly wrong, what it says and what it should say. */
export interface WrongYear {
  readonly cell: Figure;
  readonly year: string;
  readonly needed: string;
}

/**
 * The cells of 年度 of a table of which it can be told what they should say.
 * @param usual the years that most tables show
 */
export const wrongYearsIn = (
  table: Table,
  figures: readonly Figure[],
  usual: readonly string[] | undefined,
): WrongYear[] =>
  gathered(faultsAmong([table], figures, usual), ({ remedies = [] }) =>
    gathered(remedies, ({ figure, value }) => {
      const year = figure.labels.年度;
      return value === undefined || year === undefined ? [] : [{ cell: figure, year, needed: String(value.n) }];
    }),
  );

/** Cells of 年度 that disagree with the years that most tables show, and what they should say where that can be told. */
export function yearFaults(tables: readonly Table[], figures: readonly Figure[]): Verdict[] {
  const usual = usualYears(tables);
  return [...faultsAmong(tables, figures, usual), ...gathered(tables, (table) => outFault(table, usual) ?? [])];
}

/** Years in a header that are all a year off those of the other tables. */
function outFault(table: Table, usual: readonly string[] | undefined): Verdict | undefined {
  const years = yearsOut(table, usual);
  const header = table.blocks
    .map((block) => block.header)
    .find(({ columns }) => columns.some(({ year }) => year !== undefined));
  if (years === undefined || header === undefined) return undefined;
  const dated = header.columns.filter(
    ({ year }, at, all) => year !== undefined && all.findIndex((one) => one.year === year) === at,
  );
  const spots = dated.map(({ column, year = '' }) => ({
    table: table.no,
    place: placeIn(header, header.bottom, column),
    text: year,
  }));
  return { ...finding([], yearWords(years, usual!), years.join('、')), spots };
}

const yearWords = (years: readonly string[], usual: readonly string[]): string =>
  `年度是 ${years.join('、')}，其他表是 ${usual.join('、')}`;

function faultsAmong(
  tables: readonly Table[],
  figures: readonly Figure[],
  usual: readonly string[] | undefined,
): Verdict[] {
  if (usual === undefined) return [];
  const labels = new Map<string, Figure>();
  for (const figure of figures)
    if (figure.kind === 'text' && figure.measure === '年度') labels.set(placeKey(figure.place), figure);
  return gathered(tables, ({ blocks }) => onceEach(gathered(blocks, (block) => faultsIn(block, usual, labels))));
}

/** A row and the cell that its year stands in: its own, or the one above that carries down. */
interface Dated {
  readonly row: DataRow;
  readonly year: string;
  readonly cell: Figure;
}

function faultsIn(block: FoundBlock, usual: readonly string[], labels: ReadonlyMap<string, Figure>): Verdict[] {
  const dated = datedRows(block, labels);
  const years = new Set(dated.map(({ year }) => year));
  if (dated.length === 0) return [];
  const found = new Map<Figure, Verdict>();
  const strangers = new Set([...years].filter((year) => !usual.includes(year)));
  const { wrong, isRule } = tellsRowsApart(block) ? odd(dated, usual) : NONE_ODD;
  for (const { cell, year, needed } of wrong) {
    // A list may well name the same thing twice in one year, unless all else in it comes once a year.
    const isCertain = isRule || !isList(block.header.block) || strangers.has(year) || !years.has(needed);
    if (isCertain && !found.has(cell)) found.set(cell, oddVerdict(cell, year, needed, usual));
  }
  const left = dated.filter(({ year, cell }) => strangers.has(year) && !found.has(cell));
  if (left.length === 0 || isLongerSpan(years, usual)) return [...found.values()];
  const cells = [...new Set(left.map(({ cell }) => cell))];
  const words = yearWords([...new Set(left.map(({ year }) => year))], usual);
  return [...found.values(), finding(cells, words, cells[0]!.text)];
}

/** False where a part of a list lacks a column of names: its rows are told apart by nothing then. */
const tellsRowsApart = ({ header: { block, columns } }: FoundBlock): boolean =>
  block.labels.every(
    ({ kind, name, optional }) =>
      kind !== 'open' || optional || columns.some(({ expected }) => expected.label?.name === name),
  );

const NONE_ODD: Odd = { wrong: [], isRule: false };

function datedRows({ header, rows }: FoundBlock, labels: ReadonlyMap<string, Figure>): Dated[] {
  const column = header.columns.find(({ expected }) => expected.label?.kind === 'year')?.column;
  if (column === undefined) return [];
  let above: Figure | undefined;
  return gathered(rows, (row) => {
    const own = labels.get(placeKey(placeIn(header, row.row, column)));
    if (own !== undefined && !own.slips.includes('carried')) above = own;
    // A sum (小计) of a year may come more than once, and names none.
    const isSum = row.role === 'subtotal' && Object.keys(row.labels).length === 0;
    return row.year === undefined || above === undefined || isSum ? [] : [{ row, year: row.year, cell: above }];
  });
}

/** What does not fit where rows of equal labels but for the year show all the usual years, in order or the other way round. */
interface Odd {
  readonly wrong: readonly { readonly cell: Figure; readonly year: string; readonly needed: string }[];
  /** True where most labels have a row for each year. */
  readonly isRule: boolean;
}

function odd(dated: readonly Dated[], usual: readonly string[]): Odd {
  const groups = [...groupBy(dated, ({ row }) => JSON.stringify(row.labels)).values()];
  const isAs = (group: readonly Dated[], order: readonly string[]) =>
    group.length === order.length && group.every(({ year }, at) => year === order[at]);
  const falling = [...usual].reverse();
  const [rise, fall] = [usual, falling].map((order) => groups.filter((group) => isAs(group, order)).length);
  const order = fall! > rise! ? falling : usual;
  const found = groups.flatMap((group) => {
    if (group.length !== usual.length || isAs(group, usual) || isAs(group, falling)) return [];
    const cells = group.flatMap(({ year }, at) => (year === order[at] ? [] : [{ ...group[at]!, needed: order[at]! }]));
    return cells.length === 1 ? cells : [];
  });
  // A year printed once is that of all its rows: where another of them has the needed year elsewhere, it is not wrong.
  const isTaken = ({ cell, needed }: Dated & { readonly needed: string }) =>
    groups.some((group) => group.some((one) => one.cell === cell) && group.some(({ year }) => year === needed));
  const wrong = found.filter((one) => !isTaken(one));
  return { wrong, isRule: rise! + fall! > 1 && (rise! + fall!) * 2 > groups.length };
}

/** True for a table that shows the usual years and some before or after them, without a gap. */
function isLongerSpan(years: ReadonlySet<string>, usual: readonly string[]): boolean {
  const all = [...years].map(Number).sort((a, b) => a - b);
  return usual.every((year) => years.has(year)) && all.at(-1)! - all[0]! === all.length - 1;
}

function oddVerdict(cell: Figure, year: string, needed: string, usual: readonly string[]): Verdict {
  const text = yearLike(cell.text, year, needed);
  const words = usual.includes(year)
    ? `年度 ${cell.text} 出现了两次，缺 ${needed}，这一处应为 ${text}`
    : `年度 ${cell.text} 与其他表（${usual.join('、')}）不同，应为 ${text}`;
  const remedy: Remedy = { figure: cell, value: rational(BigInt(needed)), text };
  return { ...finding([cell], words, cell.text, text), remedies: [remedy] };
}
