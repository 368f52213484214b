import type { Form } from '../catalogue/types';
import type { Workbook } from '../workbook/types';
import { findPlaces, type Place } from './find/claims';
import { directedPlaces, undirected } from './find/directions';
import { foundTable } from './find/found-table';
import { nearMissesOf } from './find/near-misses';
import { neighboursAmong } from './find/neighbours';
import { type Pattern, patternsOf } from './headers/expected-columns';
import { type Grid, gridOf } from './headers/grid';
import { findHeaders, overlap, type WordIndex, wordIndexOf } from './headers/headers';
import { Reader, type Source } from './rows/reading';
import { findSets } from './sets/find-sets';
import type { Direction, Figure, FoundHeader, OddColumn, Recognition, Unread } from './types';
import { figuresOf } from './values/figures';
import { addLookups } from './values/lookups';
import { oddColumnsOf } from './values/odd-columns';
import type { Synonyms } from './words/row-labels';

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
  directions: readonly Direction[] = [],
): Recognition {
  const { patterns, index } = prepared(forms);
  const grids = new Map<string, Grid>();
  const left: Grid[] = [];
  const sources = new Map<FoundHeader, Source>();
  const places: Place[] = [];
  const seek = (grid: Grid, found: readonly Place[]) => {
    const limitOf = limitsAmong(found);
    for (const { claims } of found) {
      for (const { header } of claims) sources.set(header, { grid, limit: limitOf(header) });
    }
  };
  const directed = directedPlaces(workbook, forms, directions, patterns);
  const named = directed.flatMap(({ claims }) => claims.map(({ header }) => header));
  for (const sheet of workbook.sheets) {
    const rest = undirected(sheet, directions);
    const grid = gridOf(rest ?? sheet, workbook.date1904);
    grids.set(sheet.name, rest === sheet ? grid : gridOf(sheet, workbook.date1904));
    if (rest === undefined) continue;
    const headers = findHeaders(grid, index).filter((header) => !named.some((other) => overlap(other, header)));
    const found = findPlaces(grid, headers, patterns);
    left.push(grid);
    seek(grid, found);
    places.push(...found);
  }
  for (const { grid, claims } of directed)
    seek(
      grid,
      claims.map((claim) => ({ claims: [claim] })),
    );
  const sets = findSets(workbook, forms, places, directed, new Reader((header) => sources.get(header)!, synonyms));

  const unread: Unread[] = [];
  const oddColumns: OddColumn[] = [];
  const tables = sets.found.map(({ form, taken, reading, years }) => {
    unread.push(...reading.unread);
    const table = foundTable(form, taken, reading.blocks, years);
    oddColumns.push(...oddColumnsOf(table, patterns));
    return table;
  });
  const figures: Figure[] = [];
  for (const table of tables) figures.push(...figuresOf(table, grids, unread));
  const complete = addLookups(figures, forms);
  const found = new Set(tables.map(({ no }) => no));
  const missing = forms.filter(({ no }) => !found.has(no));
  const known = [...sets.headers, ...tables.flatMap(({ blocks }) => blocks.map(({ header }) => header))];
  return {
    tables,
    missing: missing.map(({ no }) => no),
    conflicts: sets.conflicts,
    passedOver: sets.passedOver,
    oddColumns,
    nearMisses: nearMissesOf(missing, patterns, left, known, sets.misses),
    setAside: sets.setAside,
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

function yearsOf(figures: readonly Figure[]): string[] {
  const years = new Set<string>();
  for (const { labels } of figures) if (/^\d{4}$/.test(labels.年度 ?? '')) years.add(labels.年度 as string);
  return [...years].sort();
}

function schoolOf(figures: readonly Figure[]): { school?: string } {
  const school = figures.find(({ table, measure }) => table === 1 && measure === '学校名称')?.text;
  return school === undefined || school === '' ? {} : { school };
}
