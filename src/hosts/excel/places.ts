import { parseArea } from '../../workbook/address';
import type { Area } from '../../workbook/types';

/** A reference to cells, behind its sheet's name or alone; whole columns and rows too. */
const REFERENCE =
  /(?:^|[!,\s])(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?=$|,)/g;

/** The areas of an address as office.js gives it: `A1`, `表3!A1:B2`, `'a, b'!C3,'a, b'!D:D`. */
export function areasOfAddress(address: string): Area[] {
  return [...address.matchAll(REFERENCE)].flatMap(([, reference]) => {
    const area = parseArea(reference as string);
    return area === undefined ? [] : [area];
  });
}
