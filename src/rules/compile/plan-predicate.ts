import type { Form } from '../../catalogue/types';
import { RuleError } from '../notation/rule-error';
import type { Predicate, PredicateName } from '../notation/syntax';
import type { PlannedPredicate, PlannedReference } from './plan';
import { resolveReference } from './resolve-reference';

/** What may stand as a subject. */
type Wanted = PlannedReference['measureKind'] | 'column' | 'rows or column';

/** The subjects that each predicate about columns takes, in order; the last of 人数比 may be repeated. */
const SUBJECTS: Partial<Record<PredicateName, { readonly wanted: readonly Wanted[]; readonly words: string }>> = {
  恰一: { wanted: ['mark'], words: '勾选的列' },
  唯一: { wanted: ['rows or column'], words: '列，或“表N 按 …”' },
  连续: { wanted: ['ordinal'], words: '序号列' },
  属于: { wanted: ['column', 'column'], words: '列, 另一列' },
  代码格式: { wanted: ['text'], words: '文字列' },
  人数比: { wanted: ['ratio', 'count'], words: '比率列, 人数列, …' },
};

/** Plans a predicate. Throws RuleError where its subjects are not what it is about. */
export function planPredicate({ name, subjects, at }: Predicate, forms: readonly Form[]): PlannedPredicate {
  const { wanted, words } = SUBJECTS[name] ?? { wanted: undefined, words: '每表' };
  const planned = subjects.flatMap((subject) =>
    subject.kind === 'every-table' ? [] : [resolveReference(subject, forms, true)],
  );
  const isAboutTables = planned.length === 0 && subjects.length === 1;
  const fits =
    wanted === undefined
      ? isAboutTables
      : planned.length === subjects.length &&
        planned.length >= wanted.length &&
        (planned.length === wanted.length || name === '人数比') &&
        planned.every((subject, index) => isWanted(subject, wanted[Math.min(index, wanted.length - 1)]!));
  if (!fits) throw new RuleError('bad-operand', `应写作 ${name}(${words})`, at);
  return { kind: 'predicate', name, subjects: planned };
}

function isWanted({ measure, measureKind, dims }: PlannedReference, wanted: Wanted): boolean {
  // Rows as such are all different; what must tell them apart is said with 按.
  if (wanted === 'rows or column') return measure !== undefined || !dims.includes('行');
  return measure !== undefined && (wanted === 'column' || measureKind === wanted);
}
