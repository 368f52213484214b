import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import type { CheckView } from '../../desk/views';
import { usePane } from '../pane-context';
import { TableMap } from './table-map';

const styles = mergeStyleSets({
  overview: { padding: '10px 12px 4px' },
  school: { margin: 0, fontSize: 16, lineHeight: '1.3', fontWeight: 600, overflowWrap: 'anywhere' },
  facts: { margin: '2px 0 8px', color: 'var(--soft)', fontSize: 12, lineHeight: '1.45', overflowWrap: 'anywhere' },
});

/** What was found: whose report it is, how much of it was recognised, and where the trouble is. */
export function Overview({ view }: { view: CheckView }) {
  const { texts } = usePane();
  const { overview } = texts;
  const { compared, held, found } = view.counts;
  const years = view.years.length === 0 ? [] : [overview.years(view.years)];
  const facts = [...years, overview.found(found), overview.compared(compared, held)];
  return (
    <section className={styles.overview} aria-label={overview.label}>
      <h1 className={styles.school} lang="zh-CN">
        {view.school ?? overview.unnamed}
      </h1>
      <p className={styles.facts}>
        {facts.join(' · ')}
        {view.file !== undefined && (
          <>
            <br />
            {view.file}
          </>
        )}
      </p>
      <TableMap tables={view.tables} />
    </section>
  );
}
