import { element, escaped } from './xml.mjs';

/**
 * Looks of cells, gathered while sheets are written and put out as styles.xml.
 *
 * @typedef {object} Look
 * @property {boolean} [bold]
 * @property {number} [size] points; 11 unless told
 * @property {string} [fill] background as RRGGBB
 * @property {boolean} [border] a thin line on all four sides
 * @property {boolean} [wrap]
 * @property {'left' | 'center' | 'right'} [align]
 */

const FONT = '宋体';

// ECMA-376 18.8.30: codes that every host knows by number; own codes start at 164.
const BUILT_IN = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_OWN_FORMAT = 164;

/** A list that keeps one of each text and answers with its index. */
function distinct(...first) {
  const indexes = new Map(first.map((text, index) => [text, index]));
  return {
    index(text) {
      if (!indexes.has(text)) indexes.set(text, indexes.size);
      return indexes.get(text);
    },
    texts: () => [...indexes.keys()],
  };
}

function fontXml({ bold = false, size = 11 }) {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${FONT}"/><family val="3"/><charset val="134"/></font>`;
}

function fillXml(rgb) {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(border) {
  const side = (name) => (border ? `<${name} style="thin"><color indexed="64"/></${name}>` : `<${name}/>`);
  return `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
}

function counted(name, items) {
  return element(name, { count: items.length }, items.join(''));
}

/** Collects looks and number formats; `index` gives the number a cell refers to. */
export function styleTable() {
  const fonts = distinct(fontXml({}));
  // The first two fills are fixed by the format, whatever the workbook uses.
  const fills = distinct(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  const borders = distinct(borderXml(false));
  const formats = distinct();
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf>';
  const cells = distinct(plain);

  const formatNumber = (code) => BUILT_IN.get(code) ?? FIRST_OWN_FORMAT + formats.index(code);

  return {
    /** @param {Look} look @param {string} format */
    index(look = {}, format = 'General') {
      const ids = {
        numFmtId: formatNumber(format),
        fontId: fonts.index(fontXml(look)),
        fillId: look.fill === undefined ? 0 : fills.index(fillXml(look.fill)),
        borderId: borders.index(borderXml(look.border ?? false)),
        xfId: 0,
      };
      const applied = {
        applyNumberFormat: ids.numFmtId > 0 ? 1 : undefined,
        applyFont: ids.fontId > 0 ? 1 : undefined,
        applyFill: ids.fillId > 0 ? 1 : undefined,
        applyBorder: ids.borderId > 0 ? 1 : undefined,
        applyAlignment: look.align || look.wrap ? 1 : undefined,
      };
      const alignment = element('alignment', {
        horizontal: look.align,
        vertical: 'center',
        wrapText: look.wrap ? 1 : undefined,
      });
      return cells.index(element('xf', { ...ids, ...applied }, alignment));
    },
    xml() {
      const ownFormats = formats
        .texts()
        .map((code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escaped(code)}"/>`);
      return element(
        'styleSheet',
        { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
        [
          ownFormats.length > 0 ? counted('numFmts', ownFormats) : '',
          counted('fonts', fonts.texts()),
          counted('fills', fills.texts()),
          counted('borders', borders.texts()),
          '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
          counted('cellXfs', cells.texts()),
          '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>',
          '<dxfs count="0"/>',
          '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
        ].join(''),
      );
    },
  };
}
