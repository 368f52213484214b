import { address, areaAddress } from '../../../workbook/address';
import { shownText } from '../../../workbook/shown-text';
import type { Area, Cell, Row, Sheet } from '../../../workbook/types';
import { checkContent, newCell } from '../write/cell-xml';
import type { NewLook, NewStyles } from './new-styles';
import { struckRuns } from './struck-runs';

const [NARROWEST, WIDEST] = [9, 26];
const [LINE, MARGIN, CAPTION_LINE] = [16, 6, 22];
/** The largest row that Excel shows. */
const TALLEST = 409;

/**
 * A sheet of one table as its part: a caption in row 1, below it the grid with lines around every cell, columns as wide as
 * their texts need. Texts stay texts, whatever they begin with. Throws a `Refusal`, unwritable-content.
 */
export function newSheetXml(sheet: Sheet, styles: NewStyles, isFirst: boolean, namespace: string): string {
  const { rows, merges } = sheet;
  const [bottom, right] = extentOf(sheet);
  const widths = columnWidths(sheet, right);
  const areas = new Map(merges.map((area) => [`${area.top},${area.left}`, area]));
  const heads = headRows(rows);
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  const lines = Array.from({ length: bottom + 1 }, (_, index) => {
    const row = byIndex.get(index) ?? { index, cells: [] };
    const cells = index === 0 ? captionCells(sheet, row, styles) : gridCells(sheet, row, right, widths, heads, styles);
    return `<row r="${index + 1}" ht="${heightOf(row, areas, widths)}" customHeight="1">${cells}</row>`;
  });
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const merged = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
  return `<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${areaAddress({ top: 0, left: 0, bottom, right })}"/><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function extentOf({ rows, merges }: Sheet): [bottom: number, right: number] {
  let [bottom, right] = [0, 0];
  for (const { index, cells } of rows) {
    bottom = Math.max(bottom, index);
    right = Math.max(right, cells[cells.length - 1]?.column ?? 0);
  }
  for (const area of merges) [bottom, right] = [Math.max(bottom, area.bottom), Math.max(right, area.right)];
  return [bottom, right];
}

function captionCells({ name }: Sheet, { cells }: Row, styles: NewStyles): string {
  return cells.map((cell) => cellXml(name, 0, cell, styles.of(cell.column === 0 ? 'caption' : 'corner'))).join('');
}

function gridCells(
  { name }: Sheet,
  { index, cells }: Row,
  right: number,
  widths: readonly number[],
  heads: number,
  styles: NewStyles,
): string {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const written: string[] = [];
  for (let column = 0; column <= right; column++) {
    const cell = byColumn.get(column);
    const isLong = typeof cell?.value === 'string' && textWidth(cell.value) > 2 * widths[column]!;
    const look: NewLook = index <= heads ? 'head' : isLong ? 'text' : 'body';
    const style = styles.of(look, cell?.format);
    written.push(
      cell === undefined ? `<c r="${address(index, column)}" s="${style}"/>` : cellXml(name, index, cell, style),
    );
  }
  return written.join('');
}

function cellXml(sheet: string, row: number, cell: Cell, style: number): string {
  const { column, value, formula, rich, struck } = cell;
  const content = { value, ...(formula === undefined ? {} : { formula }) };
  checkContent({ sheet, row, column }, content);
  if (typeof value === 'string' && (rich !== undefined || struck)) {
    const runs = struckRuns(value, rich ?? '');
    return `<c r="${address(row, column)}" s="${style}" t="inlineStr"><is>${runs}</is></c>`;
  }
  return newCell('', row, column, style, content);
}

/** The last row of the head: those above the first number that is no year. */
function headRows(rows: readonly Row[]): number {
  const isFigure = ({ value }: Cell) =>
    typeof value === 'number' && !(Number.isInteger(value) && value >= 1990 && value < 2100);
  const first = rows.find(({ index, cells }) => index > 0 && cells.some(isFigure));
  const below = rows.find(({ index }) => index > 0)?.index ?? 0;
  return first === undefined ? below : first.index - 1;
}

/** Characters of half width; a Chinese sign takes two. */
function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) > 0xff ? 2 : 1;
  return width;
}

function columnWidths({ rows, merges }: Sheet, right: number): number[] {
  const wide = new Set(merges.flatMap((area) => (area.right > area.left ? [`${area.top},${area.left}`] : [])));
  const widths = Array.from({ length: right + 1 }, () => NARROWEST);
  for (const { index, cells } of rows) {
    if (index === 0) continue;
    for (const cell of cells) {
      if (wide.has(`${index},${cell.column}`)) continue;
      for (const line of shownText(cell, false).split('\n'))
        widths[cell.column] = Math.min(WIDEST, Math.max(widths[cell.column]!, textWidth(line) + 2));
    }
  }
  return widths;
}

function heightOf({ index, cells }: Row, areas: ReadonlyMap<string, Area>, widths: readonly number[]): number {
  const line = index === 0 ? CAPTION_LINE : LINE;
  const lines = cells.map((cell) => {
    const area = areas.get(`${index},${cell.column}`);
    const until = (area?.right ?? cell.column) + 1;
    const room = widths.slice(cell.column, until).reduce((sum, width) => sum + width, 0) - 1;
    const needed = shownText(cell, false)
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil((textWidth(text) * (index === 0 ? 1.4 : 1)) / room)), 0);
    return Math.ceil(needed / (area === undefined ? 1 : area.bottom - area.top + 1));
  });
  return Math.min(TALLEST, lines.reduce((most, count) => Math.max(most, count), 1) * line + MARGIN);
}
