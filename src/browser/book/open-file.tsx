import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { DeskError } from '../../desk/desk';
import { Button } from '../../taskpane/parts/button';
import type { PaneTheme } from '../../taskpane/theme/pane-theme';
import { KeptNotice, whenText } from '../kept/kept-list';
import type { KeptWork } from '../kept/kept-store';
import { Notice } from '../notice';
import { copyName, saveCopy } from '../save-copy';
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
  /** A file was made of this one, and is to be opened. */
  onMade: (name: string, bytes: Uint8Array) => void;
  /** Of the bytes that were opened. */
  fingerprint: string;
  /** The work not saved that this is, where it is no file. */
  restored: KeptWork | undefined;
  /** Work on a file of this name that was not saved. */
  kept: KeptWork | undefined;
  onRestore: (work: KeptWork) => void;
  onRemove: (work: KeptWork) => void;
}

/** A file that is open: its head, what the page has to say of it, and the workbook beside the pane. */
export function OpenFile(props: OpenFileProps) {
  const { session, file, theme, files, onFiles, onLanguage, onList, onClose, onMade } = props;
  const { fingerprint, restored, kept, onRestore, onRemove } = props;
  const { language, texts } = useTexts();
  const { header } = texts;
  const { dirty, isReadOnly } = useSyncExternalStore(session.store.subscribe, session.store.get);
  const [said, setSaid] = useState<Said>();
  const [isToldRestored, setToldRestored] = useState(restored !== undefined);
  const [closing, setClosing] = useState(false);
  const { name } = file;
  const [BookPage] = useState(bookPage);

  const save = useCallback(async () => {
    const outcome = await session.save();
    if (!outcome.ok) return setSaid({ error: outcome.error });
    const copy = copyName(name);
    saveCopy(copy, outcome.value);
    // Nothing is unsaved now.
    setToldRestored(false);
    setClosing(false);
    setSaid({ copy, isOriginalGone: await isGone(file) });
  }, [session, file, name]);

  useSaveKey(isReadOnly ? undefined : save);
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
      {restored !== undefined && isToldRestored && (
        <Notice tone="plain" onDismiss={() => setToldRestored(false)}>
          {texts.kept.restored(whenText(restored, language))}
        </Notice>
      )}
      {kept !== undefined && restored === undefined && (
        <KeptNotice work={kept} fingerprint={fingerprint} onRestore={onRestore} onRemove={onRemove} />
      )}
      {said !== undefined && <SavedNotice said={said} dirty={dirty} onDismiss={() => setSaid(undefined)} />}
      <BookPage session={session} theme={theme} onSave={save} onMade={onMade} />
    </>
  );
}

/** What came of saving a copy. */
type Said = { readonly error: DeskError } | { readonly copy: string; readonly isOriginalGone: boolean };

interface SavedNoticeProps {
  said: Said;
  dirty: boolean;
  onDismiss: () => void;
}

/** Told in the language of now; a copy that lacks later changes is no longer the one to tell of, a fault stays one. */
function SavedNotice({ said, dirty, onDismiss }: SavedNoticeProps) {
  const { language, texts } = useTexts();
  const { saved, originalChanged } = texts.header;
  if ('error' in said) return <Notice onDismiss={onDismiss}>{wordsOf(said.error, language)}</Notice>;
  const { copy, isOriginalGone } = said;
  if (dirty && !isOriginalGone) return null;
  return (
    <Notice tone={isOriginalGone ? 'bad' : 'plain'} onDismiss={onDismiss}>
      {saved(copy) + (isOriginalGone ? originalChanged : '')}
    </Notice>
  );
}

/** Ctrl+S saves a copy, from anywhere; what is being typed is part of it. Where nothing can be saved the page is not, either. */
function useSaveKey(save: (() => Promise<void>) | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, repeat } = event;
      if (key.toLowerCase() !== 's' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
      event.preventDefault();
      if (repeat || save === undefined) return;
      const { activeElement: at } = document;
      if (at instanceof HTMLInputElement) {
        // Leaving a cell writes it.
        at.blur();
        at.focus({ preventScroll: true });
      }
      void save();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [save]);
}
