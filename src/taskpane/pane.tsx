import './fabric-config';
import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { ThemeProvider } from 'office-ui-fabric-react/lib/Theme';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import { type CSSProperties, lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import type { Desk } from '../desk/desk';
import { Announcer } from './bars/announcer';
import { Bars } from './bars/bars';
import { SelectedBar } from './bars/selected-bar';
import { WalkBar } from './bars/walk-bar';
import { FindingsPage } from './findings/findings-page';
import { useFindingKeys } from './findings/use-finding-keys';
import { type PaneAbilities, PaneContext, type PaneContextValue, usePane, usePaneState } from './pane-context';
import { Boundary } from './parts/boundary';
import { useKeptFocus } from './parts/use-kept-focus';
import { createActions } from './state/actions';
import type { Page } from './state/pane-state';
import { createPaneStore } from './state/store';
import { isChinese } from './texts/texts';
import { useLoadedTexts } from './texts/use-loaded-texts';
import { FONTS, fabricTheme, type PaneTheme, variablesOf } from './theme/pane-theme';
import { Toolbar } from './toolbar/toolbar';

const RecalculatePage = lazy(() =>
  import(/* webpackPrefetch: true */ './recalculate/recalculate-page').then((module) => ({
    default: module.RecalculatePage,
  })),
);
const SubmitPage = lazy(() =>
  import(/* webpackPrefetch: true */ './submit/submit-page').then((module) => ({ default: module.SubmitPage })),
);
const TiesPage = lazy(() =>
  import(/* webpackPrefetch: true */ './ties/ties-page').then((module) => ({ default: module.TiesPage })),
);
const RelationsPage = lazy(() =>
  import(/* webpackPrefetch: true */ './relations/relations-page').then((module) => ({
    default: module.RelationsPage,
  })),
);

const styles = mergeStyleSets({
  theme: { height: '100%' },
  pane: {
    boxSizing: 'border-box',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    background: 'var(--paper)',
    color: 'var(--ink)',
    fontFamily: FONTS,
    fontSize: 13,
    lineHeight: '1.5',
    // Chinese in the pane reads alike on machines of other languages.
    textSizeAdjust: '100%',
  },
  pages: { flex: 1, minHeight: 0, position: 'relative' },
  page: { height: '100%' },
  // Hidden, not taken away: the list is where it was when the user comes back.
  covered: { visibility: 'hidden' },
});

export interface PaneProps {
  desk: Desk;
  /** Display language of the program around, as `zh-CN`. */
  language: string;
  theme: PaneTheme;
  abilities: PaneAbilities;
  /** Checks as soon as it is shown. */
  checkAtOnce?: boolean;
  /** What is seen first, where it is not the findings. */
  startPage?: Page;
}

/** The pane over one workbook, in Excel beside its sheets or in the browser beside ours. */
export function Pane({ desk, language, theme, abilities, checkAtOnce = false, startPage }: PaneProps) {
  const store = useMemo(() => createPaneStore(desk), [desk]);
  const actions = useMemo(() => createActions(store), [store]);
  const texts = useLoadedTexts(language);
  const value = useMemo<PaneContextValue | undefined>(
    () => texts && { store, actions, texts, language, abilities },
    [store, actions, texts, language, abilities],
  );
  const drawn = useMemo(() => fabricTheme(theme), [theme]);
  const variables = useMemo(() => variablesOf(theme) as CSSProperties, [theme]);

  useEffect(() => desk.setLanguage(isChinese(language) ? 'zh' : 'en'), [desk, language]);
  useEffect(() => store.connect(), [store]);
  useEffect(() => {
    if (checkAtOnce) void actions.check();
    if (startPage !== undefined) actions.turnTo(startPage);
  }, [actions, checkAtOnce, startPage]);

  return (
    <ThemeProvider theme={drawn} applyTo="none" className={styles.theme}>
      <PaneContext.Provider value={value}>{value !== undefined && <Frame style={variables} />}</PaneContext.Provider>
    </ThemeProvider>
  );
}

function Frame({ style }: { style: CSSProperties }) {
  const { language, texts } = usePane();
  const page = usePaneState((state) => state.page);
  const frame = useRef<HTMLDivElement>(null);
  useFindingKeys(frame);
  useKeptFocus(frame);
  return (
    <div ref={frame} data-pane className={styles.pane} style={style} lang={language}>
      <section aria-label={texts.title}>
        <Toolbar />
        <Bars />
      </section>
      <div className={styles.pages}>
        <div className={css(styles.page, page !== 'findings' && styles.covered)}>
          <FindingsPage />
        </div>
        <Boundary key={page}>
          <Suspense fallback={<Opening />}>
            {page === 'recalculate' && <RecalculatePage />}
            {page === 'relations' && <RelationsPage />}
            {page === 'submit' && <SubmitPage />}
            {page === 'ties' && <TiesPage />}
          </Suspense>
        </Boundary>
      </div>
      {page !== 'ties' && <SelectedBar />}
      <WalkBar />
      <Announcer />
    </div>
  );
}

function Opening() {
  const { texts } = usePane();
  return <p role="status">{texts.start.opening}</p>;
}
