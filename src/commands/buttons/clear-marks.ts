import { failedPage, noMarksPage } from '../pages/plain-pages';
import { type Button, say, unlessStopped } from '../task';

/** 清除标记: that they are gone is to be seen; only what else there is to say needs a dialog. */
export const clearMarks: Button = {
  async run(task) {
    const { desk, look } = task;
    const checked = await unlessStopped(task, desk.check());
    if (checked === undefined) return;
    if (checked.ok && !checked.value.marked) {
      await say(task, noMarksPage(look));
      return;
    }
    const cleared = checked.ok ? await desk.clearMarks() : checked;
    if (!cleared.ok) await say(task, failedPage(look, cleared.error), cleared.error.places[0]);
  },
};
