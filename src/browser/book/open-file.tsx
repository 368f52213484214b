import { useCallback, useState, useSyncExternalStore } from 'react';
import { Button } from '../../taskpane/parts/button';
import type { PaneTheme } from '../../taskpane/theme/pane-theme';
import { Notice } from '../notice';
import { copyName, saveFile } from '../save-file';
import type { BookSession } from '../session/book-session';
import { type GivenFile, isGone } from '../shelf/given-file';
import { Header } from '../start/header';
import { wordsOf } from '../texts/error-words';
import { useTexts } from '../texts/texts';
import { bookPage } from './load-book-page';

interface OpenFileProps {
  session: BookSession;
  file: GivenFile;
  theme: PaneTheme;
  files: number;
  onFiles: (files: readonly File[]) => void;
  onLanguage: () => void;
  onList: () => void;
  onClose: () => void;
}

/** A file that is open: its head, what the page has to say of it, and the workbook beside the pane. */
export function OpenFile({ session, file, theme, files, onFiles, onLanguage, onList, onClose }: OpenFileProps) {
  const { language, texts } = useTexts();
  const { header } = texts;
  const { dirty, isReadOnly } = useSyncExternalStore(session.store.subscribe, session.store.get);
  const [said, setSaid] = useState<{ readonly isBad: boolean; readonly text: string }>();
  const [closing, setClosing] = useState(false);
  const { name } = file;
  const [BookPage] = useState(bookPage);

  const save = useCallback(async () => {
    const outcome = await session.save();
    if (!outcome.ok) return setSaid({ isBad: true, text: wordsOf(outcome.error, language) });
    const copy = copyName(name);
    saveFile(copy, outcome.value);
    const isBad = await isGone(file);
    setSaid({ isBad, text: header.saved(copy) + (isBad ? header.originalChanged : '') });
  }, [session, file, name, language, header]);

  return (
    <>
      <Header
        file={{ name, dirty, readOnly: isReadOnly }}
        files={files}
        onFiles={onFiles}
        onLanguage={onLanguage}
        {...(files > 1 ? { onList } : {})}
        {...(isReadOnly ? {} : { onSave: () => void save() })}
        onClose={() => (dirty ? setClosing(true) : onClose())}
      />
      {closing && (
        <Notice
          actions={
            <>
              <Button onClick={onClose}>{header.closeAnyway}</Button>
              <Button look="primary" autoFocus onClick={() => setClosing(false)}>
                {header.cancel}
              </Button>
            </>
          }
        >
          {header.confirmClose(name)}
        </Notice>
      )}
      {said !== undefined && (
        <Notice tone={said.isBad ? 'bad' : 'plain'} onDismiss={() => setSaid(undefined)}>
          {said.text}
        </Notice>
      )}
      <BookPage session={session} theme={theme} onSave={save} />
    </>
  );
}
