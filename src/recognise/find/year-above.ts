import { isDated } from '../headers/expected-columns';
import { headerText } from '../headers/header-text';
import type { FoundColumn, FoundHeader } from '../types';
import { yearOfCaption } from '../words/captions';
import type { Line } from './above';

/** So far above a header the year of its block may stand. */
const YEAR_ROWS = 2;

/** A header with the year that stands above it and nowhere in it: `2020年` over a block, or the one year of the caption. */
export function withYearAbove(header: FoundHeader, lines: readonly Line[], caption = ''): FoundHeader {
  const { columns, top } = header;
  const isBare = ({ expected, year }: FoundColumn) => isDated(expected) && year === undefined;
  if (!columns.some(isBare) || columns.some(({ expected }) => expected.label?.kind === 'year')) return header;
  const [said] = lines.flatMap(({ text, row }) => {
    const { text: rest, year } = headerText(text);
    return row >= top - YEAR_ROWS && rest === '' ? (year ?? []) : [];
  });
  const year = said ?? yearOfCaption(caption);
  if (year === undefined) return header;
  const dated = { year, ...(said === undefined ? { isYearOfTitle: true as const } : {}) };
  return { ...header, columns: columns.map((found) => (isBare(found) ? { ...found, ...dated } : found)) };
}
