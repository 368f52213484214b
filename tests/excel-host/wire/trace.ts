import type { RangeTarget } from '../host-object';
import { areaText } from '../model/areas';

/** One request of the add-in's own, as tests look at it. */
export interface Trip {
  /** `Sheet!A1:B2 values` for each property of cells that was read, in order. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error?: string;
}

/** Notes what one request reads and writes in cells. */
export class Trace {
  reads: string[] = [];
  writes: string[] = [];

  read(range: RangeTarget, property: string): void {
    this.reads.push(note(range, property));
  }

  write(range: RangeTarget, property: string): void {
    this.writes.push(note(range, property));
  }

  take(): Pick<Trip, 'reads' | 'writes'> {
    const { reads, writes } = this;
    this.reads = [];
    this.writes = [];
    return { reads, writes };
  }
}

const note = ({ sheet, areas }: RangeTarget, property: string): string =>
  `${sheet.name}!${areas.map(areaText).join(',')} ${property}`;
