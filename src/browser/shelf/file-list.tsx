import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import { Button } from '../../taskpane/parts/button';
import { FOCUS, NUMBERS } from '../../taskpane/theme/styles';
import { wordsOf } from '../texts/error-words';
import { useTexts } from '../texts/texts';
import type { ShelfEntry } from './shelf';

/** A telephone: the signs of the columns are enough. */
const NARROW = '@media (max-width: 560px)';

const styles = mergeStyleSets({
  page: { flex: 1, overflow: 'auto', padding: '16px' },
  inner: { maxWidth: 960, margin: '0 auto' },
  heading: { fontSize: 20, fontWeight: 600, margin: '0 0 4px' },
  hint: { margin: '0 0 12px', color: 'var(--soft)' },
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    selectors: {
      'th, td': {
        padding: '6px 10px',
        borderBottom: '1px solid var(--line)',
        textAlign: 'left',
        verticalAlign: 'middle',
      },
      [NARROW]: { selectors: { 'th, td': { padding: '6px 4px' } } },
      'thead th': { fontWeight: 600, color: 'var(--soft)', whiteSpace: 'nowrap' },
    },
  },
  number: { ...NUMBERS, selectors: { '&&': { textAlign: 'right', whiteSpace: 'nowrap' } } },
  file: {
    padding: 0,
    border: 0,
    background: 'none',
    color: 'var(--accent)',
    font: 'inherit',
    fontWeight: 600,
    textAlign: 'left',
    textDecoration: 'underline',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    selectors: { ':focus-visible': FOCUS },
  },
  bad: { color: 'var(--error)' },
  doubtful: { color: 'var(--query)' },
  soft: { color: 'var(--soft)' },
  school: { fontWeight: 400 },
  word: {
    selectors: { [NARROW]: { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } },
  },
});

const COUNTED = [
  ['error', '✗'],
  ['query', '?'],
  ['rounding', '≈'],
] as const;
const TONES = { error: styles.bad, query: styles.doubtful, rounding: '' };

interface FileListProps {
  entries: readonly ShelfEntry[];
  onOpen: (id: number) => void;
  onClose: (id: number) => void;
}

/** Several files with what a check finds in each; a click opens one. */
export function FileList({ entries, onOpen, onClose }: FileListProps) {
  const { list } = useTexts().texts;
  return (
    <main className={styles.page}>
      <div className={styles.inner}>
        <h1 className={styles.heading}>{list.heading}</h1>
        <p className={styles.hint}>{list.hint}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
        <section className={styles.scroll} tabIndex={0} aria-label={list.heading}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">
                  {list.file} · {list.school}
                </th>
                {COUNTED.map(([kind, sign]) => (
                  <th key={kind} scope="col" className={styles.number}>
                    {sign} <span className={styles.word}>{list[kind]}</span>
                  </th>
                ))}
                <th scope="col" className={styles.number}>
                  {list.found}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <FileRow key={entry.id} entry={entry} onOpen={onOpen} onClose={onClose} />
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </main>
  );
}

function FileRow({ entry, onOpen, onClose }: { entry: ShelfEntry } & Pick<FileListProps, 'onOpen' | 'onClose'>) {
  const { language, texts } = useTexts();
  const { id, file, counted, error, session } = entry;
  const { list } = texts;
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.file} onClick={() => onOpen(id)}>
          {file.name}
        </button>
        {session !== undefined && <span className={styles.soft}> · {list.open}</span>}
        {counted !== undefined && (
          <div className={css(styles.school, counted.school === undefined && styles.soft)}>
            {counted.school ?? list.unnamed}
          </div>
        )}
      </th>
      {counted === undefined ? (
        <td colSpan={4} className={error === undefined ? styles.soft : styles.bad}>
          {error === undefined ? list.waiting : `✗ ${wordsOf(error, language)}`}
        </td>
      ) : (
        <>
          {COUNTED.map(([kind]) => (
            <Count key={kind} value={counted.counts[kind]} tone={TONES[kind]} />
          ))}
          <td className={styles.number}>{list.of43(counted.counts.found)}</td>
        </>
      )}
      <td>
        <Button look="quiet" icon="cancel" aria-label={list.close(file.name)} onClick={() => onClose(id)} />
      </td>
    </tr>
  );
}

function Count({ value, tone }: { value: number; tone: string }) {
  return (
    <td className={styles.number}>
      <span className={value > 0 ? tone : styles.soft}>{value}</span>
    </td>
  );
}
