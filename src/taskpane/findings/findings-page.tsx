import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { lazy, Suspense, useMemo } from 'react';
import type { CheckView } from '../../desk/views/views';
import { Overview, Tables } from '../overview/overview';
import { usePane, usePaneState } from '../pane-context';
import { Boundary } from '../parts/boundary';
import { Button } from '../parts/button';
import { Empty } from '../parts/empty';
import { filterFindings, isFiltered } from '../state/filter';
import { isWorking } from '../state/pane-state';
import { Doubts } from './doubts';
import { FilterBar } from './filter-bar';
import { FindingList } from './finding-list';
import { Keys } from './keys';

const SaidList = lazy(() =>
  import(/* webpackChunkName: "places" */ '../places/said').then((module) => ({ default: module.Said })),
);

const TextUnread = lazy(() =>
  import(/* webpackChunkName: "text" */ './text-unread').then((module) => ({ default: module.TextUnread })),
);

/** The most that a heading takes, on two lines, in pixels. */
const HEADING = 48;

const styles = mergeStyleSets({
  // What takes the focus is not left under the heading that stays.
  page: { height: '100%', overflowY: 'auto', position: 'relative', outline: 'none', scrollPaddingTop: HEADING },
  tables: { padding: '0 12px 8px' },
});

/** The first page: what was found, and all there is to deal with. */
export function FindingsPage() {
  const view = usePaneState((state) => state.view);
  return (
    <main className={styles.page} tabIndex={-1}>
      {view === undefined ? <Unchecked /> : <Checked view={view} />}
    </main>
  );
}

function Unchecked() {
  const { actions, texts } = usePane();
  const working = usePaneState(isWorking);
  return (
    <Empty title={texts.empty.unchecked} hint={texts.empty.uncheckedHint}>
      <Button look="primary" icon="check" disabled={working} onClick={() => void actions.check()}>
        {texts.commands.check}
      </Button>
    </Empty>
  );
}

function Checked({ view }: { view: CheckView }) {
  const { texts } = usePane();
  const filter = usePaneState((state) => state.filter);
  const findings = useMemo(() => filterFindings(view, filter), [view, filter]);
  if (view.counts.found === 0) {
    return (
      <>
        <Empty title={texts.empty.noTables} hint={texts.empty.noTablesHint} />
        <section className={styles.tables} aria-label={texts.overview.label}>
          <Tables view={view} />
        </section>
        <Said view={view} />
        <Doubts doubts={view.doubts} />
      </>
    );
  }
  return (
    <>
      <Overview view={view} />
      <FilterBar view={view} shown={findings.length} />
      {findings.length > 0 ? <FindingList view={view} findings={findings} /> : <Nothing view={view} />}
      <Said view={view} />
      <Unread view={view} />
      <Doubts doubts={view.doubts} />
      {!isFiltered(filter) && findings.length > 0 && <Keys />}
    </>
  );
}

/** Numbers of a report's text that were compared with nothing. */
function Unread({ view: { text } }: { view: CheckView }) {
  if (text === undefined) return null;
  return (
    <Boundary>
      <Suspense fallback={null}>
        <TextUnread numbers={text} />
      </Suspense>
    </Boundary>
  );
}

/** What the user said of places; loaded where there is any. */
function Said({ view: { directions } }: { view: CheckView }) {
  if (directions.length === 0) return null;
  return (
    <Boundary>
      <Suspense fallback={null}>
        <SaidList said={directions} />
      </Suspense>
    </Boundary>
  );
}

/** Why the list is empty: all is well, or the filter lets nothing through. */
function Nothing({ view }: { view: CheckView }) {
  const { actions, texts } = usePane();
  const filter = usePaneState((state) => state.filter);
  if (!isFiltered(filter)) {
    return <Empty title={texts.empty.allFine} hint={texts.empty.allFineHint(view.counts.compared)} good />;
  }
  return (
    <Empty title={filter.link === undefined ? texts.empty.nothing : texts.empty.linkHolds}>
      <Button onClick={actions.clearFilter}>{texts.filter.clear}</Button>
    </Empty>
  );
}
