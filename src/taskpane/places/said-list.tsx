import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import type { DirectionView } from '../../desk/views/views';
import { sheetReference } from '../../workbook/sheet-reference';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { CellLink } from '../parts/cell-link';
import { isWorking } from '../state/pane-state';

const styles = mergeStyleSets({
  list: { display: 'grid', gap: 4, margin: 0, padding: 0, listStyle: 'none', overflowWrap: 'anywhere' },
  item: { display: 'flex', alignItems: 'flex-start', gap: 6 },
  words: { flex: 1, minWidth: 0, padding: '3px 0' },
});

interface SaidListProps {
  said: readonly DirectionView[];
  /** Called once one of them is taken back. */
  onTakenBack: () => void;
}

/** What the user said of places, each with a way to take it back. */
export function SaidList({ said, onTakenBack }: SaidListProps) {
  const { actions, abilities, texts } = usePane();
  const locked = usePaneState(isWorking) || abilities.readOnly === true;
  const takeBack = async ({ direction }: DirectionView) => {
    if (await actions.unassign([direction])) onTakenBack();
  };
  return (
    <ul className={styles.list}>
      {said.map((one) => (
        <li key={one.words} className={styles.item}>
          <div className={styles.words}>
            <b>{texts.places.directed}</b>{' '}
            {one.place && <CellLink place={one.place} text={sheetReference(one.direction)} />} <span>{one.words}</span>
          </div>
          <Button
            disabled={locked}
            aria-label={texts.places.takeBackName(one.words)}
            onClick={() => void takeBack(one)}
          >
            {texts.places.takeBack}
          </Button>
        </li>
      ))}
    </ul>
  );
}
