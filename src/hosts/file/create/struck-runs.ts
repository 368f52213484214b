import { textElement } from '../write/cell-xml';

/** The runs of a text of which some is struck out: what is left of it keeps its order. */
export function struckRuns(whole: string, left: string): string {
  const runs: { text: string; isStruck: boolean }[] = [];
  let seen = 0;
  for (const sign of whole) {
    const isStruck = !left.startsWith(sign, seen);
    if (!isStruck) seen += sign.length;
    const last = runs[runs.length - 1];
    if (last?.isStruck === isStruck) last.text += sign;
    else runs.push({ text: sign, isStruck });
  }
  const look = (isStruck: boolean) => (isStruck ? '<rPr><strike/></rPr>' : '');
  return runs.map(({ text, isStruck }) => `<r>${look(isStruck)}${textElement('t', text)}</r>`).join('');
}
