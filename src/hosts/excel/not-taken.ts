import { address } from '../../workbook/address';
import type { CellPlace } from '../../workbook/types';

/** A cell that does not hold what Excel was given for it, though Excel reported no error. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken';
  constructor({ sheet, row, column }: CellPlace) {
    super(`${sheet}!${address(row, column)}`);
  }
}
