import type { Catalogue, CheckResult } from '../../audit/check';
import { type FormChange, formChanges } from '../../audit/form/form-changes';
import { editsOf } from '../../audit/recalculate/apply-changes';
import type { Change, Recalculation } from '../../audit/recalculate/change';
import { recalculate } from '../../audit/recalculate/recalculate';
import { withGroups } from '../../audit/recalculate/with-groups';
import { instancesOf } from '../../audit/whatif/instances';
import type { Host } from '../../hosts/port/host';
import { Refusal, type RefusalCode } from '../../refusals/refusal';
import type { Words } from '../../report/words';
import { labelWords } from '../../rules/judge/operands';
import { address, holds, placeKey, placeText } from '../../workbook/address';
import type { CellPlace, Workbook } from '../../workbook/types';
import type { Book } from '../book/book-keeper';
import { coversAny, withMergesTold } from '../book/told-merges';
import type { ProposeOptions } from '../desk';
import type { ChangeView, ProposalView } from './views';

/** A derived figure worked out anew, or another way of writing what a cell says. */
type Proposed = Change | FormChange;

/** What was proposed, and what its ids stand for. */
export interface Proposal {
  readonly view: ProposalView;
  /** The check that it was worked out from. */
  readonly checked: CheckResult;
  readonly changes: ReadonlyMap<string, Proposed>;
  /** Wrong figures that may be turned into numbers as they are. */
  readonly asNumbers: ReadonlyMap<string, Change>;
}

/**
 * Works out what recalculation would change, or what would mend the faults of form that are asked for.
 * @param serial tells the ids of this proposal from those of others
 */
export async function proposalOf(
  book: Book,
  catalogue: Catalogue,
  options: ProposeOptions,
  serial: number,
  host: Pick<Host, 'mergedAround' | 'obstacles'>,
  checkedAs: (workbook: Workbook) => CheckResult,
): Promise<Proposal> {
  const { formulas, toNumbers, forms } = options;
  const { workbook } = book.own;
  const worked = forms
    ? formChanges(workbook, book.checked, catalogue, forms)
    : await withMerges(
        { workbook, checked: book.checked },
        host,
        (seen) => recalculate(seen.workbook, seen.checked, catalogue, { formulas, toNumbers }),
        checkedAs,
      );
  const { changes, notes, blocked } = await withObstacles<Proposed, (typeof worked.notes)[number]>(worked, host);
  const byId = new Map(changes.map((change, at) => [`c${serial}.${at + 1}`, change]));
  const asNumbers = new Map(
    [...byId].flatMap(([id, change]) =>
      change.kind === 'form' || change.kept === undefined ? [] : [[keptId(id), asNumber(change)]],
    ),
  );
  const view: ProposalView = {
    revision: book.view.revision,
    changes: [...byId].map(([id, change]) => changeView(id, change, blocked.has(change.group), book.words)),
    notes: notes.map(({ table, place, message }) => ({
      table,
      place: { ...place },
      message: book.words.why(message),
    })),
  };
  return { view, checked: book.checked, changes: byId, asNumbers };
}

const UNSEEN = '这一格是空的，当前的 Excel 看不出它是否在合并单元格里';

interface Seen {
  readonly workbook: Workbook;
  readonly checked: CheckResult;
}

/**
 * Recalculates a workbook whose merged areas the host has not told: what lies under one is never filled, and is not nothing
 * where it is counted, so the host is asked for those around the blank cells that would be filled or are used. Where it
 * cannot tell, what would be filled needs a decision.
 */
async function withMerges(
  seen: Seen,
  host: Pick<Host, 'mergedAround'>,
  work: (seen: Seen) => Recalculation,
  checkedAs: (workbook: Workbook) => CheckResult,
): Promise<Recalculation> {
  const done = work(seen);
  if (host.mergedAround === undefined) return done;
  const blanks = done.changes.filter(isOfBlank);
  const isTold = ({ sheet, row, column }: CellPlace) =>
    seen.workbook.sheets.some(({ name, merges }) => name === sheet && merges.some((area) => holds(area, row, column)));
  const used = blanksUsed(done.changes, seen.checked).filter((place) => !isTold(place));
  const places = [...blanks.map(({ place }) => place), ...used];
  if (places.length === 0) return done;
  const merged = await host.mergedAround(places);
  if (coversAny(merged, places)) {
    const workbook = withMergesTold(seen.workbook, merged);
    // With some cells left alone others may be filled.
    return withMerges({ workbook, checked: checkedAs(workbook) }, host, work, checkedAs);
  }
  const unseen = new Set(blanks.filter(({ place }) => !merged.has(place.sheet)).map(({ group }) => group));
  const changes = done.changes.map((change) =>
    unseen.has(change.group) ? { ...change, safe: false, why: change.why ?? UNSEEN } : change,
  );
  return { ...done, changes };
}

