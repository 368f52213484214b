import type { Figure } from '../../recognise/types';
import type { Workbook } from '../../workbook/types';
import type { Catalogue, CheckResult } from '../check';
import { changesOf, changeToNumber, formulaChange } from './assemble';
import { baselineOf } from './baseline';
import type { Change, RecalculateOptions, Recalculation, RecalculationNote } from './change';
import { FormulaWriter, textNotes } from './formulas/formula-writer';
import { sumRangeNotes } from './formulas/sum-ranges';
import { type Declined, propose } from './proposals';
import { refuse } from './safety/proof';
import { judgeSafety } from './safety/safety';
import { figureWords } from './wording';

/**
 * Works out the derived figures (`:=`) anew and proposes what to change. Pure: nothing is written.
 * @param checked the check of this very workbook, with this catalogue
 * @returns changes of derived cells only, each safe or with the reason why it needs a decision. All safe ones made
 *   together break no rule that held and bring no finding, and leave nothing safe to propose.
 */
export function recalculate(
  workbook: Workbook,
  checked: CheckResult,
  catalogue: Catalogue,
  options: RecalculateOptions = {},
): Recalculation {
  const { toNumbers = false } = options;
  const baseline = baselineOf(workbook, checked);
  const { proposals, declined } = propose(baseline);
  const writer = new FormulaWriter(baseline);
  const contents = new Map(
    [...proposals.values()].flatMap((proposal) => {
      // A formula is best replaced by a formula, asked for or not.
      const content = options.formulas || proposal.target.formula ? writer.forProposal(proposal) : undefined;
      return content === undefined ? [] : [[proposal.target, content] as const];
    }),
  );
  const refused = new Map<Figure, string>();
  let changes: Change[];
  do changes = changesOf(baseline, proposals, contents, judgeSafety(baseline, proposals, refused), toNumbers);
  while (refuse(refused, changes, workbook, checked, catalogue));
  const targets = [...baseline.byTarget.keys()];
  const right = targets.filter((target) => !proposals.has(target));
  if (options.formulas) changes.push(...right.flatMap((target) => formulaChange(baseline, target, writer) ?? []));
  if (toNumbers) changes.push(...right.flatMap((target) => changeToNumber(baseline, target) ?? []));
  const notes = [
    ...declined.map(declinedNote),
    ...sumRangeNotes(baseline),
    ...(options.formulas ? textNotes(targets, baseline) : []),
  ];
  return { changes: inOrder(changes, workbook), notes: inOrder(notes, workbook) };
}

const DECLINED: Record<Declined['why'], (target: Figure) => string> = {
  unread: ({ text }) => `写的是“${text}”，读不懂，没有改`,
  'no-content': ({ text }) => `“${text}”的写法没法只换数字，请自己改`,
  decimals: () => '同列的小数位数不一致，按多数位数写仍对不上，请先统一位数',
};

function declinedNote({ target, rule, why }: Declined): RecalculationNote {
  const message = `${figureWords(target)}与 ${rule.id} 不符：${DECLINED[why](target)}`;
  return { kind: 'not-proposed', table: target.table, place: target.place, others: [], message };
}

/** By table, then sheet, row and column; what is said of one cell stays as it comes. */
function inOrder<T extends Pick<Change, 'table' | 'place'>>(things: readonly T[], { sheets }: Workbook): T[] {
  const order = new Map(sheets.map(({ name }, at) => [name, at]));
  const keys = ({ table, place }: T) => [table, order.get(place.sheet) ?? 0, place.row, place.column];
  return [...things].sort((a, b) => {
    const [one, other] = [keys(a), keys(b)];
    return one.map((key, at) => key - other[at]!).find((step) => step !== 0) ?? 0;
  });
}
