import { GOES_ON } from '../../catalogue/claims/words';
import type { SpokenText } from './spoken-text';

/** Letters that are read at once. No sentence is as long, and few paragraphs: what one costs grows with its square. */
const LONGEST = 2000;

/** A part of a paragraph that is read by itself. */
export interface Stretch {
  readonly spoken: SpokenText;
  /** True where it is of a sentence without an end: what such a one tells is not known. */
  readonly isEndless: boolean;
}

/** Letters that tell whether a sentence goes on with the one before. */
const FEW = 8;
const SENTENCE = /[^。!?！？\n]*[。!?！？\n]+|[^。!?！？\n]+/g;
const OPENING = /[“《「『‘]/g;
const CLOSING = /[”》」』’]/g;

/** Parts a paragraph that is too long at the ends of sentences, but for those that go on with the one before. */
export function stretchesOf(spoken: SpokenText): Stretch[] {
  const { text } = spoken;
  if (text.length <= LONGEST) return [{ spoken, isEndless: false }];
  const found: Stretch[] = [];
  let [start, safe, open] = [0, 0, 0];
  const take = (to: number, isEndless: boolean): void => {
    found.push({ spoken: within(spoken, start, to), isEndless });
    start = to;
  };
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const end = index + sentence.length;
    if (end - start > LONGEST && safe > start) take(safe, false);
    const isEndless = end - start > LONGEST;
    while (end - start > LONGEST) take(behindNumber(text, start), true);
    // The rest of it is no better known than what it begins with.
    if (isEndless) take(end, true);
    open = sentence.endsWith('\n') ? 0 : Math.max(0, open + count(sentence, OPENING) - count(sentence, CLOSING));
    if (open === 0 && !GOES_ON.test(text.slice(end, end + FEW))) safe = end;
  }
  if (start < text.length) take(text.length, false);
  return found;
}

/** Where a page ends that begins there, without parting a number. */
function behindNumber(text: string, start: number): number {
  let end = start + LONGEST;
  while (end > start && /[\d.,]/.test(text[end - 1]!)) end--;
  return end === start ? start + LONGEST : end;
}

const count = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0;

const within = ({ text, offsets }: SpokenText, start: number, end: number): SpokenText => ({
  text: text.slice(start, end),
  offsets: offsets.slice(start, end + 1),
});
