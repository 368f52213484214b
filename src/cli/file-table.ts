import type { CheckResult } from '../audit/check';
import { isComplete } from '../audit/coverage';
import { SEVERITIES } from '../catalogue/types';
import type { Language } from '../desk/book/spoken';
import type { Outline } from '../report/outline';
import { SEVERITY_WORDS } from '../report/severity-words';

/** What came of one of several workbooks; without a check, why there was none. */
export interface FileOutcome {
  readonly file: string;
  readonly exit: number;
  readonly checked?: CheckResult;
  readonly counts?: Outline['counts'];
}

const HEAD = [
  '文件',
  '学校',
  '表',
  ...SEVERITIES.map((severity) => SEVERITY_WORDS[severity].word),
  '已说明',
  '未核对',
  '结果',
];

const ENGLISH_HEAD = ['file', 'school', 'tables', ...SEVERITIES, 'explained', 'not compared', 'result'];

/** What came of several workbooks, one line each under a head, in columns. */
export function fileTable(outcomes: readonly FileOutcome[], language: Language): string[] {
  const head = language === 'en' ? ENGLISH_HEAD : HEAD;
  const rows = [head, ...outcomes.map((outcome) => rowOf(outcome, language))];
  const widths = head.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at]!))));
  return rows.map((row) =>
    row
      .map((text, at) => padded(text, widths[at]!, at))
      .join('  ')
      .trimEnd(),
  );
}

function rowOf({ file, exit, checked, counts }: FileOutcome, language: Language): string[] {
  const say = (zh: string, en: string) => (language === 'en' ? en : zh);
  if (checked === undefined || counts === undefined) {
    return [file, ...Array.from({ length: HEAD.length - 2 }, () => '-'), say('无法核对', 'not checked')];
  }
  const { tables, missing, school } = checked.recognition;
  const complete = isComplete(checked.recognition, checked.findings);
  const result =
    exit === 2
      ? say('无法核对', 'not checked')
      : counts.error > 0
        ? say('有逻辑错误', 'errors')
        : complete
          ? say('没有逻辑错误', 'no errors')
          : say('没有核对全', 'not all compared');
  return [
    file,
    school ?? '-',
    `${tables.length}/${tables.length + missing.length}`,
    ...SEVERITIES.map((severity) => String(counts[severity])),
    String(counts.accepted),
    String(counts.skipped),
    result,
  ];
}

/** Words to the left, counts to the right. */
function padded(text: string, width: number, column: number): string {
  const blanks = ' '.repeat(width - widthOf(text));
  return column < 2 || column === HEAD.length - 1 ? text + blanks : blanks + text;
}

/** Columns of a terminal: East Asian signs take two. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, sign) =>
      width +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(sign) ||
      sign.codePointAt(0)! > 0x1f000
        ? 2
        : 1),
    0,
  );
}
