import type { Block, Form } from '../catalogue/types';
import type { Workbook } from '../workbook/types';
import { assign, type Taken } from './assign';
import { findPlaces, type Place } from './claims';
import { confidenceOf } from './confidence';
import { type Pattern, patternsOf } from './expected-columns';
import { figuresOf } from './figures';
import { type Grid, gridOf } from './grid';
import { findHeaders, type WordIndex, wordIndexOf } from './headers';
import { addLookups } from './lookups';
import { neighboursAmong } from './neighbours';
import { oddColumnsOf } from './odd-columns';
import { namingBy, type Synonyms } from './row-labels';
import { readRows } from './rows';
import type {
  Conflict,
  Direction,
  Evidence,
  Figure,
  FoundBlock,
  FoundHeader,
  OddColumn,
  Recognition,
  Table,
  Unread,
} from './types';

const preparedForms = new WeakMap<readonly Form[], { patterns: Pattern[]; index: WordIndex }>();

/** The forms made ready for matching, once for as often as they are matched. */
function prepared(forms: readonly Form[]): { patterns: Pattern[]; index: WordIndex } {
  const known = preparedForms.get(forms);
  if (known !== undefined) return known;
  const patterns = patternsOf(forms);
  const made = { patterns, index: wordIndexOf(patterns) };
  preparedForms.set(forms, made);
  return made;
}

/**
 * Finds the tables of the catalogue in a workbook and reads their figures.
 * Works by what the cells say: position, sheet order and sheet names change nothing but addresses.
 * @param directions what the user said of places; it outweighs what the cells say
 */
export function recognise(
  workbook: Workbook,
  forms: readonly Form[],
  synonyms: Synonyms,
  _directions: readonly Direction[] = [],
): Recognition {
  const { patterns, index } = prepared(forms);
  const grids = new Map<string, Grid>();
  const limits = new Map<string, (header: FoundHeader) => number>();
  const places: Place[] = [];
  for (const sheet of workbook.sheets) {
    const grid = gridOf(sheet, workbook.date1904);
    const found = findPlaces(grid, findHeaders(grid, index), patterns);
    grids.set(sheet.name, grid);
    limits.set(sheet.name, limitsAmong(found));
    places.push(...found);
  }
  const { taken, undecided, disputed, passedOver } = assign(places);
  const order = new Map([...grids.keys()].map((name, at) => [name, at]));
  const naming = namingBy(synonyms);
  const unread: Unread[] = [];
  const oddColumns: OddColumn[] = [];
  const tables = forms.flatMap((form) => {
    const own = taken.filter(({ claim }) => claim.form === form).sort((a, b) => inReadingOrder(a, b, order));
    if (own.length === 0) return [];
    const lastLabels = new Map<Block, ReadonlyMap<string, string>>();
    const blocks = own.map(({ claim: { header, units } }): FoundBlock => {
      const limit = limits.get(header.sheet)!(header);
      const before = lastLabels.get(header.block);
      const { unread: strange, carried, ...block } = readRows(grids.get(header.sheet)!, header, limit, naming, before);
      lastLabels.set(header.block, carried);
      unread.push(...strange);
      return { ...block, units: [...block.units, ...units] };
    });
    const table = tableOf(form, own, blocks);
    oddColumns.push(...oddColumnsOf(table, patterns));
    return [table];
  });
  const figures: Figure[] = [];
  for (const table of tables) figures.push(...figuresOf(table, grids, unread));
  const complete = addLookups(figures, forms);
  const conflicts: Conflict[] = [
    ...disputed.map((claims) => ({ forms: [claims[0]!.form.no], claims: claims.map(placeOf) })),
    ...undecided.map(({ claims }) => ({ forms: claims.map(({ form }) => form.no), claims: [placeOf(claims[0])] })),
  ];
  const found = new Set(tables.map(({ no }) => no));
  return {
    tables,
    missing: forms.map(({ no }) => no).filter((no) => !found.has(no)),
    conflicts,
    passedOver: passedOver.map((claim) => ({ forms: [claim.form.no], claims: [placeOf(claim)] })),
    oddColumns,
    unread,
    years: yearsOf(complete),
    figures: complete,
    ...schoolOf(complete),
  };
}

/** For each header of a sheet, the row at which what stands below it begins: its caption, or else its header. */
function limitsAmong(places: readonly Place[]): (header: FoundHeader) => number {
  const captions = new Map(places.map(({ claims: [{ header, caption }] }) => [header, caption?.row]));
  const near = neighboursAmong([...captions.keys()]);
  return (header) => {
    const { below } = near(header);
    if (below === undefined) return Number.POSITIVE_INFINITY;
    const caption = captions.get(below) ?? below.top;
    return caption > header.bottom ? caption : below.top;
  };
}

/** By sheet, then row, then column: a table's blocks follow one another as they are read. */
function inReadingOrder(a: Taken, b: Taken, order: ReadonlyMap<string, number>): number {
  const [one, other] = [a.claim.header, b.claim.header];
  const steps = [
    order.get(one.sheet)! - order.get(other.sheet)!,
    one.top - other.top,
    one.columns[0]!.column - other.columns[0]!.column,
  ];
  return steps.find((step) => step !== 0) ?? 0;
}

function placeOf({ header }: { header: FoundHeader }): Conflict['claims'][number] {
  const { top, bottom, columns } = header;
  return { sheet: header.sheet, area: { top, bottom, left: columns[0]!.column, right: columns.at(-1)!.column } };
}

function tableOf(form: Form, taken: readonly Taken[], blocks: readonly FoundBlock[]): Table {
  const captioned = taken.find(({ claim }) => claim.caption !== undefined)?.claim;
  const evidence: Evidence[] = [];
  for (const { claim, byElimination } of taken) {
    for (const piece of claim.evidence) {
      if (!evidence.some(({ by, found }) => by === piece.by && found === piece.found)) evidence.push(piece);
    }
    if (byElimination) evidence.push({ by: 'elimination', found: form.title });
  }
  const caption =
    captioned?.caption === undefined
      ? {}
      : {
          caption: {
            text: captioned.caption.text,
            place: { sheet: captioned.header.sheet, row: captioned.caption.row, column: captioned.caption.column },
          },
        };
  return { no: form.no, form, blocks, evidence, confidence: confidenceOf(form, taken, evidence), ...caption };
}

function yearsOf(figures: readonly Figure[]): string[] {
  const years = new Set<string>();
  for (const { labels } of figures) if (/^\d{4}$/.test(labels.年度 ?? '')) years.add(labels.年度 as string);
  return [...years].sort();
}

function schoolOf(figures: readonly Figure[]): { school?: string } {
  const school = figures.find(({ table, measure }) => table === 1 && measure === '学校名称')?.text;
  return school === undefined || school === '' ? {} : { school };
}
