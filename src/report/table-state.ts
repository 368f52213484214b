import type { Outline } from './outline';
import { SEVERITY_WORDS } from './severity-words';

/** How a table came out, for the overview: 齐 nothing open, 有误 an error, 核实 an open query, 缺 not found. */
export interface TableState {
  readonly word: '齐' | '有误' | '核实' | '缺';
  readonly sign: string;
  /** What else there is to know: `尾差 5`. What was not checked never passes for right. */
  readonly notes: readonly string[];
}

const SIGNS = { 齐: '✓', 有误: '✗', 核实: '?', 缺: '–' } as const;

/** @param missing numbers of the tables not found; @param undecided those of them that several places claim */
export function tableState(
  no: number,
  outline: Outline,
  missing: ReadonlySet<number>,
  undecided: ReadonlySet<number>,
): TableState {
  const open = outline.groups.find((group) => group.no === no)?.findings ?? [];
  const broken = (severity: string) =>
    open.filter((finding) => finding.status === 'broken' && finding.severity === severity).length;
  const failed = open.filter(({ status }) => status === 'failed').length;
  const counts: [string, number][] = [
    [SEVERITY_WORDS.error.word, broken('error')],
    ['出错', failed],
    [SEVERITY_WORDS.query.word, broken('query')],
    [SEVERITY_WORDS.rounding.word, broken('rounding')],
    [SEVERITY_WORDS.note.word, broken('note')],
    ['已说明', outline.accepted.filter(({ table }) => table === no).length],
    ['未核对', outline.skipped.filter(({ table }) => table === no).length],
  ];
  const notes = counts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`);
  if (missing.has(no)) return state('缺', undecided.has(no) ? ['无法确定'] : []);
  if (broken('error') + failed > 0) return state('有误', notes);
  return state(broken('query') > 0 ? '核实' : '齐', notes);
}

const state = (word: TableState['word'], notes: readonly string[]): TableState => ({ word, sign: SIGNS[word], notes });
