import type { Form } from '../../catalogue/types';
import { sameItems } from '../../workbook/same-items';
import type { Area } from '../../workbook/types';
import { columnNames, type Pattern } from '../headers/expected-columns';
import type { Grid } from '../headers/grid';
import { DEEPEST_HEADER, findHeaders, overlap } from '../headers/headers';
import { type WordIndex, wordIndexOf } from '../headers/word-index';
import type { FoundHeader, NearMiss } from '../types';
import { captionNumber, fitsTitle, readsLikeTitle, sheetNumber } from '../words/captions';
import { memberNamed } from '../words/row-labels';
import { type Claim, TITLE_FITS, type Weighed, weighAll } from './claims';

/** A place that is spoken for, as another table or otherwise. */
type Known = Pick<NearMiss, 'sheet' | 'area'>;

/** With fewer of a form's columns a place is not near. */
const NEAR = 0.3;
const MOST_TOLD = 3;
/** Texts in a row that may be a title, and their length. */
const TITLE_CELLS = 3;
const LONGEST_TITLE = 60;
/** A sheet with more titles than this is a list of them. */
const MOST_TITLES = 100;
/** What is offered is no longer than this. */
const LONGEST_REGION = 300;

interface Candidate extends NearMiss {
  readonly rank: number;
}

/** What was found on a sheet, as long as the same tables are missing and the same places on it are taken. */
const sought = new WeakMap<
  Grid,
  {
    readonly missing: readonly Form[];
    readonly taken: readonly FoundHeader[];
    readonly candidates: readonly Candidate[];
  }
>();

/**
 * Where the tables that were not found may stand, nearest first, and why these places were not taken.
 * @param grids what is left of the sheets to be recognised
 * @param taken headers that surely are another table
 * @param told misses that are known already: sets in dispute, sets of last year
 */
export function nearMissesOf(
  missing: readonly Form[],
  allPatterns: readonly Pattern[],
  grids: Iterable<Grid>,
  taken: readonly FoundHeader[],
  told: readonly NearMiss[],
): NearMiss[] {
  if (missing.length === 0) return [];
  const { patterns, index } = patternsOf(missing, allPatterns);
  const candidates: Candidate[] = told.map((miss) => ({ ...miss, rank: KNOWN }));
  for (const grid of grids) {
    const here = taken.filter(({ sheet }) => sheet === grid.sheet.name);
    const known = sought.get(grid);
    if (known !== undefined && sameItems(known.missing, missing) && sameItems(known.taken, here)) {
      candidates.push(...known.candidates);
      continue;
    }
    const headers = findHeaders(grid, index, NEAR).filter((header) => !here.some((other) => overlap(header, other)));
    const byHeader = weighAll(grid, headers, patterns).flatMap((weighed) =>
      isLikeAny(weighed.claim) ? [] : fromHeader(grid, weighed),
    );
    const found = [...byHeader, ...fromTitles(grid, patterns, here)];
    sought.set(grid, { missing, taken: here, candidates: found });
    candidates.push(...found);
  }
  return missing.flatMap(({ no }) => nearest(candidates.filter(({ table }) => table === no)));
}

const KNOWN = 10;

interface Sought {
  readonly missing: readonly Form[];
  readonly patterns: readonly Pattern[];
  readonly index: WordIndex;
}

/** What was made ready last: from one check to the next the same tables are missing. */
const ready = new WeakMap<readonly Pattern[], Sought>();

function patternsOf(missing: readonly Form[], all: readonly Pattern[]): Sought {
  const known = ready.get(all);
  if (known !== undefined && sameItems(known.missing, missing)) return known;
  const patterns = all.filter(({ form }) => missing.includes(form));
  const made = { missing, patterns, index: wordIndexOf(patterns) };
  ready.set(all, made);
  return made;
}

function nearest(candidates: readonly Candidate[]): NearMiss[] {
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.rank - a.rank)) {
    if (kept.length === MOST_TOLD) break;
    if (!kept.some((other) => meet(other, candidate))) kept.push(candidate);
  }
  return kept.map(({ rank: _, ...miss }) => miss);
}

const meet = (one: Known, other: Known): boolean =>
  one.sheet === other.sheet &&
  one.area.top <= other.area.bottom &&
  other.area.top <= one.area.bottom &&
  one.area.left <= other.area.right &&
  other.area.left <= one.area.right;

