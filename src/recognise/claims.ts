import type { Form } from '../catalogue/types';
import { isUnitLine, type Line, linesAbove, unitsNamedIn } from './above';
import { captionNumber, claimedNumber, fitsTitle, mayAbbreviate, namesAnother, readsLikeTitle } from './captions';
import { columnName, type Pattern } from './expected-columns';
import type { Grid } from './grid';
import { overlap } from './headers';
import { type Neighbours, neighboursAmong } from './neighbours';
import { type RowEvidence, rowEvidence } from './row-evidence';
import { RowIndex } from './row-index';
import type { Evidence, FoundHeader } from './types';

/** A header taken for a form, with what speaks for it. */
export interface Claim {
  readonly header: FoundHeader;
  readonly form: Form;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly caption?: Line;
  /** How well a caption or the sheet's name fits the form's title, 0 to 1. */
  readonly titled: number;
  /** True where a caption gives the form's number, or the sheet's name does and no title says otherwise. */
  readonly numbered: boolean;
  /** True where a title above the header names something else. */
  readonly foreign: boolean;
  readonly units: readonly string[];
}

/** One place in the workbook and the forms it may be, best first. */
export interface Place {
  readonly claims: readonly [Claim, ...Claim[]];
}

/** A title shares at least this much with its form's. */
export const TITLE_FITS = 0.6;
/** A title that shares less than this with the form's speaks against it. */
const TITLE_SPEAKS_AGAINST = 0.4;
const TITLE_IS_SAME = 0.9;
/** Columns that must be there when nothing but the header speaks for the table, and when something else does. */
const ENOUGH_ALONE = 0.8;
const ENOUGH_WITH_SUPPORT = 0.6;
/** How much else there may be among its columns when nothing but the header speaks for the table. */
const ALIKE_ALONE = 0.5;
/** Share of a closed label's rows that must be there when nothing but the header speaks for the table. */
const ENOUGH_ROWS_ALONE = 0.5;
/** A header this complete, with so many columns or rows of the form's own, is believed against another title. */
const COMPLETE = 0.95;
const OWN_COLUMNS = 3;
const ROWS_ALL_BUT_THERE = 0.75;
/** How much each kind of evidence adds to a header's likeness, which weighs 2. */
const WEIGHT = { header: 2, caption: 1, number: 0.4, sheet: 0.6, rows: 0.4, words: 0.6 };

/** Weighs every header found in a sheet; headers on the same cells become one place with alternatives. */
export function findPlaces(grid: Grid, headers: readonly FoundHeader[], patterns: readonly Pattern[]): Place[] {
  const near = neighboursAmong(
    headers.filter(({ coverage, likeness }) => coverage >= ENOUGH_ALONE && likeness >= ALIKE_ALONE),
  );
  const claims = headers.flatMap(
    (header) => weigh(grid, header, patterns.find(({ block }) => block === header.block)!, near(header)) ?? [],
  );
  const places = new RowIndex<Claim[]>();
  const found: Claim[][] = [];
  for (const claim of claims.sort((a, b) => b.score - a.score)) {
    const place = places.in(claim.header).find((others) => overlap(others[0]!.header, claim.header));
    if (place === undefined) {
      found.push([claim]);
      places.add(claim.header, found.at(-1)!);
    } else if (!place.some(({ form }) => form === claim.form)) place.push(claim);
  }
  return found.map((place) => ({ claims: place as [Claim, ...Claim[]] }));
}

