import { saysContinued } from './captions';
import type { Claim, Place } from './claims';

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
}

const rivals = ({ claims }: Place): Claim[] => claims.filter(({ score }) => claims[0].score - score < TELLS_APART);

/** Decides which form each place is. Nothing is guessed: what the evidence leaves open is reported so. */
export function assign(places: readonly Place[]): Assignment {
  const sure = places.filter((place) => rivals(place).length === 1).map(({ claims }) => claims[0]);
  const taken: Taken[] = sure.map((claim) => ({ claim, byElimination: false }));
  let open = places.filter((place) => rivals(place).length > 1);
  for (let progress = true; progress; ) {
    const left = (place: Place) =>
      rivals(place).filter((rival) => !taken.some(({ claim }) => claim.form === rival.form));
    const decided = open.filter((place) => left(place).length === 1);
    for (const place of decided) taken.push({ claim: left(place)[0]!, byElimination: true });
    open = open.filter((place) => !decided.includes(place));
    progress = decided.length > 0;
  }
  const disputed = disputesAmong(taken.map(({ claim }) => claim));
  return {
    taken: taken.filter(({ claim }) => !disputed.some((claims) => claims.some(({ form }) => form === claim.form))),
    undecided: open,
    disputed,
  };
}

/** Groups of claims to the same block of the same form that are not one table continued. */
function disputesAmong(claims: readonly Claim[]): Claim[][] {
  const disputes: Claim[][] = [];
  for (const form of new Set(claims.map((claim) => claim.form))) {
    const same = claims.filter((claim) => claim.form === form);
    const clash = same.some((one) => same.some((other) => other !== one && rivalClaims(one, other)));
    if (clash) disputes.push(same);
  }
  return disputes;
}

function rivalClaims(one: Claim, other: Claim): boolean {
  if (one.header.block !== other.header.block) return false;
  const [first, second] =
    one.header.sheet === other.header.sheet && one.header.top > other.header.top ? [other, one] : [one, other];
  const sameSheet = first.header.sheet === second.header.sheet;
  const continues = second.caption === undefined ? sameSheet : saysContinued(second.caption.text);
  return !continues && !(first.caption !== undefined && saysContinued(first.caption.text));
}
