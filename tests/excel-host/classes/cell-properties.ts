import { HostError, SimulatorNotImplemented } from '../errors';
import type { Host, RangeTarget } from '../host-object';
import { columnsOf, rowsOf } from '../model/areas';
import { type Border, type Look, NO_BORDER } from '../model/cell';
import { setLook } from '../model/set-look';
import { lookAt } from '../model/sheet-looks';
import { checkAllowed } from './guards';
import { setHyperlink } from './range-hyperlink';
import { onlyArea } from './range-reads';
import { heightOf, setHeight, widthOf } from './row-and-column-sizes';

type Data = Readonly<Record<string, unknown>>;

const FONT = {
  name: 'fontName',
  size: 'fontSize',
  color: 'fontColor',
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strikethrough: 'strikethrough',
} as const;
const FORMAT = {
  horizontalAlignment: 'horizontalAlignment',
  verticalAlignment: 'verticalAlignment',
  wrapText: 'wrapText',
  shrinkToFit: 'shrinkToFit',
} as const;
const PROTECTION = { locked: 'locked', formulaHidden: 'formulaHidden' } as const;
const SIDES = { top: 'EdgeTop', bottom: 'EdgeBottom', left: 'EdgeLeft', right: 'EdgeRight' } as const;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** https://learn.microsoft.com/javascript/api/excel/excel.range (getCellProperties): only what is asked for. */
export function getCellProperties(range: RangeTarget, [options]: readonly unknown[]): unknown {
  const { top, left, bottom, right } = onlyArea(range);
  const wanted = isData(options) ? options : {};
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_c, c) => propertiesAt(range, top + r, left + c, wanted)),
  );
}

function propertiesAt({ sheet }: RangeTarget, row: number, column: number, wanted: Data): Data {
  const look: Look = lookAt(sheet, row, column);
  const format = isData(wanted.format) ? wanted.format : {};
  const unknown = [...Object.keys(wanted).filter((key) => !['format', 'hyperlink'].includes(key))];
  if (unknown.length > 0) throw new SimulatorNotImplemented(`Range.getCellProperties: ${unknown.join(', ')}`);
  return {
    ...(wanted.hyperlink === true ? { hyperlink: sheet.cells.get(row, column)?.hyperlink ?? null } : {}),
    format: {
      ...picked(look, FORMAT, format),
      ...(isData(format.font) ? { font: picked(look, FONT, format.font) } : {}),
      ...(isData(format.fill) ? { fill: fillOf(look) } : {}),
      ...(isData(format.borders) ? { borders: bordersOf(look) } : {}),
      ...(format.protection === true ? { protection: picked(look, PROTECTION, { locked: true }) } : {}),
    },
  };
}

function picked(look: Look, keys: Readonly<Record<string, keyof Look>>, wanted: Data): Data {
  return Object.fromEntries(
    Object.entries(keys)
      .filter(([name]) => wanted[name] === true)
      .map(([name, key]) => [name, look[key]]),
  );
}

const fillOf = ({ fillColor }: Look): Data =>
  fillColor === undefined || fillColor === '#FFFFFF'
    ? { color: '#FFFFFF', pattern: 'None' }
    : { color: fillColor, pattern: 'Solid' };

const bordersOf = ({ borders }: Look): Data =>
  Object.fromEntries(Object.entries(SIDES).map(([name, side]) => [name, borders?.[side] ?? NO_BORDER]));

/** https://learn.microsoft.com/javascript/api/excel/excel.range (setCellProperties): what is absent stays. */
export function setCellProperties(range: RangeTarget, [data]: readonly unknown[], host: Host): null {
  checkAllowed(range, 'allowFormatCells');
  const area = onlyArea(range);
  const rows = data as readonly (readonly Data[])[];
  if (rows.length !== rowsOf(area) || rows.some((row) => row.length !== columnsOf(area))) {
    throw new HostError('InvalidArgument');
  }
  rows.forEach((row, r) => {
    row.forEach((properties, c) => {
      const [top, left] = [area.top + r, area.left + c];
      const cell = { sheet: range.sheet, areas: [{ top, left, bottom: top, right: left }] };
      if (properties.hyperlink !== undefined) setHyperlink(cell, properties.hyperlink, host);
      const look = lookOf(properties, lookAt(range.sheet, top, left));
      if (Object.keys(look).length > 0) setLook(cell, look);
    });
  });
  host.trace.write(range, 'setCellProperties');
  host.model.emit({ kind: 'formatChanged', sheet: range.sheet, area });
  return null;
}

function lookOf(properties: Data, old: Look): Look {
  const { font, fill, borders, protection, ...format } = isData(properties.format) ? properties.format : {};
  return {
    ...renamed(FORMAT, format),
    ...(isData(font) ? renamed(FONT, font) : {}),
    ...(isData(protection) ? renamed(PROTECTION, protection) : {}),
    ...(isData(fill) ? { fillColor: String(fill.color) } : {}),
    ...(isData(borders) ? { borders: { ...old.borders, ...renamedBorders(borders) } } : {}),
  };
}

function renamed(keys: Readonly<Record<string, string>>, data: Data): Data {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const key = keys[name];
      if (key === undefined) throw new SimulatorNotImplemented(`Range.setCellProperties: ${name}`);
      return [key, value];
    }),
  );
}

const renamedBorders = (borders: Data): Record<string, Border> =>
  Object.fromEntries(
    Object.entries(borders).map(([name, line]) => [
      SIDES[name as keyof typeof SIDES],
      { ...NO_BORDER, ...(line as Partial<Border>) },
    ]),
  );

/** https://learn.microsoft.com/javascript/api/excel/excel.range (getRowProperties, getColumnProperties, setRowProperties) */
export function getRowProperties(range: RangeTarget): unknown {
  const { top, bottom, ...area } = onlyArea(range);
  return Array.from({ length: bottom - top + 1 }, (_, r) => {
    const row = { ...area, top: top + r, bottom: top + r };
    return { format: { rowHeight: heightOf({ sheet: range.sheet, areas: [row] }) } };
  });
}

export function getColumnProperties(range: RangeTarget): unknown {
  const { left, right, ...area } = onlyArea(range);
  return Array.from({ length: right - left + 1 }, (_, c) => {
    const column = { ...area, left: left + c, right: left + c };
    return { format: { columnWidth: widthOf({ sheet: range.sheet, areas: [column] }) } };
  });
}

export function setRowProperties(range: RangeTarget, [data]: readonly unknown[], host: Host): null {
  const { top, ...area } = onlyArea(range);
  (data as readonly { format: { rowHeight: number } }[]).forEach(({ format }, r) => {
    const row = { ...area, top: top + r, bottom: top + r };
    setHeight({ sheet: range.sheet, areas: [row] }, format.rowHeight, host);
  });
  return null;
}
