import { type ClassRules, type Host, object, type RangeTarget } from '../host-object';
import type { Look } from '../model/cell';
import { setLook } from '../model/set-look';
import { color, flag, oneOf, positive, textArgument, wholeNumber } from './arguments';
import { checkAllowed } from './guards';
import { autofitRows, heightOf, setHeight, setWidth, widthOf } from './row-and-column-sizes';
import { uniform } from './uniform-look';

type Setter = (range: RangeTarget, value: unknown, host: Host) => void;

const STYLES = {
  horizontalAlignment: [
    'General',
    'Left',
    'Center',
    'Right',
    'Fill',
    'Justify',
    'CenterAcrossSelection',
    'Distributed',
  ],
  verticalAlignment: ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'],
  underline: ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'],
} as const;

/** Sets one part of the look of all cells of the range, and tells about it. */
const setter =
  <K extends keyof Look>(key: K, read: (value: unknown) => Look[K]): Setter =>
  (range, value, { model, trace }) => {
    checkAllowed(range, 'allowFormatCells');
    setLook(range, { [key]: read(value) });
    trace.write(range, key);
    for (const area of range.areas) model.emit({ kind: 'formatChanged', sheet: range.sheet, area });
  };

const getter = (key: keyof Look) => (range: RangeTarget) => uniform(range, key);

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeformat */
export const rangeFormat: ClassRules<'RangeFormat'> = {
  className: 'RangeFormat',
  read: {
    wrapText: getter('wrapText'),
    horizontalAlignment: getter('horizontalAlignment'),
    verticalAlignment: getter('verticalAlignment'),
    indentLevel: getter('indentLevel'),
    shrinkToFit: getter('shrinkToFit'),
    columnWidth: widthOf,
    rowHeight: heightOf,
  },
  write: {
    wrapText: setter('wrapText', flag),
    horizontalAlignment: setter('horizontalAlignment', (value) => oneOf(value, STYLES.horizontalAlignment)),
    verticalAlignment: setter('verticalAlignment', (value) => oneOf(value, STYLES.verticalAlignment)),
    indentLevel: setter('indentLevel', (value) => wholeNumber(value)),
    shrinkToFit: setter('shrinkToFit', flag),
    columnWidth: setWidth,
    rowHeight: setHeight,
  },
  go: {
    fill: (range) => object('RangeFill', range),
    font: (range) => object('RangeFont', range),
    borders: (range) => object('RangeBorderCollection', range),
    protection: (range) => object('FormatProtection', range),
  },
  call: { autofitRows },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefill */
export const rangeFill: ClassRules<'RangeFill'> = {
  className: 'RangeFill',
  read: { color: getter('fillColor') },
  write: { color: setter('fillColor', color) },
  call: {
    clear: (range, _args, host) => {
      setter('fillColor', () => '#FFFFFF')(range, null, host);
      return null;
    },
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefont */
export const rangeFont: ClassRules<'RangeFont'> = {
  className: 'RangeFont',
  read: {
    name: getter('fontName'),
    size: getter('fontSize'),
    color: getter('fontColor'),
    bold: getter('bold'),
    italic: getter('italic'),
    underline: getter('underline'),
    strikethrough: getter('strikethrough'),
  },
  write: {
    name: setter('fontName', textArgument),
    size: setter('fontSize', positive),
    color: setter('fontColor', color),
    bold: setter('bold', flag),
    italic: setter('italic', flag),
    underline: setter('underline', (value) => oneOf(value, STYLES.underline)),
    strikethrough: setter('strikethrough', flag),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.formatprotection */
export const formatProtection: ClassRules<'FormatProtection'> = {
  className: 'FormatProtection',
  read: { locked: getter('locked'), formulaHidden: getter('formulaHidden') },
  write: { locked: setter('locked', flag), formulaHidden: setter('formulaHidden', flag) },
};
