import type { Finding, FindingCell } from '../../src/audit/finding';
import type { Severity } from '../../src/catalogue/types';
import { parseAddress } from '../../src/workbook/address';

/** A cell of a finding: `表3!C5=456`; the first is the reported one. */
export function findingOf(
  id: string,
  cells: readonly string[],
  { severity = 'query', status = 'broken' }: { severity?: Severity; status?: Finding['status'] } = {},
): Finding {
  return {
    rule: { id, severity: severity === 'rounding' ? 'error' : severity, formula: '', reason: '两数应相等。' },
    table: Number(id.slice(1, 3)),
    severity,
    status,
    cells: cells.map((text, at): FindingCell => {
      const [, sheet, at1, value] = /^(.*)!([A-Z]+\d+)=([\s\S]*)$/.exec(text) as unknown as [
        string,
        string,
        string,
        string,
      ];
      return { place: { sheet, ...parseAddress(at1)! }, role: at === 0 ? 'reported' : 'source', value };
    }),
    reported: '',
    expected: '',
    difference: '',
    message: '两数不等',
  };
}
