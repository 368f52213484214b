import type { Form } from '../../catalogue/types';
import { areaAddress, holds } from '../../workbook/address';
import type { Area, Sheet, Workbook } from '../../workbook/types';
import { columnNames, type Pattern } from '../headers/expected-columns';
import { type Grid, gridOf } from '../headers/grid';
import { findHeaders, wordIndexOf } from '../headers/headers';
import type { Direction, FoundHeader, NearMiss } from '../types';
import { type Claim, weighAll } from './claims';

/** What the directions leave of a sheet to be recognised by its cells; undefined if nothing. */
export function undirected(sheet: Sheet, directions: readonly Direction[]): Sheet | undefined {
  const own = directions.filter((direction) => direction.sheet === sheet.name);
  if (own.some(({ area }) => area === undefined)) return undefined;
  return withoutAreas(
    sheet,
    own.flatMap(({ area }) => area ?? []),
  );
}

/** A place that the user said is a table. */
export interface Directed {
  readonly form: Form;
  readonly grid: Grid;
  /** Its headers; none where no reading at all could be found. */
  readonly claims: readonly Claim[];
  /** What to say where the header could not be read whole. */
  readonly miss?: NearMiss;
}

/** Rows above an area in which its header is looked for where the area itself holds none. */
const ROWS_ABOVE = 6;
/** Shares of the form's columns that a header must have, tried one after the other. */
const WORTHS = [0.5, 0.1];

/** Reads what the user said is a table as that table, whatever it looks like. */
function directedTo(
  direction: Direction,
  form: Form,
  sheet: Sheet,
  others: readonly Direction[],
  date1904: boolean,
  allPatterns: readonly Pattern[],
): Directed {
  const taken = others.flatMap((other) => (other.area !== undefined && other !== direction ? other.area : []));
  const { area } = direction;
  const rest = area === undefined ? withoutAreas(sheet, taken) : sheet;
  const patterns = allPatterns.filter((pattern) => pattern.form === form);
  const index = wordIndexOf(patterns);
  const whole = gridOf(sheet, date1904);
  for (const within of area === undefined ? [undefined] : [area, withRowsAbove(area)]) {
    const grid = within === undefined ? gridOf(rest, date1904) : gridOf(onlyArea(sheet, within), date1904);
    for (const worth of WORTHS) {
      const headers = findHeaders(grid, index, worth);
      const best = worth === WORTHS[0] ? headers : headers.slice(0, 1);
      if (best.length === 0) continue;
      const weighed = weighAll(whole, best, patterns);
      const evidence = { by: 'user' as const, found: area === undefined ? '' : areaAddress(area) };
      const claims = weighed.map(({ claim }) => ({ ...claim, evidence: [evidence, ...claim.evidence] }));
      return { form, grid, claims };
    }
  }
  const where = area ?? { top: 0, left: 0, bottom: Math.max(0, whole.lastRow), right: lastColumn(sheet) };
  return {
    form,
    grid: whole,
    claims: [],
    miss: { table: form.no, sheet: sheet.name, area: where, why: noHeader(form, patterns) },
  };
}

const noHeader = ({ no }: Form, [pattern]: readonly Pattern[]): string =>
  `您指定这里是表${no}，但没有找到它的表头（应有${columnNames(pattern!)}等列）`;

const withRowsAbove = (area: Area): Area => ({ ...area, top: Math.max(0, area.top - ROWS_ABOVE) });

const lastColumn = ({ rows }: Sheet): number => Math.max(0, ...rows.map(({ cells }) => cells.at(-1)?.column ?? 0));

function withoutAreas(sheet: Sheet, areas: readonly Area[]): Sheet {
  if (areas.length === 0) return sheet;
  return withCells(sheet, (row, column) => !areas.some((area) => holds(area, row, column)));
}

const onlyArea = (sheet: Sheet, area: Area): Sheet => withCells(sheet, (row, column) => holds(area, row, column));

function withCells(sheet: Sheet, keeps: (row: number, column: number) => boolean): Sheet {
  const rows = sheet.rows.map(({ index, cells }) => ({
    index,
    cells: cells.filter(({ column }) => keeps(index, column)),
  }));
  return { ...sheet, rows: rows.filter(({ cells }) => cells.length > 0) };
}

/** The area of a header and what it covers. */
export function headerArea({ top, bottom, columns }: FoundHeader): Area {
  return { top, bottom, left: columns[0]!.column, right: columns.at(-1)!.column };
}

/** Every place that the user said is a table; what is said of sheets or tables that are not there changes nothing. */
export function directedPlaces(
  { sheets, date1904 }: Workbook,
  forms: readonly Form[],
  directions: readonly Direction[],
  patterns: readonly Pattern[],
): Directed[] {
  return directions.flatMap((direction) => {
    const sheet = sheets.find(({ name }) => name === direction.sheet);
    const form = forms.find(({ no }) => no === direction.table);
    return sheet === undefined || form === undefined
      ? []
      : [
          directedTo(
            direction,
            form,
            sheet,
            directions.filter((other) => other.sheet === sheet.name),
            date1904,
            patterns,
          ),
        ];
  });
}
