import type { CellContent } from '../../workbook/edits';
import { groupBy } from '../../workbook/group-by';
import type { Area } from '../../workbook/types';
import { areasOf } from '../port/mark-areas';
import { type Entry, entryOf, formatsFor, GENERAL } from './cell-entry';
import { inPortions } from './portions';
import type { Trip } from './session';

/** A cell to be written. */
export interface Target {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** Its number format now; undefined where a write that failed may have changed it. */
  readonly format: string | undefined;
  /** False where the protection of the sheet lets cells be written but not formatted. */
  readonly mayFormat: boolean;
  /** True where a filter hides rows among those of its sheet: each row is then written by itself (office-js #224). */
  readonly rowByRow: boolean;
}

/** So many areas go in one request, unless it is too large. */
const AREAS_AT_ONCE = 1000;

/** Writes cells, touching no other, in as few requests as their number allows. */
export async function writeCells(trip: Trip, targets: readonly Target[]): Promise<void> {
  const jobs = [...groupBy(targets, ({ sheetId }) => sheetId)].flatMap(([sheetId, own]) => {
    const at = new Map(own.map((target) => [`${target.row} ${target.column}`, target]));
    const areas = areasOf(own, []);
    const apart = own.some(({ rowByRow }) => rowByRow) ? areas.flatMap(rowsOf) : areas;
    return apart.map((area) => ({ sheetId, area, targets: matrix(area, at) }));
  });
  await inPortions(jobs, AREAS_AT_ONCE, (portion) =>
    trip((context) => {
      quiet(context);
      for (const job of portion) {
        const { top, left, bottom, right } = job.area;
        const sheet = context.workbook.worksheets.getItem(job.sheetId);
        fill(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1), job.targets);
      }
      return () => {};
    }),
  );
}

/** Until the request is done Excel need not draw or calculate (Learn: "Performance optimization using the Excel JavaScript API"). */
export function quiet(context: Excel.RequestContext): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
}

const rowsOf = (area: Area): Area[] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, down) => ({
    ...area,
    top: area.top + down,
    bottom: area.top + down,
  }));

function matrix({ top, left, bottom, right }: Area, at: ReadonlyMap<string, Target>): Target[][] {
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_, c) => at.get(`${top + r} ${left + c}`) as Target),
  );
}

function fill(range: Excel.Range, targets: readonly (readonly Target[])[]): void {
  const cells = targets.map((row) => row.map(planned));
  const all = cells.flat();
  if (all.some(({ before }) => before)) range.numberFormat = cells.map((row) => row.map(({ during }) => during));
  range.formulas = cells.map((row) => row.map(({ entry }) => entry));
  if (all.some(({ afterwards }) => afterwards)) range.numberFormat = cells.map((row) => row.map(({ after }) => after));
}

interface Planned {
  readonly entry: Entry;
  readonly during: string;
  readonly after: string;
  /** Whether the format must be set before and after writing. */
  readonly before: boolean;
  readonly afterwards: boolean;
}

function planned({ content, format, mayFormat }: Target): Planned {
  const { during, after } = formatsFor(content, format ?? content.format ?? GENERAL);
  return {
    entry: entryOf(content, during),
    during,
    after,
    before: mayFormat && during !== format,
    // A cell in General takes over the format of what its new formula refers to.
    afterwards: mayFormat && (after !== during || (content.formula !== undefined && after === GENERAL)),
  };
}
