import { deflateSync, inflateSync, strToU8 } from 'fflate';
import { crc32 } from '../../../../src/hosts/file/zip/crc32';
import { DEFAULT_LIMITS } from '../../../../src/hosts/file/zip/limits';
import { listZip } from '../../../../src/hosts/file/zip/zip-directory';
import type { Parts } from '../package-of';

/** A zip package as other programs write them: entries stored and deflated, descriptors, extra fields, odd dates. */
export function rawZip(parts: Parts, comment = ''): Uint8Array {
  const pieces: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const [i, [name, content]] of Object.entries(parts).entries()) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const stored = i % 5 === 3;
    const described = i % 3 === 1 && !stored;
    const extra = i % 4 === 2 ? Buffer.from([0xfe, 0xca, 3, 0, 1, 2, i & 255]) : Buffer.alloc(0);
    const packed = Buffer.from(stored ? bytes : deflateSync(bytes, { level: i % 2 === 0 ? 9 : 1 }));
    const label = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((described ? 8 : 0) | (/[^ -~]/.test(name) ? 0x800 : 0), 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt16LE(0x6000 + i, 6);
    fields.writeUInt16LE(0x5a21, 8);
    fields.writeUInt32LE(crc32(0, bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(label.length, 22);
    fields.writeUInt16LE(extra.length, 24);
    const local = Buffer.from(fields);
    if (described) local.fill(0, 10, 22);
    const descriptor = described
      ? Buffer.concat([Buffer.from('PK\x07\x08'), fields.subarray(10, 22)])
      : Buffer.alloc(0);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), local, label, extra, packed, descriptor]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    records.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, rest, label, extra]));
    pieces.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(records.length, 4);
  end.writeUInt16LE(records.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return new Uint8Array(Buffer.concat([...pieces, directory, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)]));
}

/** The bytes of each entry as they stand in the package: header, packed content and descriptor, in order. */
export function rawEntries(bytes: Uint8Array): Map<string, string> {
  const { entries, directoryStart } = listZip(bytes, DEFAULT_LIMITS);
  return new Map(
    entries.map(({ name, localOffset, recordStart, recordEnd }, i) => {
      const record = Buffer.from(bytes.subarray(recordStart, recordEnd));
      // Where the entry lies is the one thing that may differ.
      record.writeUInt32LE(0, 42);
      const own = bytes.subarray(localOffset, entries[i + 1]?.localOffset ?? directoryStart);
      return [name, `${Buffer.from(own).toString('latin1')}|${record.toString('latin1')}`];
    }),
  );
}

/** Unpacked parts by name, in order. */
export function partsIn(bytes: Uint8Array): Map<string, string> {
  const { entries } = listZip(bytes, DEFAULT_LIMITS);
  return new Map(
    entries.map(({ name, dataStart, packedSize, method }) => {
      const packed = bytes.subarray(dataStart, dataStart + packedSize);
      return [name, Buffer.from(method === 0 ? packed : inflateSync(packed)).toString('utf8')];
    }),
  );
}

/** Names of the parts that differ between two packages, those only in one of them included. */
export function differentParts(a: Uint8Array, b: Uint8Array): string[] {
  const [left, right] = [partsIn(a), partsIn(b)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((name) => left.get(name) !== right.get(name));
}
