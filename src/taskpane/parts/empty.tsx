import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import type { ReactNode } from 'react';

const styles = mergeStyleSets({
  empty: {
    display: 'grid',
    justifyItems: 'center',
    gap: 8,
    padding: '36px 24px',
    textAlign: 'center',
    lineHeight: '1.6',
  },
  sign: { fontSize: 28, lineHeight: '1', color: 'var(--accent)' },
  title: { margin: 0, fontSize: 16, fontWeight: 600 },
  hint: { margin: 0, color: 'var(--soft)', maxWidth: 320 },
});

interface EmptyProps {
  title: string;
  hint?: string;
  good?: boolean;
  children?: ReactNode;
}

/** Where there is nothing to list: why, and what to do. */
export function Empty({ title, hint, good = false, children }: EmptyProps) {
  return (
    <div className={styles.empty}>
      {good && (
        <span className={styles.sign} aria-hidden="true">
          ✓
        </span>
      )}
      <h2 className={styles.title}>{title}</h2>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </div>
  );
}
