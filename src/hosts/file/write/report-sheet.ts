import { address, areaAddress, columnLetters } from '../../../workbook/address';
import type { AddedCell, AddedRow, AddedSheet } from '../../../workbook/edits';
import { LONGEST_TEXT, MOST_LINKS } from '../../../workbook/excel-limits';
import type { CellPlace } from '../../../workbook/types';
import { reference } from '../../port/report-name';
import { attributeValue } from '../../port/xml-escape';
import { textElement } from './cell-xml';
import type { AppendedStyles, ReportStyles } from './report-styles';

// Beside the characters a column holds a margin and a grid line.
const COLUMN_MARGIN = 0.7109375;
const STYLES = /<!--gouji:styles:([\d+,]+)-->/;

/**
 * The worksheet part of a sheet that we add.
 * @param uri namespace of the workbook it goes into
 * @param sheetOf name under which the workbook lists the sheet of a link
 */
export function addedSheetPart(
  sheet: AddedSheet,
  styles: ReportStyles,
  uri: string,
  sheetOf: (place: CellPlace) => string,
): string {
  const { rows, widths, merges, frozenRows = 0 } = sheet;
  const columns = rows.reduce(
    (most, { cells }) => cells.reduce((more, { column }) => Math.max(more, column + 1), most),
    Math.max(1, widths.length),
  );
  const links = rows
    .flatMap(({ cells }, row) =>
      cells.flatMap(({ column, link }) =>
        link === undefined
          ? []
          : [
              `<hyperlink ref="${address(row, column)}" location="${attributeValue(reference(sheetOf(link), address(link.row, link.column)))}"/>`,
            ],
      ),
    )
    .slice(0, MOST_LINKS);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    // No program keeps comments when it saves, and once it has saved, numbers of styles tell nothing.
    `<!--gouji:styles:${Object.values(styles.appended)
      .map((counts) => counts.join('+'))
      .join(',')}-->`,
    `<worksheet xmlns="${uri}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${address(Math.max(rows.length, 1) - 1, columns - 1)}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${frozenRows > 0 ? pane(frozenRows) : ''}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    widths.length === 0 ? '' : `<cols>${widths.map(column).join('')}</cols>`,
    `<sheetData>${rows.map((row, i) => rowElement(row, i, styles)).join('')}</sheetData>`,
    list(
      'mergeCells',
      merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`),
      true,
    ),
    list('hyperlinks', links, false),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" fitToHeight="0" orientation="${sheet.landscape === true ? 'landscape' : 'portrait'}"/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');
}

/** What was appended to the styles for a sheet we added; undefined once another program has saved it. */
export function appendedStyles(part: string): AppendedStyles | undefined {
  const counts = STYLES.exec(part)?.[1]
    ?.split(',')
    .map((pair) => pair.split('+').map(Number) as [number, number]);
  if (counts?.length !== 4) return undefined;
  const [fonts, fills, borders, cellXfs] = counts as [
    [number, number],
    [number, number],
    [number, number],
    [number, number],
  ];
  return { fonts, fills, borders, cellXfs };
}

function rowElement({ cells, height }: AddedRow, row: number, styles: ReportStyles): string {
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  const ordered = cells.toSorted((a, b) => a.column - b.column);
  return `<row r="${row + 1}"${size}>${ordered.map((cell) => cellElement(cell, row, styles)).join('')}</row>`;
}

function cellElement({ column, value, look }: AddedCell, row: number, styles: ReportStyles): string {
  const start = `<c r="${address(row, column)}" s="${styles.style(look)}"`;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? `${start}><v>${value + 0}</v></c>` : `${start}/>`;
  }
  if (value === '') return `${start}/>`;
  const text = value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
  return `${start} t="inlineStr"><is>${textElement('t', text)}</is></c>`;
}

function pane(rows: number): string {
  const first = `${columnLetters(0)}${rows + 1}`;
  return `<pane ySplit="${rows}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`;
}

function column(width: number, i: number): string {
  return `<col min="${i + 1}" max="${i + 1}" width="${width + COLUMN_MARGIN}" customWidth="1"/>`;
}

function list(name: string, items: readonly string[], counted: boolean): string {
  if (items.length === 0) return '';
  return `<${name}${counted ? ` count="${items.length}"` : ''}>${items.join('')}</${name}>`;
}
