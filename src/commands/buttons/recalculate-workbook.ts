import type { Outcome } from '../../desk/desk';
import type { CellPlace } from '../../workbook/types';
import type { Page } from '../dialog/page';
import { failedPage } from '../pages/plain-pages';
import { appliedPage, questionPage, safeChanges, undonePage } from '../pages/recalculate-pages';
import { type Button, say, type Task, unlessStopped } from '../task';

/** 一键重算: shows what can safely be changed, changes it after a yes, and takes it back if asked. */
export const recalculateWorkbook: Button = {
  title: ({ words }) => words.recalculate.title,
  async run(task) {
    const { desk, look } = task;
    const proposed = await unlessStopped(task, desk.propose({ formulas: false, toNumbers: false }));
    if (proposed === undefined) return;
    const safe = proposed.ok ? safeChanges(proposed.value) : [];
    const answer = await tell(task, proposed, (proposal) => questionPage(look, proposal), safe[0]?.place);
    if (answer !== 'apply') return;
    const applied = await desk.apply(safe.map(({ id }) => id));
    if ((await tell(task, applied, (step) => appliedPage(look, step))) !== 'undo') return;
    await tell(task, await desk.undo(), (step) => undonePage(look, step));
  },
};

/** Shows what came of it, and waits for the answer. */
function tell<T>(task: Task, outcome: Outcome<T>, page: (value: T) => Page, first?: CellPlace) {
  if (outcome.ok) return say(task, page(outcome.value), first);
  return say(task, failedPage(task.look, outcome.error), outcome.error.places[0]);
}
