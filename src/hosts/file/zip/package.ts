import { Refusal } from '../../../refusals/file-refusal';
import { crc32 } from '../zip/crc32';
import { inflate, type ZipTools } from '../zip/inflate';
import { type Limits, RATIO_FREE_BYTES } from '../zip/limits';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory';
import type { Versioned } from './remembered';

/** Receives the unpacked bytes of a part, piece by piece; a piece is valid during the call only. */
export type ByteSink = (bytes: Uint8Array) => void;

/** The parts of an Office package. */
export interface Parts extends Versioned {
  readonly limits: Limits;
  readonly names: string[];
  has(name: string): boolean;
  /** Unpacks a part into `sink`. Throws a `Refusal`, and whatever the sink throws. */
  read(name: string, sink: ByteSink): void;
}

/** The parts of an Office package, read within limits that count over all parts read. */
export class Package implements Parts {
  private readonly entries: Map<string, ZipEntry>;
  private totalBytes = 0;
  /** Bytes of each part as far as they were counted. */
  private readonly counted = new Map<ZipEntry, number>();

  /** Throws a `Refusal` if the zip directory is damaged, encrypted or too large. */
  constructor(
    bytes: Uint8Array,
    readonly limits: Limits,
    private readonly tools?: ZipTools,
  ) {
    this.entries = readZipDirectory(bytes, limits);
  }

  get names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** The name under which the package lists a part, whatever its case or encoding in what refers to it. */
  listedName(name: string): string | undefined {
    return this.find(name)?.name;
  }

  version(name: string): object {
    const entry = this.find(name);
    if (entry === undefined) throw new Refusal('damaged-part', { part: name, detail: 'part is missing' });
    return entry;
  }

  /**
   * Unpacks a part into `sink`. Throws a `Refusal`: damaged-part if there is no such part, damaged-zip if it
   * does not unpack to what the package declares, too-large beyond the limits; and whatever the sink throws.
   */
  read(name: string, sink: ByteSink): void {
    const entry = this.find(name);
    if (entry === undefined) throw new Refusal('damaged-part', { part: name, detail: 'part is missing' });
    const checksum = this.tools?.crc32 ?? crc32;
    let size = 0;
    let crc = 0;
    const take = (bytes: Uint8Array): void => {
      size += bytes.length;
      this.count(entry, size);
      crc = checksum(crc, bytes);
      sink(bytes);
    };
    if (entry.deflated) this.inflate(entry, take);
    else take(entry.packed);
    if (size !== entry.size) throw damaged(entry, `unpacks to ${size} bytes instead of ${entry.size}`);
    if (crc !== entry.crc) throw damaged(entry, 'checksum differs');
  }

  /** The whole of a part unpacked; throws as `read` does. */
  bytes(name: string): Uint8Array {
    const pieces: Uint8Array[] = [];
    let size = 0;
    this.read(name, (bytes) => {
      pieces.push(new Uint8Array(bytes));
      size += bytes.length;
    });
    if (pieces.length === 1) return pieces[0] as Uint8Array;
    const whole = new Uint8Array(size);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  /** Part names compare without case; a name may be percent-encoded in the package or in what refers to it. */
  private find(name: string): ZipEntry | undefined {
    const key = name.toLowerCase();
    const found = this.entries.get(key);
    if (found !== undefined || !key.includes('%')) return found;
    try {
      return this.entries.get(decodeURIComponent(key).toLowerCase());
    } catch {
      return undefined;
    }
  }

  private inflate(entry: ZipEntry, sink: ByteSink): void {
    try {
      inflate(entry.packed, entry.size, sink, this.tools?.inflateSmall);
    } catch (error) {
      throw error instanceof RangeError ? damaged(entry, error.message, error) : error;
    }
  }

  /** A part read again costs nothing more. */
  private count(entry: ZipEntry, size: number): void {
    const { maxPartBytes, maxTotalBytes, maxRatio } = this.limits;
    const before = this.counted.get(entry) ?? 0;
    if (size > before) {
      this.totalBytes += size - before;
      this.counted.set(entry, size);
    }
    if (size > maxPartBytes) throw tooLarge(entry, `more than ${maxPartBytes} bytes unpacked`);
    if (this.totalBytes > maxTotalBytes) throw tooLarge(entry, `more than ${maxTotalBytes} bytes unpacked in all`);
    if (size > RATIO_FREE_BYTES && size > entry.packed.length * maxRatio) {
      throw tooLarge(entry, `packed more than ${maxRatio}:1`);
    }
  }
}

function damaged(entry: ZipEntry, detail: string, cause?: unknown): Refusal {
  return new Refusal('damaged-zip', { part: entry.name, detail, cause });
}

function tooLarge(entry: ZipEntry, detail: string): Refusal {
  return new Refusal('too-large', { part: entry.name, detail });
}
