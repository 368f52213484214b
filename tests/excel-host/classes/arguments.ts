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

/** The areas of `A1:B2`, `C:C`, `Sheet!A1` or several of them with commas, on this sheet. */
export function areasAt(sheet: SheetModel, address: unknown): RangeTarget['areas'] {
  const parts = textArgument(address)
    .split(',')
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
