import { HostError } from '../errors';
import type { Host, RangeTarget } from '../host-object';
import type { Hyperlink } from '../model/cell';
import { enter } from '../model/enter';
import { setLook } from '../model/set-look';
import { checkAllowed, checkUnlocked } from './guards';
import { onlyArea } from './range-reads';

/**
 * A link of a cell, to an address or a place in the document; it sets the text too, and looks like a link.
 * https://learn.microsoft.com/javascript/api/excel/excel.rangehyperlink,
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
 */
export function setHyperlink(range: RangeTarget, value: unknown, host: Host): void {
  if (typeof value !== 'object' || value === null) throw new HostError('InvalidArgument');
  checkAllowed(range, 'allowInsertHyperlinks');
  checkUnlocked(range);
  const link = value as Hyperlink;
  if (link.address === undefined && link.documentReference === undefined) throw new HostError('InvalidArgument');
  const { sheet } = range;
  const { top, left } = onlyArea(range);
  const old = sheet.cells.get(top, left);
  const text = link.textToDisplay;
  if (text !== undefined) enter(host.model, range, [{ row: top, column: left, entry: `'${text}` }]);
  else if (old?.value === undefined) {
    enter(host.model, range, [{ row: top, column: left, entry: `'${link.address ?? link.documentReference}` }]);
  }
  sheet.cells.set(top, left, { ...sheet.cells.get(top, left), hyperlink: link });
  setLook(range, { underline: 'Single', fontColor: '#0563C1' });
  host.trace.write(range, 'hyperlink');
}
