import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { useRef } from 'react';
import type { CheckView } from '../../desk/views/views';
import { usePane } from '../pane-context';
import { FOCUS } from '../theme/styles';
import { SaidList } from './said-list';

const styles = mergeStyleSets({
  said: {
    padding: '6px 12px',
    borderTop: '1px solid var(--line)',
    lineHeight: '1.5',
    selectors: { '& summary': { cursor: 'pointer', fontWeight: 600 }, '& summary:focus-visible': FOCUS },
  },
});

/** All that the user said of places, of the tables and of what is none. */
export function Said({ said }: { said: CheckView['directions'] }) {
  const { texts } = usePane();
  const summary = useRef<HTMLElement>(null);
  return (
    <details className={styles.said}>
      <summary ref={summary}>{texts.places.said(said.length)}</summary>
      <SaidList said={said} onTakenBack={() => summary.current?.focus()} />
    </details>
  );
}
