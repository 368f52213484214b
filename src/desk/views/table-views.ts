import type { CheckResult } from '../../audit/check';
import type { Form } from '../../catalogue/types';
import { placeIn } from '../../recognise/headers/turn';
import type { Recognition, Table } from '../../recognise/types';
import { isDirected, otherPlaces } from '../../report/direction-words';
import { foundWords } from '../../report/evidence-words';
import type { Outline } from '../../report/outline';
import { A1_NAMES, type PlaceNames } from '../../report/place-names';
import { obstacleWords, tableStates } from '../../report/table-state';
import { tablePlaces, tableRange } from '../../report/table-words';
import type { Words } from '../../report/words';
import type { SheetPlace } from '../../workbook/sheet-reference';
import type { Sheet } from '../../workbook/types';
import type { SheetView, TableView } from './views';

/** Every table of the catalogue with its state, whether it was found or not. */
export function tableViews(forms: readonly Form[], checked: CheckResult, outline: Outline, words: Words): TableView[] {
  const states = tableStates(checked, outline);
  return forms.map(({ no }) => {
    const state = states.get(no)!;
    const { word, count } = state;
    const table = checked.recognition.tables.find((candidate) => candidate.no === no);
    return {
      no,
      title: words.title(no),
      state: word,
      count,
      notes: state.notes.map(words.note),
      obstacles: obstacleWords(state, words),
      directed: isDirected(table),
      pieces: piecesOf(table),
      others: otherPlaces(checked, no, words),
      ...whereabouts(table, words, outline.names),
    };
  });
}

function piecesOf(table: Table | undefined): SheetPlace[] {
  return (table?.blocks ?? []).map(({ header: { sheet }, area }) => ({ sheet, area: { ...area } }));
}

function whereabouts(
  table: Table | undefined,
  words: Words,
  names: PlaceNames,
): Pick<TableView, 'place' | 'range' | 'confidence' | 'evidence'> {
  const header = table?.blocks[0]?.header;
  if (table === undefined || header === undefined) return { evidence: [] };
  return {
    place: placeIn(header, header.top, header.columns[0]?.column ?? 0),
    range: rangeWords(table, names),
    confidence: table.confidence,
    evidence: table.evidence.map((one) => words.evidence(one.by, foundWords(one))),
  };
}

/** Of a report in Word the rows that it takes, as they are printed. */
const rangeWords = (table: Table, names: PlaceNames): string =>
  names === A1_NAMES ? tableRange(table.blocks) : tablePlaces(table, names).replace(/^“[^”]*” /, '');

/** The sheets in their order, with the tables on each. */
export function sheetViews(sheets: readonly Sheet[], reports: readonly Sheet[], { tables }: Recognition): SheetView[] {
  return sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.visibility !== 'visible',
    tables: tables.filter(({ blocks }) => blocks.some(({ header }) => header.sheet === sheet.name)).map(({ no }) => no),
    isReport: reports.includes(sheet),
  }));
}
