import { cellOf, checkedPage, openFindings } from '../pages/checked-page';
import { failedPage, wordsOf } from '../pages/plain-pages';
import { type Button, say, unlessStopped } from '../task';

/** 一键检查: checks, marks the cells, and says what was found. */
export const checkWorkbook: Button = {
  title: ({ words }) => words.check.title,
  async run(task) {
    const { desk, look } = task;
    const checked = await unlessStopped(task, desk.check());
    if (checked === undefined) return;
    if (!checked.ok) {
      await say(task, failedPage(look, checked.error), checked.error.places[0]);
      return;
    }
    const marked = await desk.mark();
    const places = openFindings(checked.value).map((finding) => cellOf(finding)?.place);
    const page = checkedPage(look, checked.value, marked);
    for (let shown = page; ; ) {
      const choice = await say(task, shown, places[0]);
      const place = typeof choice === 'string' ? places[Number(/^finding (\d+)$/.exec(choice)?.[1] ?? -1)] : undefined;
      if (place === undefined) return;
      const selected = await desk.select(place);
      const why = selected.ok ? [] : [look.words.check.notSelected(wordsOf(look, selected.error.words))];
      shown = { ...page, lines: [...page.lines, ...why] };
    }
  },
};
