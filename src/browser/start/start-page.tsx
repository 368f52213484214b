import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { Button } from '../../taskpane/parts/button';
import { useTexts } from '../texts/texts';
import { ChooseFiles } from './choose-files';

const styles = mergeStyleSets({
  page: {
    flex: 1,
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '24px 16px',
  },
  inner: { width: '100%', maxWidth: 640, margin: 'auto' },
  heading: { fontSize: 24, lineHeight: '1.35', fontWeight: 600, margin: '0 0 8px' },
  intro: { margin: '0 0 20px', color: 'var(--soft)' },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: 14,
    padding: '36px 16px',
    border: '2px dashed var(--edge)',
    borderRadius: 6,
    background: 'var(--band)',
    textAlign: 'center',
  },
  big: { fontSize: 16, margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'center' },
  small: { margin: 0, color: 'var(--soft)' },
  does: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: '12px 20px',
    margin: '20px 0 0',
    padding: 0,
    listStyle: 'none',
    selectors: { '& b': { display: 'block' }, '& p': { margin: 0, color: 'var(--soft)' } },
  },
  example: { marginTop: 4, padding: '4px 8px', borderLeft: '3px solid var(--accent)', background: 'var(--band)' },
  privacy: { margin: '16px 0 4px', fontWeight: 600 },
});

interface StartPageProps {
  onFiles: (files: readonly File[]) => void;
  onSample: () => void;
}

/** What is seen first: what this is, where a file goes, and that it stays here. */
export function StartPage({ onFiles, onSample }: StartPageProps) {
  const { start, privacy } = useTexts().texts;
  return (
    <main className={styles.page}>
      <div className={styles.inner}>
        <h1 className={styles.heading}>{start.heading}</h1>
        <p className={styles.intro}>{start.intro}</p>
        <div className={styles.drop}>
          <p className={styles.big}>{start.drop}</p>
          <div className={styles.buttons}>
            <ChooseFiles look="primary" label={start.choose} onFiles={onFiles} />
            <Button onClick={onSample}>{start.sample}</Button>
          </div>
          <p className={styles.small}>{start.kinds}</p>
        </div>
        <ul className={styles.does}>
          {start.does.map(([what, how, example]) => (
            <li key={what}>
              <b>{what}</b>
              <p>{how}</p>
              <div className={styles.example} lang="zh-CN">
                {example}
              </div>
            </li>
          ))}
        </ul>
        <p className={styles.privacy}>{privacy}</p>
        <p className={styles.small}>{start.excel}</p>
      </div>
    </main>
  );
}
