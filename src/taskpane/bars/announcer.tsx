import { usePane, usePaneState } from '../pane-context';
import { findingsAt, placeText } from '../state/filter';
import { isWorking } from '../state/pane-state';
import { isChinese } from '../texts/texts';
import { hidden } from '../theme/styles';
import { noticeWords } from './notice-words';

/** Reads out what happens. The two regions are there from the start, as screen readers only follow those they know. */
export function Announcer() {
  const { language, texts } = usePane();
  const said = usePaneState((state) => state.said);
  const work = usePaneState((state) => state.work);
  const working = usePaneState(isWorking);
  const error = usePaneState((state) => state.error);
  const busy = usePaneState((state) => state.busy);
  const stale = usePaneState((state) => state.stale);
  const at = usePaneState(({ view, selected }) => {
    const count = view && selected ? findingsAt(view, selected).length : 0;
    return count === 0 || !selected ? '' : texts.bars.at(placeText(selected, undefined, view?.named), count);
  });
  const outcome =
    working && work !== undefined ? texts.work[work] : said === undefined ? '' : noticeWords(said.notice, texts);
  return (
    <div className={hidden}>
      <div role="status" data-said={said?.count}>
        <span key={`${said?.count}${work}`}>{outcome}</span>
      </div>
      <div role="status">{busy ? texts.bars.busy : stale ? texts.bars.stale : at}</div>
      <div role="alert">{error && (isChinese(language) ? error.words.zh : error.words.en)}</div>
    </div>
  );
}
