import { type Claim, TITLE_FITS } from './claims';

/** How a place is marked as a form: by the form's number, and by its title (2 word for word, 1 in part). */
export interface Marks {
  readonly number: boolean;
  readonly title: 0 | 1 | 2;
}

const marksOf = ({ numbered, titled }: Claim): Marks => ({
  number: numbered,
  title: titled === 1 ? 2 : titled >= TITLE_FITS ? 1 : 0,
});

/** True where anything but the header marks the place. */
export const isMarked = ({ number, title }: Marks): boolean => number || title > 0;

/** True where one place is better marked than another. A place that gives the form's number is never outdone. */
export function beats(one: Marks, other: Marks): boolean {
  return !other.number && one.title >= other.title && (one.number || one.title > other.title);
}

/** The marks of claims; a lower block of a table has those of the block above it, for the caption is printed once. */
export function withInheritedMarks(claims: readonly Claim[]): (claim: Claim) => Marks {
  return (claim) => {
    const own = marksOf(claim);
    if (isMarked(own) || claim.form.blocks.length === 1) return own;
    const { sheet, top } = claim.header;
    const above = claims
      .filter(({ form, header }) => form === claim.form && header.sheet === sheet && header.top < top)
      .sort((a, b) => b.header.top - a.header.top)
      .find((other) => isMarked(marksOf(other)));
    return above === undefined ? own : marksOf(above);
  };
}
