import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the page believes the library to be; nothing is fetched. */
export const OFFICE_ADDRESS = 'https://office.test/';

const dist = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const sources = new Map<string, string>();

/** Text of a file of the unmodified library. */
export function officeScript(name: string): string {
  let source = sources.get(name);
  if (source === undefined) {
    source = readFileSync(join(dist, name), 'utf8');
    sources.set(name, source);
  }
  return `${source}\n//# sourceURL=${OFFICE_ADDRESS}${name}`;
}
