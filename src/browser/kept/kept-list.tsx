import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { Button } from '../../taskpane/parts/button';
import { Notice } from '../notice';
import { useTexts } from '../texts/texts';
import type { KeptWork } from './kept-store';

const styles = mergeStyleSets({
  section: { margin: '12px 16px 0', padding: '8px 12px', border: '1px solid var(--line)', borderRadius: 4 },
  heading: { margin: 0, fontSize: 15, fontWeight: 600 },
  hint: { margin: '2px 0 6px', color: 'var(--soft)' },
  list: { display: 'grid', gap: 6, margin: 0, padding: 0, listStyle: 'none' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 },
  about: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
});

interface KeptProps {
  onRestore: (work: KeptWork) => void;
  onRemove: (work: KeptWork) => void;
}

/** What earlier visits left unsaved, each to be opened or removed. */
export function KeptList({ works, ...on }: KeptProps & { works: readonly KeptWork[] }) {
  const { language, texts } = useTexts();
  const { kept } = texts;
  if (works.length === 0) return null;
  return (
    <section className={styles.section} aria-label={kept.heading}>
      <h2 className={styles.heading}>{kept.heading}</h2>
      <p className={styles.hint}>{kept.hint}</p>
      <ul className={styles.list}>
        {works.map((work) => (
          <li key={work.id} className={styles.item}>
            <span className={styles.about}>
              <b>{work.name}</b> · {whenText(work, language)} · {kept.changes(work.changes)}
            </span>
            <KeptActions work={work} {...on} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Of a file that was just opened: that there is work on it which was not saved, and whether the file is still the same. */
export function KeptNotice({ work, fingerprint, ...on }: KeptProps & { work: KeptWork; fingerprint: string }) {
  const { language, texts } = useTexts();
  const { kept } = texts;
  return (
    <Notice tone="plain" actions={<KeptActions work={work} {...on} />}>
      {kept.found(whenText(work, language), work.changes)} {fingerprint !== work.fingerprint && kept.differs}
    </Notice>
  );
}

function KeptActions({ work, onRestore, onRemove }: KeptProps & { work: KeptWork }) {
  const { kept } = useTexts().texts;
  return (
    <>
      <Button aria-label={kept.restoreName(work.name)} onClick={() => onRestore(work)}>
        {kept.restore}
      </Button>
      <Button look="quiet" aria-label={kept.removeName(work.name)} onClick={() => onRemove(work)}>
        {kept.remove}
      </Button>
    </>
  );
}

/** In the time of the place. */
export const whenText = ({ when }: Pick<KeptWork, 'when'>, language: string): string =>
  new Date(when).toLocaleString(language, { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });
