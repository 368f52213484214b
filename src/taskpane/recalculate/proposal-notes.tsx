import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import type { NoteView } from '../../desk/views/views';
import { usePane } from '../pane-context';
import { CellLink } from '../parts/cell-link';

const styles = mergeStyleSets({
  notes: { padding: '8px 12px', lineHeight: '1.5' },
  title: { margin: '0 0 4px', fontSize: 13, fontWeight: 600 },
  list: { display: 'grid', gap: 4, margin: 0, padding: 0, listStyle: 'none', overflowWrap: 'anywhere' },
});

/** What a person should know besides the changes. */
export function ProposalNotes({ notes }: { notes: readonly NoteView[] }) {
  const { texts } = usePane();
  if (notes.length === 0) return null;
  return (
    <section className={styles.notes}>
      <h2 className={styles.title}>{texts.recalculate.notes}</h2>
      <ul className={styles.list}>
        {notes.map(({ table, place, message }) => (
          <li key={`${table}${place?.sheet}${place?.row}:${place?.column}${message}`}>
            {place !== undefined && <CellLink place={place} />} <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
