import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import type { NoteView } from '../../desk/views/views';
import { usePane } from '../pane-context';
import { CellLink } from '../parts/cell-link';
import { FOCUS } from '../theme/styles';

const styles = mergeStyleSets({
  doubts: {
    padding: '6px 12px',
    borderTop: '1px solid var(--line)',
    lineHeight: '1.5',
    selectors: { '& summary': { cursor: 'pointer', fontWeight: 600 }, '& summary:focus-visible': FOCUS },
  },
  means: { margin: '2px 0 4px', color: 'var(--soft)', fontSize: 12 },
  list: { display: 'grid', gap: 4, margin: 0, padding: 0, listStyle: 'none', overflowWrap: 'anywhere' },
});

/** What was read with doubt, so that nobody takes it for checked. */
export function Doubts({ doubts }: { doubts: readonly NoteView[] }) {
  const { texts } = usePane();
  if (doubts.length === 0) return null;
  return (
    <details className={styles.doubts}>
      <summary>{texts.doubts.label(doubts.length)}</summary>
      <p className={styles.means}>{texts.doubts.means}</p>
      <ul className={styles.list}>
        {doubts.map(({ table, place, message }) => (
          <li key={`${table}${place?.sheet}${place?.row}:${place?.column}${message}`}>
            {place !== undefined && <CellLink place={place} />} <span>{message}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
