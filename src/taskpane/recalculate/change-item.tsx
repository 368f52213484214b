import { Checkbox } from 'office-ui-fabric-react/lib/Checkbox';
import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import type { ChangeView } from '../../desk/views/views';
import { usePane } from '../pane-context';
import { CellLink } from '../parts/cell-link';
import type { ChangeGroup } from '../state/change-groups';
import { NUMBERS } from '../theme/styles';

const styles = mergeStyleSets({
  item: {
    display: 'flex',
    gap: 8,
    padding: '6px 12px',
    borderBottom: '1px solid var(--line)',
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 60px',
  },
  words: { flex: 1, minWidth: 0, lineHeight: '1.5', overflowWrap: 'anywhere' },
  change: { ...NUMBERS },
  old: { color: 'var(--soft)', textDecoration: 'line-through' },
  next: { fontWeight: 600 },
  small: { color: 'var(--soft)', fontSize: 12 },
  why: { color: 'var(--query)', fontSize: 12 },
});

interface ChangeItemProps {
  group: ChangeGroup;
  ticked: boolean;
  onTick: (on: boolean) => void;
}

/** Changes that go together, old and new, under one tick. */
export function ChangeItem({ group, ticked, onTick }: ChangeItemProps) {
  const { texts } = usePane();
  const { recalculate } = texts;
  const { changes, why } = group;
  const shown = (text: string) => (text === '' ? recalculate.blank : text);
  const name = changes
    .map((change) => recalculate.change(`${change.address} ${change.words}`, shown(change.old), shown(change.new)))
    .join(texts.signs.next);
  return (
    <li className={styles.item}>
      <Checkbox ariaLabel={name} checked={ticked} disabled={group.blocked} onChange={(_, on = false) => onTick(on)} />
      <div className={styles.words}>
        {changes.length > 1 && <div className={styles.small}>{recalculate.groupOf(changes.length)}</div>}
        {changes.map((change) => (
          <Change key={change.id} change={change} shown={shown} />
        ))}
        {why.map((reason) => (
          <div key={reason} className={styles.why}>
            {reason}
          </div>
        ))}
      </div>
    </li>
  );
}

function Change({ change, shown }: { change: ChangeView; shown: (text: string) => string }) {
  const { texts } = usePane();
  const { place, words, old, formula, rule, kind } = change;
  return (
    <div className={styles.change}>
      <CellLink place={place} value={old} /> <span lang="zh-CN">{words}</span>
      <div>
        {old !== change.new && (
          <>
            <span className={styles.old}>{shown(old)}</span> →{' '}
          </>
        )}
        <span className={styles.next}>{shown(change.new)}</span>{' '}
        <span className={styles.small}>{texts.recalculate.kinds[kind]}</span>
      </div>
      {formula !== undefined && <div className={styles.small}>{formula}</div>}
      <div className={styles.small} title={rule.id}>
        {rule.reason}
      </div>
    </div>
  );
}
