import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { rememberedOf } from '../../workbook/remembered';
import { sameItems } from '../../workbook/same-items';
import type { FoundBlock, Table } from '../types';

/** Years are known from no fewer tables than this that all show the same. */
const ENOUGH = 3;

/** The years that more than half of the dated blocks show, ascending. */
export function usualYears(tables: readonly Table[]): readonly string[] | undefined {
  const shown = gathered(tables, ({ blocks }) => blocks.map(yearsOf)).filter(({ length }) => length > 0);
  const [first] = [...groupBy(shown, (years) => years.join())].sort(([, a], [, b]) => b.length - a.length);
  if (first === undefined) return undefined;
  const [, alike] = first;
  return alike.length >= ENOUGH && alike.length * 2 > shown.length ? alike[0] : undefined;
}

/** The years of a table that shows the usual ones all a year later, or all a year earlier; undefined for any other. */
export function yearsOut(
  { blocks }: Pick<Table, 'blocks'>,
  usual: readonly string[] | undefined,
): readonly string[] | undefined {
  if (usual === undefined) return undefined;
  const shown = yearsOfAll(blocks);
  if (sameItems(shown, usual)) return undefined;
  const isOut = (by: number) => shown.join() === usual.map((year) => String(Number(year) + by)).join();
  return isOut(1) || isOut(-1) ? shown : undefined;
}

const yearsOf = rememberedOf(({ header, rows }: FoundBlock): readonly string[] => {
  const years = gathered([...header.columns, ...rows], ({ year }) => year ?? []);
  return [...new Set(years)].sort();
});

const yearsOfAll = rememberedOf((blocks: readonly FoundBlock[]): readonly string[] =>
  [...new Set(gathered(blocks, yearsOf))].sort(),
);
