import type { ExpectedColumn } from '../types';
import { isActual } from '../words/plan-words';
import { asPrinted, mayBeDated, type Pattern } from './expected-columns';
import { flatWords } from './flat-headers';
import type { HeaderPath } from './header-path';
import { meaningOf } from './header-variants';
import { isWhole } from './sub-columns';

/** A path in the words of the form; the very same where it has no others. */
export function printedPath(path: HeaderPath, pattern: Pattern): HeaderPath {
  const leaf = path.steps.at(-1);
  if (leaf === undefined || path.steps.every(({ text }) => !hasOtherWords(text, pattern))) return path;
  const upper = path.steps.slice(0, -1).map(({ text, row }) => ({ text: asPrinted(pattern, text), row }));
  const own = pattern.byWord.has(leaf.text)
    ? [leaf.text]
    : (pattern.schoolWords.get(meaningOf(leaf.text)) ?? [leaf.text]);
  // What stands above it in the form is said already, or said by the word itself.
  const lowest = upper.some(({ text }) => pattern.words.has(text)) ? own.slice(-1) : own;
  const steps = [...upper, ...lowest.map((text) => ({ text, row: leaf.row }))];
  const isSame = steps.length === path.steps.length && steps.every(({ text }, at) => text === path.steps[at]!.text);
  return isSame ? path : { ...path, steps };
}

/** True for a text that the form does not print, but has words for. */
const hasOtherWords = (text: string, { words, byWord, schoolWords }: Pattern): boolean =>
  !(words.has(text) && byWord.has(text)) && schoolWords.has(meaningOf(text));

/** The expected column that a path names best; undefined if none does, or several equally well. */
export function matchColumn(path: HeaderPath, pattern: Pattern): ExpectedColumn | undefined {
  const named = bestMatch(path, pattern);
  const { steps } = path;
  if (named !== undefined) return named;
  const flat = flatMatch(path, pattern);
  const lowest = steps.at(-1)?.text ?? '';
  if (flat !== undefined || steps.length < 2 || !(isWhole(lowest) || isActual(lowest))) return flat;
  // Of a column in parts (男 | 女 | 小计, 预算数 | 决算数) the sum, or what is no plan, is what stands above it.
  return bestMatch({ ...path, steps: steps.slice(0, -1) }, pattern);
}

/** The column whose words stand all in one cell. */
function flatMatch({ steps, years }: HeaderPath, { byFlatWords }: Pattern): ExpectedColumn | undefined {
  if (byFlatWords.size === 0 || steps.length === 0 || years.length > 1) return undefined;
  const found = byFlatWords.get(flatWords(steps.at(-1)!.text));
  return found === undefined || years.length === 0 || mayBeDated(found) ? found : undefined;
}

function bestMatch(path: HeaderPath, pattern: Pattern): ExpectedColumn | undefined {
  if (path.years.length > 1) return undefined;
  let best: ExpectedColumn | undefined;
  let most = 0;
  const leaf = path.steps.at(-1)?.text ?? '';
  const byLeaf = pattern.byWord.get(leaf) ?? NONE;
  for (let at = 0; at < byLeaf.length; at++) consider(byLeaf[at]!);
  const head = path.steps[0]?.text ?? '';
  const byHead = head === leaf ? NONE : (pattern.byWord.get(head) ?? NONE);
  for (let at = 0; at < byHead.length; at++) consider(byHead[at]!);
  return most > 0 ? best : undefined;

  function consider(expected: ExpectedColumn): void {
    if (path.years.length > 0 && !mayBeDated(expected)) return;
    const score = likenessOfPath(path, expected);
    if (score > most) [best, most] = [expected, score];
    else if (score === most && expected !== best) best = undefined;
  }
}

const NONE: readonly ExpectedColumn[] = [];

/** 0 when the path does not lead to the column; else more for every step that agrees, less for every one that does not. */
function likenessOfPath(path: HeaderPath, expected: ExpectedColumn): number {
  const { steps } = path;
  const leaf = steps.at(-1)?.text;
  if (leaf === undefined) return 0;
  if (expected.label?.kind === 'open' && expected.path[0]!.includes(steps[0]!.text)) return 1 / steps.length + 1;
  if (!expected.path.at(-1)!.includes(leaf)) return 0;
  let agreed = 0;
  let from = 0;
  for (let step = 0; step < expected.path.length; step++) {
    const words = expected.path[step]!;
    let at = from;
    while (at < steps.length && !words.includes(steps[at]!.text)) at++;
    if (at === steps.length) continue;
    agreed++;
    from = at + 1;
  }
  return agreed + agreed / (expected.path.length + steps.length);
}
