import type { Limits } from './limits';
import { WorkbookError } from './workbook-error';

const BOF = 0x0809;
const FILE_PASS = 0x002f;
const CONTINUE = 0x003c;
const ARRAY = 0x0221;
// A record every reader knows and none acts on, to stand in for those not wanted.
const IGNORED = 0x0865;
const BIFF8 = 0x0600;
const MAX_ARRAYS = 10_000;

const CELL_RECORDS: ReadonlySet<number> = new Set([0x0006, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e]);
const MUL_RK = 0x00bd;

/** Records with anything to do with cells: values, formulas and what those refer to, formats, merges, sheets. */
const WANTED: ReadonlySet<number> = new Set([
  ...CELL_RECORDS,
  MUL_RK,
  BOF,
  FILE_PASS,
  ARRAY,
  0x000a, // end of a sheet or of the globals
  0x0017, // sheets that formulas refer to
  0x0018, // defined name
  0x0022, // 1904 dates
  0x0023, // external name
  0x0042, // code page
  0x0081, // kind of sheet
  0x0085, // sheet
  0x00e0, // cell style
  0x00e5, // merged areas
  0x00fc, // shared strings
  0x01ae, // external workbook
  0x0200, // dimensions
  0x0207, // text result of a formula
  0x041e, // number format
  0x04bc, // shared formula
]);

/**
 * Checks the records of an .xls workbook stream and blots out, in place, those of no interest (drawings, comments,
 * links, …), so that a faulty or hostile one cannot trouble the reader.
 * Throws `WorkbookError`: damaged-xls, encrypted, old-format or too-large.
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
    end = at + 4 + view.getUint16(at + 2, true);
    if (end > stream.length) throw damaged(`record at ${at} is cut off`);
    if (at === 0 && type !== BOF) throw damaged('no beginning of file');
    if (type === BOF && view.getUint16(at + 4, true) !== BIFF8) throw new WorkbookError('old-format');
    if (type === FILE_PASS) throw new WorkbookError('encrypted');
    if (CELL_RECORDS.has(type)) cells++;
    else if (type === MUL_RK) cells += Math.floor((end - at - 10) / 6);
    else if (type === ARRAY) arrays++;
    // A continuation belongs to the record before it.
    wanted = WANTED.has(type) || (type === CONTINUE && wanted);
    if (!wanted) view.setUint16(at, IGNORED, true);
  }
  if (at === 0) throw damaged('no beginning of file');
  if (cells > limits.maxCells) throw new WorkbookError('too-large', { detail: `${cells} cells` });
  if (arrays > MAX_ARRAYS) throw new WorkbookError('too-large', { detail: `${arrays} array formulas` });
}

function damaged(detail: string): WorkbookError {
  return new WorkbookError('damaged-xls', { detail });
}
