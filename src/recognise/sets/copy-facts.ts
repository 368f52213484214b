import { halfWidth } from '../../workbook/label-text';
import type { Visibility } from '../../workbook/types';
import type { Grid } from '../headers/grid';
import type { Reader } from '../rows/reading';
import type { FoundBlock } from '../types';
import { captionTitle } from '../words/captions';
import { dateInName, type NameDate, withoutDate } from '../words/name-dates';
import { type SetWord, setWordAbove, setWordInName } from '../words/set-words';
import type { Copy } from './copies';
import { type Kinship, type NamedFor, namedFor } from './kinship';
import { type Marks, marksOf } from './marks';

/** What is known of one set of a table, to hold it against another. */
export interface CopyFacts {
  readonly copy: Copy;
  /** Years in its header and rows; then those that its caption names; then those of the sheet's name. */
  readonly years: YearsByKind;
  readonly kin: string;
  readonly word: SetWord | undefined;
  /** The day that its sheets are named by. */
  readonly date: NameDate | undefined;
  readonly hidden: boolean;
  readonly named: NamedFor;
  readonly marks: Marks;
  /** What its cells say, by what they are about; blank ones are left out. */
  readonly values: ReadonlyMap<string, string>;
  /** True where rows of it are not known. */
  readonly hasUnread: boolean;
  /** How many of its cells hold a figure, and the share of those filled in which the form wants one. */
  readonly figures: number;
  readonly filled: number;
  /** The latest year of which it has figures, where they have years. */
  readonly lastFilled: string | undefined;
  /** Sheets from which most of its figures are fetched by formulas. */
  readonly fetchedFrom: ReadonlySet<string>;
  readonly score: number;
}

export type YearsByKind = readonly [figures: readonly string[], caption: readonly string[], name: readonly string[]];

export function factsOf(
  copy: Copy,
  reader: Reader,
  kin: Kinship,
  visibilityOf: (sheet: string) => Visibility,
): CopyFacts {
  const { claims } = copy;
  const { blocks, unread } = reader.read(claims);
  const sheets = [...new Set(claims.map(({ header }) => header.sheet))];
  const lines = claims.flatMap(({ above }) => above);
  const words = [...sheets.map(setWordInName), ...lines.map(setWordAbove)];
  return {
    copy,
    years: [
      figureYears(blocks),
      namedYears(lines.map(captionTitle)),
      namedYears(sheets.map((sheet) => halfWidth(withoutDate(sheet)))),
    ],
    kin: kin.of(claims[0]!),
    word: words.find((word) => word !== undefined),
    date: dateInName(sheets[0]!),
    hidden: sheets.every((sheet) => visibilityOf(sheet) !== 'visible'),
    marks: marksOf(claims),
    named: sheets.map((sheet) => namedFor(sheet, copy.form)).find((named) => named !== undefined),
    ...valuesOf(
      blocks,
      claims.map((claim) => reader.gridOf(claim)),
    ),
    hasUnread: unread.length > 0,
    score: Math.max(...claims.map(({ score }) => score)),
  };
}

function figureYears(blocks: readonly FoundBlock[]): string[] {
  const years = new Set<string>();
  for (const { header, rows } of blocks) {
    for (const { year } of header.columns) if (year !== undefined) years.add(year);
    for (const { year } of rows) if (year !== undefined) years.add(year);
  }
  return sorted(years);
}

/** The years in texts; 2019-2020 are both. */
function namedYears(texts: readonly string[]): string[] {
  const years = new Set<string>();
  for (const text of texts) for (const [year] of text.matchAll(/\d+/g)) if (/^20\d\d$/.test(year)) years.add(year);
  return sorted(years);
}

const sorted = (years: ReadonlySet<string>): string[] => [...years].filter((year) => /^\d{4}$/.test(year)).sort();

const YEAR_END = '\u0000';

/** The year of a value by what it is about; '' where it has none. */
export const yearOfValue = (about: string): string => about.slice(0, about.indexOf(YEAR_END));

const CELL_ELSEWHERE = /(?:'([^']+)'|([\p{L}\p{N}_.]+))!\$?[A-Z]{1,3}\$?\d/iu;
const ANY_CELL = /(?:[^\s"=(),<>+*/&-]+!)?\$?[A-Z]{1,3}\$?\d+/gi;

/** What only fetches a cell is no longer than a path and a name; a longer formula is not searched. */
const LONGEST_FETCH = 300;

/** The sheet that a formula fetches a figure from, as it is there; a sum over several sheets is made here. */
function origin(formula: string): string | undefined {
  if (formula.length > LONGEST_FETCH) return undefined;
  const [, quoted, sheet = quoted] = CELL_ELSEWHERE.exec(formula) ?? [];
  return new Set(formula.match(ANY_CELL)).size > 1 ? undefined : sheet;
}

/** The texts of all cells of figures by what they are about, whatever the place and the year that they stand in. */
function valuesOf(
  blocks: readonly FoundBlock[],
  grids: readonly Grid[],
): Pick<CopyFacts, 'values' | 'figures' | 'filled' | 'lastFilled' | 'fetchedFrom'> {
  const values = new Map<string, string>();
  const known = new Map<string, number>();
  const origins = new Map<string, number>();
  let [figures, wanted, lacking, own] = [0, 0, 0, 0];
  let lastFilled: string | undefined;
  blocks.forEach(({ header, rows }, at) => {
    for (const { row, labels, year, role } of rows) {
      const about = JSON.stringify([header.block.name ?? '', Object.entries(labels).sort(), year ?? '', role]);
      const again = (known.get(about) ?? 0) + 1;
      known.set(about, again);
      for (const { column, expected, year: columnYear } of header.columns) {
        const { measure, member, label } = expected;
        if (measure === undefined && label?.kind !== 'ordinal') continue;
        const text = halfWidth(grids[at]!.text(row, column)).trim();
        const its = columnYear ?? year ?? '';
        const name = `${member?.name ?? ''}/${measure?.name ?? ''}/${columnYear ?? ''}`;
        if (text !== '') values.set(`${its}${YEAR_END}${about}${again}/${name}`, text);
        if (measure === undefined) continue;
        if (text !== '') figures++;
        if (text !== '' && its > (lastFilled ?? '')) lastFilled = its;
        if (measure.blank !== 'zero') {
          wanted++;
          if (text === '') lacking++;
        }
        const formula = grids[at]!.cell(row, column)?.formula;
        // A member of a shared formula has none of its own.
        if (formula === '') continue;
        own++;
        const sheet = formula && origin(formula);
        if (sheet !== undefined) origins.set(sheet, (origins.get(sheet) ?? 0) + 1);
      }
    }
  });
  return {
    values,
    figures,
    filled: wanted === 0 ? 1 : 1 - lacking / wanted,
    lastFilled,
    fetchedFrom: new Set([...origins].flatMap(([sheet, count]) => (count * 2 > own ? sheet : []))),
  };
}
