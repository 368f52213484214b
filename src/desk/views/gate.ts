import type { ErrorWords } from '../../refusals/refusal';
import type { CheckView, FindingView } from './views';

/** What stands before a submission: all that is open, so that nobody hands it in unawares. */
export interface Gate {
  /** 逻辑, and relations that could not be worked out. */
  readonly errors: readonly FindingView[];
  /** 核实 without 说明, or with one that is out of date or was sent back. */
  readonly queries: readonly FindingView[];
  /** Relations that were not compared. */
  readonly skipped: number;
  /** Tables that were not found. */
  readonly missing: readonly number[];
  /** True where nothing is. */
  readonly isClear: boolean;
}

/** What of a check is open. */
export function gateOf({ findings, tables, counts, complete }: CheckView): Gate {
  const errors = findings.filter(
    ({ status, severity }) => status === 'failed' || (status === 'broken' && severity === 'error'),
  );
  const queries = findings.filter(
    ({ status, severity, accepted }) => status === 'broken' && severity === 'query' && !accepted,
  );
  const missing = tables.filter(({ state }) => state === '缺').map(({ no }) => no);
  const isClear = complete && errors.length + queries.length === 0;
  return { errors, queries, skipped: counts.skipped, missing, isClear };
}

/** What is open, in words. */
export function gateWords({ errors, queries, skipped, missing, isClear }: Gate): ErrorWords {
  const parts: [number, string, string][] = [
    [errors.length, `逻辑 ${errors.length} 条`, `${errors.length} that do not add up`],
    [queries.length, `没有说明的核实 ${queries.length} 条`, `${queries.length} queries without an explanation`],
    [skipped, `没有核对的关系 ${skipped} 条`, `${skipped} relations not compared`],
    [missing.length, `没有找到的表 ${missing.length} 张`, `${missing.length} tables not found`],
  ];
  const open = parts.filter(([count]) => count > 0);
  // Cells that were not understood, and nothing else.
  if (open.length === 0 && !isClear) return { zh: '有单元格没有读懂', en: 'cells that were not understood' };
  return { zh: open.map(([, zh]) => zh).join('、'), en: open.map(([, , en]) => en).join(', ') };
}
