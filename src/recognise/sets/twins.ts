import type { Form } from '../../catalogue/types';
import { groupBy } from '../../workbook/group-by';
import { sameItems } from '../../workbook/same-items';
import type { Taken } from '../find/assign';
import type { Claim, Place } from '../find/claims';
import type { Reader } from '../rows/reading';
import { captionNumber, sheetNumber } from '../words/captions';
import { setWordAbove, setWordInName } from '../words/set-words';

/**
 * Some forms have one header between them (表30 and 表31): only their titles and numbers tell them apart, and a sheet that
 * was copied for the one keeps the title of the other. Its title counts, unless another place is better the table that
 * it names: then the place is what its number says.
 * @param named forms that stand elsewhere, as the user said
 */
export function withTwins(
  taken: readonly Taken[],
  places: readonly Place[],
  named: ReadonlySet<Form>,
  reader: Reader,
): readonly Taken[] {
  const placeOf = new Map(places.flatMap((place) => place.claims.map((claim) => [claim, place] as const)));
  const byForm = groupBy(taken, ({ claim }) => claim.form);
  const meant = new Map<Taken, Claim>();
  for (const sets of byForm.values()) {
    for (const each of sets.length > 1 ? sets : []) {
      const own = placeOf.get(each.claim)?.claims.find((claim) => isTwin(each.claim, claim));
      if (own === undefined || byForm.has(own.form) || named.has(own.form)) continue;
      if (sets.some(({ claim }) => claim !== each.claim && isBetter(claim, each.claim, reader))) meant.set(each, own);
    }
  }
  const forms = [...meant.values()].map(({ form }) => form);
  return taken.map((each) => {
    const claim = meant.get(each);
    if (claim === undefined || forms.filter((form) => form === claim.form).length > 1) return each;
    const evidence = claim.evidence.filter(({ by }) => by !== 'caption');
    const { caption, oddNumber = '' } = each.claim;
    return { claim: { ...claim, evidence }, byElimination: false, oddTitle: caption?.text ?? oddNumber };
  });
}

/** True for another form with the same header whose number the place bears, where its rows speak for neither. */
function isTwin(claim: Claim, other: Claim): boolean {
  const { form, header } = other;
  const numbers = [sheetNumber(header.sheet), captionNumber(claim.oddNumber ?? '')];
  return (
    form !== claim.form &&
    numbers.includes(form.no) &&
    header.likeness === claim.header.likeness &&
    rowsSaid(other) === rowsSaid(claim)
  );
}

const rowsSaid = ({ evidence }: Claim): string | undefined => evidence.find(({ by }) => by === 'rows')?.found;

/** True for a place that its rows or else all its numbers say to be its form, of the same years and no copy of the other. */
function isBetter(claim: Claim, other: Claim, reader: Reader): boolean {
  const { numbered, oddNumber, form } = claim;
  const isPlain = oddNumber === undefined && (sheetNumber(claim.header.sheet) ?? form.no) === form.no;
  if (!numbered || (!isPlain && rowsSaid(claim) === undefined)) return false;
  if ([claim, other].some(saysSet) || !sameItems(headerYears(claim), headerYears(other))) return false;
  return !sameItems(rowTexts(claim, reader), rowTexts(other, reader));
}

const saysSet = ({ header, above }: Claim): boolean =>
  setWordInName(header.sheet) !== undefined || above.some((line) => setWordAbove(line) !== undefined);

const headerYears = ({ header }: Claim): string[] => header.columns.map(({ year }) => year ?? '');

function rowTexts(claim: Claim, reader: Reader): string[] {
  const grid = reader.gridOf(claim);
  return reader
    .rowsOf(claim)
    .map(({ row }) => claim.header.columns.map(({ column }) => grid.text(row, column)).join('\0'));
}

/** Claims by what became of their places. */
interface SortedClaims {
  readonly taken: readonly Claim[];
  readonly aside: readonly Claim[];
  readonly disputed: readonly Claim[];
}

/** Places that may be a table which was not found, though they were sorted as its twin, and what is to be said of them. */
export function sortedAsTwin(
  places: readonly Place[],
  missing: ReadonlySet<Form>,
  { taken, aside, disputed }: SortedClaims,
): { readonly claim: Claim; readonly why: string }[] {
  if (missing.size === 0) return [];
  const [isTaken, isAside, isDisputed] = [new Set(taken), new Set(aside), new Set(disputed)];
  return places.flatMap(({ claims }) => {
    const sorted = claims.find((claim) => isTaken.has(claim) || isAside.has(claim) || isDisputed.has(claim));
    if (sorted === undefined) return [];
    const no = `表${sorted.form.no}`;
    const rest = isDisputed.has(sorted)
      ? '分不清是哪一张'
      : isAside.has(sorted)
        ? `当作了${no}的另一份`
        : `认作了${no}`;
    return claims.flatMap((claim) => {
      if (!missing.has(claim.form) || claim.header.likeness < sorted.header.likeness) return [];
      return isTaken.has(sorted) && !bearsNumber(claim) ? [] : { claim, why: `也像${no}，${rest}` };
    });
  });
}

const bearsNumber = ({ form, header, caption, above }: Claim): boolean =>
  sheetNumber(header.sheet) === form.no ||
  [caption?.text ?? '', ...above].some((text) => captionNumber(text) === form.no);
