import type { Form } from '../catalogue/types';
import type { Workbook } from '../workbook/types';
import { assign, type Taken } from './assign';
import { findPlaces, type Place } from './claims';
import { patternsOf } from './expected-columns';
import { figuresOf } from './figures';
import { type Grid, gridOf } from './grid';
import { findHeaders, wordIndexOf } from './headers';
import { addLookups } from './lookups';
import type { Synonyms } from './row-labels';
import { readRows } from './rows';
import type { Conflict, Evidence, Figure, FoundBlock, FoundHeader, Recognition, Table, Unread } from './types';

/**
 * Finds the tables of the catalogue in a workbook and reads their figures.
 * Works by what the cells say: position, sheet order and sheet names change nothing but addresses.
 * @param isOwnSheet tells sheets that this program wrote, which are never taken for tables.
 */
export function recognise(
  workbook: Workbook,
  forms: readonly Form[],
  synonyms: Synonyms,
  isOwnSheet: (sheet: Workbook['sheets'][number]) => boolean = () => false,
): Recognition {
  const patterns = patternsOf(forms);
  const index = wordIndexOf(patterns);
  const grids = new Map<string, Grid>();
  const places: Place[] = [];
  for (const sheet of workbook.sheets) {
    if (isOwnSheet(sheet)) continue;
    const grid = gridOf(sheet, workbook.date1904);
    grids.set(sheet.name, grid);
    places.push(...findPlaces(grid, findHeaders(grid, index), patterns));
  }
  const { taken, undecided, disputed } = assign(places);
  const headers = places.map(({ claims }) => claims[0]);
  const limitOf = (header: FoundHeader) =>
    Math.min(
      Number.POSITIVE_INFINITY,
      ...headers
        .filter(
          ({ header: other }) =>
            other.sheet === header.sheet && other.top > header.bottom && sharesColumns(other, header),
        )
        .map(({ header: other, caption }) => Math.min(other.top, caption?.row ?? other.top)),
    );
  const unread: Unread[] = [];
  const tables = forms.flatMap((form) => {
    const own = taken.filter(({ claim }) => claim.form === form);
    if (own.length === 0) return [];
    const blocks = own.map(({ claim: { header } }) => {
      const { unread: strange, ...block } = readRows(grids.get(header.sheet)!, header, limitOf(header), synonyms);
      unread.push(...strange);
      return block;
    });
    return [tableOf(form, own, blocks)];
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
    unread,
    years: yearsOf(complete),
    figures: complete,
    ...schoolOf(complete),
  };
}

function sharesColumns(a: FoundHeader, b: FoundHeader): boolean {
  return a.columns[0]!.column <= b.columns.at(-1)!.column && b.columns[0]!.column <= a.columns.at(-1)!.column;
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

/** How sure each kind of evidence alone would make us; they are joined as independent witnesses. */
const TRUST = { header: 0.8, caption: 0.8, 'sheet-name': 0.5, rows: 0.5, elimination: -0.3 };

function confidenceOf(form: Form, taken: readonly Taken[], evidence: readonly Evidence[]): number {
  const blocks = new Set(taken.map(({ claim }) => claim.header.block));
  const likeness =
    [...blocks]
      .map((block) => Math.max(...taken.map(({ claim }) => (claim.header.block === block ? claim.header.likeness : 0))))
      .reduce((sum, value) => sum + value, 0) / form.blocks.length;
  const kinds = new Set(evidence.map(({ by }) => by));
  const doubt = [...kinds].reduce((left, by) => left * (1 - TRUST[by] * (by === 'header' ? likeness : 1)), 1);
  return Math.round((1 - Math.min(1, doubt)) * 100) / 100;
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
