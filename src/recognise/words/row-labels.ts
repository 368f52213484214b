import type { Label, Member } from '../../catalogue/types';
import { headerLabel, isTotalWord, plainLabel, withoutTranslation } from '../../workbook/label-text';
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
export function isPartLabel(text: string): boolean {
  return /^其中/.test(withoutNumber(plainLabel(text)));
}

const namesOf = (member: Member): string[] => [member.name, ...(member.also?.split('|') ?? [])];

/** Members by their names as compared; and by what is left without brackets, where only one is called so. */
interface MemberNames {
  readonly exact: ReadonlyMap<string, Member>;
  readonly loose: ReadonlyMap<string, Member | undefined>;
}

const namesByLabel = new WeakMap<Label, MemberNames>();

/** The names that a closed label knows, worked out once for all rows that are held against them. */
function memberNames(label: Label): MemberNames {
  const known = namesByLabel.get(label);
  if (known !== undefined) return known;
  const exact = new Map<string, Member>();
  const loose = new Map<string, Member | undefined>();
  for (const member of label.members ?? []) {
    const names = namesOf(member).map((name) => joined(rowLabel(name)));
    for (const name of names) if (!exact.has(name)) exact.set(name, member);
    for (const bare of new Set(names.map(headerLabel))) loose.set(bare, loose.has(bare) ? undefined : member);
  }
  namesByLabel.set(label, { exact, loose });
  return { exact, loose };
}

/** A number or a sign before a name that the form knows without it: 01本市, ★本市. */
const COUNTED = /^(?:\d{1,2}|[-*★☆●○◆◇■□▲△※·•])+/;

/** The member of a closed label that a text names: as written, or with what stands in brackets left out. */
export function memberNamed(label: Label, text: string): Member | undefined {
  const { exact, loose } = memberNames(label);
  const plain = joined(rowLabel(text));
  const bare = withoutTranslation(plain.replace(COUNTED, ''));
  return exact.get(plain) ?? loose.get(headerLabel(plain)) ?? exact.get(bare) ?? loose.get(headerLabel(bare));
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

/** True where a text heads a row of sums. */
export function namesTotal(label: Label, text: string): boolean {
  return isTotalWord(text) || (label.total !== undefined && rowLabel(text) === rowLabel(label.total.name));
}
