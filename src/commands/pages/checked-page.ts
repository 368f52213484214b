import { SEVERITIES } from '../../catalogue/types';
import type { Marked, Outcome } from '../../desk/desk';
import type { CheckView, CountsView, FindingView } from '../../desk/views/views';
import { placeText } from '../../workbook/address';
import type { Page } from '../dialog/page';
import { closeButton, type Look } from './look';
import { wordsOf } from './plain-pages';

/** So many findings are named; the pane has them all. */
const NAMED = 6;

/** The open findings, the gravest first, otherwise by table as they come. */
export const openFindings = ({ findings }: CheckView): readonly FindingView[] =>
  findings
    .filter(({ status, accepted }) => status === 'broken' && !accepted)
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));

/** The cell to look at first. */
export const cellOf = ({ cells }: FindingView) => cells.find(({ role }) => role === 'reported') ?? cells[0];

export function checkedPage(look: Look, view: CheckView, marked: Outcome<Marked>): Page {
  const { words, frame } = look;
  const { counts } = view;
  if (counts.found === 0) return noTablesPage(look);
  const open = openFindings(view);
  const isFine = open.length === 0 && counts.failed === 0;
  return {
    ...frame,
    tone: counts.error > 0 || counts.failed > 0 ? 'bad' : counts.query > 0 ? 'care' : 'good',
    title: isFine && counts.skipped === 0 ? words.check.fine : words.check.done,
    lines: [...countLines(look, counts), ...markLine(look, marked)],
    ...(open.length === 0 ? {} : { list: listOf(look, open) }),
    next: isFine ? words.check.nextFine : words.check.next,
    buttons: [closeButton(look)],
    brief: { what: 'checked', numbers: [counts.error, counts.query] },
  };
}

/** `逻辑 3 条，核实 2 条`; '' where nothing is open. */
export function openCounts({ words }: Look, counts: CountsView): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => words.severities[severity](counts[severity]))
    .join(words.comma);
}

function countLines(look: Look, counts: CountsView): string[] {
  const { check, sentence } = look.words;
  const open = openCounts(look, counts);
  return [
    ...(open === '' ? [] : [sentence([open, ...(counts.accepted > 0 ? [check.accepted(counts.accepted)] : [])])]),
    sentence([check.found(counts.found), check.compared(counts.compared, counts.held)]),
    ...(counts.failed > 0 ? [sentence([check.failed(counts.failed)])] : []),
    ...(counts.skipped > 0 ? [sentence([check.skipped(counts.skipped)])] : []),
  ];
}

function markLine(look: Look, marked: Outcome<Marked>): string[] {
  const { check } = look.words;
  if (!marked.ok) return [check.notMarked(wordsOf(look, marked.error.words))];
  const { cells, view } = marked.value;
  // What stood in the way of some marks, or may hide them.
  const warned = view.warning === '' ? [] : view.warning.split('\n');
  return [...(cells === 0 ? [] : [check.marked(cells)]), ...warned];
}

function listOf({ words }: Look, open: readonly FindingView[]): NonNullable<Page['list']> {
  const more = open.length - NAMED;
  return {
    heading: words.check.gravest,
    items: open.slice(0, NAMED).map((finding, at) => {
      const cell = cellOf(finding);
      const item = { label: cell === undefined ? '' : placeText(cell.place), text: finding.message, language: 'zh-CN' };
      return cell === undefined ? item : { ...item, id: `finding ${at}` };
    }),
    ...(more > 0 ? { more: words.check.more(more) } : {}),
  };
}

function noTablesPage(look: Look): Page {
  const { noTables, noTablesNext } = look.words.check;
  return {
    ...look.frame,
    tone: 'care',
    title: noTables,
    lines: [noTablesNext],
    buttons: [closeButton(look)],
    brief: { what: 'failed', numbers: [] },
  };
}
