import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { useMemo } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { placeText } from '../state/filter';
import { listedIn } from '../state/walk';
import { NUMBERS } from '../theme/styles';

const styles = mergeStyleSets({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 2px',
    padding: '1px 6px',
    borderTop: '1px solid var(--line)',
    background: 'var(--band)',
    ...NUMBERS,
  },
  at: { color: 'var(--soft)', fontSize: 12, minWidth: 36, textAlign: 'center' },
  other: { marginLeft: 'auto', color: 'var(--accent)', fontSize: 12 },
});

/** Of the cells on the other side the first few are enough to go there. */
const MOST_OTHERS = 2;

/** From finding to finding, each with its cell shown and the other side a click away. It stands still under the mouse. */
export function WalkBar() {
  const { actions, store, texts } = usePane();
  const page = usePaneState((state) => state.page);
  const view = usePaneState((state) => state.view);
  const filter = usePaneState((state) => state.filter);
  const grouping = usePaneState((state) => state.grouping);
  const open = usePaneState((state) => state.open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the list is made of
  const list = useMemo(() => listedIn(store.getState()), [store, view, filter, grouping]);
  if (page !== 'findings' || list.length === 0) return null;
  const at = list.findIndex(({ id }) => id === open);
  const cells = list[at]?.cells ?? [];
  const home = cells.find(({ role }) => role === 'reported')?.place.sheet;
  const others = cells.filter(({ role }) => role === 'source').slice(0, MOST_OTHERS);
  return (
    <nav aria-label={texts.walk.label} className={styles.bar}>
      <Button look="quiet" title="Shift+F8" disabled={at === 0} onClick={() => actions.walk(-1)}>
        {texts.walk.back}
      </Button>
      <span className={styles.at}>{`${at < 0 ? '–' : at + 1}/${list.length}`}</span>
      <Button look="quiet" title="F8" disabled={at === list.length - 1} onClick={() => actions.walk(1)}>
        {texts.walk.next}
      </Button>
      {others.map(({ place }, index) => (
        <Button
          key={placeText(place)}
          look="quiet"
          className={styles.other}
          style={index > 0 ? { marginLeft: 0 } : undefined}
          onClick={() => void actions.select(place)}
        >
          {texts.walk.other(placeText(place, home, view?.named))}
        </Button>
      ))}
    </nav>
  );
}
