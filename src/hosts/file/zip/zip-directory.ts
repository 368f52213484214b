import { Refusal } from '../../../refusals/file-refusal';
import type { Limits } from './limits';

/** One file in a zip package, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** The packed bytes. */
  readonly packed: Uint8Array;
  readonly deflated: boolean;
  /** Declared size unpacked and checksum: what comes out must match, but nothing is allocated by them. */
  readonly size: number;
  readonly crc: number;
}

/** Where the bytes of one entry of a zip package are, folders included; what a writer needs to copy it untouched. */
export interface ZipListing {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of its local header. */
  readonly localOffset: number;
  /** Of its packed bytes. */
  readonly dataStart: number;
  /** Its record in the central directory. */
  readonly recordStart: number;
  readonly recordEnd: number;
}

type Listing = Omit<ZipListing, 'dataStart'>;

export interface ZipListings {
  /** In the order of their bytes. */
  readonly entries: readonly ZipListing[];
  readonly directoryStart: number;
  /** Of the whole package. */
  readonly comment: Uint8Array;
}

export const END_SIGNATURE = 0x06054b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_SIGNATURE = 0x06064b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
export const LOCAL_LENGTH = 30;

/**
 * Lists the files of a zip package, keyed by lower-case name with forward slashes.
 * Throws a `Refusal`: damaged-zip (truncated, overlapping or duplicate entries, …), encrypted or too-large.
 */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  for (const { name, flags, method, dataStart, packedSize, size, crc } of listZip(bytes, limits).entries) {
    if (name.endsWith('/')) continue;
    if ((flags & 1) !== 0) throw new Refusal('encrypted', { part: name });
    if (method !== 0 && method !== 8) throw damaged(`compression method ${method}`);
    const key = name.toLowerCase();
    if (entries.has(key)) throw damaged(`two entries named ${name}`);
    const packed = bytes.subarray(dataStart, dataStart + packedSize);
    entries.set(key, { name, packed, deflated: method === 8, size, crc });
  }
  return entries;
}

/** Where every entry of a zip package lies. Throws a `Refusal`: damaged-zip or too-large. */
export function listZip(bytes: Uint8Array, limits: Limits): ZipListings {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let listings: Listing[];
  let directory: Directory;
  try {
    directory = findDirectory(view);
    listings = readListings(bytes, view, directory, limits);
  } catch (error) {
    // A read past the end of the file is the one exception a DataView throws.
    if (error instanceof RangeError) throw damaged('central directory reaches past the end of the file', error);
    throw error;
  }
  const entries: ZipListing[] = [];
  let freeFrom = 0;
  for (const listing of listings.toSorted((a, b) => a.localOffset - b.localOffset)) {
    const start = dataStart(view, listing);
    // Entries sharing bytes are how a small file unpacks to an endless one.
    if (listing.localOffset < freeFrom) throw damaged(`entries overlap at ${listing.name}`);
    freeFrom = start + listing.packedSize;
    if (freeFrom > bytes.length) throw damaged(`${listing.name} reaches past the end of the file`);
    entries.push({ ...listing, dataStart: start });
  }
  const directoryStart = directory.end - directory.size;
  return { entries, directoryStart, comment: bytes.subarray(directory.commentStart) };
}

function readListings(bytes: Uint8Array, view: DataView, directory: Directory, limits: Limits): Listing[] {
  const { count, size, offset, end } = directory;
  if (count > limits.maxEntries) throw new Refusal('too-large', { detail: `${count} zip entries` });
  // Bytes put before the package (a self-extractor, a mail header) shift every offset.
  const shift = end - size - offset;
  if (shift < 0) throw damaged('central directory out of place');
  const listings: Listing[] = [];
  let at = offset + shift;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged('central directory entry not found');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameEnd = at + 46 + nameLength;
    if (nameEnd + extraLength > bytes.length) throw damaged('central directory reaches past the end of the file');
    const large = readZip64(view, at, nameEnd, extraLength);
    const recordEnd = nameEnd + extraLength + view.getUint16(at + 32, true);
    listings.push({
      name: decodeName(bytes.subarray(at + 46, nameEnd)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: large.packedSize,
      size: large.size,
      localOffset: large.localOffset + shift,
      recordStart: at,
      recordEnd,
    });
    at = recordEnd;
  }
  return listings;
}

interface Directory {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  readonly end: number;
  readonly commentStart: number;
}

function findDirectory(view: DataView): Directory {
  // The end record closes the file but for a comment of at most 65,535 bytes, which may look like one as well.
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  let unsure: Directory | undefined;
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const directory = directoryAt(view, at);
    if (directory !== undefined && closesFile(view, at, directory)) return directory;
    unsure ??= directory;
  }
  if (unsure === undefined) throw damaged('end of zip package not found');
  return unsure;
}

/** True where a directory lies before an end record, and only its comment behind. */
function closesFile(view: DataView, at: number, { size, end }: Directory): boolean {
  const start = end - size;
  const isWhole = at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength;
  return isWhole && start >= 0 && view.getUint32(start, true) === CENTRAL_SIGNATURE;
}

/** What an end record says; undefined where it belongs to another record that is not there. */
function directoryAt(view: DataView, at: number): Directory | undefined {
  const commentStart = at + END_LENGTH;
  const locator = at - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR_SIGNATURE) {
    const [count, size] = [view.getUint16(at + 10, true), view.getUint32(at + 12, true)];
    return { count, size, offset: view.getUint32(at + 16, true), end: at, commentStart };
  }
  const end = readUint64(view, locator + 8);
  if (end + 56 > view.byteLength || view.getUint32(end, true) !== END64_SIGNATURE) return undefined;
  const [count, size] = [readUint64(view, end + 32), readUint64(view, end + 40)];
  return { count, size, offset: readUint64(view, end + 48), end, commentStart };
}

function readZip64(view: DataView, at: number, extraStart: number, extraLength: number) {
  const values = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  for (let field = extraStart; field + 4 <= extraStart + extraLength; ) {
    const next = field + 4 + view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1) {
      let from = field + 4;
      for (let i = 0; i < values.length; i++) {
        if (values[i] !== 0xffffffff || from + 8 > next) continue;
        values[i] = readUint64(view, from);
        from += 8;
      }
    }
    field = next;
  }
  const [size, packedSize, localOffset] = values as [number, number, number];
  return { size, packedSize, localOffset };
}

function dataStart(view: DataView, { localOffset, name }: Listing): number {
  if (localOffset + LOCAL_LENGTH > view.byteLength || view.getUint32(localOffset, true) !== LOCAL_SIGNATURE) {
    throw damaged(`no local header for ${name}`);
  }
  return localOffset + LOCAL_LENGTH + view.getUint16(localOffset + 26, true) + view.getUint16(localOffset + 28, true);
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function decodeName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Older Chinese archivers write names in the system code page without saying so.
    name = new TextDecoder('gb18030').decode(bytes);
  }
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function damaged(detail: string, cause?: unknown): Refusal {
  return new Refusal('damaged-zip', { detail, cause });
}
