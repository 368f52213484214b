import {
  AND_BEYOND,
  ANYTHING,
  MEMBER_NOUNS,
  NARROWING,
  PER,
  PER_THING,
  PER_YEAR,
  PROJECT,
} from '../../catalogue/claims/words';
import { anyOf, coreOf, longestIn } from '../text/label';
import { type Entry, type Named, valuesFor } from './entries';
import { type Found, found, membersIn } from './members';

/** A part of the school that a clause tells of. */
export interface Subject {
  /** As the tables call it: 专业大类 → 机械类; nothing where they do not have it. */
  readonly members: Readonly<Record<string, string>>;
  /** True where it cannot be told of which of several, or of no part of the tables. */
  readonly isOpen: boolean;
}

/** What a label may be named with. */
export interface Naming {
  /** What was said before it, nearest first; the last one is the heading. */
  readonly context: readonly string[];
  /** How many of them stand in its own sentence part: they are as good as its own words. */
  readonly near: number;
  /** Members that the sentence is about: 农林牧渔类有实训室15间,生均设备值…. */
  readonly topic?: Readonly<Record<string, string>>;
  /** The part of the school that its clause tells of: what is of the whole school is then meant only where it fits. */
  readonly subject?: Subject | undefined;
  /** What stands before it in a row that only 、 parts: what it says holds for all of them (新购…、…). */
  readonly row?: string;
  /** Names that say whose it is and nothing else: of the school and its city. */
  readonly places?: readonly string[];
  /** Said of all of something (均, 都): what else is said then makes no part of it. */
  readonly isAll?: boolean;
}

const ALONE: Naming = { context: [], near: 0 };
const NARROW = new RegExp(anyOf(NARROWING), 'g');

/**
 * What a label names, by itself or together with what was said before it.
 * @param own the words of the clause itself, without its number and years
 * @param allows which lines may be meant
 * @returns undefined where nothing, or more than one thing, is named
 */
export function nameIn(
  own: string,
  entries: readonly Entry[],
  allows: (entry: Entry) => boolean,
  naming: Naming = ALONE,
): Named | undefined {
  const { context, near, subject } = naming;
  // Few lines have a word of each group anywhere near: the others need not be tried with each context. Those whose table
  // is missing are: what they name is then compared with nothing, not with what is next like it.
  const everything = [own, ...context].join(',');
  const allowed = entries.filter((entry) => allows(entry) && mayBeIn(everything, entry));
  const withContext = (before: string, isHeading: boolean): Named[] =>
    allowed.flatMap((entry) => named(entry, own, before, naming, isHeading) ?? []);
  const found = ['', ...context.slice(0, near)].flatMap((before) => withContext(before, false));
  if (found.length > 0) return bestOf(found, subject);
  for (const [at, before] of context.entries()) {
    const wider = at < near ? [] : withContext(before, at === context.length - 1);
    if (wider.length > 0) return bestOf(wider, subject);
  }
  return undefined;
}

const mayBeIn = (text: string, { line: { wording } }: Entry): boolean =>
  wording.required.every((group) => group.some((word) => text.includes(word)));

function bestOf(all: readonly Named[], subject?: Subject): Named | undefined {
  const whole = all.filter(({ narrowed }) => !narrowed);
  const found = whole.length > 0 ? whole : all;
  if (subject !== undefined) return bestFor(subject, found);
  const ofProject = found.filter(({ members }) => members[PROJECT] !== undefined);
  if (ofProject.length > 0 && ofProject.length < found.length) {
    const [part, all] = [ofProject, found.filter((one) => !ofProject.includes(one))].map((some) => bestOf(some));
    return part === undefined || all === undefined ? (part ?? all) : { ...all, instead: part };
  }
  const top = Math.max(...found.map(({ score }) => score));
  const best = found.filter(({ score }) => score === top);
  const [first] = best;
  // Two names for one number leave nothing open.
  if (first === undefined || !best.every((other) => other === first || haveSameValues(first, other))) return undefined;
  if (!first.byTopic) return first;
  const plain = bestOf(found.filter(({ byTopic }) => !byTopic));
  return plain === undefined ? first : { ...first, instead: plain };
}

