import { HostError, SimulatorNotImplemented } from '../errors';
import { type Host, object, type RangeTarget } from '../host-object';
import { columnsOf, intersection, rowsOf, sameArea } from '../model/areas';
import { enter } from '../model/enter';
import { checkUnlocked } from './guards';
import { onlyArea } from './range-reads';

/** Only the top left cell keeps its value: https://learn.microsoft.com/javascript/api/excel/excel.range (merge) */
export function merge(range: RangeTarget, [across]: readonly unknown[], host: Host): null {
  checkUnlocked(range);
  const { sheet } = range;
  const whole = onlyArea(range);
  const areas =
    across === true
      ? Array.from({ length: rowsOf(whole) }, (_row, index) => ({
          ...whole,
          top: whole.top + index,
          bottom: whole.top + index,
        }))
      : [whole];
  for (const area of areas) {
    if (rowsOf(area) * columnsOf(area) === 1 || sheet.merges.some((other) => sameArea(other, area))) continue;
    if (sheet.merges.some((other) => intersection(other, area) !== undefined)) {
      throw new SimulatorNotImplemented('Range.merge over cells that are merged already');
    }
    const lost = [...sheet.cells.within(area)].filter(([row, column]) => row !== area.top || column !== area.left);
    if (lost.some(([, , state]) => state.value !== undefined)) {
      enter(
        host.model,
        { sheet, areas: [area] },
        lost.map(([row, column]) => ({ row, column, entry: '' })),
      );
    }
    host.model.journal.assign(sheet, 'merges', [...sheet.merges, area]);
  }
  host.trace.write(range, 'merge');
  return null;
}

export function unmerge(range: RangeTarget, _args: readonly unknown[], host: Host): null {
  checkUnlocked(range);
  const area = onlyArea(range);
  const rest = range.sheet.merges.filter((other) => intersection(other, area) === undefined);
  host.model.journal.assign(range.sheet, 'merges', rest);
  host.trace.write(range, 'unmerge');
  return null;
}

/** Empties the undo list, as on Windows: https://github.com/OfficeDev/office-js/issues/5918. Fails where there are more than 512: https://learn.microsoft.com/javascript/api/excel/excel.range (getMergedAreasOrNullObject) */
export function mergedAreas(range: RangeTarget, _args: readonly unknown[], { model, trace }: Host) {
  model.journal.clear();
  trace.read(range, 'mergedAreas');
  const areas = range.sheet.merges.filter((area) => intersection(area, onlyArea(range)) !== undefined);
  // The page does not name the code.
  if (areas.length > 512) throw new HostError('GeneralException');
  return areas.length === 0 ? null : object('RangeAreas', { sheet: range.sheet, areas });
}
