import { deflateSync } from 'node:zlib';

/** Points tried along each side of a pixel: enough for edges without steps. */
const FINE = 8;

/** A PNG of `size` × `size`. `colourAt(x, y)` says [r, g, b], or undefined for nothing, in a square of 16 × 16. */
export function png(size, colourAt) {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      // Each row of a PNG begins with the number of its filter: 0, none.
      rows.set(pixel(size, column, row, colourAt), row * (1 + size * 4) + 1 + column * 4);
    }
  }
  const header = Buffer.from([...bytes32(size), ...bytes32(size), 8, 6, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixel(size, column, row, colourAt) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let n = 0; n < FINE * FINE; n += 1) {
    const x = column + ((n % FINE) + 0.5) / FINE;
    const y = row + (Math.floor(n / FINE) + 0.5) / FINE;
    const colour = colourAt((x * 16) / size, (y * 16) / size);
    if (colour === undefined) continue;
    covered += 1;
    for (const part of [0, 1, 2]) sum[part] += colour[part];
  }
  const alpha = Math.round((255 * covered) / (FINE * FINE));
  return [...sum.map((part) => (covered === 0 ? 0 : Math.round(part / covered))), alpha];
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  return Buffer.concat([Buffer.from(bytes32(data.length)), body, Buffer.from(bytes32(crc(body)))]);
}

const bytes32 = (number) => [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255];

// zlib.crc32 came with Node 20.15 only.
function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
