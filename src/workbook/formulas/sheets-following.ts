import type { Sheet, Workbook } from '../types';
import { formulasIn } from './formulas-in';
import { usesIn } from './references';

/** The sheets that the formulas of a sheet use besides its own; `isOpaque` where some may use any. */
interface Uses {
  readonly sheets: ReadonlySet<string>;
  readonly isOpaque: boolean;
}

// The sheets that nobody edits stay the same objects from reading to reading.
const known = new WeakMap<Sheet, Uses>();

function usesOf(sheet: Sheet): Uses {
  const found = known.get(sheet);
  if (found !== undefined) return found;
  const sheets = new Set<string>();
  let isOpaque = false;
  for (const { place, cell } of formulasIn({ sheets: [sheet], date1904: false })) {
    const { areas, finds, namesMore } = usesIn(cell.formula ?? '', place.sheet);
    for (const area of areas) sheets.add(area.sheet);
    isOpaque ||= finds || namesMore;
  }
  const uses = { sheets, isOpaque };
  known.set(sheet, uses);
  return uses;
}

/**
 * Some sheets, and those on which a result may be another one once cells of these are edited: their formulas use them, be
 * it through other sheets, or may use what they do not name.
 */
export function sheetsFollowing({ sheets }: Workbook, edited: Iterable<string>): Set<string> {
  const following = new Set(edited);
  for (let before = 0; before < following.size; ) {
    before = following.size;
    for (const sheet of sheets) {
      if (following.has(sheet.name)) continue;
      const uses = usesOf(sheet);
      if (uses.isOpaque || [...uses.sheets].some((name) => following.has(name))) following.add(sheet.name);
    }
  }
  return following;
}
