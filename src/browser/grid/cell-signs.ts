import { SEVERITIES } from '../../catalogue/types';
import type { CheckView, FindingView } from '../../desk/views/views';
import { cellKey } from '../../workbook/address';
import type { MarkLook } from '../../workbook/edits';
import type { CellPlace } from '../../workbook/types';

export const SIGNS: Readonly<Record<MarkLook, string>> = { error: '✗', query: '?', rounding: '≈', note: '·' };

export const isOpen = ({ status, accepted }: FindingView): boolean => status === 'broken' && !accepted;

/** The sign of each cell of a sheet that a finding reports: that of the gravest. */
export function signsOf(view: CheckView | undefined, sheet: string): ReadonlyMap<string, MarkLook> {
  const signs = new Map<string, MarkLook>();
  for (const { severity, cells } of view?.findings.filter(isOpen) ?? []) {
    for (const { place, role } of cells) {
      if (place.sheet !== sheet || role !== 'reported') continue;
      const before = signs.get(cellKey(place));
      const isGraver = before === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(before);
      if (isGraver) signs.set(cellKey(place), severity);
    }
  }
  return signs;
}

/** The cells of a sheet that stand in a finding together with a cell. */
export function relatedTo(view: CheckView | undefined, at: CellPlace): ReadonlySet<string> {
  const related = new Set<string>();
  const isHere = ({ place }: { place: CellPlace }) => place.sheet === at.sheet && cellKey(place) === cellKey(at);
  for (const { cells } of view?.findings.filter(isOpen) ?? []) {
    if (!cells.some(isHere)) continue;
    for (const { place } of cells) if (place.sheet === at.sheet) related.add(cellKey(place));
  }
  return related;
}

export interface SheetCount {
  readonly error: number;
  readonly query: number;
}

/** Open findings of each sheet: a finding counts on the sheet of the cell that it reports. */
export function countsBySheet(view: CheckView | undefined): ReadonlyMap<string, SheetCount> {
  const counts = new Map<string, SheetCount>();
  for (const { severity, cells } of view?.findings.filter(isOpen) ?? []) {
    const sheet = (cells.find(({ role }) => role === 'reported') ?? cells[0])?.place.sheet;
    if (sheet === undefined || (severity !== 'error' && severity !== 'query')) continue;
    const before = counts.get(sheet) ?? { error: 0, query: 0 };
    counts.set(sheet, { ...before, [severity]: before[severity] + 1 });
  }
  return counts;
}
