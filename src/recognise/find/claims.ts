import type { Form } from '../../catalogue/types';
import { gathered } from '../../workbook/gathered';
import { columnName, type Pattern } from '../headers/expected-columns';
import type { Grid } from '../headers/grid';
import { overlap } from '../headers/headers';
import { RowIndex } from '../headers/row-index';
import type { Evidence, FoundHeader } from '../types';
import { captionNumber, fitsTitle, mayAbbreviate, saysTitle, sheetNumber } from '../words/captions';
import { withoutDate } from '../words/name-dates';
import { isUnitLine, type Line, linesAbove, unitsNamedIn } from './above';
import { type Neighbours, neighboursAmong } from './neighbours';
import { type RowEvidence, rowEvidence } from './row-evidence';
import { ALIKE_ALONE, ENOUGH_ALONE, whyNot } from './why-not';
import { withYearAbove } from './year-above';

/** A header taken for a form, with what speaks for it. */
export interface Claim {
  readonly header: FoundHeader;
  readonly form: Form;
  /** How well header, title and rows fit the form. Numbers do not count: they are the first thing to be wrong. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly caption?: Line;
  /** How well a caption or the sheet's name fits the form's title, 0 to 1. */
  readonly titled: number;
  /** True where a caption gives the form's number, or the sheet's name does and no title says otherwise. */
  readonly numbered: boolean;
  /** A caption above the header that gives the number of another form. */
  readonly oddNumber?: string;
  /** True where a title above the header names something else. */
  readonly foreign: boolean;
  readonly units: readonly string[];
  /** What is written above the header, but for units. */
  readonly above: readonly string[];
}

/** One place in the workbook and the forms it may be, best first. */
export interface Place {
  readonly claims: readonly [Claim, ...Claim[]];
}

/** A title shares at least this much with its form's. */
export const TITLE_FITS = 0.6;
/** A title that shares less than this with the form's speaks against it. */
const TITLE_SPEAKS_AGAINST = 0.4;
/** How much each kind of evidence adds to a header's likeness, which weighs 2. */
const WEIGHT = { header: 2, caption: 1, sheet: 0.6, rows: 0.4, words: 0.6 };

/** A claim, and why the header is not taken for the form after all. */
export interface Weighed {
  readonly claim: Claim;
  readonly refusal: string | undefined;
}

/** Weighs every header found in a sheet. */
export function weighAll(grid: Grid, headers: readonly FoundHeader[], patterns: readonly Pattern[]): Weighed[] {
  const near = neighboursAmong(
    headers.filter(({ coverage, likeness }) => coverage >= ENOUGH_ALONE && likeness >= ALIKE_ALONE),
  );
  const byBlock = new Map(patterns.map((pattern) => [pattern.block, pattern]));
  return headers.map((header) => weigh(grid, header, byBlock.get(header.block)!, near(header)));
}

/** Weighs every header found in a sheet; headers on the same cells become one place with alternatives. */
export function findPlaces(grid: Grid, headers: readonly FoundHeader[], patterns: readonly Pattern[]): Place[] {
  const claims = gathered(weighAll(grid, headers, patterns), ({ claim, refusal }) =>
    refusal === undefined ? claim : [],
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

function weigh(grid: Grid, header: FoundHeader, pattern: Pattern, near: Neighbours): Weighed {
  const { form } = header;
  const lines = linesAbove(grid, header, near.above?.bottom ?? -1);
  const captions = lines.filter(({ text }) => !isUnitLine(text)).map((line) => captionFor(form, line));
  const best = captions.reduce<CaptionFor | undefined>(
    (a, b) => (a === undefined || b.weight > a.weight ? b : a),
    undefined,
  );
  const fit = best?.fit ?? 0;
  const caption = fit >= TITLE_FITS || best?.numbered ? best?.line : undefined;
  const sheetFit = fitsTitle(withoutDate(grid.sheet.name), form);
  const isNumbered = sheetNumber(grid.sheet.name) === form.no;
  const rows = rowEvidence(grid, header, near.below?.top);
  const otherTitle =
    caption === undefined && fit < TITLE_SPEAKS_AGAINST
      ? captions.find(({ line }) => line.over && saysTitle(line.text))?.line.text
      : undefined;
  const texts = near.above === undefined && near.below === undefined ? [withoutDate(grid.sheet.name)] : [];
  texts.push(...gathered(captions, ({ line }) => (line.over && line.alone ? line.text : [])));
  const foreign = otherTitle !== undefined;
  const supported = caption !== undefined || isNumbered || sheetFit >= TITLE_FITS;
  const odd = captions.some(({ numbered }) => numbered)
    ? undefined
    : captions.find(({ line }) => line.over && captionNumber(line.text) !== undefined);
  const claim: Claim = {
    header: withYearAbove(header, lines, caption?.text),
    form,
    score:
      WEIGHT.header * header.likeness +
      WEIGHT.caption * fit +
      WEIGHT.sheet * sheetFit +
      WEIGHT.rows * rows.share +
      (rows.words.length > 0 ? WEIGHT.words : 0),
    evidence: evidenceOf(grid, header, caption, isNumbered || sheetFit >= TITLE_FITS, rows),
    titled: Math.max(fit, sheetFit),
    numbered: captions.some((each) => each.numbered) || (isNumbered && !foreign),
    foreign,
    units: unitsNamedIn(gathered(lines, ({ text, over }) => (over || isUnitLine(text) ? text : []))),
    above: captions.map(({ line }) => line.text),
    ...(caption === undefined ? {} : { caption }),
    ...(odd === undefined ? {} : { oddNumber: odd.line.text }),
  };
  return { claim, refusal: whyNot(header, pattern, { supported, rows, otherTitle, texts }) };
}

interface CaptionFor {
  readonly line: Line;
  readonly fit: number;
  /** True where it gives the form's number and no other title. */
  readonly numbered: boolean;
  readonly weight: number;
}

function captionFor(form: Form, line: Line): CaptionFor {
  const fit = fitsTitle(line.text, form);
  const shortened = mayAbbreviate(line.text, form);
  const numbered = captionNumber(line.text) === form.no && (fit >= TITLE_SPEAKS_AGAINST || shortened);
  return { line, fit, numbered, weight: fit + (numbered ? 0.5 : 0) };
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
