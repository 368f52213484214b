import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { Button } from '../../taskpane/parts/button';
import { useTexts } from '../texts/texts';
import { ChooseFiles } from './choose-files';

const styles = mergeStyleSets({
  header: {
    flex: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 6,
    padding: '6px 12px',
    borderBottom: '1px solid var(--edge)',
  },
  brand: { fontSize: 16, fontWeight: 700, color: 'var(--accent)', marginRight: 6 },
  file: {
    // Little is enough: on a phone all stays in one line.
    flex: '1 1 50px',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  soft: { color: 'var(--soft)' },
  dirty: { color: 'var(--query)', fontWeight: 600 },
});

export interface HeaderProps {
  /** The file in front. */
  file?: { readonly name: string; readonly dirty: boolean; readonly readOnly: boolean };
  /** Files in the list. */
  files: number;
  onFiles: (files: readonly File[]) => void;
  onList?: () => void;
  onSave?: () => void;
  onClose?: () => void;
  onLanguage: () => void;
}

/** What is open, and what can be done with the file as a whole. */
export function Header({ file, files, onFiles, onList, onSave, onClose, onLanguage }: HeaderProps) {
  const { texts } = useTexts();
  const { header } = texts;
  return (
    <header className={styles.header}>
      <span className={styles.brand}>{texts.title}</span>
      <span className={styles.file}>
        {file?.name ?? <span className={styles.soft}>{texts.subtitle}</span>}
        {file?.dirty === true && <span className={styles.dirty}> ● {header.dirty}</span>}
        {file?.readOnly === true && <span className={styles.soft}> ({header.readOnly})</span>}
      </span>
      {onList !== undefined && <Button onClick={onList}>{header.list(files)}</Button>}
      {onSave !== undefined && (
        <Button look={file?.dirty === true ? 'primary' : 'plain'} onClick={onSave}>
          {header.save}
        </Button>
      )}
      <ChooseFiles label={header.open} onFiles={onFiles} />
      {onClose !== undefined && <Button look="quiet" icon="cancel" aria-label={header.close} onClick={onClose} />}
      <Button look="quiet" title={texts.language.name} onClick={onLanguage}>
        {texts.language.short}
      </Button>
    </header>
  );
}
