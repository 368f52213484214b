import type { zh } from './zh';

/** What the page around the pane says, in English. */
export const en: typeof zh = {
  title: 'Gouji 勾稽',
  subtitle: 'Annual quality report check',
  language: { short: '中', name: '中文' },
  privacy: 'Files are handled in this browser only and never uploaded; it works offline too.',
  header: {
    open: 'Open file',
    list: (count) => `Files (${count})`,
    save: 'Save a copy',
    saved: (name) => `Handed to the browser for download: ${name}`,
    close: 'Close file',
    originalChanged: '. The original was changed, moved or deleted since it was opened; the copy has none of that.',
    dirty: 'Unsaved changes',
    readOnly: 'Read-only',
    confirmClose: (name) => `"${name}" has unsaved changes. Close it without saving?`,
    closeAnyway: 'Close without saving',
    cancel: 'Cancel',
  },
  start: {
    heading: 'Do the 43 tables of the annual quality report add up?',
    intro:
      'Recognises tables 1 to 43 in a workbook, checks the relations within and between them, and names the cells that disagree and the figure most likely wrong.',
    drop: 'Drop a workbook here',
    choose: 'Choose a workbook…',
    sample: 'Open the sample',
    kinds: '.xlsx, .xlsm; .xls can be checked but not written. Several at once are welcome.',
    dropHere: 'Release to open the file',
    opening: (name) => `Opening ${name}…`,
    cancel: 'Cancel',
    failed: (name) => `"${name}" was not opened`,
    does: [
      [
        'Finds what does not add up',
        'Which cell, what it says, what it should say, and why.',
        '✗ 表3 招生总人数（2021年）报 456 人，应为 454 人',
      ],
      [
        'Names the likely mistake',
        'With the value it should have: one click takes it, and it can be undone.',
        'C6 405 → 407，可消除 2 条',
      ],
      [
        'Puts it right for submission',
        'Last digits in one go, explanations where there is a reason, marks, reports, a clean copy.',
        '占比 42.33% → 42.34%',
      ],
    ],
    excel: 'There is also a task pane for Excel, and a command for many files.',
  },
  list: {
    heading: 'Files',
    hint: 'Click a file to open it.',
    waiting: 'Checking…',
    file: 'File',
    school: 'School',
    error: 'Errors',
    query: 'Queries',
    rounding: 'Rounding',
    found: 'Tables',
    close: (name) => `Remove ${name} from the list`,
    of43: (found) => `${found}/43`,
    open: 'open',
  },
  book: {
    workbook: 'Workbook',
    results: 'Findings',
    at: (address) => `Sheet → ${address}`,
    table: 'Sheet',
  },
  grid: {
    label: (sheet) => `Sheet ${sheet}`,
    keys: 'Arrow keys move, F2 or Enter edits, Delete clears, Ctrl+Z undoes, Ctrl+Y redoes, F6 goes to the findings',
    rowHead: 'Row',
    tabs: 'Sheets',
    hidden: 'hidden',
    address: 'Cell',
    content: 'Content',
    contentOf: (address) => `Content of ${address}`,
    editing: (address) => `Edit ${address}`,
    marked: 'marked',
    stale: 'The result of this formula is out of date; open and save the file in Excel or WPS',
    signs: { error: 'error', query: 'query', rounding: 'rounding', note: 'note' },
    counts: (error, query) =>
      [
        error > 0 ? `${error} error${error > 1 ? 's' : ''}` : '',
        query > 0 ? `${query} quer${query > 1 ? 'ies' : 'y'}` : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    readOnly: 'This file can only be read: save it as .xlsx first.',
    refused: 'Not written',
  },
  trace: { label: 'Cells on all sheets', reported: 'Reported', source: 'Compared with' },
  update: { ready: 'A new version is ready.', reload: 'Update now' },
};
