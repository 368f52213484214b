import type { Catalogue, CheckResult } from '../../audit/check';
import type { Change } from '../../audit/recalculate/change';
import { recalculate } from '../../audit/recalculate/recalculate';
import { withGroups } from '../../audit/recalculate/with-groups';
import { ruleWords } from '../../report/finding-words';
import { labelWords } from '../../rules/judge/operands';
import { address } from '../../workbook/address';
import type { Book } from '../book/book-keeper';
import { FAULTS } from '../book/fault';
import type { ProposeOptions } from '../desk';
import type { ChangeView, ProposalView } from './views';

/** What was proposed, and what its ids stand for. */
export interface Proposal {
  readonly view: ProposalView;
  /** The check that it was worked out from. */
  readonly checked: CheckResult;
  readonly changes: ReadonlyMap<string, Change>;
  /** Wrong figures that may be turned into numbers as they are. */
  readonly asNumbers: ReadonlyMap<string, Change>;
}

/**
 * Works out what recalculation would change.
 * @param serial tells the ids of this proposal from those of others
 */
export function proposalOf(book: Book, catalogue: Catalogue, options: ProposeOptions, serial: number): Proposal {
  const { formulas, toNumbers } = options;
  const { changes, notes } = recalculate(book.own.workbook, book.checked, catalogue, { formulas, toNumbers });
  const byId = new Map(changes.map((change, at) => [`c${serial}.${at + 1}`, change]));
  const wrong = [...byId].filter(([, { kept }]) => kept !== undefined);
  const asNumbers = new Map(wrong.map(([id, change]) => [keptId(id), asNumber(change)]));
  const view: ProposalView = {
    revision: book.view.revision,
    changes: [...byId].map(([id, change]) => changeView(id, change)),
    notes: notes.map(({ table, place, message }) => ({ table, place: { ...place }, message })),
  };
  return { view, checked: book.checked, changes: byId, asNumbers };
}

function changeView(id: string, change: Change): ChangeView {
  const { table, place, figure, oldText, newText, rule, kind, safe, why, group, kept } = change;
  const { formula } = change.new;
  return {
    id,
    table,
    place: { ...place },
    address: address(place.row, place.column),
    words: labelWords(figure),
    old: oldText,
    new: newText,
    ...(formula === undefined ? {} : { formula: `=${formula}` }),
    rule: { id: rule.id, reason: ruleWords({ rule }) },
    kind,
    safe,
    ...(why === undefined ? {} : { why }),
    group,
    ...(kept === undefined ? {} : { kept: { id: keptId(id), new: kept.newText } }),
  };
}

const keptId = (id: string): string => `${id}.kept`;

const asNumber = (change: Change): Change => ({ ...change, ...change.kept, kind: 'to-number', follows: [] });

/** The changes of some ids, with their groups. Throws `outdated` where the workbook was checked anew since. */
export function chosenFrom(proposal: Proposal | undefined, { checked }: Book, ids: readonly string[]): Change[] {
  if (ids.length === 0) return [];
  const { changes, asNumbers } = proposal?.checked === checked ? proposal : NOTHING;
  const asked = new Set(ids.map((id) => changes.get(id) ?? asNumbers.get(id)));
  if (asked.has(undefined)) throw FAULTS.outdated();
  // Of two changes of a cell the last counts: a figure that is put right is not kept as it is.
  const kept = [...asNumbers.values()].filter((change) => asked.has(change));
  return [...kept, ...withGroups([...changes.values()], (change) => asked.has(change))];
}

const NOTHING: Pick<Proposal, 'changes' | 'asNumbers'> = { changes: new Map(), asNumbers: new Map() };
