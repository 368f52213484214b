import type { Recognition, Table } from '../recognise/types';
import { holds, parseAddress } from '../workbook/address';
import { groupBy } from '../workbook/group-by';
import type { PrintedRow, Report } from '../workbook/report';
import type { CellPlace } from '../workbook/types';
import type { PlaceNames } from './place-names';

/** What places are said with, in one language. */
interface Words {
  /** The table, and which part of it where that is not the first. */
  readonly table: (name: string, part: number) => string;
  readonly cell: (rows: string, column: number, heading: string | undefined, page: number | undefined) => string;
  readonly caption: string;
  readonly rows: (first: PrintedRow, last: PrintedRow) => string;
  readonly join: string;
}

const CHINESE: Words = {
  table: (name, part) => `${name}${part > 1 ? `（第${part}块）` : name === '' ? '' : ' '}`,
  cell: (rows, column, heading, page) => {
    const near = page === undefined ? '' : `第${page}页附近`;
    const said = heading === undefined ? near : `${near}${near === '' ? '' : '的'}“${heading}”列`;
    return `第${rows}行第${column}列${said === '' ? '' : `（${said}）`}`;
  },
  caption: '标题',
  rows: (first, last) =>
    first.part === last.part
      ? `${first.part > 1 ? `第${first.part}块` : ''}第${first.row}–${last.row}行`
      : `第${first.row}行至第${last.part}块第${last.row}行`,
  join: '、',
};

const ENGLISH: Words = {
  table: (name, part) => `${name === '' ? '' : `${name} `}${part > 1 ? `part ${part} ` : ''}`,
  cell: (rows, column, heading, page) => {
    const said = [heading === undefined ? '' : `“${heading}”`, page === undefined ? '' : `near page ${page}`];
    const more = said.filter((word) => word !== '').join(', ');
    return `${/^\d+$/.test(rows) ? 'row' : 'rows'} ${rows} column ${column}${more === '' ? '' : ` (${more})`}`;
  },
  caption: 'caption',
  rows: (first, last) =>
    first.part === last.part
      ? `${first.part > 1 ? `part ${first.part} ` : ''}rows ${first.row}–${last.row}`
      : `row ${first.row} to part ${last.part} row ${last.row}`,
  join: ', ',
};

/**
 * Places of a report in Word as a reader finds them: `表3 第2行第3列（“人数 2021”列）`. Rows are counted as they are seen in
 * the table, without the caption; of what goes on under 续表, or stands apart, in that part: `表37（第2块）第4行第1列`. Where
 * Word has told its pages, with that of the first: `表3 第2行第3列（第12页附近的“人数 2021”列）`.
 */
export function printedPlaces(
  { printed = new Map(), sheets }: Report,
  { tables }: Recognition,
  language: 'zh' | 'en' = 'zh',
): PlaceNames {
  const words = language === 'en' ? ENGLISH : CHINESE;
  const headings = headingsOf(tables);
  const rowOf = ({ sheet, row }: Pick<CellPlace, 'sheet' | 'row'>): PrintedRow =>
    printed.get(sheet)?.[row - 1] ?? { part: 1, row };
  const named = (places: readonly CellPlace[], home?: string) => {
    const [first] = places as [CellPlace];
    const table = words.table(first.sheet === home ? '' : first.sheet, first.row === 0 ? 1 : rowOf(first).part);
    if (first.row === 0) return table + words.caption;
    const rows = rowsWords(
      places.map((place) => rowOf(place).row),
      words,
    );
    return table + words.cell(rows, first.column + 1, headings(first), rowOf(first).page);
  };
  const names = sheets
    .map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length);
  const mentioned = new RegExp(`(${names.join('|')})!([A-Z]{1,3}[1-9]\\d*)`, 'g');
  return {
    cell: (place, home) => named([place], home),
    cells: (places, home) => {
      const keyOf = (place: CellPlace) =>
        [place.sheet, rowOf(place).part, place.column, headings(place) ?? ''].join('\0');
      return [...groupBy(places, keyOf).values()].map((group) => named(group, home));
    },
    areas: (sheet, areas) =>
      `“${sheet}” ${areas.map(({ top, bottom }) => words.rows(rowOf({ sheet, row: top }), rowOf({ sheet, row: bottom }))).join(words.join)}`,
    sentence: (text) =>
      names.length === 0
        ? text
        : text.replace(mentioned, (whole, sheet: string, at: string) => {
            const place = parseAddress(at);
            return place === undefined ? whole : `${named([{ sheet, ...place }])} `;
          }),
    more: (place) => ({ place: named([place]), printed: { ...rowOf(place), column: place.column + 1 } }),
  };
}

/** 5–7, 9: rows that follow one another by the first and the last. */
function rowsWords(rows: readonly number[], { join }: Words): string {
  const runs: number[][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[last.length - 1] === row - 1) last.push(row);
    else runs.push([row]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(join) : `${run[0]}–${run[run.length - 1]}`)).join(join);
}

/** What stands right above a cell in the header of its table, and the year of its column. */
function headingsOf(tables: readonly Table[]): (place: CellPlace) => string | undefined {
  const blocks = tables.flatMap((table) => table.blocks);
  return ({ sheet, row, column }) => {
    const block = blocks.find(({ header, area }) => header.sheet === sheet && holds(area, row, column));
    // In a turned table what stands above is another row's name.
    if (block === undefined || block.header.turn !== undefined || row <= block.header.bottom) return undefined;
    const { columns, extras } = block.header;
    const found = columns.find((each) => each.column === column);
    if (found === undefined) return extras.find((extra) => extra.column === column)?.text;
    const said = [found.words[found.words.length - 1], found.year].filter((word) => word !== undefined && word !== '');
    return said.length === 0 ? undefined : [...new Set(said)].join(' ');
  };
}