/** Blank cells that changes are worked out from. */
function blanksUsed(changes: readonly Change[], { relations }: CheckResult): CellPlace[] {
  return changes.flatMap(({ figure, rule }) =>
    relations
      .filter(({ compiled, figures }) => compiled.rule === rule && figures.includes(figure))
      .flatMap((relation) => [...instancesOf(relation).values()])
      .filter(({ figures }) => figures.includes(figure))
      .flatMap(({ figures }) => figures.flatMap(({ text, place, formula }) => (text === '' && !formula ? place : []))),
  );
}

/** What must not be written is not done with one click, nor what goes with it; the rest is offered as it was. */
async function withObstacles<C extends Proposed, N>(
  done: { readonly changes: readonly C[]; readonly notes: readonly N[] },
  host: Pick<Host, 'obstacles'>,
): Promise<typeof done & { readonly blocked: ReadonlyMap<string, string> }> {
  if (done.changes.length === 0) return { ...done, blocked: new Map() };
  const obstacles = await host.obstacles(editsOf(done.changes));
  const wordsFor = ({ place }: C): string | undefined => {
    const code = obstacles.get(placeKey(place));
    return code && `${placeText(place)} ${OBSTACLES[code] ?? '不能改'}`;
  };
  const why = new Map<string, string>();
  for (const change of done.changes) {
    const words = wordsFor(change);
    if (words !== undefined && !why.has(change.group)) why.set(change.group, words);
  }
  // Of several cells that go together each names itself, or else the first of them.
  const changes = done.changes.map((change) =>
    why.has(change.group) ? { ...change, safe: false, why: wordsFor(change) ?? why.get(change.group)! } : change,
  );
  return { ...done, changes, blocked: why };
}

const OBSTACLES: Partial<Record<RefusalCode, string>> = {
  'protected-cell': '是锁定的，工作表受保护，撤消保护后才能改',
  'merged-cell': '被合并单元格盖住，写进去也看不到',
  'array-formula': '属于数组公式，不能只改一格',
  'table-header': '是 Excel 表格的标题，要在 Excel 里改',
  'table-totals': '在 Excel 表格的汇总行里，由表格自己算',
  'spilled-cell': '由别处的公式溢出得到，写进去那个公式会出错',
};

const isOfBlank = ({ old }: Change): boolean => old.value === undefined && old.formula === undefined;

function changeView(id: string, change: Proposed, isBlocked: boolean, words: Words): ChangeView {
  const { table, place, oldText, newText, rule, kind, safe, why, group, kept } = change;
  const { formula } = change.new;
  return {
    id,
    table,
    place: { ...place },
    address: address(place.row, place.column),
    words: words.names(change.kind === 'form' ? change.words : labelWords(change.figure)),
    old: oldText,
    new: newText,
    ...(formula === undefined ? {} : { formula: `=${formula}` }),
    rule: { id: rule.id, reason: words.reason({ rule }) },
    kind,
    ...(change.kind === 'form' && { forms: change.forms }),
    safe,
    ...(why === undefined ? {} : { why: words.why(why) }),
    ...(isBlocked && { blocked: true as const }),
    group,
    ...(kept === undefined ? {} : { kept: { id: keptId(id), new: kept.newText } }),
  };
}

const keptId = (id: string): string => `${id}.kept`;

const asNumber = (change: Change): Change => ({ ...change, ...change.kept, kind: 'to-number', follows: [] });

/** The changes of some ids, with their groups. Throws `outdated` where the workbook was checked anew since. */
export function chosenFrom(proposal: Proposal | undefined, { checked }: Book, ids: readonly string[]): Proposed[] {
  if (ids.length === 0) return [];
  const { changes, asNumbers } = proposal?.checked === checked ? proposal : NOTHING;
  const asked = new Set(ids.map((id) => changes.get(id) ?? asNumbers.get(id)));
  if (asked.has(undefined)) throw new Refusal('outdated');
  // Of two changes of a cell the last counts: a figure that is put right is not kept as it is.
  const kept = [...asNumbers.values()].filter((change) => asked.has(change));
  return [...kept, ...withGroups([...changes.values()], (change) => asked.has(change))];
}

const NOTHING: Pick<Proposal, 'changes' | 'asNumbers'> = { changes: new Map(), asNumbers: new Map() };
