import * as zlib from 'node:zlib';
import type { ZipTools } from '../hosts/file/zip/inflate';

/** What Node does natively, and so without warming up. */
export const zipTools: ZipTools = {
  inflateSmall: (packed, size) => zlib.inflateRawSync(packed, { maxOutputLength: size + 1 }),
  // Not before Node 20.15.
  crc32: typeof zlib.crc32 === 'function' ? (crc, bytes) => zlib.crc32(bytes, crc) : undefined,
};
