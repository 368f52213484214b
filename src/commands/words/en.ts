import type { Words } from './zh';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const en: Words = {
  program: 'Gouji',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  comma: ', ',
  sentence: (parts) => `${parts.join(', ')}.`,
  working: {
    opening: 'Opening…',
    reading: 'Reading the workbook…',
    checking: 'Checking…',
    writing: 'Writing…',
    busy: 'Excel is waiting. Press Enter or Esc to finish editing the cell, or come back to this workbook; the work then goes on by itself.',
  },
  severities: {
    error: (count) => plural(count, 'error'),
    query: (count) => plural(count, 'query', 'queries'),
    rounding: (count) => plural(count, 'rounding slip'),
    note: (count) => plural(count, 'note'),
  },
  check: {
    title: 'Check',
    done: 'Checked',
    fine: 'Everything adds up',
    found: (found) => `${found} of 43 tables found`,
    compared: (compared, held) => `${held} of ${plural(compared, 'comparison')} hold`,
    accepted: (count) => `${count} explained`,
    skipped: (count) => `${count} not checked: a table or figure is missing or unreadable; that is not a pass`,
    failed: (count) => `${count} could not be checked; the pane says why`,
    gravest: 'Look at these first',
    more: (count) => `${count} more.`,
    marked: (cells) =>
      `${plural(cells, 'cell')} marked. Marks leave your own formats alone; Clear marks removes them all.`,
    notMarked: (why) => `No cell was marked. ${why}`,
    notSelected: (why) => `The cell was not selected. ${why}`,
    next: 'Next: choose Check pane on the Home tab to see the reasons and the figures most likely wrong, and correct or explain them.',
    nextFine: 'In the check pane you can add a report or make a copy for submission.',
    noTables: 'None of tables 1–43 was recognised',
    noTablesNext:
      'Open the statistical tables of the annual quality report. Titles and headers must be there; places and sheet names may differ.',
  },
  recalculate: {
    title: 'Recalculate',
    safe: (count) =>
      `${plural(count, 'figure')} can safely be changed: each follows from others. The step can be undone.`,
    decide: (count) =>
      `${count} more need your decision and are left alone here: see the reasons in the check pane, under Recalculate.`,
    onlyDecide: (count) =>
      `Nothing can safely be changed. ${plural(count, 'figure')} need your decision: see the reasons in the check pane, under Recalculate.`,
    nothing: 'Nothing to change: all figures that can be worked out are right.',
    tooMany: (count) =>
      `${count} figures can safely be changed, too many to list here. Look at them in the check pane, under Recalculate.`,
    list: 'What would be changed',
    change: (words, old, next) => `${words}: ${old} → ${next}`,
    blank: '(empty)',
    apply: (count) => `Change ${count}`,
    applied: (cells) => `${plural(cells, 'cell')} changed`,
    now: (counts) => `Now: ${counts}`,
    nowFine: 'There are no errors or queries now.',
    undoable: 'Choose Undo if you need to, or undo it later in the check pane, even after saving.',
    notUndoable: 'The step is too large to be undone here.',
    undone: (cells) => `${plural(cells, 'cell')} put back`,
    left: (cells) => `Edited since, so left alone: ${cells}`,
  },
  clear: {
    title: 'Clear marks',
    none: 'There are no marks of Gouji in this workbook',
    noneNext: 'Check marks the cells that do not add up.',
  },
  failed: {
    title: 'Not done',
    places: (cells) => `See ${cells}`,
    notLoaded:
      'The program was not loaded: is the network there? Check it and try again. The workbook was not changed.',
    tooOld:
      'This version of Excel is too old: it lacks ExcelApi 1.9. Update Excel, or use the browser edition: Check pane has a link.',
    deaf: 'This window was not loaded as a whole and cannot be told the result. Close it, and choose Check pane.',
  },
  brief: {
    checked: (error = 0, query = 0) =>
      `Checked: ${plural(error, 'error')}, ${plural(query, 'query', 'queries')}. Choose Check pane for more.`,
    recalculate: (safe = 0, decide = 0) =>
      `${safe} can safely be changed, ${decide} need your decision. This version of Excel cannot list them here, so nothing was changed: choose Check pane, then Recalculate.`,
    failed: () => 'Not done. Choose Check pane and try again: the reason is said there.',
    noMarks: () => 'There are no marks of Gouji in this workbook.',
  },
};
