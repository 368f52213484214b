import { strFromU8, strToU8, unzipSync } from 'fflate';
import { DEFAULT_LIMITS } from '../../../../src/hosts/file/zip/limits';
import { Package } from '../../../../src/hosts/file/zip/package';
import { rewriteZip } from '../../../../src/hosts/file/zip/zip-rewriter';
import { directoryOf } from '../write/places';
import { rawEntries, rawZip } from '../write/raw-zip';

const NAMES = ['a.xml', '乙.xml', 'folder/', 'folder/c.bin', 'd.xml', 'e.xml', 'f.xml', 'g.xml'];
const bytes = rawZip(
  Object.fromEntries(NAMES.map((name) => [name, name.endsWith('/') ? '' : name.repeat(50)])),
  '注释',
);

const rewritten = (replaced: Record<string, string>, removed: string[] = [], added: Record<string, string> = {}) =>
  rewriteZip(bytes, DEFAULT_LIMITS, {
    replaced: new Map(Object.entries(replaced).map(([name, text]) => [name, strToU8(text)])),
    removed: new Set(removed),
    added: Object.entries(added).map(([name, text]) => ({ name, bytes: strToU8(text) })),
  });

test('with nothing to change the bytes are the same', () => {
  expect(Buffer.from(rewritten({})).equals(Buffer.from(bytes))).toBe(true);
});

test('untouched entries keep headers, packed bytes, descriptors and order', () => {
  const after = rewritten({ '乙.xml': '新', 'd.xml': '' }, ['a.xml'], { '新增.xml': '丙' });
  const [before, now] = [rawEntries(bytes), rawEntries(after)];
  for (const name of ['folder/', 'folder/c.bin', 'e.xml', 'f.xml', 'g.xml'])
    expect(now.get(name)).toBe(before.get(name));
  expect(directoryOf(after)).toEqual([...NAMES.slice(1), '新增.xml']);
  const files = unzipSync(after);
  expect(strFromU8(files['乙.xml'] as Uint8Array)).toBe('新');
  expect(files['d.xml']).toHaveLength(0);
  expect(strFromU8(files['新增.xml'] as Uint8Array)).toBe('丙');
  expect(Buffer.from(after).subarray(-6).toString()).toBe('注释');
});

test('changed entries keep their date, name flag and extra fields, and lose their descriptor', () => {
  const after = rewritten({ 'f.xml': '新' });
  const record = (zip: Uint8Array) => Buffer.from(rawEntries(zip).get('f.xml')?.split('|').at(-1) ?? '', 'latin1');
  const [old, now] = [record(bytes), record(after)];
  expect(now.subarray(12, 16)).toEqual(old.subarray(12, 16));
  expect(now.readUInt16LE(8) & 8).toBe(0);
  expect(now.readUInt16LE(30)).toBe(old.readUInt16LE(30));
});

test('sizes and offsets kept in zip64 fields are followed, and rewritten entries do without', () => {
  // Two empty stored entries whose records refer to a zip64 field for everything.
  const record = (name: string, offset: number) => {
    const bytes = Buffer.alloc(46 + 1 + 28);
    bytes.write('PK\x01\x02', 'latin1');
    bytes.writeUInt16LE(45, 6);
    bytes.writeUInt32LE(0xffffffff, 20);
    bytes.writeUInt32LE(0xffffffff, 24);
    bytes.writeUInt16LE(1, 28);
    bytes.writeUInt16LE(28, 30);
    bytes.writeUInt32LE(0xffffffff, 42);
    bytes.write(name, 46);
    bytes.writeUInt16LE(1, 47);
    bytes.writeUInt16LE(24, 49);
    bytes.writeBigUInt64LE(BigInt(offset), 67);
    return bytes;
  };
  const local = (name: string) => {
    const bytes = Buffer.alloc(31);
    bytes.write('PK\x03\x04', 'latin1');
    bytes.writeUInt16LE(1, 26);
    bytes.write(name, 30);
    return bytes;
  };
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(2, 8);
  end.writeUInt16LE(2, 10);
  end.writeUInt32LE(150, 12);
  end.writeUInt32LE(62, 16);
  const zip = new Uint8Array(Buffer.concat([local('a'), local('b'), record('a', 0), record('b', 31), end]));
  const change = { replaced: new Map([['a', strToU8('longer than before')]]), removed: new Set<string>(), added: [] };
  const after = rewriteZip(zip, DEFAULT_LIMITS, change);
  const again = rewriteZip(after, DEFAULT_LIMITS, { ...change, replaced: new Map() });
  expect(again).toEqual(after);
  expect(strFromU8(unzipSync(after).a as Uint8Array)).toBe('longer than before');
  expect(directoryOf(after)).toEqual(['a', 'b']);
});

test('what packs better than limits allow can be read again all the same', () => {
  const blanks = ' '.repeat(6_000_000);
  const source = new Package(rewritten({ 'a.xml': blanks }), DEFAULT_LIMITS);
  expect(strFromU8(source.bytes('a.xml'))).toBe(blanks);
});
