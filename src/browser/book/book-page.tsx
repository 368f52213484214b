import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import { Pane } from '../../taskpane/pane';
import type { PaneAbilities } from '../../taskpane/pane-context';
import { Boundary } from '../../taskpane/parts/boundary';
import { saveText } from '../../taskpane/save-file';
import { placeText } from '../../taskpane/state/filter';
import type { PaneTheme } from '../../taskpane/theme/pane-theme';
import { FOCUS } from '../../taskpane/theme/styles';
import { WorkbookView } from '../grid/workbook-view';
import { saveCopy } from '../save-copy';
import type { BookSession } from '../session/book-session';
import { useTexts } from '../texts/texts';

const ReportSide = lazy(() => import('../report/report-side').then((module) => ({ default: module.ReportSide })));
const ReportBar = lazy(() => import('../report/report-side').then((module) => ({ default: module.ReportBar })));

const NARROW = '@media (max-width: 760px)';

const styles = mergeStyleSets({
  page: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  sides: { flex: 1, minHeight: 0, display: 'flex' },
  workbook: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  results: {
    flex: 'none',
    width: 400,
    minWidth: 320,
    borderLeft: '1px solid var(--edge)',
    selectors: { [NARROW]: { width: 'auto', flex: 1, minWidth: 0, borderLeft: 0 } },
  },
  covered: { selectors: { [NARROW]: { display: 'none' } } },
  tabs: {
    display: 'none',
    flex: 'none',
    borderBottom: '1px solid var(--line)',
    background: 'var(--band)',
    selectors: { [NARROW]: { display: 'flex' } },
  },
  tab: {
    flex: 1,
    minHeight: 40,
    border: 0,
    borderBottom: '3px solid transparent',
    background: 'transparent',
    color: 'var(--ink)',
    font: 'inherit',
    cursor: 'pointer',
    selectors: { ':focus-visible': { ...FOCUS, outlineOffset: '-3px' } },
  },
  front: { borderBottomColor: 'var(--accent)', fontWeight: 600 },
});

/** In milliseconds: most workbooks are checked by then. */
const FOCUS_LATER = 200;

type Side = 'workbook' | 'results';

export interface BookPageProps {
  session: BookSession;
  theme: PaneTheme;
  onSave: () => Promise<void>;
  onMade: (name: string, bytes: Uint8Array) => void;
}

/** A workbook beside the pane; on a narrow screen one behind the other. */
export function BookPage({ session, theme, onSave, onMade }: BookPageProps) {
  const { language, texts } = useTexts();
  const isReadOnly = useSyncExternalStore(session.store.subscribe, () => session.store.get().isReadOnly);
  const [front, setFront] = useState<Side>('results');
  const [correcting, setCorrecting] = useState(false);
  const correct = useCallback(() => {
    setCorrecting(true);
    setFront('workbook');
  }, []);
  const { report } = session;
  const abilities = useMemo<PaneAbilities>(
    () => ({
      hostName: 'file',
      readOnly: isReadOnly,
      saveText,
      saveBytes: saveCopy,
      ...(isReadOnly ? {} : { saveWorkbook: onSave }),
      ...(report && {
        printed: (
          <Late>
            <ReportBar session={session} onMade={onMade} onCorrect={correct} />
          </Late>
        ),
      }),
    }),
    [isReadOnly, onSave, onMade, correct, report, session],
  );
  const sides = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const focus = (side: Side) => {
      // On a narrow screen it has to be drawn before it can take the focus.
      flushSync(() => setFront(side));
      const wanted = side === 'workbook' ? '[role=grid], [data-report]' : 'main';
      sides.current?.querySelector<HTMLElement>(`[data-side=${side}] ${wanted}`)?.focus({ preventScroll: true });
    };
    let isNew = true;
    // F6 goes from one side to the other, as between the panes of Office.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      const { activeElement: at, body } = document;
      // Who has just come is about to be taken to the results.
      const inResults = (isNew && at === body) || at?.closest('[data-side=results]') != null;
      focus(inResults ? 'workbook' : 'results');
    };
    window.addEventListener('keydown', onKeyDown);
    // The button that opened the file is gone, and the focus with it. Later, as it has the page laid out at once.
    const later = setTimeout(() => {
      isNew = false;
      if (document.activeElement === document.body) focus('results');
    }, FOCUS_LATER);
    return () => {
      clearTimeout(later);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return (
    <div className={styles.page}>
      <SideTabs session={session} front={front} onTurn={setFront} />
      <div ref={sides} className={styles.sides}>
        <section
          aria-label={report === undefined ? texts.book.workbook : texts.book.report}
          data-side="workbook"
          className={css(styles.workbook, front !== 'workbook' && styles.covered)}
        >
          {report === undefined ? (
            <WorkbookView session={session} />
          ) : (
            <Late>
              <ReportSide
                session={session}
                blocks={report}
                correcting={correcting}
                onCorrected={() => setCorrecting(false)}
              />
            </Late>
          )}
        </section>
        <div data-side="results" className={css(styles.results, front !== 'results' && styles.covered)}>
          <Pane desk={session.desk} language={language} theme={theme} abilities={abilities} checkAtOnce />
        </div>
      </div>
    </div>
  );
}

/** What few files need. */
function Late({ children }: { children: ReactNode }) {
  return (
    <Boundary>
      <Suspense fallback={null}>{children}</Suspense>
    </Boundary>
  );
}

interface SideTabsProps {
  session: BookSession;
  front: Side;
  onTurn: (side: Side) => void;
}

/** On a narrow screen: which side is seen, and where the pane has pointed to in the other. */
function SideTabs({ session, front, onTurn }: SideTabsProps) {
  const { texts } = useTexts();
  const { sheet, places, view } = useSyncExternalStore(session.store.subscribe, session.store.get);
  const place = places[sheet];
  const table = session.report === undefined ? texts.book.table : texts.book.report;
  const at = place === undefined ? table : `${table} → ${placeText({ sheet, ...place }, undefined, view?.named)}`;
  const labels = { results: texts.book.results, workbook: front === 'results' ? at : table };
  return (
    <nav className={styles.tabs}>
      {(['results', 'workbook'] as const).map((side) => (
        <button
          key={side}
          type="button"
          aria-pressed={side === front}
          className={css(styles.tab, side === front && styles.front)}
          onClick={() => onTurn(side)}
        >
          {labels[side]}
        </button>
      ))}
    </nav>
  );
}
