import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from '../../../../src/hosts/file/zip/crc32';
import { inflate } from '../../../../src/hosts/file/zip/inflate';

function unpacked(packed: Uint8Array, size: number): Buffer {
  const pieces: Buffer[] = [];
  inflate(packed, size, (bytes) => pieces.push(Buffer.from(bytes)));
  return Buffer.concat(pieces);
}

describe('inflating', () => {
  test('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 0, max: 9 }), (bytes, level) => {
        expect(unpacked(deflateRawSync(bytes, { level }), bytes.length).equals(bytes)).toBe(true);
      }),
    );
  });

  test('gives back a large part in pieces', () => {
    const bytes = Buffer.from('<c r="A1"><v>1357</v></c>'.repeat(300_000));
    const sizes: number[] = [];
    inflate(deflateRawSync(bytes), bytes.length, (piece) => sizes.push(piece.length));
    expect(sizes.length).toBeGreaterThan(1);
    expect(unpacked(deflateRawSync(bytes), bytes.length).equals(bytes)).toBe(true);
  });

  test('of a small part that unpacks to more than it says gives one byte more, which shows it', () => {
    expect(unpacked(deflateRawSync(Buffer.alloc(100_000)), 10)).toHaveLength(11);
  });

  test('of a large part stops where the sink objects, and throws its very error', () => {
    const objection = new Error('enough');
    let taken = 0;
    const bomb = deflateRawSync(Buffer.alloc(50_000_000));
    const reading = () =>
      inflate(bomb, 50_000_000, (bytes) => {
        taken += bytes.length;
        if (taken > 1_000_000) throw objection;
      });
    expect(reading).toThrow(objection);
    expect(taken).toBeLessThan(20_000_000);
  });

  test('of bytes that are no deflated data is a RangeError, or gives something of another checksum', () => {
    const good = Buffer.from('护理专业合计'.repeat(200));
    const packed = deflateRawSync(good);
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = Uint8Array.from(packed);
        bytes[at] = (bytes[at] as number) ^ change;
        let result: Buffer | undefined;
        try {
          result = unpacked(bytes, good.length);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          return;
        }
        expect(result.equals(good) || crc32(0, result) !== crc32(0, good)).toBe(true);
      }),
    );
  });
});

test.each([
  ['nothing', '', 0],
  ['123456789', '123456789', 0xcbf43926],
])('the checksum of %s is that of the standard', (_, text, sum) => {
  expect(crc32(0, Buffer.from(text))).toBe(sum);
});
