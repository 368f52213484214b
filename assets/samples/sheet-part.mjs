import { columnLetters } from './addresses.mjs';
import { element, escaped } from './xml.mjs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The texts of a workbook: one of each; counts uses because the part must say both. */
export function sharedStrings() {
  const indexes = new Map();
  let uses = 0;
  return {
    index(text) {
      uses += 1;
      if (!indexes.has(text)) indexes.set(text, indexes.size);
      return indexes.get(text);
    },
    xml() {
      const items = [...indexes.keys()].map((text) => {
        // Without the attribute hosts drop leading blanks and line breaks.
        const space = /^\s|\s$|\n/.test(text) ? 'preserve' : undefined;
        return `<si>${text === '' ? '<t/>' : element('t', { 'xml:space': space }, escaped(text))}</si>`;
      });
      return element('sst', { xmlns: MAIN, count: uses, uniqueCount: indexes.size }, items.join(''));
    },
  };
}

function cellXml(cell, address, shared, styles) {
  const { value, formula, format, look } = cell;
  const source = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
  const [type, stored] = (() => {
    if (value === undefined) return [undefined, undefined];
    if (typeof value === 'number') return [undefined, value];
    if (typeof value === 'boolean') return ['b', value ? 1 : 0];
    if (typeof value === 'object') return ['e', value.error];
    return formula === undefined ? ['s', shared.index(value)] : ['str', value];
  })();
  const content = source + (stored === undefined ? '' : `<v>${escaped(stored)}</v>`);
  return element('c', { r: address, s: styles.index(look, format) || undefined, t: type }, content);
}

function rowXml(row, index, shared, styles) {
  const cells = row.cells.map((cell, column) =>
    cell == null ? '' : cellXml(cell, columnLetters(column + 1) + (index + 1), shared, styles),
  );
  const custom = row.height === undefined ? {} : { ht: row.height, customHeight: 1 };
  return element('row', { r: index + 1, ...custom }, cells.join(''));
}

/** One worksheet part. The schema fixes the order of its children; Excel repairs files that break it. */
export function sheetXml(sheet, isFirst, shared, styles) {
  const { rows, merges = [], columns = [] } = sheet;
  const width = Math.max(1, ...rows.map((row) => row.cells.length));
  const cols = columns.map((size, index) =>
    element('col', { min: index + 1, max: index + 1, width: size, customWidth: 1 }),
  );
  return element(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    [
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
      element('dimension', { ref: `A1:${columnLetters(width)}${Math.max(1, rows.length)}` }),
      `<sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0"/></sheetViews>`,
      '<sheetFormatPr defaultRowHeight="15"/>',
      cols.length > 0 ? element('cols', {}, cols.join('')) : '',
      element('sheetData', {}, rows.map((row, index) => rowXml(row, index, shared, styles)).join('')),
      merges.length > 0
        ? element('mergeCells', { count: merges.length }, merges.map((ref) => element('mergeCell', { ref })).join(''))
        : '',
      '<printOptions horizontalCentered="1"/>',
      '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    ].join(''),
  );
}
