import type { Label, Member } from '../catalogue/types';
import { headerLabel, isTotalWord, plainLabel } from '../workbook/label-text';

/** A row label as compared: `其中，绿化面积` → `绿化面积`, `机械类：` → `机械类`. */
export function rowLabel(text: string): string {
  return plainLabel(text)
    .replace(/^其中[,:、]?/, '')
    .replace(/[:,;、。]+$/, '');
}

/** True for a row that only names a part of the rows above it. */
export function isPartLabel(text: string): boolean {
  return /^其中/.test(plainLabel(text));
}

const namesOf = (member: Member): string[] => [member.name, ...(member.also?.split('|') ?? [])];

/** The member of a closed label that a text names: as written, or with what stands in brackets left out. */
export function memberNamed(label: Label, text: string): Member | undefined {
  const plain = rowLabel(text);
  const members = label.members ?? [];
  const exact = members.find((member) => namesOf(member).some((name) => rowLabel(name) === plain));
  if (exact !== undefined) return exact;
  const bare = headerLabel(plain);
  const loose = members.filter((member) => namesOf(member).some((name) => headerLabel(rowLabel(name)) === bare));
  return loose.length === 1 ? loose[0] : undefined;
}

/** Other names for members of a dimension; the first of each group is the one compared by. */
export type Synonyms = Readonly<Record<string, readonly (readonly string[])[]>>;

/** The name that a text of an open dimension is compared by. */
export function canonical(dimension: string, text: string, synonyms: Synonyms): string {
  const plain = rowLabel(text);
  const group = synonyms[dimension]?.find((names) => names.some((name) => rowLabel(name) === plain));
  return group === undefined ? plain : rowLabel(group[0] as string);
}

/** True where a text heads a row of sums. */
export function namesTotal(label: Label, text: string): boolean {
  return isTotalWord(text) || (label.total !== undefined && rowLabel(text) === rowLabel(label.total.name));
}
