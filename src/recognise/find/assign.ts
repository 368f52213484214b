import type { Form } from '../../catalogue/types';
import { groupBy } from '../../workbook/group-by';
import { captionNumber, sheetNumber } from '../words/captions';
import type { Claim, Place } from './claims';

/** Scores closer than this do not tell two forms apart. */
const TELLS_APART = 0.05;
/** Up to here a number decides between forms, and up to there it is at least not passed over. */
const NUMBER_DECIDES = 0.25;
const NUMBER_OBJECTS = 0.55;

/** What one place was taken for. */
export interface Taken {
  readonly claim: Claim;
  /** True where the place was taken for this form only because another place is surely the other one. */
  readonly byElimination: boolean;
  /** The number of another form that the place bears, as written. */
  readonly oddNumber?: string;
  /** The title of another form that the place bears, where another place is better that form. */
  readonly oddTitle?: string;
}

export interface Assignment {
  readonly taken: readonly Taken[];
  /** Places that could be any of several forms. */
  readonly undecided: readonly Place[];
}

/** True where more than the header says that the place is this form. */
export const isPointedAt = ({ evidence }: Claim): boolean => evidence.some(({ by }) => by !== 'header');

/** The forms that a place may be, as far as it alone can tell. */
type Rivals = (place: Place) => readonly Claim[];

/**
 * Decides which form each place is. Nothing is guessed: what the evidence leaves open is reported so.
 * @param named forms that stand elsewhere, as the user said
 */
export function assign(places: readonly Place[], named: ReadonlySet<Form>): Assignment {
  const formsOn = formsBySheet(places);
  const odd = oddNumbers(places, formsOn);
  const rivals = rivalsAmong(odd.size === 0);
  const sure = places.filter((place) => rivals(place).length === 1).map((place) => rivals(place)[0]!);
  const open = places.filter((place) => rivals(place).length > 1);
  const { taken, undecided } = eliminate(sure, open, rivals, named);
  return {
    taken: taken.map((each) => ({ ...each, ...oddOf(odd.get(each.claim) ?? overruledName(each.claim, formsOn)) })),
    undecided: undecided.map((place) => ({ claims: rivals(place) as Place['claims'] })),
  };
}

const oddOf = (oddNumber: string | undefined) => (oddNumber === undefined ? {} : { oddNumber });

/** The name of a sheet that gives the number of another form than the caption on it does. */
const overruledName = (claim: Claim, formsOn: FormsOn): string | undefined =>
  isCaptioned(claim) && (nameNumber(claim, formsOn) ?? claim.form.no) !== claim.form.no
    ? claim.header.sheet
    : undefined;

/**
 * The number that the name of a claim's sheet gives to the one form on it. One of several can only have been named; and
 * beside a caption that says the form's number a bare one counts the sheets.
 */
function nameNumber(claim: Claim, formsOn: FormsOn): number | undefined {
  const { sheet } = claim.header;
  const { numbers, captioned } = formsOn.get(sheet)!;
  const mayCount = captioned && !/\p{L}/u.test(sheet.replace(/[一二三四五六七八九十]/g, ''));
  return numbers.size === 1 && !mayCount ? sheetNumber(sheet) : undefined;
}

const isCaptioned = ({ caption, form }: Claim): boolean => captionNumber(caption?.text ?? '') === form.no;

/** By sheet, what its places are most likely to be. */
type FormsOn = ReadonlyMap<string, { readonly numbers: ReadonlySet<number>; readonly captioned: boolean }>;

function formsBySheet(places: readonly Place[]): FormsOn {
  const bests = places.map(({ claims: [best] }) => best);
  const on = [...groupBy(bests, ({ header }) => header.sheet)].map(([sheet, claims]) => {
    const numbers = new Set(claims.map(({ form }) => form.no));
    return [sheet, { numbers, captioned: claims.some(isCaptioned) }] as const;
  });
  return new Map(on);
}