/** True where nothing is alike but 序号 or 年度, which every list has. */
const isLikeAny = ({ header, evidence }: Claim): boolean =>
  evidence.length === 1 &&
  header.columns.every(({ expected: { label } }) => label?.kind === 'ordinal' || label?.kind === 'year');

function fromHeader(grid: Grid, { claim, refusal }: Weighed): Candidate {
  const { header, form, titled } = claim;
  const why = refusal ?? '表头相近，但没有别的依据说明是这张表';
  const area = regionFrom(grid, header.top, header.columns[0]!.column, header.columns.at(-1)!.column);
  return { table: form.no, sheet: header.sheet, area, why, rank: header.coverage * 2 + titled + supportOf(claim) };
}

const supportOf = ({ numbered, caption }: Claim): number => (numbered ? 0.5 : 0) + (caption === undefined ? 0 : 0.5);

/** Lines that give a form's title or number with nothing below that can be read as its header; sheets named for it. */
function fromTitles(grid: Grid, patterns: readonly Pattern[], taken: readonly FoundHeader[]): Candidate[] {
  const { name, rows } = grid.sheet;
  const missing = new Map(patterns.map((pattern) => [pattern.form, pattern]));
  const found: Candidate[] = [];
  let titles = 0;
  for (const { index: row, cells } of rows) {
    if (titles >= MOST_TITLES) break;
    if (cells.length > TITLE_CELLS) continue;
    const column = cells[0]!.column;
    const text = grid.text(row, column);
    if (text.length > LONGEST_TITLE || !readsLikeTitle(text)) continue;
    titles++;
    if (taken.some(({ top, bottom }) => row >= top - 2 && row <= bottom)) continue;
    for (const [form, pattern] of missing) {
      const fit = fitsTitle(text, form);
      if (fit < TITLE_FITS && captionNumber(text) !== form.no) continue;
      const area = regionFrom(grid, row + 1, column, column);
      if (area.bottom <= row + 1) continue;
      const across = namesAcross(grid, area, pattern);
      const why =
        across === undefined
          ? `标题“${text}”相符，但下面没有认出它的表头（应有${columnNames(pattern)}等列）`
          : `标题“${text}”相符，但它的行（${across}）横着写成了列，请照表样一行一个`;
      found.push({ table: form.no, sheet: name, area, why, headless: true, rank: fit });
    }
  }
  if (taken.length > 0 || rows.length < 2) return found;
  for (const [form, pattern] of missing) {
    if (sheetNumber(name) !== form.no && fitsTitle(name, form) < TITLE_FITS) continue;
    const first = rows[0]!;
    const area = regionFrom(grid, first.index, first.cells[0]!.column, first.cells.at(-1)!.column);
    const why = `工作表名相符，但没有认出它的表头（应有${columnNames(pattern)}等列）`;
    found.push({ table: form.no, sheet: name, area, why, headless: true, rank: 0.5 });
  }
  return found;
}

/** The rows of a form that stand side by side in one of the first rows below its title, where its columns should. */
function namesAcross(grid: Grid, { top }: Area, { block }: Pattern): string | undefined {
  const label = block.labels.find(({ kind }) => kind === 'closed');
  if (label === undefined) return undefined;
  for (let row = top; row < top + DEEPEST_HEADER; row++) {
    const texts = grid.row(row).map(({ column }) => grid.text(row, column));
    const names = new Set(texts.flatMap((text) => memberNamed(label, text)?.name ?? []));
    if (names.size >= NAMES_ACROSS) return `${[...names].slice(0, NAMES_ACROSS).join('、')}等`;
  }
  return undefined;
}
const NAMES_ACROSS = 2;

/** The filled rows from a row on, as wide as they join the given columns. */
function regionFrom(grid: Grid, top: number, from: number, to: number): Area {
  let [left, right, bottom] = [from, to, top];
  for (let row = top; row < top + LONGEST_REGION && grid.row(row).length > 0; row++) {
    bottom = row;
    for (const { column } of grid.row(row)) if (column === right + 1) right = column;
    for (const { column } of [...grid.row(row)].reverse()) if (column === left - 1) left = column;
  }
  return { top, left, bottom, right };
}
