import type { Claim, Place } from './claims';
import { isOneTable } from './continued';
import { beats, isMarked, withInheritedMarks } from './marks';

/** Scores closer than this do not tell two forms apart. */
const TELLS_APART = 0.05;

/** What one place was taken for. */
export interface Taken {
  readonly claim: Claim;
  /** True where the place was taken for this form only because another place is surely the other one. */
  readonly byElimination: boolean;
}

export interface Assignment {
  /** For every form found: the headers of its blocks. */
  readonly taken: readonly Taken[];
  /** Places that could be any of several forms. */
  readonly undecided: readonly Place[];
  /** Claims to a form that another place has as good a right to. */
  readonly disputed: readonly (readonly Claim[])[];
  /** Claims to a form that another place has a better right to. */
  readonly passedOver: readonly Claim[];
}

const rivals = ({ claims }: Place): Claim[] => claims.filter(({ score }) => claims[0].score - score < TELLS_APART);

/** True where more than the header says that the place is this form. */
const isPointedAt = ({ evidence }: Claim): boolean => evidence.some(({ by }) => by !== 'header');

/** Decides which form each place is. Nothing is guessed: what the evidence leaves open is reported so. */
export function assign(places: readonly Place[]): Assignment {
  const sure = places.filter((place) => rivals(place).length === 1).map(({ claims }) => claims[0]);
  const open = places.filter((place) => rivals(place).length > 1);
  const passedOver = beatenAmong(sure, places);
  const kept = sure.filter((claim) => !passedOver.has(claim));
  const { taken, undecided } = eliminate(kept, open);
  const doubts = undecided.flatMap((place) => rivals(place).filter(isPointedAt));
  const disputed = disputesAmong(
    taken.map(({ claim }) => claim),
    doubts,
    places,
  );
  const forms = new Set(disputed.map(([first]) => first!.form));
  return {
    taken: taken.filter(({ claim }) => !forms.has(claim.form)),
    undecided,
    disputed,
    passedOver: [...passedOver],
  };
}

/**
 * Takes an open place for the one form that no other place is. Only where the header alone left it open: evidence that
 * points at a form which another place has taken is a contradiction to report, not a reason to take the other form.
 */
function eliminate(sure: readonly Claim[], open: readonly Place[]): { taken: Taken[]; undecided: Place[] } {
  const taken: Taken[] = sure.map((claim) => ({ claim, byElimination: false }));
  let undecided = [...open];
  for (let progress = true; progress; ) {
    const isTaken = ({ form }: Claim) => taken.some(({ claim }) => claim.form === form);
    const decided = undecided.flatMap((place) => {
      const left = rivals(place).filter((rival) => !isTaken(rival));
      const gone = rivals(place).filter(isTaken);
      return left.length === 1 && !gone.some(isPointedAt) ? [{ place, claim: left[0]! }] : [];
    });
    for (const { claim } of decided) taken.push({ claim, byElimination: true });
    undecided = undecided.filter((place) => !decided.some((each) => each.place === place));
    progress = decided.length > 0;
  }
  return { taken, undecided };
}

/** Claims to a block that another place is better marked for, by its number or its title. */
function beatenAmong(claims: readonly Claim[], places: readonly Place[]): Set<Claim> {
  const marks = withInheritedMarks(claims);
  const marked = claims.filter((claim) => isMarked(marks(claim)));
  const beaten = claims.filter((claim) =>
    marked.some(
      (other) =>
        other.header.block === claim.header.block &&
        beats(marks(other), marks(claim)) &&
        !isOneTable(other, claim, places),
    ),
  );
  return new Set(beaten);
}

/** Compares claims by sheet, then row, then column. */
function byPosition(places: readonly Place[]): (a: Claim, b: Claim) => number {
  const sheets = [...new Set(places.map(({ claims: [{ header }] }) => header.sheet))];
  const order = new Map(sheets.map((sheet, at) => [sheet, at]));
  return ({ header: a }, { header: b }) =>
    order.get(a.sheet)! - order.get(b.sheet)! || a.top - b.top || a.columns[0]!.column - b.columns[0]!.column;
}

/** Groups of claims to the same block of the same form that are not one table continued. */
function disputesAmong(claims: readonly Claim[], doubts: readonly Claim[], places: readonly Place[]): Claim[][] {
  const disputes: Claim[][] = [];
  const marked = withInheritedMarks([...claims, ...doubts]);
  const inOrder = byPosition(places);
  for (const form of new Set(claims.map((claim) => claim.form))) {
    const same = claims.filter((claim) => claim.form === form).sort(inOrder);
    const isSettled = (doubt: Claim) =>
      same.some((claim) => marked(claim).title > 0 && beats(marked(claim), marked(doubt)));
    const rivalling = doubts.filter((doubt) => doubt.form === form && !isSettled(doubt));
    const clash = same.some((claim, at) => {
      const earlier = same.slice(0, at).filter(({ header }) => header.block === claim.header.block);
      return earlier.length > 0 && !earlier.reverse().some((other) => isOneTable(other, claim, places));
    });
    if (clash || rivalling.length > 0) disputes.push([...same, ...rivalling]);
  }
  return disputes;
}
