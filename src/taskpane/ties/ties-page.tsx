import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { useEffect, useRef, useState } from 'react';
import type { TiesView, TieView, TracedView } from '../../desk/views/views';
import type { CellPlace } from '../../workbook/types';
import { KindSign } from '../findings/kind-sign';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { CellLink } from '../parts/cell-link';
import { Page } from '../parts/page';
import { placeText, samePlace } from '../state/filter';
import { NUMBERS } from '../theme/styles';
import { tiesTexts } from './ties-texts';

const styles = mergeStyleSets({
  page: { padding: '8px 12px', display: 'grid', gap: 8, overflowWrap: 'anywhere' },
  head: { margin: 0, fontSize: 14, fontWeight: 600, outline: 'none', ...NUMBERS },
  soft: { margin: 0, color: 'var(--soft)' },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'grid' },
  tie: { padding: '6px 0', borderTop: '1px solid var(--line)', display: 'grid', gap: 2 },
  holds: { color: 'var(--accent)', fontWeight: 600 },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '0 10px', margin: 0, padding: 0, listStyle: 'none', ...NUMBERS },
  show: { justifySelf: 'start' },
});

/** What the cell that the user stands on is checked against: it follows the selection, and every cell is a jump. Loaded when first opened. */
export function TiesPage() {
  const { actions, texts, language } = usePane();
  const said = tiesTexts(language);
  const selected = usePaneState((state) => state.selected);
  const revision = usePaneState(({ view }) => view?.revision);
  const [told, setTold] = useState<TiesView>();
  const [isLooking, setLooking] = useState(true);
  const [from, setFrom] = useState<CellPlace>();
  const last = useRef<CellPlace>();
  const head = useRef<HTMLParagraphElement>(null);
  const focused = useRef<EventTarget>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another check may find otherwise
  useEffect(() => {
    let isCurrent = true;
    setLooking(true);
    void actions.ties(selected).then((ties) => {
      if (!isCurrent) return;
      setLooking(false);
      if (ties === undefined) return;
      if (last.current !== undefined && !samePlace(last.current, ties.place)) setFrom(last.current);
      last.current = ties.place;
      setTold(ties);
    });
    return () => {
      isCurrent = false;
    };
  }, [actions, selected, revision]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is what takes a jump away
  useEffect(() => {
    // The jump that was taken is gone with the cell that it belonged to: the keyboard goes on from the new one.
    const isGone = focused.current instanceof HTMLElement && !focused.current.isConnected;
    if (isGone && document.activeElement === document.body) head.current?.focus({ preventScroll: true });
  }, [told]);
  const home = told?.place.sheet;
  return (
    <Page title={said.title}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the focus is */}
      <div
        className={styles.page}
        onFocus={({ target }) => {
          focused.current = target;
        }}
      >
        <div role="status">
          {told === undefined ? (
            isLooking && said.looking
          ) : (
            <p ref={head} tabIndex={-1} className={styles.head} lang="zh-CN">
              {placeText(told.place, undefined, told.named)}{' '}
              {told.table !== undefined &&
                `${texts.overview.table(told.table)} ${told.words}${texts.signs.colon}${told.value}`}
            </p>
          )}
        </div>
        {told !== undefined && (
          <>
            {from !== undefined && !samePlace(from, told.place) && (
              <Button look="quiet" className={styles.show} onClick={() => void actions.select(from)}>
                {said.back(placeText(from, home, told.named))}
              </Button>
            )}
            {told.table === undefined && <p className={styles.soft}>{said.noFigure}</p>}
            <p className={styles.soft}>{told.ties.length === 0 ? said.none : said.count(told.ties.length)}</p>
            <ul className={styles.list} aria-label={said.title}>
              {told.ties.map((tie, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: they stand in a fixed order, and a relation may come twice
                <li key={`${tie.rule.id} ${at}`} className={styles.tie}>
                  <Tie tie={tie} at={told.place} named={told.named} />
                </li>
              ))}
            </ul>
            <Traced what={said.uses} cells={told.uses} />
            <Traced what={said.usedBy} cells={told.usedBy} />
          </>
        )}
      </div>
    </Page>
  );
}

function Tie({ tie, at, named }: { tie: TieView; at: CellPlace; named: TiesView['named'] }) {
  const { actions, store, language } = usePane();
  const said = tiesTexts(language);
  const { rule, outcome, severity, accepted, finding } = tie;
  const cells = tie.cells.filter(({ place }) => !samePlace(place, at));
  const show = () => {
    const found = store.getState().view?.findings.find(({ id }) => id === finding);
    actions.turnTo('findings');
    actions.clearFilter();
    if (found !== undefined && store.getState().open !== found.id) actions.choose(found);
  };
  return (
    <>
      <span>
        {outcome === 'holds' ? (
          <span className={styles.holds}>✓ {said.holds}</span>
        ) : (
          <KindSign kind={outcome === 'skipped' ? 'skipped' : accepted ? 'accepted' : severity} />
        )}{' '}
        <span>{rule.reason}</span> <span className={styles.soft}>{rule.id}</span>
      </span>
      <ul className={styles.cells}>
        {cells.map(({ place, value }) => (
          <li key={placeText(place)}>
            <CellLink place={place} text={placeText(place, at.sheet, named)} value={value} />{' '}
            <span lang="zh-CN">{value}</span>
          </li>
        ))}
        {tie.more > 0 && <li className={styles.soft}>{said.more(tie.more)}</li>}
      </ul>
      {finding !== undefined && outcome !== 'skipped' && (
        <Button className={styles.show} onClick={show}>
          {said.show}
        </Button>
      )}
    </>
  );
}

/** Where Excel cannot tell nothing is said, as our relations are what was asked for. */
function Traced({ what, cells }: { what: string; cells: readonly TracedView[] | undefined }) {
  const { language } = usePane();
  if (cells === undefined) return null;
  return (
    <section aria-label={what}>
      <b>{what}</b>{' '}
      {cells.length === 0
        ? tiesTexts(language).nothing
        : cells.map(({ place, text }) => (
            <span key={text}>
              <CellLink place={place} text={text} />{' '}
            </span>
          ))}
    </section>
  );
}
