import { Inflate, inflateSync } from 'fflate';

// Up to this size a part is unpacked at once into a buffer of its declared size: a stream costs more than that.
const SMALL_PACKED = 262_144;
const SMALL_SIZE = 4_194_304;
// Deflate unpacks at most 1032:1, so one push yields at most 17 MB before the sink can object.
const PUSH_BYTES = 16_384;

/**
 * Unpacks small deflated data at once. It may end early, or throw anything, where the data unpacks to more than `size`
 * bytes or is damaged.
 */
export type InflateSmall = (packed: Uint8Array, size: number) => Uint8Array;

/** What a host can do faster than this program. */
export interface ZipTools {
  readonly inflateSmall: InflateSmall;
  /** Running checksum, as `crc32` of this folder; absent where the host has none. */
  readonly crc32?: ((crc: number, bytes: Uint8Array) => number) | undefined;
}

// One byte of room more shows data that unpacks to more than declared, without holding all of it.
const inflateSmallHere: InflateSmall = (packed, size) => inflateSync(packed, { out: new Uint8Array(size + 1) });

/**
 * Unpacks deflated bytes (RFC 1951) into `sink`, in pieces and in order, however much they unpack to.
 * @param size what they are said to unpack to
 * @param inflateSmall a faster way that the host has for small data
 * @throws RangeError if the bytes are not deflated data, and whatever the sink throws. Data cut short may end without
 * an error: the caller compares size and checksum.
 */
export function inflate(
  packed: Uint8Array,
  size: number,
  sink: (bytes: Uint8Array) => void,
  inflateSmall: InflateSmall = inflateSmallHere,
): void {
  let fromSink: { readonly error: unknown } | undefined;
  const give = (bytes: Uint8Array): void => {
    try {
      if (bytes.length > 0) sink(bytes);
    } catch (error) {
      fromSink = { error };
      throw error;
    }
  };
  try {
    if (packed.length <= SMALL_PACKED && size <= SMALL_SIZE) {
      give(inflateSmall(packed, size));
    } else {
      const stream = new Inflate(give);
      for (let at = 0; at < packed.length; at += PUSH_BYTES) {
        stream.push(packed.subarray(at, at + PUSH_BYTES), at + PUSH_BYTES >= packed.length);
      }
    }
  } catch (error) {
    if (fromSink !== undefined) throw fromSink.error;
    throw new RangeError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
