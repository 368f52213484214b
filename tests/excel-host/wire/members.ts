import { rulesFor } from '../class-rules';
import { HostError, SimulatorNotImplemented } from '../errors';
import type { ClassName, Host, HostObject } from '../host-object';

/** Names on the wire begin with a capital, public ones with a small letter; private ones with an underscore. */
export const publicName = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
export const wireName = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

export function readScalar(object: HostObject, name: string, host: Host): unknown {
  if (name === '_ReferenceId') return host.references.idOf(object);
  check(object, name, host);
  const read = rulesFor(object).read?.[name];
  if (read === undefined) throw new SimulatorNotImplemented(`${object.className}.${name} (get)`);
  return read(object.target, host);
}

export function writeScalar(object: HostObject, name: string, value: unknown, host: Host): void {
  check(object, name, host);
  const write = rulesFor(object).write?.[name];
  if (write === undefined) throw new SimulatorNotImplemented(`${object.className}.${name} (set)`);
  step(object, name, host, () => write(object.target, value, host));
}

export function navigate(object: HostObject, name: string, host: Host): HostObject | null {
  check(object, name, host);
  const go = rulesFor(object).go?.[name];
  if (go === undefined) throw new SimulatorNotImplemented(`${object.className}.${name}`);
  return go(object.target, host);
}

export function call(object: HostObject, name: string, args: readonly unknown[], host: Host): unknown {
  const events = /^_(Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/.exec(name);
  check(object, name, host);
  const method = rulesFor(object).call?.[events === null ? name : name.replace(/^_Unr/, '_R')];
  if (method === undefined) throw new SimulatorNotImplemented(`${object.className}.${name}()`);
  const value = events === null ? args : [events[1] === 'R' ? 1 : -1];
  return step(object, name, host, () => method(object.target, value, host));
}

export function itemsOf(object: HostObject, host: Host): readonly HostObject[] {
  const items = rulesFor(object).items;
  if (items === undefined) throw new SimulatorNotImplemented(`${object.className}.items`);
  return items(object.target, host);
}

/** A host answers ApiNotFound to what is newer than itself: this office.js does not look first. */
function check(object: HostObject, name: string, host: Host): void {
  if (!host.metadata.supports(object.className, name)) throw new HostError('ApiNotFound');
}

/** What cannot be undone on Windows and Mac: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities */
const CLEARS_UNDO: ReadonlySet<string> = new Set([
  ...['Worksheet.delete', 'Worksheet.name', 'Worksheet.position', 'Worksheet.visibility'],
  ...['WorksheetProtection.protect', 'WorksheetProtection.unprotect'],
]);

function step<T>(object: HostObject<ClassName>, name: string, host: Host, change: () => T): T {
  const label = `${object.className}.${name}`;
  const { journal } = host.model;
  const result = journal.step(label, change);
  if (CLEARS_UNDO.has(label)) journal.clear();
  return result;
}
