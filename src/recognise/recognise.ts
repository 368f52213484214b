import type { Form } from '../catalogue/types';
import { gathered } from '../workbook/gathered';
import type { Workbook } from '../workbook/types';
import { findPlaces, type Place } from './find/claims';
import { directedPlaces, undirected } from './find/directions';
import { foundTable } from './find/found-table';
import { loneParts } from './find/lone-parts';
import { nearMissesOf } from './find/near-misses';
import { neighboursAmong } from './find/neighbours';
import { type Pattern, patternsOf } from './headers/expected-columns';
import { type Grid, gridOf } from './headers/grid';
import { findHeaders, overlap } from './headers/headers';
import type { WordIndex } from './headers/word-index';
import { wordIndexOf } from './headers/word-index';
import { mistakenParts } from './rows/mistaken-parts';
import { Reader, type Source } from './rows/reading';
import { findSets } from './sets/find-sets';
import { withRelativeYears } from './sets/relative-years';
import { turnedAmong, uprightHeader, withTurned } from './sets/turned-tables';
import type { Direction, Figure, FoundHeader, OddColumn, Recognition, Table, Turn, Unread } from './types';
import { figuresOf } from './values/figures';
import { addLookups } from './values/lookups';
import { withoutMerged } from './values/merged-numbers';
import { oddColumnsOf } from './values/odd-columns';
import { withBareNames } from './values/remarked-names';
import type { Synonyms } from './words/row-labels';

/** The forms made ready for matching, and what was found of them in sheets. */
interface PreparedForms {
  readonly patterns: readonly Pattern[];
  readonly index: WordIndex;
  readonly found: WeakMap<Grid, FoundPlaces>;
}

/** What a sheet may hold, and where its rows are read. */
interface FoundPlaces {
  readonly places: readonly Place[];
  readonly sources: ReadonlyMap<FoundHeader, Source>;
}

const preparedForms = new WeakMap<readonly Form[], PreparedForms>();

/** The forms made ready for matching, once for as often as they are matched. */
function prepared(forms: readonly Form[]): PreparedForms {
  const known = preparedForms.get(forms);
  if (known !== undefined) return known;
  const patterns = patternsOf(forms);
  const made = { patterns, index: wordIndexOf(patterns), found: new WeakMap<Grid, FoundPlaces>() };
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
  directions: readonly Direction[] = [],
): Recognition {
  const made = prepared(forms);
  const { patterns } = made;
  const grids = new Map<string, Grid>();
  const left: Grid[] = [];
  const sources = new Map<FoundHeader, Source>();
  const places: Place[] = [];
  const directed = directedPlaces(workbook, forms, directions, patterns);
  const pointedAt = gathered(directed, ({ claims }) => claims.map(({ header }) => uprightHeader(header)));
  for (const sheet of workbook.sheets) {
    const rest = undirected(sheet, directions);
    const grid = gridOf(rest ?? sheet, workbook.date1904);
    grids.set(sheet.name, rest === sheet ? grid : gridOf(sheet, workbook.date1904));
    if (rest === undefined) continue;
    const here = pointedAt.filter((header) => header.sheet === sheet.name);
    const found = placesIn(grid, here, made);
    left.push(grid);
    for (const [header, source] of found.sources) sources.set(header, source);
    places.push(...found.places);
  }
  const views = new Map<Turn, Grid>();
  for (const { grid, turn, claims } of gathered(directed, ({ parts }) => parts)) {
    if (turn !== undefined) views.set(turn, grid);
    const own = sourcesOf(
      grid,
      claims.map((claim) => ({ claims: [claim] })),
    );
    for (const [header, source] of own) sources.set(header, source);
  }
  const reader = () => new Reader((header) => sources.get(header)!, synonyms);
  const upright = findSets(workbook, forms, places, directed, reader());
  const turned = turnedAmong(upright, forms, patterns, made.index, left, workbook.date1904);
  for (const { turn, grid, places: own } of turned) {
    views.set(turn, grid);
    for (const [header, source] of sourcesOf(grid, own)) sources.set(header, source);
  }
  const both = [...places, ...gathered(turned, (one) => one.places)];
  const sets = withTurned(upright, turned.length === 0 ? upright : findSets(workbook, forms, both, directed, reader()));

  const unread: Unread[] = [];
  const oddColumns: OddColumn[] = [];
  const tables = withRelativeYears(
    sets.found.map(({ form, taken, reading, years }) => {
      unread.push(...reading.unread);
      return foundTable(form, taken, reading.blocks, years);
    }),
    unread,
  );
  const gridFor = ({ sheet, turn }: FoundHeader) => (turn === undefined ? grids.get(sheet)! : views.get(turn)!);
  const figures: Figure[] = [];
  for (const table of tables) {
    const read = readTable(table, gridFor, patterns);
    figures.push(...read.figures);
    unread.push(...read.unread);
    oddColumns.push(...read.oddColumns);
  }
  const single = withoutMerged(workbook, figures);
  const named = withBareNames({ figures: single.figures, unread: [...unread, ...single.unread] }, synonyms);
  const complete = addLookups(named.figures, forms);
  const found = new Set(tables.map(({ no }) => no));
  const missing = forms.filter(({ no }) => !found.has(no));
  const known = [...sets.headers, ...gathered(tables, ({ blocks }) => blocks.map(({ header }) => header))].map(
    uprightHeader,
  );
  return {
    tables,
    missing: missing.map(({ no }) => no),
    conflicts: sets.conflicts,
    passedOver: sets.passedOver,
    oddColumns,
    nearMisses: nearMissesOf(missing, patterns, left, known, sets.misses),
    setAside: sets.setAside,
    unread: [...named.unread, ...sets.unread, ...loneParts(tables, left, known), ...mistakenParts(tables, left, known)],
    years: yearsOf(complete),
    figures: complete,
    ...schoolOf(complete),
  };
}

