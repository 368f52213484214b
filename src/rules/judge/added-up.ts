import type { Plan, PlannedChain } from '../compile/plan';
import { referencesIn } from './alter';
import type { AddedUp } from './completeness';

const known = new WeakMap<PlannedChain, readonly (readonly AddedUp[])[]>();

/** What each term of a relation adds up: 本市 + 省内市外 + 其他省. Worked out once for each. */
export function addedUp(chain: PlannedChain): readonly (readonly AddedUp[])[] {
  const found =
    known.get(chain) ??
    chain.terms.map((term) => [...new Map(addedUpIn(term).map((added) => [added.block, added])).values()]);
  known.set(chain, found);
  return found;
}

function addedUpIn(term: Plan): AddedUp[] {
  if (term.kind !== 'binary' || (term.operator !== '+' && term.operator !== '-')) return [];
  const references = referencesIn(term);
  const picked = references.filter(({ block, picks }) =>
    [
      ...block.labels.filter(({ kind }) => kind === 'closed'),
      ...(block.across === undefined ? [] : [block.across]),
    ].some(({ name }) => name in picks),
  );
  // 省内人数 + 省外人数: a column of the same rows may be one more.
  const beside = references.filter(({ block, measure }) =>
    references.some((other) => other.block === block && other.measure !== measure),
  );
  return [
    ...beside.map(({ block }) => ({ block, parts: false, rows: false, columns: true })),
    ...picked.map(({ block, picks }) => {
      const members = block.labels.flatMap((label) => label.members ?? []);
      const parts = members.some(({ name, role }) => role === 'part' && Object.values(picks).flat().includes(name));
      const columns = block.across !== undefined && block.across.name in picks;
      return { block, parts, rows: true, columns };
    }),
  ];
}
