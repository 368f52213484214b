import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import type { ReactNode } from 'react';
import { usePane } from '../pane-context';
import { Button } from './button';

type BarTone = 'plain' | 'good' | 'care' | 'bad';

const SIGNS: Readonly<Record<BarTone, string>> = { plain: 'i', good: '✓', care: '!', bad: '✗' };

const styles = mergeStyleSets({
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: 8,
    padding: '4px 8px 4px 12px',
    borderBottom: '1px solid var(--line)',
    background: 'var(--band)',
    lineHeight: '1.45',
  },
  good: { background: 'var(--accent-wash)', selectors: { '& b': { color: 'var(--on-accent-wash)' } } },
  care: { background: 'var(--query-wash)', selectors: { '& b': { color: 'var(--on-query-wash)' } } },
  bad: { background: 'var(--error-wash)', selectors: { '& b': { color: 'var(--on-error-wash)' } } },
  foot: { borderTop: '1px solid var(--line)', borderBottom: 0 },
  sign: { minWidth: 12, textAlign: 'center', paddingTop: 4 },
  words: { flex: 1, minWidth: 0, padding: '4px 0', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 4, flexShrink: 0, maxWidth: '50%' },
});

interface BarProps {
  tone?: BarTone;
  /** It stands below the findings. */
  foot?: boolean;
  /** Buttons. */
  actions?: ReactNode;
  onDismiss?: () => void;
  children: ReactNode;
}

/** One line on how things stand. What it says is read out by <Announcer>, not by itself. */
export function Bar({ tone = 'plain', foot = false, actions, onDismiss, children }: BarProps) {
  const { texts } = usePane();
  return (
    <div className={css(styles.bar, tone !== 'plain' && styles[tone], foot && styles.foot)}>
      <b className={styles.sign} aria-hidden="true">
        {SIGNS[tone]}
      </b>
      <div className={styles.words}>{children}</div>
      <div className={styles.actions}>
        {actions}
        {onDismiss && <Button look="quiet" icon="cancel" aria-label={texts.commands.close} onClick={onDismiss} />}
      </div>
    </div>
  );
}
