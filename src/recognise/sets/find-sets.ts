import type { Form } from '../../catalogue/types';
import { gathered } from '../../workbook/gathered';
import type { Area, Workbook } from '../../workbook/types';
import { assign, isPointedAt, type Taken } from '../find/assign';
import type { Claim, Place } from '../find/claims';
import type { Directed } from '../find/directions';
import { headerArea } from '../find/directions';
import type { Reader, Reading } from '../rows/reading';
import type { Conflict, FoundHeader, NearMiss, SetAside, Unread } from '../types';
import { type Copy, copiesOf } from './copies';
import { type CopyFacts, factsOf } from './copy-facts';
import { kinshipOf } from './kinship';
import { strayRows } from './other-rows';
import { type Aside, type Sorted, sortSets } from './sets';
import { sortedAsTwin, withTwins } from './twins';

/** A table that was found, before its figures are read. */
export interface FoundSet {
  readonly form: Form;
  readonly taken: readonly Taken[];
  readonly reading: Reading;
  /** The years by which it was told from another set. */
  readonly years: readonly string[] | undefined;
}

export interface FoundSets {
  readonly found: readonly FoundSet[];
  readonly conflicts: readonly Conflict[];
  readonly passedOver: readonly Conflict[];
  readonly setAside: readonly SetAside[];
  /** Why tables in question were not taken. */
  readonly misses: readonly NearMiss[];
  /** What was set aside and may be a part of a table all the same. */
  readonly unread: readonly Unread[];
  /** Headers of all that was set aside or is in question. */
  readonly headers: readonly FoundHeader[];
}

/** Finds for every form the set that is meant, among all places of the workbook and those that the user named. */
export function findSets(
  workbook: Workbook,
  forms: readonly Form[],
  places: readonly Place[],
  directed: readonly Directed[],
  reader: Reader,
): FoundSets {
  const named = new Set(directed.map(({ form }) => form));
  const { taken: assigned, undecided: open } = assign(places, named);
  const taken = withTwins(assigned, places, named, reader);
  const userTaken = gathered(directed, ({ claims }) => claims.map((claim): Taken => ({ claim, byElimination: false })));
  const undecided = gathered(open, ({ claims }) => {
    const left = claims.filter(({ form }) => !named.has(form));
    return left.length > 1 ? [{ claims: left as unknown as Place['claims'] }] : [];
  });
  const takenBy = new Map([...taken, ...userTaken].map((each) => [each.claim, each]));
  const all = [...places, ...userTaken.map(({ claim }): Place => ({ claims: [claim] }))];
  const kin = kinshipOf(all);
  const bySheet = placesBySheet(all);
  const position = byPosition(workbook);
  const copies = (claims: readonly Claim[]): Copy[] => {
    const byForm = new Map<Form, Claim[]>();
    for (const claim of claims) byForm.set(claim.form, [...(byForm.get(claim.form) ?? []), claim]);
    return gathered([...byForm], ([form, own]) => copiesOf(form, own.sort(position), bySheet, reader, kin));
  };
  const byCells = copies(taken.map(({ claim }) => claim));
  const free = byCells.filter(({ form }) => !named.has(form));
  const doubts = gathered(undecided, ({ claims }) =>
    claims.filter(isPointedAt).map((claim): Copy => ({ form: claim.form, claims: [claim] })),
  );
  const visibility = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.visibility]));
  const facts = rememberedFacts((copy) => factsOf(copy, reader, kin, (sheet) => visibility.get(sheet) ?? 'visible'));
  // Each place that the user named is sorted by itself: it may hold two sets, and it counts whatever else there is.
  const sorted = joinSorted([
    sortSets(free, doubts, facts),
    ...directed.map(({ claims }) => sortSets(copies(claims), [], facts)),
  ]);
  const overruled = byCells
    .filter(({ form }) => named.has(form))
    .map((copy): Aside => ({ copy, what: 'copy', why: `您已指定另一处为表${copy.form.no}` }));
  const outcome = outcomeOf(forms, places, sorted, overruled, undecided, directed, takenBy, position, reader);
  const takenOf = (form: Form) => outcome.found.find((set) => set.form === form)?.reading.blocks ?? [];
  return { ...outcome, unread: strayRows(workbook, sorted, takenOf, reader) };
}

const joinSorted = (all: readonly Sorted[]): Sorted => ({
  taken: gathered(all, ({ taken }) => taken),
  disputed: gathered(all, ({ disputed }) => disputed),
  passedOver: gathered(all, ({ passedOver }) => passedOver),
  aside: gathered(all, ({ aside }) => aside),
  byYears: new Map(gathered(all, ({ byYears }) => [...byYears])),
});