/**
 * The places of a sheet that may be tables, found once for as long as the sheet is the same.
 * @param named headers on it that the user named; what overlaps them is none
 */
function placesIn(grid: Grid, named: readonly FoundHeader[], { patterns, index, found }: PreparedForms): FoundPlaces {
  const known = named.length === 0 ? found.get(grid) : undefined;
  if (known !== undefined) return known;
  const headers = findHeaders(grid, index).filter((header) => !named.some((other) => overlap(other, header)));
  const places = findPlaces(grid, headers, patterns);
  const made = { places, sources: sourcesOf(grid, places) };
  if (named.length === 0) found.set(grid, made);
  return made;
}

function sourcesOf(grid: Grid, places: readonly Place[]): Map<FoundHeader, Source> {
  const limitOf = limitsAmong(places);
  return new Map(
    gathered(places, ({ claims }) => claims.map(({ header }) => [header, { grid, limit: limitOf(header) }] as const)),
  );
}

/** What was read of a table besides its rows. */
interface ReadTable {
  readonly caption: string | undefined;
  readonly figures: readonly Figure[];
  readonly unread: readonly Unread[];
  readonly oddColumns: readonly OddColumn[];
}

// Rows that were read before are the very same, and so are the figures in them: who goes by those need not look again.
const readTables = new WeakMap<Table['blocks'], ReadTable>();

function readTable(table: Table, gridFor: (header: FoundHeader) => Grid, patterns: readonly Pattern[]): ReadTable {
  const caption = table.caption?.text;
  const known = readTables.get(table.blocks);
  if (known !== undefined && known.caption === caption) return known;
  const unread: Unread[] = [];
  const figures = figuresOf(table, gridFor, unread);
  const read = { caption, figures, unread, oddColumns: oddColumnsOf(table, patterns, figures) };
  readTables.set(table.blocks, read);
  return read;
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

function yearsOf(figures: readonly Figure[]): string[] {
  const years = new Set<string>();
  for (const { labels } of figures) if (/^\d{4}$/.test(labels.年度 ?? '')) years.add(labels.年度 as string);
  return [...years].sort();
}

function schoolOf(figures: readonly Figure[]): { school?: string } {
  const school = figures.find(({ table, measure }) => table === 1 && measure === '学校名称')?.text;
  return school === undefined || school === '' ? {} : { school };
}
