import type { Form } from '../../catalogue/types';
import { areaAddress, holds } from '../../workbook/address';
import type { Area, Sheet, Workbook } from '../../workbook/types';
import { columnNames, type Pattern } from '../headers/expected-columns';
import { type Grid, gridOf } from '../headers/grid';
import { findHeaders } from '../headers/headers';
import { areaIn } from '../headers/turn';
import type { WordIndex } from '../headers/word-index';
import { wordIndexOf } from '../headers/word-index';
import type { Direction, FoundHeader, NearMiss, Turn } from '../types';
import { type Claim, weighAll } from './claims';
import { turnedClaim, turnedViews } from './turned-places';

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
  /** Its headers; none where no reading at all could be found. */
  readonly claims: readonly Claim[];
  /** The same by the grids that they are read in. */
  readonly parts: readonly DirectedPart[];
  /** What to say where the header could not be read whole. */
  readonly miss?: NearMiss;
}

/** Headers of one grid: the sheet's, or that of a piece of it as it was turned. */
interface DirectedPart {
  readonly grid: Grid;
  readonly turn?: Turn;
  readonly claims: readonly Claim[];
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
  const evidence = { by: 'user' as const, found: area === undefined ? '' : areaAddress(area) };
  const saidSo = (claim: Claim): Claim => ({ ...claim, evidence: [evidence, ...claim.evidence] });
  const within = (area === undefined ? [rest] : [onlyArea(sheet, area), onlyArea(sheet, withRowsAbove(area))]).map(
    (own) => gridOf(own, date1904),
  );
  // What is there in columns is read before what is hardly there in rows.
  const isUpright = within.some((grid) => findHeaders(grid, index, WORTHS[0]).length > 0);
  const turned = isUpright ? [] : turnedParts(within[0]!, whole, date1904, patterns, index);
  if (turned.length > 0) {
    const parts = turned.map((part) => ({ ...part, claims: part.claims.map(saidSo) }));
    return { form, parts, claims: parts.flatMap(({ claims }) => claims) };
  }
  for (const grid of within) {
    for (const worth of WORTHS) {
      const headers = findHeaders(grid, index, worth);
      const best = worth === WORTHS[0] ? headers : headers.slice(0, 1);
      if (best.length === 0) continue;
      const claims = weighAll(whole, best, patterns).map(({ claim }) => saidSo(claim));
      return { form, claims, parts: [{ grid, claims }] };
    }
  }
  const where = area ?? { top: 0, left: 0, bottom: Math.max(0, whole.lastRow), right: lastColumn(sheet) };
  return {
    form,
    claims: [],
    parts: [],
    miss: { table: form.no, sheet: sheet.name, area: where, why: noHeader(form, patterns) },
  };
}

/** The headers that a piece of a sheet holds in its columns (行列互换). */
const turnedParts = (
  own: Grid,
  whole: Grid,
  date1904: boolean,
  patterns: readonly Pattern[],
  index: WordIndex,
): DirectedPart[] =>
  turnedViews(own, date1904, index, [], whole).flatMap(({ turn, grid, headers }) => {
    const claims = weighAll(grid, headers, patterns).map(({ claim }) => turnedClaim(claim, turn));
    return claims.length === 0 ? [] : [{ grid, turn, claims }];
  });

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
export function headerArea(header: FoundHeader): Area {
  const { top, bottom, columns } = header;
  return areaIn(header, { top, bottom, left: columns[0]!.column, right: columns.at(-1)!.column });
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
