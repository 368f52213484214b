import { builtInCatalogue } from '../../src/audit/built-in';
import { type CheckResult, check } from '../../src/audit/check';
import type { Finding } from '../../src/audit/finding';
import { FORMS } from '../../src/catalogue/forms';
import type { Workbook } from '../../src/workbook/types';
import { sampleWorkbook } from '../fixtures/workbooks';

export const checkedAt = '2022年3月1日 09:30';
export const options = { file: '年报.xlsx', checkedAt };

export const checkOf = (workbook: Workbook): CheckResult => check(workbook, builtInCatalogue());

let sample: CheckResult | undefined;
/** The check of the typed sample: 6 errors, 29 queries, 16 rounding slips, 11 notes, 2 skipped rules. */
export function sampleCheck(): CheckResult {
  sample ??= checkOf(sampleWorkbook('typed'));
  return sample;
}

/** Texts that a careless report would take for something else. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x","y")',
  '@SUM(A1)',
  '+1-2',
  '-2',
  '\t=1',
  '"引号",逗号\'撇号\'',
  '两行\r\n文字',
  ']]></style><b>&amp;',
  '\u0000\u0001\ud800',
  ' 前后有空格 ',
  'a；b=c\\d!e',
] as const;

/** The sample's check with one more finding, all of whose texts are this one. */
export function hostileCheck(text: string): CheckResult {
  const { recognition, ...rest } = sampleCheck();
  const finding: Finding = {
    rule: { id: 'R03-99', severity: 'query', formula: '', reason: text, advice: text },
    table: 3,
    severity: 'query',
    status: 'broken',
    cells: [
      { place: { sheet: text, row: 4, column: 2 }, role: 'reported', value: text },
      { place: { sheet: `${text}!`, row: 5, column: 2 }, role: 'source', value: text },
    ],
    reported: text,
    expected: text,
    difference: text,
    message: text,
  };
  const place = { sheet: text, row: 0, column: 0 };
  const unread = [{ table: 3, block: FORMS[0]!.blocks[0], place, text, what: 'value' as const, labels: {} }];
  const claims = [{ sheet: text, area: { top: 0, left: 0, bottom: 1, right: 1 } }];
  const [claim] = claims;
  const nearMisses = [{ table: 9, ...claim!, why: text }];
  const setAside = [{ table: 3, ...claim!, what: 'copy' as const, why: text }];
  const doubtful = { unread, conflicts: [{ forms: [3], claims }], missing: [9], nearMisses, setAside };
  return {
    ...rest,
    findings: [finding],
    recognition: { ...recognition, school: text, ...doubtful },
    directions: [{ ...claim!, table: 3 }],
  };
}
