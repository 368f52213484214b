import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { usePane } from '../pane-context';
import { edges } from '../theme/styles';
import { Button } from './button';

const styles = mergeStyleSets({
  page: {
    position: 'absolute',
    ...edges(0),
    display: 'flex',
    flexDirection: 'column',
    background: 'var(--paper)',
    color: 'var(--ink)',
  },
  full: { position: 'fixed', zIndex: 10 },
  head: { display: 'flex', alignItems: 'center', gap: 6, padding: '6px 8px', borderBottom: '1px solid var(--line)' },
  title: { margin: 0, fontSize: 16, fontWeight: 600, outline: 'none' },
  // Headings within stay on top; what takes the focus is not left under them.
  body: { flex: 1, minHeight: 0, overflowY: 'auto', scrollPaddingTop: 60 },
  foot: { padding: '8px 12px', borderTop: '1px solid var(--line)', background: 'var(--band)' },
});

interface PageProps {
  title: string;
  /** It takes all there is, the workbook beside the pane too, and keeps the focus until it is left. */
  full?: boolean;
  foot?: ReactNode;
  children: ReactNode;
}

/** A page over the findings. Its title takes the focus; Escape goes back, and so does the focus. */
export function Page({ title, full = false, foot, children }: PageProps) {
  const { actions, texts } = usePane();
  const id = useId();
  const page = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const pane = heading.current?.closest('[data-pane]');
    heading.current?.focus();
    return () => {
      // The findings are hidden until this page is gone, and cannot take the focus before. A menu that led here is gone.
      setTimeout(() => {
        const kept = before instanceof HTMLElement && before.isConnected && before !== document.body;
        (kept ? before : pane?.querySelector<HTMLElement>('[aria-haspopup]'))?.focus();
      });
    };
  }, []);
  useEffect(() => {
    if (!full) return;
    const keep = ({ target }: FocusEvent) => {
      if (page.current?.contains(target as Node) === false) heading.current?.focus();
    };
    document.addEventListener('focusin', keep);
    return () => document.removeEventListener('focusin', keep);
  }, [full]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    actions.turnTo('findings');
  };
  return (
    <section
      ref={page}
      className={css(styles.page, full && styles.full)}
      aria-labelledby={id}
      {...(full && { role: 'dialog', 'aria-modal': true })}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <Button look="quiet" icon="back" aria-label={texts.commands.back} onClick={() => actions.turnTo('findings')} />
        <h1 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </div>
      <div className={styles.body}>{children}</div>
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </section>
  );
}
