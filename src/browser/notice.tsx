import { mergeStyles } from 'office-ui-fabric-react/lib/Styling';
import type { ReactNode } from 'react';
import { Button } from '../taskpane/parts/button';
import { useTexts } from './texts/texts';

const style = mergeStyles({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  padding: '4px 4px 4px 12px',
  borderBottom: '1px solid var(--line)',
  selectors: { '> div': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' } },
});

interface NoticeProps {
  tone?: 'bad' | 'plain';
  actions?: ReactNode;
  onDismiss?: () => void;
  children: ReactNode;
}

/** One line that the page itself has to say. */
export function Notice({ tone = 'bad', actions, onDismiss, children }: NoticeProps) {
  const { texts } = useTexts();
  const isBad = tone === 'bad';
  const colours = isBad ? { background: 'var(--error-wash)' } : { background: 'var(--accent-wash)' };
  return (
    <div role={isBad ? 'alert' : 'status'} className={style} style={colours}>
      <div>
        {isBad && <b aria-hidden="true">✗ </b>}
        {children}
      </div>
      {actions}
      {onDismiss !== undefined && <Button look="quiet" icon="cancel" aria-label={texts.close} onClick={onDismiss} />}
    </div>
  );
}
