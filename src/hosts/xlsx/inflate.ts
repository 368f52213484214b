import { Inflate, inflateSync } from 'fflate';

// Up to this size a part is unpacked at once into a buffer of its declared size; the streams' overhead is larger.
const SMALL_PACKED = 262_144;
const SMALL_SIZE = 4_194_304;
// Deflate unpacks at most 1032:1, so one push yields at most 17 MB before the sink can object.
const PUSH_BYTES = 16_384;

/**
 * Unpacks deflated bytes into `sink`, piece by piece, however much they unpack to; `size` is what they are said to.
 * Rejects with whatever the sink throws, or with another error if the bytes are not deflated data.
 */
export async function inflate(packed: Uint8Array, size: number, sink: (bytes: Uint8Array) => void): Promise<void> {
  if (packed.length <= SMALL_PACKED && size <= SMALL_SIZE) {
    // One byte of room more shows data that unpacks to more than declared, without holding all of it.
    sink(inflateSync(packed, { out: new Uint8Array(size + 1) }));
    return;
  }
  const native = nativeInflater();
  if (native === undefined) inflateInPieces(packed, sink);
  else await inflateNatively(native, packed, sink);
}

/** The platform's own inflater, which leaves far less memory to collect; undefined where it lacks raw deflate. */
function nativeInflater(): DecompressionStream | undefined {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    return undefined;
  }
}

async function inflateNatively(
  stream: DecompressionStream,
  packed: Uint8Array,
  sink: (bytes: Uint8Array) => void,
): Promise<void> {
  const reader = stream.readable.getReader();
  // A fault in the data fails the reader as well, which is where it is reported.
  feed(stream, packed).catch(() => undefined);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    try {
      sink(value);
    } catch (error) {
      await reader.cancel().catch(() => undefined);
      throw error;
    }
  }
}

async function feed(stream: DecompressionStream, packed: Uint8Array): Promise<void> {
  const writer = stream.writable.getWriter();
  for (let at = 0; at < packed.length; at += PUSH_BYTES) {
    await writer.ready;
    await writer.write(packed.subarray(at, at + PUSH_BYTES));
  }
  await writer.close();
}

function inflateInPieces(packed: Uint8Array, sink: (bytes: Uint8Array) => void): void {
  const inflater = new Inflate((bytes) => sink(bytes));
  for (let at = 0; at < packed.length; at += PUSH_BYTES) {
    inflater.push(packed.subarray(at, at + PUSH_BYTES), at + PUSH_BYTES >= packed.length);
  }
}
