import type { CheckResult } from '../audit/check';
import type { AddedCell, AddedRow, AddedSheet } from '../workbook/edits';
import { countWords, tablesWords } from './finding-words';
import { outlineOf, type ReportOptions } from './outline';
import { COLUMNS } from './report-columns';
import {
  acceptedRows,
  findingRow,
  groupRow,
  leftRows,
  missingRows,
  placeRows,
  skippedRows,
  stateRows,
  unreadRows,
} from './report-rows';
import { withHeight } from './row-height';
import { tableStates } from './table-state';
import { CHINESE_WORDS, type Words } from './words';

const REPORT_SHEET_NAME = '核对报告';
/** Tells our sheet from a user's of the same name. */
const REPORT_SHEET_MARKER = 'gouji-report-sheet';

const HINT = [
  '“? 核实”一类的结果，数没有错的，请在最右边的“审核说明”里写明理由，再次核对后列为已说明；有关的数一改，说明就要重新确认。',
  'Where a query (?) is right as it is, say why in the last column, “Explanation”; it then counts as explained until one of its figures changes.',
] as const;

/**
 * The 核对报告 sheet: what was checked and found, every finding by table, what could not be checked and why, with a
 * column for explanations that `readExplanations` reads back. There are no merges below the head, so that it can be
 * sorted. Values are texts as shown, with their units; only a plain number without a unit is a number.
 */
export function reportSheet(checked: CheckResult, options: ReportOptions, words: Words = CHINESE_WORDS): AddedSheet {
  const outline = outlineOf(checked, options.explanations);
  const top = headRows(checked, options, countWords(outline.counts, words).join(words.say('　', '   ')), words);
  const heads = COLUMNS.map(
    ({ head, english }, column): AddedCell => ({ column, value: words.say(head, english), look: 'heading' }),
  );
  const none = outline.groups.length === 0 && checked.recognition.tables.length > 0;
  const below: AddedRow[] = [
    { cells: heads },
    ...outline.groups.flatMap((group) => [
      groupRow(group, words),
      ...group.findings.flatMap((finding) => findingRow(finding, outline, words)),
    ]),
    ...(none
      ? [
          {
            cells: [
              {
                column: 4,
                value: words.say('没有需要改正或核实的。', 'Nothing is to be corrected or explained.'),
                look: 'plain',
              } as const,
            ],
          },
        ]
      : []),
    ...acceptedRows(outline, words),
    ...skippedRows(outline, words),
    ...placeRows(checked, words),
    ...missingRows(checked, words),
    ...unreadRows(checked.recognition, words),
    ...stateRows(tableStates(checked, outline), words),
    ...leftRows(outline, words),
  ];
  const widths: readonly number[] = COLUMNS.map(({ width }) => width);
  // The lines at the top are merged over the whole width.
  const whole = [widths.reduce((sum, width) => sum + width)];
  return {
    name: REPORT_SHEET_NAME,
    marker: REPORT_SHEET_MARKER,
    widths,
    rows: [...top.map((row) => withHeight(row, whole)), ...below.map((row) => withHeight(row, widths))],
    merges: top.map((_, row) => ({ top: row, left: 0, bottom: row, right: COLUMNS.length - 1 })),
    repeat: { top: top.length, bottom: top.length },
    frozenRows: top.length + 1,
    landscape: true,
    fitToWidth: true,
  };
}

function headRows(checked: CheckResult, { file, checkedAt }: ReportOptions, counts: string, words: Words): AddedRow[] {
  const { say, list } = words;
  const { school, years } = checked.recognition;
  const facts = [
    school === undefined ? '' : say(`学校：${school}`, `School: ${school}`),
    say(`文件：${file}`, `File: ${file}`),
    years.length === 0 ? '' : say(`年度：${years.join('、')}`, `Years: ${list(years.join('、'))}`),
    say(`核对时间：${checkedAt}`, `Checked: ${checkedAt}`),
  ];
  const { compared, held } = checked.summary;
  const lines = [
    facts.filter((fact) => fact !== '').join(say('　', '   ')),
    tablesWords(checked, words) +
      say(`；共比较 ${compared} 处，${held} 处相符`, `; ${held} of ${compared} comparisons hold`),
    counts,
    say(...HINT),
  ];
  const title: AddedRow = {
    cells: [{ column: 0, value: say('年度质量报告 核对报告', 'Annual quality report: check report'), look: 'title' }],
  };
  return [title, ...lines.map((value): AddedRow => ({ cells: [{ column: 0, value, look: 'plain' }] }))];
}
