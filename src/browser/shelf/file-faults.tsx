import { Notice } from '../notice';
import { wordsOf } from '../texts/error-words';
import { useTexts } from '../texts/texts';
import type { ShelfEntry } from './shelf';

interface FileFaultsProps {
  entries: readonly ShelfEntry[];
  onDismiss: (id: number) => void;
}

/** Files that could not be opened, and what to do. */
export function FileFaults({ entries, onDismiss }: FileFaultsProps) {
  const { language, texts } = useTexts();
  return (
    <>
      {entries.map(({ id, file, error }) =>
        error === undefined ? null : (
          <Notice key={id} onDismiss={() => onDismiss(id)}>
            <b>{texts.start.failed(file.name)}</b> {wordsOf(error, language)}
          </Notice>
        ),
      )}
    </>
  );
}
