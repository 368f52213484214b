import { NOT_IN_TABLES, PART_OF_SCHOOL, SAME_PART, WHOLE_SCHOOL } from '../../catalogue/claims/words';
import type { Entry } from '../lines/entries';
import type { Subject } from '../lines/match';
import type { Clause } from '../text/clauses';
import { anyOf, isIdle } from '../text/label';
import { withoutYears } from '../text/own-words';
import type { Paragraph } from '../text/paragraph';

/** Dimensions of the tables whose members are parts of the school. */
const PARTS = ['专业名称', '专业大类'] as const;

/** A name of a part of the school, and what the tables call it. */
interface PartName {
  readonly dimension: string;
  readonly member: string;
}

/** The parts of the school that the tables know, by the words for them. */
export class Parts {
  private readonly names = new Map<string, PartName>();
  private readonly pattern: RegExp | undefined;

  constructor(entries: readonly Entry[]) {
    for (const dimension of PARTS)
      for (const { slots } of entries)
        for (const [member, words] of slots.get(dimension) ?? [])
          for (const word of words) if (!word.startsWith('其他')) this.names.set(word, { dimension, member });
    // A name tells of a part where it is called one, or where a clause begins by saying what it is.
    const words = [...this.names.keys()];
    if (words.length === 0) return;
    const all = anyOf(words);
    const classes = words.filter((word) => word.endsWith('类'));
    const said = [
      `(?:${all})(?=专业|大类|类|方向)`,
      `^(?:${all})(?=是|作为|为|$)`,
      ...(classes.length > 0 ? [anyOf(classes)] : []),
    ];
    this.pattern = new RegExp(said.join('|'), 'g');
  }

  /** The parts that some words tell of, each once. */
  in(words: string): PartName[] {
    if (this.pattern === undefined) return [];
    const found = [...words.matchAll(this.pattern)].map(([word]) => this.names.get(word)!);
    return found.filter((one, at) => found.findIndex(({ member }) => member === one.member) === at);
  }
}

const OTHER: Subject = { members: {}, isOpen: true };

/**
 * Which part of the school each clause tells of: the one that it names first, or that was named before it in its
 * sentence; a clause that begins with 学校 tells of all of it again.
 */
export function subjectsOf({ text, clauses }: Paragraph, parts: Parts): ReadonlyMap<Clause, Subject> {
  const result = new Map<Clause, Subject>();
  const outer: (Subject | undefined)[] = [];
  let now: Subject | undefined;
  let [sentence, segment, depth] = [0, 0, 0];
  let told = 0;
  for (const clause of clauses) {
    const words = withoutYears(text, clause.start, clause.mentions[0]?.start ?? clause.end, clause);
    if (clause.sentence !== sentence && !SAME_PART.test(words)) now = undefined;
    if (clause.segment !== segment) told = 0;
    [sentence, segment] = [clause.sentence, clause.segment];
    while (depth < clause.depth) outer[depth++] = now;
    if (depth > clause.depth) [now, depth] = [outer[clause.depth], clause.depth];
    const named = subjectIn(words, clause, parts);
    if (named === 'school') now = undefined;
    else if (named !== undefined) now = { ...named, isOpen: named.isOpen || told++ > 0 };
    const isOwn = named !== undefined && named !== 'school';
    if (now !== undefined) result.set(clause, { ...now, isOpen: isOwn ? now.isOpen : now.isOpen || told > 1 });
  }
  return result;
}

/** What a clause says that it tells of: a part of the school, or all of it. */
function subjectIn(words: string, { mentions }: Clause, parts: Parts): Subject | 'school' | undefined {
  const school = WHOLE_SCHOOL.exec(words);
  const rest = school === null ? words : words.slice(school[0].length);
  const named = parts.in(rest);
  const [first] = named;
  if (first !== undefined && (school === null || parts.in(rest.slice(0, 12)).length > 0)) {
    if (named.length === 1) return { members: { [first.dimension]: first.member }, isOpen: false };
    return mentions.length === 0 && !rest.includes('等') ? OTHER : undefined;
  }
  const part = PART_OF_SCHOOL.exec(rest);
  if ((part !== null && !isIdle(part[0])) || NOT_IN_TABLES.test(words)) return OTHER;
  return school === null ? undefined : 'school';
}
