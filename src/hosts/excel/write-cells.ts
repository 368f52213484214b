import type { CellContent } from '../../workbook/edits';
import { groupBy } from '../../workbook/group-by';
import type { Area } from '../../workbook/types';
import { areasOf } from '../port/mark-areas';
import { type Entry, entryOf, formatsFor, GENERAL } from './cell-entry';
import { type Block, PAGE_CELLS } from './pages';
import { inPortions } from './portions';
import type { Trip } from './session';
import { type BlockReport, queueCells } from './sheet-cells';

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

/** What a block of a sheet held. */
export interface Held extends BlockReport {
  readonly sheetId: string;
}

/** So many areas go in one request, unless it is too large. */
const AREAS_AT_ONCE = 1000;

/**
 * Writes cells, touching no other, in as few requests as their number allows.
 * @returns what they held until then, read in the same requests, so that nobody can have come in between: what is queued
 *   is carried out in its order (Learn: "Excel JavaScript object model in Office Add-ins", sync)
 */
export async function writeCells(trip: Trip, targets: readonly Target[]): Promise<Held[]> {
  const sheets = [...new Set(targets.map(({ sheetId }) => sheetId))];
  const jobs: Job[] = [...groupBy(targets, ({ sheetId }) => sheetId)].flatMap(([sheetId, own]) => {
    const at = new Map(own.map((target) => [`${target.row} ${target.column}`, target]));
    const areas = areasOf(own, []);
    const apart = areas.flatMap((area) => bandsOf(area, own.some(({ rowByRow }) => rowByRow) ? 1 : highest(area)));
    return apart.map((area) => ({ sheetId, area, targets: matrix(area, at) }));
  });
  const held: Held[] = [];
  for (const some of loadsOf(jobs)) await inPortions(some, AREAS_AT_ONCE, write);
  return held;

  async function write(portion: readonly Job[]): Promise<void> {
    const blocks = portion.map((job) => blockOf(job, sheets));
    const read = await trip((context) => {
      quiet(context);
      const asked = queueCells(context, blocks, ({ sheet }) => sheets[sheet]!);
      for (const job of portion) {
        const { top, left, bottom, right } = job.area;
        const sheet = context.workbook.worksheets.getItem(job.sheetId);
        fill(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1), job.targets);
      }
      return asked;
    });
    held.push(...read.map((report) => ({ ...report, sheetId: sheets[report.block.sheet]! })));
  }
}

interface Job {
  readonly sheetId: string;
  readonly area: Area;
  readonly targets: readonly (readonly Target[])[];
}

/** Jobs in loads of no more cells than Excel tells of at once. */
function loadsOf(jobs: readonly Job[]): Job[][] {
  const loads: Job[][] = [];
  let room = 0;
  for (const job of jobs) {
    const cells = job.targets.length * job.targets[0]!.length;
    if (loads.length === 0 || cells > room) {
      loads.push([]);
      room = PAGE_CELLS;
    }
    loads.at(-1)!.push(job);
    room -= cells;
  }
  return loads;
}

const blockOf = ({ sheetId, area: { top, left }, targets }: Job, sheets: readonly string[]): Block => ({
  sheet: sheets.indexOf(sheetId),
  top,
  left,
  rows: targets.length,
  columns: targets[0]!.length,
});

/** Until the request is done Excel need not draw or calculate (Learn: "Performance optimization using the Excel JavaScript API"). */
export function quiet(context: Excel.RequestContext): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
}

const highest = ({ left, right }: Area): number => Math.max(1, Math.floor(PAGE_CELLS / (right - left + 1)));

/** An area in bands of so many rows at most. */
const bandsOf = (area: Area, rows: number): Area[] =>
  Array.from({ length: Math.ceil((area.bottom - area.top + 1) / rows) }, (_, at) => ({
    ...area,
    top: area.top + at * rows,
    bottom: Math.min(area.bottom, area.top + (at + 1) * rows - 1),
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
