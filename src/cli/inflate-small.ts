import { inflateRawSync } from 'node:zlib';
import type { InflateSmall } from '../hosts/xlsx/inflate';

/** Node's own inflater, which needs no warming up. */
export const inflateSmall: InflateSmall = (packed, size) => inflateRawSync(packed, { maxOutputLength: size + 1 });
