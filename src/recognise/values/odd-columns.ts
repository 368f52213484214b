import { gathered } from '../../workbook/gathered';
import { columnName, hasYearRows, isAddedYear, type Pattern } from '../headers/expected-columns';
import { ADDED_COLUMNS } from '../headers/found-header';
import { columnKey, placedIn, placeIn, turnedBy } from '../headers/turn';
import type { Figure, FoundBlock, FoundColumn, FoundHeader, OddColumn, Table } from '../types';
import { isPlanned } from '../words/plan-words';
import { captionYear } from './figure-context';
import { type LackingColumn, lackingColumns } from './lacking-columns';

/** Columns of a table that are missing, strange, there twice, without their year or of a plan: what would else pass in silence. */
export function oddColumnsOf(table: Table, patterns: readonly Pattern[], figures: readonly Figure[]): OddColumn[] {
  const lacking = lackingColumns(table.blocks);
  return gathered(table.blocks, (block) => {
    const pattern = patterns.find((candidate) => candidate.block === block.header.block)!;
    const odd = [
      ...missing(table, block, pattern, lacking),
      ...repeated(table, block),
      ...undated(table, block, figures),
      ...planned(table, block),
    ];
    return odd.map((one) => ({ ...one, ...turnedBy(block.header) }));
  });
}

/** True where each row has its year, in a column of its own or above it. */
const saysYears = ({ header, rows }: FoundBlock): boolean =>
  header.columns.some(({ expected }) => isAddedYear(expected)) ||
  (rows.length > 0 && rows.every(({ year }) => year !== undefined));

/** A lacking column as it is called: 人数 2020年. */
export const lackingName = ({ expected, year }: LackingColumn): string => columnName(expected) + yearWords(year);

const yearWords = (year: string | undefined): string => (year === undefined ? '' : ` ${year}年`);

function missing(
  { no, blocks }: Table,
  { header }: FoundBlock,
  pattern: Pattern,
  lacking: readonly LackingColumn[],
): OddColumn[] {
  const { top, bottom, extras } = header;
  const nowhere = missingEverywhere(blocks, header, pattern);
  const here = lacking.filter((column) => column.header === header).map(lackingName);
  const names = [...new Set([...nowhere, ...here])];
  if (names.length === 0) return [];
  const place = placeIn(header, top, header.columns[0]!.column);
  const strange = extras.filter(({ text, heads }) => !ADDED_COLUMNS.has(text) && !heads.some(isPlanned));
  return [
    ...names.map((text): OddColumn => ({ table: no, place, text, what: 'missing' })),
    ...strange.map(
      ({ column, text }): OddColumn => ({ table: no, place: placeIn(header, bottom, column), text, what: 'unknown' }),
    ),
  ];
}

/** What no part of a table has under any of its headers, said of the first. */
function missingEverywhere(blocks: Table['blocks'], header: FoundHeader, pattern: Pattern): string[] {
  // A total beside all rows stands only once where the table is printed in panels or goes on under a second header.
  const own = blocks.filter((other) => other.header.block === header.block);
  if (own[0]!.header !== header) return [];
  const columns = gathered(own, (other) => other.header.columns);
  const years = [...new Set(gathered(columns, ({ year }) => year ?? []))].sort();
  // The row of sums says what the form has beside all rows.
  const isSummed = ({ measure }: Pattern['columns'][number]) =>
    measure?.sums !== undefined && own.some(({ rows }) => rows.some(({ role }) => role === 'total'));
  return gathered(pattern.columns, (expected) => {
    const found = columns.filter((column) => column.expected === expected);
    const isSaidAbove = expected.label?.kind === 'year' && (years.length > 0 || own.every(saysYears));
    if (found.length === 0) return expected.optional || isSaidAbove || isSummed(expected) ? [] : [columnName(expected)];
    if (expected.measure === undefined || found.some(({ year }) => year === undefined)) return [];
    const gone = years.filter((year) => !found.some((column) => column.year === year));
    return gone.map((year) => columnName(expected) + yearWords(year));
  });
}

function repeated(table: Table, { header }: FoundBlock): OddColumn[] {
  const { no } = table;
  // Of two that lack their year it is said that they do: with it they are two.
  const isUndated = ({ expected, year }: FoundColumn) =>
    expected.dated && year === undefined && captionYear(table) === undefined;
  const isSame = (a: FoundColumn, b: FoundColumn) => a.expected === b.expected && a.year === b.year;
  return gathered(header.columns, (found, at): OddColumn[] => {
    if (isUndated(found) || !header.columns.slice(0, at).some((before) => isSame(before, found))) return [];
    const place = placeIn(header, header.bottom, found.column);
    return [{ table: no, place, text: columnName(found.expected) + yearWords(found.year), what: 'repeated' }];
  });
}

const planned = ({ no }: Table, { header, planned }: FoundBlock): OddColumn[] =>
  planned.map(({ column, text }) => ({
    table: no,
    place: placeIn(header, header.bottom, column),
    text,
    what: 'planned',
  }));

function undated(table: Table, block: FoundBlock, figures: readonly Figure[]): OddColumn[] {
  const { header } = block;
  // A total beside the rows of each year may be that of all.
  const isDatedByRows = !hasYearRows(header.block) && saysYears(block);
  if (captionYear(table) !== undefined || isDatedByRows) return [];
  return gathered(header.columns, ({ expected, year, column }): OddColumn[] => {
    if (!expected.dated || year !== undefined) return [];
    const placed = placedIn(header, header.bottom, column);
    // A total beside the rows of each year is that year's.
    const isDated = (figure: Figure) => columnKey(figure) === columnKey(placed) && figure.labels.年度 !== undefined;
    if (expected.measure?.once && figures.some(isDated)) return [];
    return [{ table: table.no, place: placed.place, text: columnName(expected), what: 'undated' }];
  });
}
