import type { Label, Member } from '../../catalogue/types';
import { headerLabel, isSubtotalWord, isTotalWord, plainLabel, withoutTranslation } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';
import { joined, withoutNumber } from './label-words';

/** A bullet, or a number that nothing parts from the name: ★机械类, 01机械类. */
const BULLET = /^(?:[★☆●○◆◇■□▲△※•]+|0\d)(?=\p{sc=Han})/u;

/** A row label as compared: `其中，绿化面积` → `绿化面积`, `机械类：` → `机械类`. */
export const rowLabel = remembered((text: string): string =>
  withoutNumber(withoutNumber(plainLabel(text).replace(BULLET, '')).replace(/^其中[,:、]?/, '')).replace(
    /[:,;、。]+$/,
    '',
  ),
);

/** True for a row that only names a part of the rows above it. */
export const isPartLabel = remembered((text: string): boolean => /^其中/.test(withoutNumber(plainLabel(text))));

const namesOf = (member: Member): string[] => [member.name, ...(member.also?.split('|') ?? [])];

type Names = ReadonlyMap<string, Member | undefined>;

/** Members by their names as compared; by what is left without brackets, and without what stands around, where one alone is called so. */
interface MemberNames {
  readonly exact: Names;
  readonly loose: Names;
  readonly stems: Names;
  readonly stemOf: (name: string) => string;
  readonly hasParts: boolean;
  /** The row of sums. */
  readonly total: Member | undefined;
}

const namesByLabel = new WeakMap<Label, MemberNames>();

/** The names that a closed label knows, worked out once for all rows that are held against them. */
function memberNames(label: Label): MemberNames {
  const known = namesByLabel.get(label);
  if (known !== undefined) return known;
  const exact = new Map<string, Member>();
  const [loose, stems] = [new Map<string, Member | undefined>(), new Map<string, Member | undefined>()];
  const stemOf = stemWithin(label);
  const add = (names: Map<string, Member | undefined>, own: readonly string[], member: Member) => {
    for (const name of new Set(own)) names.set(name, names.has(name) ? undefined : member);
  };
  for (const member of label.members ?? []) {
    const names = namesOf(member).map((name) => comparedName(name));
    for (const name of names) if (!exact.has(name)) exact.set(name, member);
    const bare = names.map(headerLabel);
    add(loose, bare, member);
    // 总人数 is no 人数 of some.
    if (member.role !== 'total') add(stems, bare.map(stemOf), member);
  }
  const [total, part] = (['total', 'part'] as const).map((own) => label.members?.find(({ role }) => role === own));
  const names = { exact, loose, stems, stemOf, hasParts: part !== undefined, total };
  namesByLabel.set(label, names);
  return names;
}

/** A name without what its label says may stand around it; something always stays. */
function stemWithin({ before, behind }: Label): (name: string) => string {
  const [openings, endings] = [longestFirst(before), longestFirst(behind)];
  return (name) => {
    const opening = openings.find((word) => name.length > word.length && name.startsWith(word)) ?? '';
    let stem = name.slice(opening.length);
    for (let ending: string | undefined = ''; ending !== undefined; ) {
      ending = endings.find((word) => stem.length > word.length && stem.endsWith(word));
      stem = stem.slice(0, stem.length - (ending ?? '').length);
    }
    return stem;
  };
}

const longestFirst = (words: string | undefined): readonly string[] =>
  (words?.split('|') ?? []).sort((a, b) => b.length - a.length);

const comparedName = remembered((text: string): string => joined(rowLabel(text)).replace(/其它/g, '其他'));

/** A number or a sign before a name that the form knows without it: 01本市, 2.1通用设备, 1）本市, ★本市. */
const COUNTED = /^(?:\d{1,2}(?:[.-]\d{1,2})*[.、)]?|[-*★☆●○◆◇■□▲△※·•])+/;

/**
 * The member of a closed label that a text names: as written, with what stands in brackets left out, or with what the label
 * says may stand around its names. A word for all names the row of sums.
 */
export function memberNamed(label: Label, text: string): Member | undefined {
  const { exact, loose, stems, stemOf, hasParts, total } = memberNames(label);
  const plain = comparedName(text);
  const row = rowLabel(text).replace(COUNTED, '');
  const bare = comparedName(withoutTranslation(plain.replace(COUNTED, '')));
  const stem = stemOf(headerLabel(bare));
  const near = stems.get(stem);
  // 其中：房屋 is a part of 建筑物, not 建筑物 itself; 其中：建筑物 is one of 固定资产.
  const isItself = near?.role === 'part' || exact.has(stem) || (near !== undefined && stem === stemOf(near.name));
  const isPart = hasParts && !isItself && isPartLabel(text);
  return (
    exact.get(plain) ??
    loose.get(headerLabel(plain)) ??
    exact.get(bare) ??
    loose.get(headerLabel(bare)) ??
    (isPart ? undefined : near) ??
    (isTotalWord(row) && !isSubtotalWord(row) ? total : undefined)
  );
}

/** True where one of a row's labels names a member that the form prints. */
export const namesMember = (labels: readonly Label[], texts: Readonly<Record<string, string>>): boolean =>
  labels.some((label) => label.kind === 'closed' && memberNamed(label, texts[label.name] ?? '') !== undefined);

/** Other names for members of a dimension; the first of each group is the one compared by. */
export type Synonyms = Readonly<Record<string, readonly (readonly string[])[]>>;

/** The name that a text of an open dimension is compared by. */
export function canonical(dimension: string, text: string, synonyms: Synonyms): string {
  const plain = rowLabel(text);
  const key = joined(plain);
  const group = synonyms[dimension]?.find((names) => names.some((name) => joined(rowLabel(name)) === key));
  return group === undefined ? plain : rowLabel(group[0] as string);
}

/** Gives the name that a text of an open dimension is compared by. */
export type Naming = (dimension: string, text: string) => string;

/** Names by their synonyms; where one is written with other joining words later on, as it was written first. */
export function namingBy(synonyms: Synonyms): Naming {
  const first = new Map<string, string>();
  return (dimension, text) => {
    const name = canonical(dimension, text, synonyms);
    const key = `${dimension} ${joined(name)}`;
    const known = first.get(key);
    if (known === undefined) first.set(key, name);
    return known ?? name;
  };
}

/** The coarser member that a label reads off a text: 省级 of 省级技能大赛. */
export const classIn = ({ classes }: Label, text: string): string | undefined =>
  classes?.into.find(([, ...words]) => words.some((word) => text.includes(word)))?.[0];

/** True where a text heads a row of sums. */
export function namesTotal(label: Label, text: string): boolean {
  return isTotalWord(text) || (label.total !== undefined && rowLabel(text) === rowLabel(label.total.name));
}
