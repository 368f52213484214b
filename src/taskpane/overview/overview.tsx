import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { lazy, Suspense } from 'react';
import type { CheckView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { Boundary } from '../parts/boundary';
import { TableMap } from './table-map';

const TablePlace = lazy(() =>
  import(/* webpackChunkName: "places", webpackPrefetch: true */ '../places/table-place').then((module) => ({
    default: module.TablePlace,
  })),
);

const styles = mergeStyleSets({
  overview: { padding: '6px 12px 2px' },
  school: { margin: 0, fontSize: 16, lineHeight: '1.3', fontWeight: 600, overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    margin: '0 0 4px',
    padding: 0,
    listStyle: 'none',
    color: 'var(--soft)',
    fontSize: 12,
    lineHeight: '1.45',
    overflowWrap: 'anywhere',
  },
});

/** What was found: whose report it is, how much of it was recognised, and where the trouble is. */
export function Overview({ view }: { view: CheckView }) {
  const { texts } = usePane();
  const { overview } = texts;
  const { compared, held, found } = view.counts;
  const years = view.years.length === 0 ? [] : [overview.years(view.years)];
  const file = view.file === undefined ? [] : [view.file];
  const facts = [...years, overview.found(found), overview.compared(compared, held), ...file];
  return (
    <section className={styles.overview} aria-label={overview.label}>
      <h1 className={styles.school} {...(view.school !== undefined && { lang: 'zh-CN' })}>
        {view.school ?? overview.unnamed}
      </h1>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Tables view={view} />
    </section>
  );
}

/** The map of the tables, and of the one that is chosen where it stands. */
export function Tables({ view }: { view: CheckView }) {
  const chosen = usePaneState(({ filter }) => filter.table);
  const table = view.tables.find(({ no }) => no === chosen);
  return (
    <>
      <TableMap tables={view.tables} />
      {table && (
        <Boundary key={table.no}>
          <Suspense fallback={null}>
            <TablePlace table={table} said={view.directions} />
          </Suspense>
        </Boundary>
      )}
    </>
  );
}
