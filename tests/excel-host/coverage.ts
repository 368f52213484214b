import { rulesOf } from './class-rules';
import type { OfficeMetadata } from './wire/office-metadata';

/** What of one class of office.js is simulated; a property that can be read but not set is `name (get)`. */
export interface ClassCoverage {
  readonly className: string;
  readonly simulated: readonly string[];
  readonly missing: readonly string[];
}

/** Every class and member that office.js has, by its own metadata. */
export function coverage(metadata: OfficeMetadata): ClassCoverage[] {
  return metadata.classNames.map((className) => classCoverage(className, metadata));
}

function classCoverage(className: string, metadata: OfficeMetadata): ClassCoverage {
  const { scalars, navigation, methods, events } = metadata.of(className);
  const { read = {}, write = {}, go = {}, call = {}, events: told = [] } = rulesOf.get(className) ?? {};
  const simulated: string[] = [];
  const missing: string[] = [];
  const note = (name: string, known: boolean) => (known ? simulated : missing).push(name);
  for (const name of scalars.keys()) {
    if (name.startsWith('_')) continue;
    note(name in write ? name : `${name} (get)`, name in read);
  }
  for (const name of navigation) if (!name.startsWith('_')) note(name, name in go);
  for (const name of methods) {
    const register = events.get(name);
    note(name, name in call || told.includes(name) || (register !== undefined && register in call));
  }
  return { className, simulated, missing };
}

/** One line per class that is simulated at all, and the names of all others. */
export function coverageText(classes: readonly ClassCoverage[]): string {
  const known = classes.filter(({ simulated }) => simulated.length > 0);
  const lines = known.flatMap(({ className, simulated, missing }) => [
    `${className}: ${simulated.join(', ')}`,
    ...(missing.length === 0 ? [] : [`  not: ${missing.join(', ')}`]),
  ]);
  const others = classes.filter(({ simulated }) => simulated.length === 0).map(({ className }) => className);
  return [...lines, `Nothing of: ${others.join(', ')}`].join('\n');
}
