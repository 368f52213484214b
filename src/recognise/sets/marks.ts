import { type Claim, TITLE_FITS } from '../find/claims';

/** How a set of a table is marked as its form: by the form's number, and by its title (2 word for word, 1 in part). */
export interface Marks {
  readonly number: boolean;
  readonly title: 0 | 1 | 2;
}

/** The best marks among the places of a set: the caption of a table is printed once. */
export function marksOf(claims: readonly Claim[]): Marks {
  const titled = Math.max(...claims.map((claim) => claim.titled));
  return {
    number: claims.some(({ numbered }) => numbered),
    title: titled === 1 ? 2 : titled >= TITLE_FITS ? 1 : 0,
  };
}

/** True where one set is better marked than another. A set that gives the form's number is never outdone. */
export function beats(one: Marks, other: Marks): boolean {
  return !other.number && one.title >= other.title && (one.number || one.title > other.title);
}
