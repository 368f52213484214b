import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { usePane } from '../pane-context';
import type { FindingKind } from '../state/filter';
import { hidden } from '../theme/styles';

const styles = mergeStyleSets({
  error: { color: 'var(--error)' },
  failed: { color: 'var(--error)' },
  query: { color: 'var(--query)' },
  rounding: { color: 'var(--rounding)' },
  note: { color: 'var(--note)' },
  accepted: { color: 'var(--accent)' },
  skipped: { color: 'var(--soft)' },
  sign: { display: 'inline-block', minWidth: '1em', textAlign: 'center', marginRight: 2 },
  word: { fontWeight: 600, whiteSpace: 'nowrap' },
} satisfies Record<FindingKind | 'sign' | 'word', object>);

/** Sign and word of a severity in its colour: `✗ 逻辑`. Where the word is said above, the sign is enough for the eye. */
export function KindSign({ kind, said = false }: { kind: FindingKind; said?: boolean }) {
  const { sign, word } = usePane().texts.kinds[kind];
  return (
    <span className={styles[kind]}>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <span className={said ? hidden : styles.word}>{word}</span>
    </span>
  );
}