/**
 * Places whose header, title or rows surely say another form than a number does. One is enough to show that the
 * numbers of this workbook may be wrong: then a number alone decides nothing.
 */
function oddNumbers(places: readonly Place[], formsOn: FormsOn): Map<Claim, string> {
  const odd = new Map<Claim, string>();
  for (const { claims } of places) {
    const [best, ...others] = claims;
    if (others.some((other) => objects(best, other))) continue;
    const named = nameNumber(best, formsOn);
    if (best.oddNumber !== undefined) odd.set(best, best.oddNumber);
    else if (named !== undefined && named !== best.form.no) odd.set(best, best.header.sheet);
  }
  return odd;
}

/** True for a claim so near the best, by its score or by its number, that the best is not sure. */
function objects(best: Claim, other: Claim): boolean {
  const behind = best.score - other.score;
  return behind < TELLS_APART || (counts(best, other) && (behind < NUMBER_DECIDES || isObjection(best, other)));
}

/** True for a claim by number that no better title contradicts. */
const counts = (best: Claim, { numbered, titled }: Claim): boolean => numbered && titled + TELLS_APART > best.titled;

const isObjection = (best: Claim, other: Claim): boolean =>
  counts(best, other) && !best.numbered && other.header.coverage === 1 && best.score - other.score <= NUMBER_OBJECTS;

/** True where nothing but a number tells two claims apart. */
const isUntold = (one: Claim, other: Claim): boolean => Math.abs(one.score - other.score) < TELLS_APART;

/** Title, header and rows decide; between those whom they leave open a number does, if numbers hold elsewhere. */
function rivalsAmong(numbersHold: boolean): Rivals {
  const decide = ({ claims }: Place): readonly Claim[] => {
    const [best] = claims;
    const within = (gap: number) => claims.filter(({ score }) => best.score - score < gap);
    const numbered = within(NUMBER_DECIDES).filter((claim) => counts(best, claim));
    if (numbersHold && numbered.length === 1) return numbered;
    // What stands above a table is nearer to it than the name of its sheet.
    const captioned = numbered.filter(isCaptioned);
    if (numbersHold && captioned.length === 1 && numbered.every((claim) => isUntold(claim, captioned[0]!)))
      return captioned;
    const tied = within(TELLS_APART);
    const objecting = numbersHold ? claims.filter((claim) => !tied.includes(claim) && isObjection(best, claim)) : [];
    return [...tied, ...objecting];
  };
  const known = new WeakMap<Place, readonly Claim[]>();
  return (place) => {
    const rivals = known.get(place) ?? decide(place);
    known.set(place, rivals);
    return rivals;
  };
}

/**
 * Takes an open place for the one form that no other place is. Only where the header alone left it open: evidence that
 * points at a form which another place has taken is a contradiction to report, not a reason to take the other form.
 */
function eliminate(
  sure: readonly Claim[],
  open: readonly Place[],
  rivals: Rivals,
  named: ReadonlySet<Form>,
): { taken: Omit<Taken, 'oddNumber'>[]; undecided: Place[] } {
  const taken = sure.map((claim) => ({ claim, byElimination: false }));
  const forms = new Set([...named, ...sure.map(({ form }) => form)]);
  let undecided = [...open];
  for (let progress = true; progress; ) {
    const decided = undecided.flatMap((place) => {
      const left = rivals(place).filter(({ form }) => !forms.has(form));
      const gone = rivals(place).filter(({ form }) => forms.has(form));
      const isPlain = left.length === 1 && !gone.some((other) => isPointedAt(other) && other.score >= left[0]!.score);
      return isPlain ? [{ place, claim: left[0]! }] : [];
    });
    for (const { claim } of decided) {
      taken.push({ claim, byElimination: true });
      forms.add(claim.form);
    }
    const settled = new Set(decided.map(({ place }) => place));
    undecided = undecided.filter((place) => !settled.has(place));
    progress = decided.length > 0;
  }
  return { taken, undecided };
}
