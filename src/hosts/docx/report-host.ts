import { Refusal } from '../../refusals/word-refusal';
import type { Report } from '../../workbook/report';
import type { CellPlace, Workbook } from '../../workbook/types';
import type { Host, HostReading } from '../port/host';

/** A report as a workbook of its tables. */
export const workbookOf = ({ sheets, odd }: Report): Workbook => ({
  sheets,
  date1904: false,
  ...(odd === undefined ? {} : { odd }),
});

/** A report in Word as a host: its tables are read as a workbook, and nothing is ever written into them (`word-not-written`). */
export function reportHost(report: Report, name: string): Host {
  const workbook = workbookOf(report);
  const reading: HostReading = { workbook, name, marked: false };
  const refused = () => new Refusal('word-not-written', { what: name });
  const sheetOf = (wanted: string) => {
    const sheet = workbook.sheets.find((one) => one.name === wanted);
    if (sheet === undefined) throw new Refusal('unknown-sheet', { sheet: wanted });
    return sheet;
  };
  return {
    kind: 'file',
    read: async () => reading,
    readSheets: async (names) => ({ sheets: names.map(sheetOf) }),
    obstacles: async () => new Map(),
    write: async () => {
      throw refused();
    },
    select: async ({ sheet }: CellPlace) => void sheetOf(sheet),
    subscribe: async () => () => {},
  };
}
