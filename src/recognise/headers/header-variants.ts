import {
  COUNT_ENDINGS,
  SAME_HEADERS,
  SAME_PARTS,
  SHARE_ENDINGS,
  TOTAL_ENDINGS,
} from '../../catalogue/header-words/header-words';
import type { Form } from '../../catalogue/types';
import { headerLabel } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';
import type { ExpectedColumn } from '../types';
import { joined } from '../words/label-words';

const split = (line: string): string[] => line.split('|');
export const wordsIn = (line: string): string[] => split(line).map((text) => joined(headerLabel(text)));

const byLength = (words: Iterable<string>): string[] => [...words].sort((a, b) => b.length - a.length);
/** The first word of its line, by each of its words. */
const firstOf = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(lines.map(split).flatMap((words) => words.map((word) => [word, words[0]!] as const)));

const HEADERS = firstOf(SAME_HEADERS);
const PARTS = firstOf(SAME_PARTS);
const ANY_PART = new RegExp(byLength(PARTS.keys()).join('|'), 'g');

/** Endings, each with the sign that stands for it: a share, a number of all, a number. */
const [SHARE, TOTAL, COUNT] = ['%', '##', '#'];
const ENDINGS = [
  [SHARE, byLength(split(SHARE_ENDINGS))],
  [TOTAL, byLength(split(TOTAL_ENDINGS))],
  [COUNT, byLength(split(COUNT_ENDINGS))],
] as const;
/** A shorter word does not do without its ending: 项目 is no number of them. */
const SHORTEST_BARE = 4;

/** What says nothing that the header would not say without it: 的, 其中; that a number is no plan; how it is worked out. */
const FILLERS = /的|^实际(?=..)|^其中[:、]?(?=..)|=.*$/g;
const ACTUAL = /(.)(?:决算数?|实际数)$/;

/** A header in a wording of its own that all others of the same meaning share. */
export const meaningOf = remembered((said: string): string => {
  const text = said.replace(FILLERS, '').replace(ACTUAL, '$1');
  const whole = HEADERS.get(text);
  if (whole !== undefined) return whole;
  for (const [sign, endings] of ENDINGS) {
    const ending = endings.find((each) => text.length > each.length && text.endsWith(each));
    if (ending !== undefined) return withParts(text.slice(0, -ending.length)) + sign;
  }
  return withParts(text);
});

const withParts = (text: string): string => text.replace(ANY_PART, (part) => PARTS.get(part)!);

/** All words of the lines by the first of each. */
const byFirst = (lines: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  new Map(lines.map(split).map((words) => [words[0]!, words] as const));
const [HEADERS_OF, PARTS_OF] = [byFirst(SAME_HEADERS), byFirst(SAME_PARTS)];

/** Texts of which one at least is part of every header of some meaning. */
export function tracesOf(meaning: string): readonly string[] {
  const whole = HEADERS_OF.get(meaning) ?? [];
  const words = meaning.replace(/[%#]+$/, '');
  const run = words.split(ANY_PART).reduce((a, b) => (b.length > a.length ? b : a));
  if (run.length > 1 && whole.length === 0) return [run];
  const [first = words] = words.match(ANY_PART) ?? [];
  return [...whole, ...(PARTS_OF.get(first) ?? [first])];
}

/** What a header may mean in a block, each meaning with the printed words for it, from top to bottom. */
export type Variants = ReadonlyMap<string, readonly string[]>;

/** What the rows of forms are called, as meanings. */
export const rowMeanings = (forms: readonly Form[]): ReadonlySet<string> =>
  new Set(
    forms
      .flatMap(({ blocks }) => blocks.flatMap(({ labels }) => labels.flatMap(({ members = [] }) => members)))
      .flatMap(({ name, also }) => wordsIn(also === undefined ? name : `${name}|${also}`).map(meaningOf)),
  );

/** A word of the form in the path of a column, and what else may stand there. */
interface Step {
  readonly printed: readonly string[];
  readonly also: readonly string[];
  /** The words that stand above it in the form, where it is alone in saying what its column is: 纸质图书. */
  readonly above: readonly string[];
  /** True where people or things are counted. */
  readonly isCount: boolean;
}

/**
 * What schools may call the columns of a block; what two columns may be called by is not among it.
 * @param also words for single columns, by their names
 * @param rows what names rows of a form: no number of others is called that
 */
export function variantsOf(
  columns: readonly ExpectedColumn[],
  also: Readonly<Record<string, string>>,
  rows: ReadonlySet<string>,
): Variants {
  const steps = columns.flatMap((column) => stepsOf(column, also));
  const found = new Map<string, readonly string[] | undefined>();
  // A word for one column goes before one like that of the form, and that before a number of all called one of some.
  for (const namesOf of [givenNames, likeNames, otherEndings]) {
    const known = new Set([...found.keys(), ...(namesOf === otherEndings ? rows : [])]);
    for (const { meaning, words } of steps.flatMap(namesOf)) {
      if (known.has(meaning)) continue;
      const isShared = found.has(meaning) && found.get(meaning)?.join() !== words.join();
      found.set(meaning, isShared ? undefined : words);
    }
  }
  return new Map([...found].flatMap(([meaning, words]) => (words === undefined ? [] : [[meaning, words] as const])));
}

/** A meaning, and the printed words for it. */
interface Name {
  readonly meaning: string;
  readonly words: readonly string[];
}

function stepsOf({ label, member, measure, path }: ExpectedColumn, also: Readonly<Record<string, string>>): Step[] {
  const own = member === undefined ? 0 : path.length - (measure?.header.length ?? 0);
  return path.map((printed, at): Step => {
    const isLast = at === path.length - 1;
    const name = at === own - 1 ? member!.name : isLast ? (label?.name ?? measure!.name) : undefined;
    const words = name === undefined ? undefined : also[name];
    const above = isLast && member === undefined ? path.slice(0, at).map(([word]) => word!) : [];
    return {
      printed,
      also: words === undefined ? [] : wordsIn(words),
      above,
      isCount: isLast && measure?.kind === 'count',
    };
  });
}

const givenNames = ({ also, above, printed }: Step): Name[] =>
  also.map((word) => ({ meaning: meaningOf(word), words: [...above, printed[0]!] }));

const likeNames = ({ printed }: Step): Name[] =>
  printed.map((word) => ({ meaning: meaningOf(word), words: [printed[0]!] }));

function otherEndings(step: Step): Name[] {
  if (!step.isCount) return [];
  return [...givenNames(step), ...likeNames(step)].flatMap(({ meaning, words }) => {
    const stem = meaning.replace(/#+$/, '');
    const meanings = [stem + COUNT, stem + TOTAL, ...(stem.length < SHORTEST_BARE ? [] : [stem])];
    return meanings.map((other) => ({ meaning: other, words }));
  });
}
