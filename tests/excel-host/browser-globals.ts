import { TextDecoder, TextEncoder } from 'node:util';

// jsdom does not have what every browser has.
Object.assign(globalThis, { TextDecoder, TextEncoder });