function weigh(grid: Grid, header: FoundHeader, pattern: Pattern, near: Neighbours): Claim | undefined {
  const { form } = header;
  const lines = linesAbove(grid, header, near.above?.bottom ?? -1);
  const captions = lines.filter(({ text }) => !isUnitLine(text)).map((line) => captionFor(form, line));
  const best = captions.reduce<CaptionFor | undefined>(
    (a, b) => (a === undefined || b.weight > a.weight ? b : a),
    undefined,
  );
  const fit = best?.fit ?? 0;
  const caption = fit >= TITLE_FITS || best?.numbered ? best?.line : undefined;
  const sheetFit = fitsTitle(grid.sheet.name, form);
  const sheetNumber = claimedNumber(grid.sheet.name) === form.no;
  const supported = caption !== undefined || sheetNumber || sheetFit >= TITLE_FITS;
  const rows = rowEvidence(grid, header, near.below?.top);
  const foreign =
    caption === undefined &&
    fit < TITLE_SPEAKS_AGAINST &&
    captions.some(({ line }) => line.over && readsLikeTitle(line.text));
  const texts = near.above === undefined && near.below === undefined ? [grid.sheet.name] : [];
  texts.push(...captions.flatMap(({ line }) => (line.over && line.alone ? line.text : [])));
  if (!isEnough(header, pattern, supported, rows, foreign, texts)) return undefined;

  const numbered = captions.some((each) => each.numbered) || (sheetNumber && !foreign);
  const score =
    WEIGHT.header * header.likeness +
    WEIGHT.caption * fit +
    WEIGHT.number * Math.max(0, ...captions.map((each) => (each.numbered ? each.trust : 0))) +
    WEIGHT.sheet * Math.max(sheetNumber ? 1 : 0, sheetFit) +
    WEIGHT.rows * rows.share +
    (rows.words.length > 0 ? WEIGHT.words : 0);
  return {
    header,
    form,
    score,
    evidence: evidenceOf(grid, header, caption, sheetNumber || sheetFit >= TITLE_FITS, rows),
    ...(caption === undefined ? {} : { caption }),
    titled: Math.max(fit, sheetFit),
    numbered,
    foreign,
    units: unitsNamedIn(lines.flatMap(({ text, over }) => (over || isUnitLine(text) ? text : []))),
  };
}

interface CaptionFor {
  readonly line: Line;
  readonly fit: number;
  /** True where it gives the form's number and no other title. */
  readonly numbered: boolean;
  /** How much its number is to be trusted: all where the title is right or left out, less where it is another. */
  readonly trust: number;
  readonly weight: number;
}

function captionFor(form: Form, line: Line): CaptionFor {
  const fit = fitsTitle(line.text, form);
  const shortened = mayAbbreviate(line.text, form);
  const numbered = captionNumber(line.text) === form.no && (fit >= TITLE_SPEAKS_AGAINST || shortened);
  const trust = fit >= TITLE_IS_SAME || shortened ? 1 : 0.5 * fit;
  return { line, fit, numbered, trust, weight: fit + (numbered ? 0.5 : 0) };
}

/** True where so much of the form is there that it is this form or one very like it, and not another report's table. */
function isEnough(
  header: FoundHeader,
  pattern: Pattern,
  supported: boolean,
  rows: RowEvidence,
  foreign: boolean,
  texts: readonly string[],
): boolean {
  const closed = header.block.labels.some(({ kind }) => kind === 'closed');
  if (closed && rows.share === 0) return false;
  if (supported) return header.coverage >= ENOUGH_WITH_SUPPORT;
  if (header.coverage < ENOUGH_ALONE || header.likeness < ALIKE_ALONE) return false;
  if (closed && rows.share < ENOUGH_ROWS_ALONE) return false;
  const own = header.columns.filter(({ words }) => words.some((word) => pattern.distinctive.has(word))).length;
  const complete = header.likeness >= COMPLETE && (own >= OWN_COLUMNS || rows.share >= ROWS_ALL_BUT_THERE);
  if (closed || own >= 2) return !foreign || complete;
  return !foreign && !texts.some((text) => namesAnother(text, header.form));
}

function evidenceOf(
  grid: Grid,
  header: FoundHeader,
  caption: Line | undefined,
  bySheet: boolean,
  { seen, words }: RowEvidence,
): Evidence[] {
  const columns = [...new Set(header.columns.map(({ expected }) => columnName(expected)))].join('、');
  const rows = [...seen, ...words].join('、');
  return [
    { by: 'header', found: columns },
    ...(caption === undefined ? [] : [{ by: 'caption' as const, found: caption.text }]),
    ...(bySheet ? [{ by: 'sheet-name' as const, found: grid.sheet.name }] : []),
    ...(rows === '' ? [] : [{ by: 'rows' as const, found: rows }]),
  ];
}
