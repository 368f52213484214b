import { halfWidth } from '../../workbook/label-text';
import type { Visibility } from '../../workbook/types';
import type { Reader } from '../rows/reading';
import type { FoundBlock } from '../types';
import { captionTitle } from '../words/captions';
import { type SetWord, setWordAbove, setWordInName } from '../words/set-words';
import type { Copy } from './copies';
import type { Kinship } from './kinship';
import { type Marks, marksOf } from './marks';

/** What is known of one set of a table, to hold it against another. */
export interface CopyFacts {
  readonly copy: Copy;
  /** Years in its header and rows; then those that its caption names; then those of the sheet's name. */
  readonly years: YearsByKind;
  readonly kin: string;
  readonly word: SetWord | undefined;
  readonly hidden: boolean;
  readonly marks: Marks;
  /** What its cells say, by what they are about; blank ones are left out. */
  readonly values: ReadonlyMap<string, string>;
  /** Share of its cells that are filled. */
  readonly filled: number;
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
  const { blocks } = reader.read(claims);
  const sheets = [...new Set(claims.map(({ header }) => header.sheet))];
  const lines = claims.flatMap(({ above }) => above);
  const { values, cells } = valuesOf(blocks, (at, row, column) => reader.gridOf(claims[at]!).text(row, column));
  const words = [...sheets.map(setWordInName), ...lines.map(setWordAbove)];
  return {
    copy,
    years: [figureYears(blocks), namedYears(lines.map(captionTitle)), namedYears(sheets.map(halfWidth))],
    kin: kin.of(claims[0]!),
    word: words.find((word) => word !== undefined),
    hidden: sheets.every((sheet) => visibilityOf(sheet) !== 'visible'),
    marks: marksOf(claims),
    values,
    filled: cells === 0 ? 0 : values.size / cells,
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
): { values: Map<string, string>; cells: number } {
  const values = new Map<string, string>();
  const known = new Map<string, number>();
  let cells = 0;
  blocks.forEach(({ header, rows }, at) => {
    for (const { row, labels, year, role } of rows) {
      const about = JSON.stringify([header.block.name ?? '', Object.entries(labels).sort(), year ?? '', role]);
      const again = (known.get(about) ?? 0) + 1;
      known.set(about, again);
      for (const { column, expected, year: columnYear } of header.columns) {
        if (expected.measure === undefined && expected.label?.kind !== 'ordinal') continue;
        cells++;
        const text = halfWidth(textOf(at, row, column)).trim();
        const name = `${expected.member?.name ?? ''}/${expected.measure?.name ?? ''}/${columnYear ?? ''}`;
        if (text !== '') values.set(`${columnYear ?? year ?? ''}${YEAR_END}${about}${again}/${name}`, text);
      }
    }
  });
  return { values, cells };
}
