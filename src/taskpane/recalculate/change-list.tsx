import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { useId } from 'react';
import { usePane } from '../pane-context';
import { Button } from '../parts/button';
import type { ChangeGroup } from '../state/change-groups';
import { ChangeItem } from './change-item';

const styles = mergeStyleSets({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    padding: '3px 8px 3px 12px',
    background: 'var(--band)',
    borderTop: '1px solid var(--line)',
    borderBottom: '1px solid var(--line)',
  },
  title: { flex: 1, margin: 0, fontSize: 13, fontWeight: 600, whiteSpace: 'nowrap' },
  means: { flexBasis: '100%', color: 'var(--soft)', fontSize: 12 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
});

interface ChangeListProps {
  title: string;
  means?: string;
  groups: readonly ChangeGroup[];
  ticked: ReadonlySet<string>;
  onTick: (keys: readonly string[], on: boolean) => void;
}

/** Changes of one sort, ticked one by one or all together. */
export function ChangeList({ title, means, groups, ticked, onTick }: ChangeListProps) {
  const { texts } = usePane();
  const id = useId();
  const open = groups.filter(({ blocked }) => !blocked);
  const all = open.every(({ key }) => ticked.has(key));
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <Button
          look="quiet"
          aria-describedby={id}
          onClick={() =>
            onTick(
              open.map(({ key }) => key),
              !all,
            )
          }
        >
          {all ? texts.recalculate.none : texts.recalculate.all}
        </Button>
        {means !== undefined && <span className={styles.means}>{means}</span>}
      </div>
      <ul className={styles.list}>
        {groups.map((group) => (
          <ChangeItem
            key={group.key}
            group={group}
            ticked={ticked.has(group.key)}
            onTick={(on) => onTick([group.key], on)}
          />
        ))}
      </ul>
    </section>
  );
}
