import { compare } from '../../workbook/rational';
import { readNumber } from '../../workbook/read-number';
import { shownText } from '../../workbook/shown-text';
import type { Cell } from '../../workbook/types';
import { unitsNamedIn } from '../find/above';
import type { FoundBlock, FoundColumn, Table } from '../types';
import { yearOfCaption } from '../words/captions';
import { isOfOthers } from '../words/cell-unit';

/** The year of a table whose header names none: its caption's, where that is a single one. */
export function captionYear(table: Table): string | undefined {
  return table.caption === undefined ? undefined : yearOfCaption(table.caption.text);
}

/** Units that were named for a column: by its own header, or else by the lines above it. */
export interface NamedUnits {
  readonly header: string | undefined;
  readonly above: readonly string[];
  /** The unit that the row has of its own; '' where it should name one. */
  readonly row?: string;
}

export function unitsFor(table: Table, block: FoundBlock, { unit, isUnitOver, expected }: FoundColumn): NamedUnits {
  const caption = table.caption === undefined ? [] : unitsNamedIn([table.caption.text]);
  const wanted = expected.measure?.unit ?? '';
  const isOthers = isUnitOver && isOfOthers(unit!, wanted);
  return { header: isOthers ? undefined : unit, above: [...block.units, ...caption] };
}

/** The units named for a column, and what its row says of them. */
export function unitsInRow(units: NamedUnits, { rowUnits }: FoundBlock, row: number, column: number): NamedUnits {
  const own = rowUnits.get(row)?.find(({ columns }) => columns.some((found) => found.column === column));
  return own === undefined ? units : { ...units, row: own.unit };
}

/** True where two cells hold the same number, or else the same text. */
export function isSameAmount(one: Cell | undefined, other: Cell | undefined): boolean {
  const [a, b] = [readNumber(one), readNumber(other)];
  if (a.kind === 'number' && b.kind === 'number') return compare(a.amounts[0].value, b.amounts[0].value) === 0;
  return textOf(one) === textOf(other);
}

const textOf = (cell: Cell | undefined): string => (cell === undefined ? '' : shownText(cell, false).trim());
