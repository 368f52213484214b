import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { type DeskOptions, openDesk } from '../../src/desk/audit-desk';
import type { Desk, DeskEvent, Outcome } from '../../src/desk/desk';
import { type FileHost, openFile } from '../../src/hosts/file/file-host';
import { parseAddress } from '../../src/workbook/address';
import type { CellPlace } from '../../src/workbook/types';

export const FORMS = ['typed', 'pasted', 'formulas'] as const;

export function sampleBytes(form: (typeof FORMS)[number]): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, `../../assets/samples/${form}.xlsx`)));
}

/** A desk over a file, with a clock that stands still, and all that it tells. */
export interface Opened {
  readonly desk: Desk;
  readonly host: FileHost;
  readonly events: DeskEvent[];
}

let ids = 0;

export const options = (): DeskOptions => ({
  clock: () => new Date(2022, 2, 1, 9, 30),
  newId: () => `id-${++ids}`,
  timer: {
    set: (run, milliseconds) => setTimeout(run, milliseconds),
    clear: (handle) => clearTimeout(handle as never),
  },
});

export function openSample(form: (typeof FORMS)[number] = 'typed'): Opened {
  return opened(sampleBytes(form), `${form}.xlsx`);
}

export function opened(bytes: Uint8Array, name: string): Opened {
  const host = openFile(bytes, name);
  const desk = openDesk(host, options());
  const events: DeskEvent[] = [];
  desk.subscribe((event) => void events.push(event));
  return { desk, host, events };
}

/** What came of it, which must be good. */
export async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const result = await outcome;
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.words.zh}`);
  return result.value;
}

/** The code that something was refused with. */
export async function refusal<T>(outcome: Promise<Outcome<T>>): Promise<string> {
  const result = await outcome;
  if (result.ok) throw new Error('it was done');
  return result.error.code;
}

export const at = (sheet: string, cell: string): CellPlace => ({ sheet, ...parseAddress(cell)! });

/** The parts of a file by name, unpacked: what must come back to the last byte. */
export const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);
