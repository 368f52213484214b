import { Refusal } from '../../../refusals/file-refusal';
import type { Limits } from '../zip/limits';
import { isSoundFormula } from './biff-formula';

const BOF = 0x0809;
const FILE_PASS = 0x002f;
const CONTINUE = 0x003c;
const FORMULA = 0x0006;
const SHARED_FORMULA = 0x04bc;
const ARRAY = 0x0221;
const NAME = 0x0018;
const MUL_RK = 0x00bd;
const MERGES = 0x00e5;
// A record every reader knows and none acts on, to stand in for those not wanted.
const IGNORED = 0x0865;
const BIFF8 = 0x0600;
const MAX_ARRAYS = 10_000;

const CELLS: ReadonlySet<number> = new Set([FORMULA, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e]);

/**
 * The records that have to do with cells, values, formulas and what those refer to, formats, merges and sheets; with
 * the length that their fixed parts need.
 */
const WANTED: ReadonlyMap<number, number> = new Map([
  [FORMULA, 22],
  [0x000a, 0], // end of a sheet or of the globals
  [0x0017, 2], // sheets that formulas refer to
  [NAME, 14],
  [0x0022, 2], // 1904 dates
  [0x0023, 2], // external name
  [FILE_PASS, 0],
  [0x0042, 2], // code page
  [0x0081, 2], // kind of sheet
  [0x0085, 8], // sheet
  [MUL_RK, 12],
  [0x00d6, 9], // rich text
  [0x00e0, 20], // cell style
  [MERGES, 2],
  [0x00fc, 8], // shared strings
  [0x00fd, 10], // shared string
  [0x01ae, 4], // external workbook
  [0x0200, 12], // dimensions
  [0x0203, 14], // number
  [0x0204, 8], // text
  [0x0205, 8], // boolean or error
  [0x0207, 3], // text result of a formula
  [ARRAY, 14],
  [0x027e, 10], // short number
  [0x041e, 5], // number format
  [SHARED_FORMULA, 10],
  [BOF, 4],
]);

/** Where the length of a formula's tokens stands in records that hold one; the tokens follow. */
const FORMULA_LENGTHS: ReadonlyMap<number, number> = new Map([
  [FORMULA, 20],
  [SHARED_FORMULA, 8],
  [ARRAY, 12],
]);

/**
 * Checks the records of an .xls workbook stream and blots out, in place, what could trouble the reader: records of no
 * interest (drawings, comments, links, …), formulas that cannot be followed (their cells stay formulas, without text)
 * and the formulas of names. Throws `Refusal`: damaged-xls, encrypted, old-format or too-large.
 */
export function sanitizeBiff(stream: Uint8Array, limits: Limits): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let cells = 0;
  let arrays = 0;
  let wanted = true;
  let at = 0;
  for (let end = 0; at + 4 <= stream.length; at = end) {
    const type = view.getUint16(at, true);
    // Zeros fill up the last sector.
    if (type === 0) break;
    const body = at + 4;
    end = body + view.getUint16(at + 2, true);
    const needed = WANTED.get(type);
    if (end > stream.length || end - body < (needed ?? 0)) throw damaged(`record at ${at} is cut off`);
    if (at === 0 && type !== BOF) throw damaged('no beginning of file');
    if (type === BOF && view.getUint16(body, true) !== BIFF8) throw new Refusal('old-format');
    if (type === FILE_PASS) throw new Refusal('encrypted');
    if (CELLS.has(type)) cells++;
    else if (type === MUL_RK) cells += Math.floor((end - body - 6) / 6);
    else if (type === ARRAY) arrays++;
    else if (type === NAME) view.setUint16(body + 4, 0, true);
    else if (type === MERGES && end - body < 2 + view.getUint16(body, true) * 8) throw damaged(`merges at ${at}`);
    blotFormula(view, type, body, end);
    // A continuation belongs to the record before it.
    wanted = needed !== undefined || (type === CONTINUE && wanted);
    if (!wanted) view.setUint16(at, IGNORED, true);
  }
  if (at === 0) throw damaged('no beginning of file');
  if (cells > limits.maxCells) throw new Refusal('too-large', { detail: `${cells} cells` });
  if (arrays > MAX_ARRAYS) throw new Refusal('too-large', { detail: `${arrays} array formulas` });
}

function blotFormula(view: DataView, type: number, body: number, end: number): void {
  const place = FORMULA_LENGTHS.get(type);
  if (place === undefined) return;
  const tokens = body + place + 2;
  if (isSoundFormula(view, tokens, tokens + view.getUint16(body + place, true), end)) return;
  view.setUint16(body + place, 0, true);
}

function damaged(detail: string): Refusal {
  return new Refusal('damaged-xls', { detail });
}
