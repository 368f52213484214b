import { ordinalLike } from '../../workbook/ordinal-text';
import { rational } from '../../workbook/rational';
import { finding, type Verdict } from '../judge/verdict';
import type { Line } from './numbered-lines';
import type { Fault } from './numbering';

/** Words for what is wrong with 序号. Only a cell that is wrong by itself gets a remedy: nobody moves a whole list for a gap. */

/** A cell that alone does not fit the others: what it should say follows from all of them. */
export function oddVerdict({ at, needed }: Fault, lines: readonly Line[], odd: ReadonlySet<number>): Verdict {
  const { figure, kind, reading } = lines[at]!;
  // Full-width digits are a slip of their own: the neighbours tell how a number is written here.
  const isLikeIts = kind === 'number' && Number.isInteger(reading!.value) && !/[０-９]/.test(figure.text);
  const like = isLikeIts ? figure.text : nearest(at, lines, odd);
  const text = ordinalLike(needed, like);
  const verdict = finding([figure], oddWords(lines, at, text), figure.text, text);
  return { ...verdict, remedies: [{ figure, value: rational(BigInt(needed)), text }] };
}

function oddWords(lines: readonly Line[], at: number, needed: string): string {
  const { figure, kind, reading } = lines[at]!;
  if (kind === 'blank') return `这一行没有序号，按前后应为 ${needed}`;
  if (kind === 'text') return `“${figure.text}”不是序号，按前后应为 ${needed}`;
  const isTwice = [-1, 1].some((step) => lines[at + step]?.reading?.value === reading!.value);
  if (isTwice) return `序号 ${figure.text} 出现了两次，这一处应为 ${needed}`;
  return `序号 ${figure.text} 与前后接不上，应为 ${needed}`;
}

/** How the nearest right number is written. */
function nearest(at: number, lines: readonly Line[], odd: ReadonlySet<number>): string {
  for (let step = 1; step < lines.length; step++) {
    for (const place of [at - step, at + step]) {
      const line = lines[place];
      if (line?.kind === 'number' && !odd.has(place)) return line.figure.text;
    }
  }
  return '';
}

/** From here on all numbers are too high or too low: which row is missing, or counted twice, a person has to see. */
export function shiftVerdict(
  { at, needed, ...fault }: Fault,
  lines: readonly Line[],
  odd: ReadonlySet<number>,
): Verdict {
  const { figure } = lines[at]!;
  let last = at - 1;
  while (last >= 0 && odd.has(last)) last--;
  const before = lines[last];
  const text = ordinalLike(needed, figure.text);
  if (before === undefined) return finding([figure], `序号从 ${figure.text} 开始，没有从 1 编起`, figure.text, text);
  const by = 'by' in fault ? fault.by : 0;
  const passed = at - last - 1;
  const words =
    by === -1 && passed === 0
      ? `序号 ${figure.text} 出现了两次，其后的序号都少 1`
      : by < 0
        ? `序号从 ${before.figure.text} 退回到了 ${figure.text}`
        : `序号从 ${before.figure.text} 跳到了 ${figure.text}，中间可能漏了 ${by} 行`;
  return finding([before.figure, figure], words, figure.text, text);
}

/** Numbers that start anew where nothing says why. */
export function restartVerdict(lines: readonly Line[]): Verdict {
  const [{ figure }] = lines as [Line];
  const words = lines.length === 1 ? `序号到这里又从 1 编起` : `序号有 ${lines.length} 处又从 1 编起`;
  return finding(
    lines.map((line) => line.figure),
    words,
    figure.text,
  );
}

/** A text between the numbers that seems to be none of them. */
export const strangeVerdict = ({ figure }: Line): Verdict => finding([figure], `“${figure.text}”不是序号`, figure.text);

/** A column of codes or words. */
export function unreadableVerdict(lines: readonly Line[]): Verdict {
  const figures = lines.map(({ figure }) => figure);
  const [{ text }] = figures as [Line['figure']];
  return finding(figures, `序号这一列写的不是数字（如“${text}”），没有核对是否连续`, text);
}
