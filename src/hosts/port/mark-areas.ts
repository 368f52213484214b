import { areaAddress } from '../../workbook/address';
import { areaFinder } from '../../workbook/area-finder';
import { groupBy } from '../../workbook/group-by';
import type { Area, Position } from '../../workbook/types';

// A list of areas has no stated limit, but Excel's own dialogs stop near this many characters.
const MAX_LENGTH = 2000;

/** Cells as few areas: side by side, then one below the other. A cell of a merged area stands for all of it. */
export function areasOf(cells: readonly Position[], merges: readonly Area[]): Area[] {
  const mergeAt = areaFinder(merges);
  const merged = new Set<Area>();
  const single: Position[] = [];
  for (const cell of cells) {
    const merge = mergeAt(cell.row, cell.column);
    if (merge === undefined) single.push(cell);
    else merged.add(merge);
  }
  return [...stacked(runs(single)), ...merged].toSorted((a, b) => a.top - b.top || a.left - b.left);
}

/** Areas as lists for `sqref`, none too long. */
export function areaLists(areas: readonly Area[]): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const text = areaAddress(area);
    const last = lists.at(-1);
    if (last === undefined || last.length + text.length >= MAX_LENGTH) lists.push(text);
    else lists[lists.length - 1] = `${last} ${text}`;
  }
  return lists;
}

function runs(cells: readonly Position[]): Area[] {
  const areas: Area[] = [];
  for (const [row, inRow] of groupBy(cells, (cell) => cell.row)) {
    const columns = [...new Set(inRow.map(({ column }) => column))].toSorted((a, b) => a - b);
    for (let from = 0; from < columns.length; ) {
      let to = from;
      while (columns[to + 1] === (columns[to] as number) + 1) to++;
      areas.push({ top: row, bottom: row, left: columns[from] as number, right: columns[to] as number });
      from = to + 1;
    }
  }
  return areas;
}

function stacked(areas: readonly Area[]): Area[] {
  const result: Area[] = [];
  for (const column of groupBy(areas, ({ left, right }) => `${left}:${right}`).values()) {
    let current: Area | undefined;
    for (const area of column.toSorted((a, b) => a.top - b.top)) {
      if (current !== undefined && area.top === current.bottom + 1) current = { ...current, bottom: area.bottom };
      else {
        if (current !== undefined) result.push(current);
        current = area;
      }
    }
    if (current !== undefined) result.push(current);
  }
  return result;
}
