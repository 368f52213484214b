import type { Block } from '../../catalogue/types';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { hasYearRows } from '../headers/expected-columns';
import { isList } from '../rows/list-block';
import type { DataRow, ExpectedColumn, FoundBlock, FoundHeader } from '../types';

/** A column that a part of a table lacks though another part has it, so that rows of the part have no figure of it. */
export interface LackingColumn {
  readonly block: Block;
  readonly header: FoundHeader;
  readonly expected: ExpectedColumn;
  readonly year?: string;
}

/**
 * The columns that a table has under some of its headers (续表, a second panel, a header repeated in its midst) and not under
 * others, where what they say of the rows there stands nowhere else: no sum of theirs is whole.
 */
export const lackingColumns = (blocks: readonly FoundBlock[]): LackingColumn[] =>
  blocks.length < 2
    ? []
    : gathered([...groupBy(blocks, ({ header }) => header.block).values()], (parts) =>
        parts.length < 2 ? [] : gathered(parts, (part) => lackedBy(part, parts)),
      );

function lackedBy(part: FoundBlock, parts: readonly FoundBlock[]): LackingColumn[] {
  const { header, rows } = part;
  const { block } = header;
  const items = rows.filter(({ role }) => role === 'item');
  const there = gathered(parts, (other) => (other === part ? [] : other.header.columns));
  const lacked = there.filter(
    ({ expected, year }, at) =>
      mayLack(expected) &&
      !has(part, expected, year) &&
      !isOfOtherYears(part, year, parts) &&
      there.findIndex((other) => other.expected === expected && other.year === year) === at,
  );
  return gathered(lacked, ({ expected, year }): LackingColumn | [] => {
    const elsewhere = parts.filter((other) => has(other, expected, year));
    const told = new Set(gathered(elsewhere, (other) => other.rows.map((row) => nameOf(row, block))));
    const isTold = (row: DataRow) => {
      const name = nameOf(row, block);
      return told.has(name) && (name !== '' || !isList(block));
    };
    if (items.every(isTold)) return [];
    return { block, header, expected, ...(year === undefined ? {} : { year }) };
  });
}

/** A total beside all rows stands but once. */
const mayLack = ({ measure, optional }: ExpectedColumn): boolean => measure !== undefined && !measure.once && !optional;

/** True where a part has a column; one that names no year may be that of any. */
const has = ({ header: { columns } }: FoundBlock, expected: ExpectedColumn, year: string | undefined): boolean =>
  columns.some(
    (own) => own.expected === expected && (own.year === year || own.year === undefined || year === undefined),
  );

/** True for a year that has parts of its own: no part has it beside a year of this one. */
function isOfOtherYears(part: FoundBlock, year: string | undefined, parts: readonly FoundBlock[]): boolean {
  if (year === undefined) return false;
  const own = yearsOf(part);
  if (own.size === 0 || own.has(year)) return false;
  return !parts.some((other) => {
    const years = yearsOf(other);
    return years.has(year) && [...own].some((each) => years.has(each));
  });
}

const yearsOf = ({ header: { columns } }: FoundBlock): ReadonlySet<string> =>
  new Set(gathered(columns, ({ year }) => year ?? []));

/** What tells a row from others of the block. */
function nameOf({ labels, year }: DataRow, block: Block): string {
  const named = Object.entries(labels)
    .filter(([dimension]) => dimension !== '行')
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const dated = hasYearRows(block) && year !== undefined ? [['年度', year]] : [];
  return named.length + dated.length === 0 ? '' : JSON.stringify([...named, ...dated]);
}
