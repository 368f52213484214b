import { referencesIn } from '../../workbook/formulas/references';
import { halfWidth } from '../../workbook/label-text';
import { sheetReference } from '../../workbook/sheet-reference';
import type { Visibility } from '../../workbook/types';
import type { Reader } from '../rows/reading';
import type { FoundBlock } from '../types';
import { captionTitle } from '../words/captions';
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
  const grids = claims.map((claim) => reader.gridOf(claim));
  const { values, ...filling } = valuesOf(blocks, (at, row, column) => grids[at]!.text(row, column));
  const words = [...sheets.map(setWordInName), ...lines.map(setWordAbove)];
  return {
    copy,
    years: [figureYears(blocks), namedYears(lines.map(captionTitle)), namedYears(sheets.map(halfWidth))],
    kin: kin.of(claims[0]!),
    word: words.find((word) => word !== undefined),
    hidden: sheets.every((sheet) => visibilityOf(sheet) !== 'visible'),
    marks: marksOf(claims),
    named: sheets.map((sheet) => namedFor(sheet, copy.form)).find((named) => named !== undefined),
    values,
    ...filling,
    hasUnread: unread.length > 0,
    fetchedFrom: fetchedFrom(blocks, (at, row, column) => grids[at]!.cell(row, column)?.formula),
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

/** The texts of all cells of figures by what they are about, whatever the place and the year that they stand in. */
function valuesOf(
  blocks: readonly FoundBlock[],
  textOf: (block: number, row: number, column: number) => string,
): Pick<CopyFacts, 'values' | 'figures' | 'filled' | 'lastFilled'> {
  const values = new Map<string, string>();
  const known = new Map<string, number>();
  let [figures, wanted, lacking] = [0, 0, 0];
  let lastFilled: string | undefined;
  blocks.forEach(({ header, rows }, at) => {
    for (const { row, labels, year, role } of rows) {
      const about = JSON.stringify([header.block.name ?? '', Object.entries(labels).sort(), year ?? '', role]);
      const again = (known.get(about) ?? 0) + 1;
      known.set(about, again);
      for (const { column, expected, year: columnYear } of header.columns) {
        if (expected.measure === undefined && expected.label?.kind !== 'ordinal') continue;
        const text = halfWidth(textOf(at, row, column)).trim();
        const name = `${expected.member?.name ?? ''}/${expected.measure?.name ?? ''}/${columnYear ?? ''}`;
        const its = columnYear ?? year ?? '';
        if (text !== '') values.set(`${its}${YEAR_END}${about}${again}/${name}`, text);
        if (expected.measure === undefined) continue;
        if (text !== '') figures++;
        if (text !== '' && its > (lastFilled ?? '')) lastFilled = its;
        if (expected.measure.blank === 'zero') continue;
        wanted++;
        if (text === '') lacking++;
      }
    }
  });
  return { values, figures, filled: wanted === 0 ? 1 : 1 - lacking / wanted, lastFilled };
}

/** A figure that is one cell of another sheet was fetched there; a sum over several sheets was made here. */
function fetchedFrom(
  blocks: readonly FoundBlock[],
  formulaOf: (block: number, row: number, column: number) => string | undefined,
): Set<string> {
  const counts = new Map<string, number>();
  let all = 0;
  blocks.forEach(({ header, rows }, at) => {
    for (const { row } of rows) {
      for (const { column, expected } of header.columns) {
        const formula = formulaOf(at, row, column);
        // A member of a shared formula has none of its own.
        if (expected.measure === undefined || formula === '') continue;
        all++;
        const used = formula?.includes('!') ? referencesIn(formula, '') : [];
        const [place, ...others] = new Set(used.map(sheetReference));
        if (place === undefined || others.length > 0 || place.includes(':')) continue;
        counts.set(used[0]!.sheet, (counts.get(used[0]!.sheet) ?? 0) + 1);
      }
    }
  });
  return new Set([...counts].flatMap(([sheet, count]) => (count * 2 > all ? sheet : [])));
}
