import { LEVEL } from '../../catalogue/claims/words';
import type { Figure } from '../../recognise/types';
import type { FigureIndex } from '../../rules/judge/figure-index';
import { figuresOf } from '../../rules/judge/operands';
import type { CompiledLine } from './lines';
import { type Value, valuesOf, wordsFor } from './values';

/** A line with what the tables have for it, and how its members may be named. */
export interface Entry {
  readonly line: CompiledLine;
  /** One list for each comparison. */
  readonly values: readonly (readonly Value[])[];
  readonly wholes: readonly Value[];
  readonly together: readonly Value[];
  /** Names in the tables of what it counts. */
  readonly names: readonly Figure[];
  /** Dimension → member → words. */
  readonly slots: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

/** What a text names: a line, and which of its members. */
export interface Named {
  readonly entry: Entry;
  readonly members: Readonly<Record<string, string>>;
  readonly score: number;
  /** True where the text speaks of a part of it (其中女教师). */
  readonly narrowed: boolean;
  /** True where only what the sentence is about says which member is meant. */
  readonly byTopic: boolean;
  /** True where it is of one of those that a table tells apart, not of all. */
  readonly isOfPart: boolean;
  /** True where it tells of one contest of a level: won are then at most as many as all of that level. */
  readonly ofOne?: boolean;
  /** What else it may name. */
  readonly instead?: Named;
  /** True where what else it may name has the number, by a word that both lines have. */
  readonly isKin?: boolean;
  /** True where it is meant only if the number fits it. */
  readonly ifFits?: boolean;
}

/** What the tables have for each line of the claims: nothing where its tables are not there. */
export function entriesOf(lines: readonly CompiledLine[], index: FigureIndex, years: readonly string[]): Entry[] {
  return lines.map((line): Entry => {
    const values = line.comparisons.map(({ target }) => valuesOf(target, index, years));
    const wholes = line.whole === undefined ? [] : valuesOf(line.whole, index, years);
    const names = line.names === undefined ? [] : figuresOf(line.names, index).filter(({ text }) => text !== '');
    const together = line.together === undefined ? [] : valuesOf(line.together, index, years);
    return { line, values, wholes, together, names, slots: slotsOf(values[0] ?? []) };
  });
}

function slotsOf(values: readonly Value[]): Entry['slots'] {
  const slots = new Map<string, Map<string, readonly string[]>>();
  for (const { members, figures } of values) {
    for (const [dimension, member] of Object.entries(members)) {
      const known = slots.get(dimension) ?? new Map<string, readonly string[]>();
      slots.set(dimension, known);
      const words = known.get(member) ?? wordsFor(dimension, member);
      known.set(member, dimension === LEVEL ? [...new Set([...words, ...figures.flatMap(venueOf)])] : words);
    }
  }
  return slots;
}

/** Where a contest of a level was held, as its name says: 自贡市中职学校学生技能竞赛 is one of 自贡. */
function venueOf({ labels }: Figure): string[] {
  const place = /^(\p{sc=Han}{2,4}?)[省市州]/u.exec(labels.竞赛层级 ?? '')?.[1];
  return place === undefined ? [] : [place];
}

/**
 * The values of a comparison that are of the members named. Members are named as the first comparison knows them: where
 * its table is missing, which of another's values is meant cannot be told, and none is.
 */
export function valuesFor({ entry, members }: Named, comparison = 0): readonly Value[] {
  const values = ofMembers(entry.values[comparison] ?? [], members);
  const canBeNamed = (dimension: string): boolean => entry.slots.has(dimension);
  return comparison === 0 ? values : values.filter((value) => Object.keys(value.members).every(canBeNamed));
}

/** What shares of the members named are of. */
export const wholesFor = ({ entry, members }: Named): readonly Value[] => ofMembers(entry.wholes, members);

const ofMembers = (values: readonly Value[], members: Named['members']): readonly Value[] =>
  values.filter((value) =>
    Object.entries(value.members).every(
      ([dimension, member]) => members[dimension] === undefined || members[dimension] === member,
    ),
  );