function outcomeOf(
  forms: readonly Form[],
  places: readonly Place[],
  { taken, disputed, passedOver, aside, byYears }: Sorted,
  overruled: readonly Aside[],
  undecided: readonly Place[],
  directed: readonly Directed[],
  takenBy: ReadonlyMap<Claim, Taken>,
  position: (a: Claim, b: Claim) => number,
  reader: Reader,
): Omit<FoundSets, 'unread'> {
  const joined = new Map<Form, Claim[]>();
  for (const { form, claims } of [...taken].sort((a, b) => position(a.claims[0]!, b.claims[0]!)))
    joined.set(form, [...(joined.get(form) ?? []), ...claims]);
  const yearsOf = new Map([...byYears].map(([{ form }, years]) => [form, years]));
  const found = gathered(forms, (form): FoundSet[] => {
    const claims = joined.get(form);
    if (claims === undefined) return [];
    return [
      {
        form,
        taken: claims.map((claim) => takenBy.get(claim)!),
        reading: reader.read(claims),
        years: yearsOf.get(form),
      },
    ];
  });
  const gone = [...aside, ...overruled].sort((a, b) => a.copy.form.no - b.copy.form.no);
  const areaOf = (claim: Claim): Area => reader.read([claim]).blocks[0]!.area;
  const told = (claim: Claim, why: string): NearMiss => ({
    table: claim.form.no,
    sheet: claim.header.sheet,
    area: areaOf(claim),
    why,
  });
  const lacking = new Set(forms.filter((form) => !joined.has(form)));
  const twins = sortedAsTwin(places, lacking, {
    taken: [...joined.values()].flat(),
    aside: gathered([...gone.map(({ copy }) => copy), ...passedOver], ({ claims }) => claims),
    disputed: gathered(disputed.flat(), ({ claims }) => claims),
  });
  return {
    found,
    conflicts: [
      ...disputed.map((copies) =>
        conflictOf(
          gathered(copies, ({ claims }) => claims),
          [copies[0]!.form.no],
        ),
      ),
      ...undecided.map(({ claims }) =>
        conflictOf(
          [claims[0]],
          claims.map(({ form }) => form.no),
        ),
      ),
    ],
    passedOver: gathered(passedOver, ({ claims }) => claims.map((claim) => conflictOf([claim], [claim.form.no]))),
    setAside: gathered(gone, ({ copy, what, why }) =>
      copy.claims.map(({ header }, at): SetAside => {
        const { area } = reader.read(copy.claims).blocks[at]!;
        const used = found.find(({ form }) => form === copy.form)?.reading.blocks[0];
        const instead = used && { instead: { sheet: used.header.sheet, area: used.area } };
        return { table: copy.form.no, sheet: header.sheet, area, what, why, ...instead };
      }),
    ),
    misses: [
      ...gathered(directed, ({ miss }) => miss ?? []),
      ...gathered(disputed, (copies) =>
        copies.map(({ claims }) => told(claims[0]!, `有 ${copies.length} 份像这张表，分不清用哪一份`)),
      ),
      ...gathered(undecided, ({ claims }) => claims.map((claim) => told(claim, `与${othersIn(claims, claim)}分不清`))),
      ...gone.map(({ copy, why }) => told(copy.claims[0]!, why)),
      ...twins.map(({ claim, why }) => told(claim, why)),
    ],
    headers: [
      ...gathered([...gone.map(({ copy }) => copy), ...disputed.flat(), ...passedOver], ({ claims }) =>
        claims.map(({ header }) => header),
      ),
      ...undecided.map(({ claims }) => claims[0].header),
    ],
  };
}

const othersIn = (claims: readonly Claim[], own: Claim): string =>
  gathered(claims, (claim) => (claim === own ? [] : `表${claim.form.no}`)).join('、');

function conflictOf(claims: readonly Claim[], forms: readonly number[]): Conflict {
  return { forms, claims: claims.map(({ header }) => ({ sheet: header.sheet, area: headerArea(header) })) };
}

function rememberedFacts(make: (copy: Copy) => CopyFacts): (copy: Copy) => CopyFacts {
  const known = new Map<Copy, CopyFacts>();
  return (copy) => {
    const facts = known.get(copy) ?? make(copy);
    known.set(copy, facts);
    return facts;
  };
}

function placesBySheet(places: readonly Place[]): Map<string, Place[]> {
  const bySheet = new Map<string, Place[]>();
  for (const place of places) {
    const { sheet } = place.claims[0].header;
    const known = bySheet.get(sheet);
    if (known === undefined) bySheet.set(sheet, [place]);
    else known.push(place);
  }
  return bySheet;
}

/** Compares claims by sheet, then row, then column: a table's parts follow one another as they are read. */
function byPosition({ sheets }: Workbook): (a: Claim, b: Claim) => number {
  const order = new Map(sheets.map(({ name }, at) => [name, at]));
  return ({ header: a }, { header: b }) =>
    order.get(a.sheet)! - order.get(b.sheet)! || a.top - b.top || a.columns[0]!.column - b.columns[0]!.column;
}
