import { tracesOf } from './header-variants';
import type { WordIndex } from './word-index';

const HAN = /[\u4e00-\u9fff]/;
/** Nothing that is done to such a text on its way to a word puts two signs together that stood apart. */
const PLAIN = /^(?!.*的)[\u4e00-\u9fff0-9A-Za-z().、%]+$/;

const known = new WeakMap<WordIndex, (text: string) => boolean>();

/**
 * Tells quickly of most texts of a long list that they are no header word: what every word has one pair of signs of is not
 * in them. Other forms of a sign are let pass.
 */
export function wordSigns(index: WordIndex): (text: string) => boolean {
  const made = known.get(index) ?? newSigns(index);
  known.set(index, made);
  return made;
}

function newSigns(index: WordIndex): (text: string) => boolean {
  const words = new Set([...index.words.keys(), ...[...index.meanings.keys()].flatMap(tracesOf)]);
  const counts = new Map<string, number>();
  const all = [...words].map((word) => [word, pairsIn(word)] as const);
  for (const pair of all.flatMap(([, pairs]) => pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const pairs = new Set<number>();
  const single = new Set<string>();
  let isAny = false;
  for (const [word, own] of all) {
    const rarest = own.reduce((a, b) => (counts.get(b)! < (counts.get(a) ?? Infinity) ? b : a), '');
    const alone = [...word].filter((sign) => HAN.test(sign));
    if (rarest !== '') pairs.add(codeOf(rarest, 0));
    else if (alone.length > 0) for (const sign of alone) single.add(sign);
    else isAny = true;
  }
  return (text) => {
    if (isAny || !PLAIN.test(text)) return isAny || /[\u2e80-\u9fff\uf900-\ufaff]/.test(text);
    for (let at = 0; at < text.length - 1; at++) if (pairs.has(codeOf(text, at))) return true;
    return text.length <= LONGEST_SINGLE && [...text].some((sign) => single.has(sign));
  };
}

/** A word of one sign stands alone, or with a number in front. */
const LONGEST_SINGLE = 4;

const codeOf = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** Two signs that stand together however the word is joined, numbered or marked. */
function pairsIn(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2)).filter(
    (pair) => HAN.test(pair[0]!) && HAN.test(pair[1]!),
  );
}
