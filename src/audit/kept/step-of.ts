import { placeKey } from '../recalculate/cells';
import type { Change } from '../recalculate/change';
import type { Step, StepCell } from './kept';
import { sheetsNamed } from './renamed-sheets';

/**
 * The step that making some changes is.
 * @param sheets by their names, what the host knows sheets by when they are called otherwise
 * @param host what else the host needs to take it back
 */
export function stepOf(
  { id, when }: Pick<Step, 'id' | 'when'>,
  changes: readonly Pick<Change, 'place' | 'old' | 'new'>[],
  sheets: Step['sheets'] = {},
  host?: unknown,
): Step {
  const cells = new Map<string, StepCell>();
  for (const { place, old, new: after } of changes) {
    const key = placeKey(place);
    // Of several changes of one cell the first knows what was there, the last what is.
    const before = cells.get(key)?.before ?? old;
    cells.set(key, { ...place, before, after });
  }
  const made = { id, when, cells: [...cells.values()] };
  const named = sheetsNamed(made, sheets);
  return { ...made, ...(named && { sheets: named }), ...(host === undefined ? {} : { host }) };
}