/** Of a part of the school: what the tables have for that part, or else for the whole, each if the number fits it. */
function bestFor({ isOpen }: Subject, found: readonly Named[]): Named | undefined {
  const ofPart = bestOf(found.filter(({ isOfPart }) => isOfPart));
  const ofAll = bestOf(found.filter(({ isOfPart }) => !isOfPart));
  if (ofPart === undefined) return ofAll === undefined ? undefined : { ...ofAll, ifFits: true };
  const { instead = ofAll, ...rest } = ofPart;
  return {
    ...rest,
    ...(instead === undefined ? {} : { instead }),
    ...(isOpen && ofPart.byTopic ? { ifFits: true } : {}),
  };
}

function haveSameValues(a: Named, b: Named): boolean {
  const key = (one: Named): string =>
    valuesFor(one)
      .map(
        ({ year, quantity }) =>
          `${year ?? ''}=${quantity === undefined ? '' : `${quantity.value.n}/${quantity.value.d}`}`,
      )
      .sort()
      .join();
  return key(a) === key(b);
}

function named(entry: Entry, own: string, context: string, naming: Naming, isHeading: boolean): Named | undefined {
  const { topic, places = [], row = '', isAll = false } = naming;
  const { required, optional, forbidden, forbiddenNear } = entry.line.wording;
  const near = [own, ...naming.context.slice(0, naming.near)];
  if (forbiddenNear.some((word) => near.some((words) => words.includes(word)))) return undefined;
  if (forbidden.some((word) => own.includes(word) || row.includes(word) || context.includes(word))) return undefined;
  const into: Found = { words: [], ownLength: 0, contextLength: 0 };
  for (const group of required) {
    const here = longestIn(group, own);
    const word = here ?? (context === '' ? undefined : longestIn(group, context));
    if (word === undefined) return undefined;
    found(into, word, here !== undefined);
  }
  // What sets it apart stands first in its line and must be said beside the number: 兼职 of 兼职教师.
  const isLed = required[0] === undefined || longestIn(required[0], `${own}${row}`) !== undefined;
  const members = membersIn(entry, own, context, isLed ? topic : undefined, isHeading, into);
  if (members === undefined || into.ownLength === 0 || !(isLed || members.isOwn)) return undefined;
  const nouns = entry.slots.size > 0 ? MEMBER_NOUNS : [];
  const left =
    isAll || optional.includes(ANYTHING)
      ? ''
      : coreOf(own, [...into.words, ...nouns, ...required.flat(), ...optional, ...places]);
  // 中级以上 is more than 中级, unless the line itself says so.
  const known = [...into.words, ...optional].filter((word) => own.includes(word));
  if (AND_BEYOND.test(own) && !known.some((word) => /以[上下]/.test(word))) return undefined;
  if (isShared(`${own},${row}`, [...required.flat(), ...optional])) return undefined;
  const narrowed = left !== '';
  if (narrowed && left.replace(NARROW, '') !== '') return undefined;
  const score = into.ownLength * 64 + Math.min(63, into.contextLength);
  const { of, byTopic, isOwn, ofOne } = members;
  const isOfPart = isOwn || byTopic;
  const isOfEach = PER_THING.test(naming.near > 0 ? (naming.context[0] ?? '') : '');
  return {
    ...{ entry, members: of, score, narrowed, byTopic, isOfPart },
    ...(ofOne ? { ofOne } : {}),
    ...(isOfEach ? { ifFits: true } : {}),
  };
}

/** True for an average where the line is of none: 年均招生. */
function isShared(label: string, words: readonly string[]): boolean {
  const said = words.filter((word) => label.includes(word));
  return (
    (PER_YEAR.test(label) && !said.some((word) => word.includes('年均'))) ||
    [...label.matchAll(PER)].some(([per]) => !said.some((word) => word.includes(per)))
  );
}
