import type { Form } from '../catalogue/types';
import type { Recognition, Table } from '../recognise/types';
import { evidenceWords } from '../report/evidence-words';
import type { Outline } from '../report/outline';
import { tableState } from '../report/table-state';
import { tableRange } from '../report/table-words';
import type { Sheet } from '../workbook/types';
import type { SheetView, TableView } from './views';

/** Every table of the catalogue with its state, whether it was found or not. */
export function tableViews(forms: readonly Form[], recognition: Recognition, outline: Outline): TableView[] {
  const missing = new Set(recognition.missing);
  const undecided = new Set(recognition.conflicts.flatMap((conflict) => conflict.forms));
  return forms.map(({ no, title }) => {
    const { word, notes } = tableState(no, outline, missing, undecided);
    const table = recognition.tables.find((candidate) => candidate.no === no);
    return { no, title, state: word, notes, ...whereabouts(table) };
  });
}

function whereabouts(table: Table | undefined): Pick<TableView, 'place' | 'range' | 'confidence' | 'evidence'> {
  const header = table?.blocks[0]?.header;
  if (table === undefined || header === undefined) return { evidence: [] };
  return {
    place: { sheet: header.sheet, row: header.top, column: header.columns[0]?.column ?? 0 },
    range: tableRange(table.blocks),
    confidence: table.confidence,
    evidence: table.evidence.map(evidenceWords),
  };
}

/** The sheets in their order, with the tables on each. */
export function sheetViews(sheets: readonly Sheet[], reports: readonly Sheet[], { tables }: Recognition): SheetView[] {
  return sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.visibility !== 'visible',
    tables: tables.filter(({ blocks }) => blocks.some(({ header }) => header.sheet === sheet.name)).map(({ no }) => no),
    isReport: reports.includes(sheet),
  }));
}
