import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { type Limits, RATIO_FREE_BYTES } from './limits';
import {
  CENTRAL_SIGNATURE,
  END_SIGNATURE,
  LOCAL_LENGTH,
  LOCAL_SIGNATURE,
  listZip,
  type ZipListing,
} from './zip-directory';

/** What is to become of the entries of a zip package; keys are names in lower case. */
export interface ZipChanges {
  readonly replaced: ReadonlyMap<string, Uint8Array>;
  readonly removed: ReadonlySet<string>;
  readonly added: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const CENTRAL_LENGTH = 46;
const DEFLATED = 8;
const VERSION = 20;
const HAS_DESCRIPTOR = 0x0008;
const UTF8_NAME = 0x0800;
// 1980-01-01, the first day zip knows: the same patch gives the same bytes on any day.
const FIRST_DAY = 0x0021;
const ZIP64 = 1;
const IN_ZIP64 = 0xffffffff;

interface Content {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/**
 * The package with some entries changed. Untouched entries keep their compressed bytes, headers, dates, extra fields
 * and order; changed ones keep all but size, checksum and compression; new ones come last.
 * Throws a `Refusal` as `listZip` does.
 */
export function rewriteZip(bytes: Uint8Array, limits: Limits, changes: ZipChanges): Uint8Array {
  const { entries, directoryStart, comment } = listZip(bytes, limits);
  const pieces: Uint8Array[] = [];
  const records: { readonly order: number; readonly bytes: Uint8Array }[] = [];
  let offset = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    offset += piece.length;
  };
  for (const [i, entry] of entries.entries()) {
    const key = entry.name.toLowerCase();
    if (changes.removed.has(key)) continue;
    const record = bytes.subarray(entry.recordStart, entry.recordEnd);
    const content = changes.replaced.get(key);
    const start = offset;
    if (content === undefined) {
      put(bytes.subarray(entry.localOffset, rawEnd(entry, entries[i + 1]?.localOffset ?? directoryStart)));
      records.push({ order: entry.recordStart, bytes: movedRecord(record, start) });
    } else {
      const packed = pack(content, limits);
      put(changedHeader(bytes.subarray(entry.localOffset, entry.dataStart), packed));
      put(packed.packed);
      records.push({ order: entry.recordStart, bytes: changedRecord(record, packed, start) });
    }
  }
  for (const [i, { name, bytes: content }] of changes.added.entries()) {
    const packed = pack(content, limits);
    const start = offset;
    put(newHeader(name, packed));
    put(packed.packed);
    records.push({ order: bytes.length + i, bytes: newRecord(name, packed, start) });
  }
  const directory = offset;
  for (const record of records.toSorted((a, b) => a.order - b.order)) put(record.bytes);
  put(endRecord(records.length, offset - directory, directory, comment));
  return joined(pieces, offset);
}

function pack(bytes: Uint8Array, { maxRatio }: Limits): Content {
  const small = deflateSync(bytes);
  // What packs better than a reader with these limits would believe is left unpacked.
  const isTooSmall = bytes.length > RATIO_FREE_BYTES && bytes.length > small.length * maxRatio;
  const packed = isTooSmall ? deflateSync(bytes, { level: 0 }) : small;
  return { packed, size: bytes.length, crc: crc32(0, bytes) };
}

/** End of an entry's bytes; those of a descriptor after its content have no length of their own, so up to the next. */
function rawEnd({ flags, dataStart, packedSize }: ZipListing, next: number): number {
  return (flags & HAS_DESCRIPTOR) === 0 ? dataStart + packedSize : next;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function setContent(view: DataView, flagsAt: number, { packed, size, crc }: Content): void {
  view.setUint16(flagsAt, view.getUint16(flagsAt, true) & ~HAS_DESCRIPTOR, true);
  view.setUint16(flagsAt + 2, DEFLATED, true);
  view.setUint32(flagsAt + 8, crc, true);
  view.setUint32(flagsAt + 12, packed.length, true);
  view.setUint32(flagsAt + 16, size, true);
}

function changedHeader(header: Uint8Array, content: Content): Uint8Array {
  const changed = withoutZip64(header, LOCAL_LENGTH, 26, 28);
  setContent(viewOf(changed), 6, content);
  return changed;
}

function changedRecord(record: Uint8Array, content: Content, offset: number): Uint8Array {
  const changed = withoutZip64(record, CENTRAL_LENGTH, 28, 30);
  setContent(viewOf(changed), 8, content);
  viewOf(changed).setUint32(42, offset, true);
  return changed;
}

/** A copy without the field that holds sizes beyond 4 GB, which a rewritten entry never has. */
function withoutZip64(header: Uint8Array, fixed: number, nameLengthAt: number, extraLengthAt: number): Uint8Array {
  const view = viewOf(header);
  const extraStart = fixed + view.getUint16(nameLengthAt, true);
  const extraEnd = extraStart + view.getUint16(extraLengthAt, true);
  const kept: Uint8Array[] = [header.subarray(0, extraStart)];
  let extraLength = 0;
  for (let at = extraStart; at + 4 <= extraEnd; ) {
    const next = Math.min(at + 4 + view.getUint16(at + 2, true), extraEnd);
    if (view.getUint16(at, true) !== ZIP64) {
      kept.push(header.subarray(at, next));
      extraLength += next - at;
    }
    at = next;
  }
  kept.push(header.subarray(extraEnd));
  const copy = joined(kept, extraStart + extraLength + header.length - extraEnd);
  viewOf(copy).setUint16(extraLengthAt, extraLength, true);
  return copy;
}

/** The record of an entry copied as it is, at its new offset. */
function movedRecord(record: Uint8Array, offset: number): Uint8Array {
  // Not `slice`: of a Buffer of Node that is no copy.
  const moved = new Uint8Array(record);
  const view = viewOf(moved);
  if (view.getUint32(42, true) !== IN_ZIP64) {
    view.setUint32(42, offset, true);
    return moved;
  }
  let at = CENTRAL_LENGTH + view.getUint16(28, true);
  while (view.getUint16(at, true) !== ZIP64) at += 4 + view.getUint16(at + 2, true);
  // Sizes come before the offset, each only where its place in the record refers to it.
  const before = [24, 20].filter((place) => view.getUint32(place, true) === IN_ZIP64).length;
  view.setUint32(at + 4 + before * 8, offset, true);
  view.setUint32(at + 8 + before * 8, 0, true);
  return moved;
}

function newHeader(name: string, content: Content): Uint8Array {
  const bytes = new TextEncoder().encode(name);
  const header = new Uint8Array(LOCAL_LENGTH + bytes.length);
  const view = viewOf(header);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  view.setUint16(4, VERSION, true);
  setNew(view, 6, bytes, content);
  header.set(bytes, LOCAL_LENGTH);
  return header;
}

function newRecord(name: string, content: Content, offset: number): Uint8Array {
  const bytes = new TextEncoder().encode(name);
  const record = new Uint8Array(CENTRAL_LENGTH + bytes.length);
  const view = viewOf(record);
  view.setUint32(0, CENTRAL_SIGNATURE, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  setNew(view, 8, bytes, content);
  view.setUint32(42, offset, true);
  record.set(bytes, CENTRAL_LENGTH);
  return record;
}

function setNew(view: DataView, flagsAt: number, name: Uint8Array, content: Content): void {
  view.setUint16(flagsAt, name.some((byte) => byte > 0x7f) ? UTF8_NAME : 0, true);
  view.setUint16(flagsAt + 6, FIRST_DAY, true);
  setContent(view, flagsAt, content);
  view.setUint16(flagsAt + 20, name.length, true);
}

function endRecord(count: number, size: number, offset: number, comment: Uint8Array): Uint8Array {
  const record = new Uint8Array(22 + comment.length);
  const view = viewOf(record);
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  record.set(comment, 22);
  return record;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
