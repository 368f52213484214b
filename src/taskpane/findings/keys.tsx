import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { usePane } from '../pane-context';

const styles = mergeStyleSets({
  keys: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 12px',
    margin: 0,
    padding: '8px 12px',
    color: 'var(--soft)',
    fontSize: 12,
  },
  key: { fontFamily: 'inherit', padding: '0 4px', border: '1px solid var(--line)', borderRadius: 2 },
});

/** The few shortcuts there are. */
export function Keys() {
  const { texts } = usePane();
  return (
    <p className={styles.keys}>
      {texts.keys.label}
      {texts.keys.list.map(([key, does]) => (
        <span key={key}>
          <kbd className={styles.key}>{key}</kbd> {does}
        </span>
      ))}
    </p>
  );
}
