import { HostError, SimulatorNotImplemented } from '../errors';
import { type ClassName, type HostObject, isHostObject, type RangeTarget, type Targets } from '../host-object';
import { isInSheet, readArea } from '../model/areas';
import type { SheetModel } from '../model/sheet-model';

/** A whole number, or InvalidArgument. */
export function wholeNumber(value: unknown, least = 0): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) throw new HostError('InvalidArgument');
  return value;
}

export function textArgument(value: unknown): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
}

export function oneOf(value: unknown, allowed: readonly string[]): string {
  if (typeof value !== 'string' || !allowed.includes(value)) throw new HostError('InvalidArgument');
  return value;
}

/** The target of an argument that has to be an object of a class. */
export function targetOf<K extends ClassName>(value: unknown, className: K): Targets[K] {
  if (!isHostObject(value) || value.className !== className) throw new HostError('InvalidArgument');
  return (value as HostObject<K>).target;
}

/**
 * The areas of `A1:B2`, `C:C`, `Sheet!A1` or several of them with commas or semicolons, on this sheet. An address has
 * 8192 characters at most: https://learn.microsoft.com/javascript/api/excel/excel.worksheet (getRange; taken for getRanges too)
 */
export function areasAt(sheet: SheetModel, address: unknown): RangeTarget['areas'] {
  if (textArgument(address).length > 8192) throw new HostError('InvalidArgument');
  const parts = textArgument(address)
    .split(/[,;]/)
    .map((part) => part.trim());
  return parts.map((part) => {
    const [, quoted, plain, cells = part] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(part) ?? [];
    const name = quoted?.replaceAll("''", "'") ?? plain;
    if (name !== undefined && name.toLowerCase() !== sheet.name.toLowerCase()) throw new HostError('InvalidArgument');
    const area = readArea(cells);
    if (area === undefined && /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(cells)) {
      throw new SimulatorNotImplemented(`Worksheet.getRange with a defined name (${cells})`);
    }
    if (area === undefined || !isInSheet(area)) throw new HostError('InvalidArgument');
    return area;
  });
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
}

export function positive(value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0)) throw new HostError('InvalidArgument');
  return value;
}

/** `#RRGGBB`, without `#`, or a name of HTML; answered as `#RRGGBB` in capitals. */
export function color(value: unknown): string {
  const text = textArgument(value);
  const hex = /^#?([\dA-Fa-f]{6})$/.exec(text)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named === undefined) throw new HostError('InvalidArgument');
  return named;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};
