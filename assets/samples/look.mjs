/** How the sample sheets look: bordered, centred, header bold, columns as wide as Chinese text needs. */

const CAPTION = { bold: true, size: 14, align: 'center', wrap: true };
const BODY = { border: true, align: 'center', wrap: true };
const LONG_BODY = { ...BODY, align: 'left' };
const HEADER = { ...BODY, bold: true, fill: 'F2F2F2' };

const CAPTION_LINE = 22;
const LINE_HEIGHT = 16;
const ROW_MARGIN = 6;
const NARROWEST = 9;
const WIDEST = 26;

/** Header rows of the grids that have more than the first one; later numbers head a further block. */
const HEADER_ROWS = {
  1: [1, 2, 4],
  3: [1, 2, 3],
  4: [1, 2, 3],
  5: [1, 2],
  6: [1, 2],
  7: [1, 2],
  8: [1, 2],
  9: [1, 2],
  10: [1, 2],
  11: [1, 2],
  12: [1, 2, 3],
  13: [1, 2, 3],
  14: [1, 2],
  15: [1, 2],
  16: [1, 2],
  22: [1, 2],
  25: [1, 4],
  27: [1, 2, 3],
  29: [1, 4, 7, 8],
  30: [1, 2],
  31: [1, 2],
  34: [1, 2],
  35: [1, 2, 5, 6],
  36: [1, 2, 5],
};

/** Width in characters of a half-width font; Chinese characters take two. */
function textWidth(text) {
  return [...text].reduce((width, sign) => width + (sign.charCodeAt(0) > 0xff ? 2 : 1), 0);
}

function columnCount(area) {
  const [first, last] = area.split(':').map((end) => end.replace(/\d+/, ''));
  return last.charCodeAt(0) - first.charCodeAt(0) + 1;
}

/** Columns that a text at a place of the grid may spread over. */
function span(table, row, column) {
  const start = `${String.fromCharCode(65 + column)}${row + 1}:`;
  const area = table.merges.find((merge) => merge.startsWith(start));
  return area === undefined ? 1 : columnCount(area);
}

function columnWidths({ cells, ...table }) {
  return cells[0].map((_, column) => {
    const alone = cells.flatMap((row, index) => (span(table, index, column) === 1 ? row[column].split('\n') : []));
    return Math.min(WIDEST, Math.max(NARROWEST, ...alone.map((line) => textWidth(line) + 2)));
  });
}

function total(widths) {
  return widths.reduce((sum, size) => sum + size, 0);
}

function rowHeight(table, row, widths) {
  const lines = table.cells[row].map((text, column) => {
    const width = total(widths.slice(column, column + span(table, row, column)));
    return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / (width - 1))), 0);
  });
  return Math.max(...lines) * LINE_HEIGHT + ROW_MARGIN;
}

/** Widths, heights and looks of one table, the caption line counted as row 0. */
export function lookOf(table) {
  const columns = columnWidths(table);
  const captionWidth = (textWidth(table.caption) * CAPTION.size) / 10;
  const captionHeight = Math.ceil(captionWidth / total(columns)) * CAPTION_LINE + ROW_MARGIN;
  const headers = HEADER_ROWS[table.no] ?? [1];
  return {
    columns,
    heights: [captionHeight, ...table.cells.map((_, row) => rowHeight(table, row, columns))],
    caption: CAPTION,
    cell(row, column) {
      if (headers.includes(row + 1)) return HEADER;
      const width = total(columns.slice(column, column + span(table, row, column)));
      return textWidth(table.cells[row][column]) > width ? LONG_BODY : BODY;
    },
  };
}
