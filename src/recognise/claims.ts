import type { Form } from '../catalogue/types';
import { type Caption, captionsAbove, claimedNumber, fitsTitle, readsLikeTitle } from './captions';
import type { Pattern } from './expected-columns';
import type { Grid } from './grid';
import { overlap } from './headers';
import { memberNamed } from './row-labels';
import type { Evidence, FoundHeader } from './types';

/** A header taken for a form, with what speaks for it. */
export interface Claim {
  readonly header: FoundHeader;
  readonly form: Form;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  readonly caption?: Caption;
}

/** One place in the workbook and the forms it may be, best first. */
export interface Place {
  readonly claims: readonly [Claim, ...Claim[]];
}

/** A title shares at least this much with its form's. */
const TITLE_FITS = 0.6;
/** A title that shares less than this with the form's speaks against it. */
const TITLE_SPEAKS_AGAINST = 0.4;
/** Columns that must be there when nothing but the header speaks for the table, and when something else does. */
const ENOUGH_ALONE = 0.8;
const ENOUGH_WITH_SUPPORT = 0.6;
/** How much each kind of evidence adds to a header's likeness, which weighs 2. */
const WEIGHT = { header: 2, caption: 1, number: 0.4, sheet: 0.6, rows: 0.4, words: 0.3 };

/** Weighs every header found in a sheet; headers on the same cells become one place with alternatives. */
export function findPlaces(grid: Grid, headers: readonly FoundHeader[], patterns: readonly Pattern[]): Place[] {
  const claims = headers.flatMap(
    (header) => weigh(grid, header, patterns.find(({ block }) => block === header.block)!) ?? [],
  );
  const places: Claim[][] = [];
  for (const claim of claims.sort((a, b) => b.score - a.score)) {
    const place = places.find((others) => overlap(others[0]!.header, claim.header));
    if (place === undefined) places.push([claim]);
    else if (!place.some(({ form }) => form === claim.form)) place.push(claim);
  }
  return places.map((place) => ({ claims: place as [Claim, ...Claim[]] }));
}

function weigh(grid: Grid, header: FoundHeader, pattern: Pattern): Claim | undefined {
  const { form } = header;
  const evidence: Evidence[] = [
    {
      by: 'header',
      found: header.columns
        .map(({ expected }) => nameOf(expected))
        .filter(unique)
        .join('、'),
    },
  ];
  const captions = captionsAbove(grid, header);
  const fits = captions.map((caption) => ({ caption, fit: fitsTitle(caption.text, form) }));
  const best = fits.reduce((a, b) => (b.fit > a.fit ? b : a), { caption: undefined as Caption | undefined, fit: 0 });
  const numbered = captions.find(({ text }) => claimedNumber(text) === form.no);
  const caption = best.fit >= TITLE_FITS ? best.caption : numbered;
  if (caption !== undefined) evidence.push({ by: 'caption', found: caption.text });

  const sheetFit = fitsTitle(grid.sheet.name, form);
  const sheetNumber = claimedNumber(grid.sheet.name) === form.no;
  if (sheetFit >= TITLE_FITS || sheetNumber) evidence.push({ by: 'sheet-name', found: grid.sheet.name });

  const rows = memberShare(grid, header);
  if (rows.share > 0) evidence.push({ by: 'rows', found: rows.seen.join('、') });
  const supported = caption !== undefined || sheetNumber || sheetFit >= TITLE_FITS;
  if (header.coverage < (supported ? ENOUGH_WITH_SUPPORT : ENOUGH_ALONE)) return undefined;
  if (header.block.labels.some(({ kind }) => kind === 'closed') && rows.share === 0) return undefined;
  if (!supported && isAnotherTable(captions, best.fit, header, pattern)) return undefined;

  const score =
    WEIGHT.header * header.likeness +
    WEIGHT.caption * best.fit +
    (numbered === undefined ? 0 : WEIGHT.number) +
    WEIGHT.sheet * Math.max(sheetNumber ? 1 : 0, sheetFit) +
    WEIGHT.rows * rows.share +
    (saysWords(grid, header, form.words ?? []) ? WEIGHT.words : 0);
  return { header, form, score, evidence, ...(caption === undefined ? {} : { caption }) };
}

const unique = <T>(value: T, index: number, all: readonly T[]): boolean => all.indexOf(value) === index;

function nameOf(expected: FoundHeader['columns'][number]['expected']): string {
  return [expected.member?.name, expected.label?.name ?? expected.measure?.name].filter(Boolean).join('·');
}

/** True where a title above names something else and no column is this form's own. */
function isAnotherTable(captions: readonly Caption[], fit: number, header: FoundHeader, pattern: Pattern): boolean {
  const titled = captions.some(({ text }) => readsLikeTitle(text));
  const own = header.columns.filter(({ expected }) =>
    expected.path.flat().some((word) => pattern.distinctive.has(word)),
  );
  return titled && fit < TITLE_SPEAKS_AGAINST && own.length < 2;
}

/** The share of a closed label's members that stand in the rows below. */
function memberShare(grid: Grid, header: FoundHeader): { share: number; seen: string[] } {
  const found = header.columns.find(({ expected }) => expected.label?.kind === 'closed');
  const label = found?.expected.label;
  if (found === undefined || label?.members === undefined) return { share: 0, seen: [] };
  const seen = new Set<string>();
  for (let row = header.bottom + 1; row <= header.bottom + 4 * label.members.length; row++) {
    const member = memberNamed(label, grid.text(row, found.column));
    if (member !== undefined) seen.add(member.name);
  }
  return { share: seen.size / label.members.length, seen: [...seen] };
}

/** True where a word typical for the form stands in the first rows below the header. */
function saysWords(grid: Grid, header: FoundHeader, words: readonly string[]): boolean {
  for (let row = header.bottom + 1; row <= Math.min(grid.lastRow, header.bottom + 20); row++) {
    if (grid.row(row).some(({ column }) => words.some((word) => grid.text(row, column).includes(word)))) return true;
  }
  return false;
}
