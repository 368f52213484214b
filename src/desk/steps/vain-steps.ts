import type { Step } from '../../audit/kept/kept';
import { calledAsNow } from '../../audit/kept/renamed-sheets';
import { cellsOf } from '../../audit/recalculate/cells';
import type { HostReading } from '../../hosts/port/host';
import { stillHolds } from '../../workbook/still-holds';

/** Of a workbook, which steps changed cells of which none holds any more what the step wrote. */
export function vainIn({ workbook, sheetIds = {} }: HostReading): (step: Step) => boolean {
  const known = new Map<Step, boolean>();
  const cells = cellsOf(workbook);
  return (made) => {
    const found = known.get(made) ?? isVain(calledAsNow(made, cells, sheetIds));
    known.set(made, found);
    return found;
  };

  function isVain({ cells: changed }: Step): boolean {
    return changed.length > 0 && changed.every(({ after, before: _, ...place }) => !stillHolds(cells.at(place), after));
  }
}
