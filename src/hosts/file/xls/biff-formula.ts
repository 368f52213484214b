const STRING = 0x17;
const ATTRIBUTE = 0x19;
const CHOOSE = 0x04;
const ATTRIBUTES: ReadonlySet<number> = new Set([0x00, 0x01, 0x02, CHOOSE, 0x08, 0x10, 0x20, 0x21, 0x40, 0x41, 0x80]);
const ARRAY = 0x20;
const MEMORY_AREA = 0x26;

/**
 * Bytes that follow the kind of each formula token of .xls (MS-XLS 2.5.198), for kinds up to 0x3D; -1 for tokens of
 * other length or no meaning. Kinds from 0x40 are those from 0x20 in other classes.
 */
const TOKEN_SIZES: readonly number[] = tokenSizes();

function tokenSizes(): number[] {
  const sizes = new Array<number>(0x40).fill(-1);
  const set = (size: number, ...kinds: number[]) => {
    for (const kind of kinds) sizes[kind] = size;
  };
  // Operators, brackets and missing arguments.
  for (let kind = 0x03; kind <= 0x16; kind++) sizes[kind] = 0;
  set(1, 0x1c, 0x1d);
  set(2, 0x1e, 0x21, 0x29);
  set(3, 0x22);
  set(4, 0x01, 0x02, 0x23, 0x24, 0x2a, 0x2c);
  set(6, MEMORY_AREA, 0x27, 0x28, 0x39, 0x3a, 0x3c);
  set(7, ARRAY);
  set(8, 0x1f, 0x25, 0x2b, 0x2d);
  set(10, 0x3b, 0x3d);
  return sizes;
}

/**
 * True if the tokens of a formula, from `start` to `end`, can be followed to their end, and the values behind them
 * (array constants and areas) lie before `limit`. The parser for .xls takes that for granted and may never return.
 */
export function isSoundFormula(view: DataView, start: number, end: number, limit: number): boolean {
  if (end > limit) return false;
  const extras: number[] = [];
  let at = start;
  while (at < end) {
    const kind = view.getUint8(at);
    const base = kind < 0x40 ? kind : 0x20 | (kind & 0x1f);
    const size = kind >= 0x80 ? -1 : tokenSize(view, at, end, base);
    if (size < 0) return false;
    if (base === ARRAY || base === MEMORY_AREA) extras.push(base);
    at += 1 + size;
  }
  if (at !== end) return false;
  for (const extra of extras) {
    at = extra === ARRAY ? afterArray(view, at, limit) : afterAreas(view, at, limit);
    if (at < 0) return false;
  }
  return true;
}

function tokenSize(view: DataView, at: number, end: number, base: number): number {
  if (base === STRING && at + 3 <= end) {
    return 2 + view.getUint8(at + 1) * (1 + (view.getUint8(at + 2) & 1));
  }
  if (base === ATTRIBUTE && at + 4 <= end) {
    const attribute = view.getUint8(at + 1);
    if (!ATTRIBUTES.has(attribute)) return -1;
    return attribute === CHOOSE ? 3 + (view.getUint16(at + 2, true) + 1) * 2 : 3;
  }
  return TOKEN_SIZES[base] ?? -1;
}

/** Offset after the values of an array constant, or -1. */
function afterArray(view: DataView, start: number, limit: number): number {
  if (start + 3 > limit) return -1;
  const count = (view.getUint8(start) + 1) * (view.getUint16(start + 1, true) + 1);
  let at = start + 3;
  for (let i = 0; i < count; i++) {
    if (at + 4 > limit) return -1;
    const isText = view.getUint8(at) === 0x02;
    at += isText ? 4 + view.getUint16(at + 1, true) * (1 + (view.getUint8(at + 3) & 1)) : 9;
    if (at > limit) return -1;
  }
  return at;
}

function afterAreas(view: DataView, start: number, limit: number): number {
  if (start + 2 > limit) return -1;
  const at = start + 2 + view.getUint16(start, true) * 8;
  return at <= limit ? at : -1;
}
