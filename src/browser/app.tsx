import { mergeStyles } from 'office-ui-fabric-react/lib/Styling';
import { ThemeProvider } from 'office-ui-fabric-react/lib/Theme';
import { type CSSProperties, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { FONTS, fabricTheme, variablesOf } from '../taskpane/theme/pane-theme';
import { edges } from '../taskpane/theme/styles';
import { OpenFile } from './book/open-file';
import { KeptList } from './kept/kept-list';
import { UpdateNotice } from './offline/update-notice';
import { FileFaults } from './shelf/file-faults';
import { FileList } from './shelf/file-list';
import { SAMPLE_FILE } from './shelf/given-file';
import type { Shelf } from './shelf/shelf';
import { Header } from './start/header';
import { DropHere, Opening } from './start/opening';
import { StartPage } from './start/start-page';
import { useDroppedFiles } from './start/use-dropped-files';
import { LanguageContext, pageTexts } from './texts/texts';
import { useSystemTheme } from './use-system-theme';

const frame = mergeStyles({
  position: 'fixed',
  ...edges(0),
  display: 'flex',
  flexDirection: 'column',
  background: 'var(--paper)',
  color: 'var(--ink)',
  fontFamily: FONTS,
  fontSize: 13,
  lineHeight: '1.5',
});

const OTHER_LANGUAGE: Readonly<Record<string, string>> = { 'zh-CN': 'en', en: 'zh-CN' };

interface AppProps {
  shelf: Shelf;
  /** `zh-CN` or `en`. */
  language: string;
  onLanguage: (language: string) => void;
}

/** The page: a start, a list where there are several files, or one file beside the pane. */
export function App({ shelf, language: given, onLanguage }: AppProps) {
  const [language, setLanguage] = useState(given);
  const texts = pageTexts(language);
  const theme = useSystemTheme();
  const drawn = useMemo(() => fabricTheme(theme), [theme]);
  const variables = useMemo(() => variablesOf(theme) as CSSProperties, [theme]);
  const context = useMemo(() => ({ language, texts }), [language, texts]);
  const { entries, front, opening, kept } = useSyncExternalStore(shelf.store.subscribe, shelf.store.get);
  const onFiles = useCallback((files: readonly File[]) => shelf.add(files), [shelf]);
  const isOver = useDroppedFiles(onFiles);
  useEffect(() => {
    document.documentElement.lang = language;
    onLanguage(language);
  }, [language, onLanguage]);

  const entry = entries.find(({ id }) => id === front);
  const openingEntry = entries.find(({ id }) => id === opening);
  const isList = entries.length > 1 || entries.some(({ session }) => session !== undefined);
  const shared = { onFiles, onLanguage: () => setLanguage(OTHER_LANGUAGE[language] ?? 'en') };
  return (
    <ThemeProvider theme={drawn} applyTo="none">
      <LanguageContext.Provider value={context}>
        <div className={frame} style={variables} lang={language}>
          <UpdateNotice />
          {entry?.session !== undefined ? (
            <OpenFile
              key={entry.id}
              {...shared}
              session={entry.session}
              file={entry.file}
              theme={theme}
              files={entries.length}
              onList={() => shelf.toList()}
              fingerprint={entry.fingerprint ?? ''}
              restored={entry.kept}
              kept={kept.find(({ name }) => name === entry.file.name)}
              onRestore={(work) => void shelf.restore(work)}
              onRemove={(work) => void shelf.removeKept(work)}
              onMade={(name, bytes) => void shelf.openMade(name, bytes)}
              onClose={() => shelf.close(entry.id)}
            />
          ) : (
            <>
              <Header {...shared} files={entries.length} />
              <KeptList
                works={kept}
                onRestore={(work) => void shelf.restore(work)}
                onRemove={(work) => void shelf.removeKept(work)}
              />
              {isList ? (
                <FileList entries={entries} onOpen={(id) => void shelf.open(id)} onClose={(id) => shelf.close(id)} />
              ) : (
                <>
                  <FileFaults entries={entries} onDismiss={(id) => shelf.close(id)} />
                  <StartPage onFiles={onFiles} onSample={() => shelf.add([SAMPLE_FILE])} />
                </>
              )}
            </>
          )}
          {openingEntry !== undefined && (
            <Opening name={openingEntry.file.name} onCancel={() => shelf.cancelOpening()} />
          )}
          {isOver && <DropHere />}
        </div>
      </LanguageContext.Provider>
    </ThemeProvider>
  );
}
