import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import type { LinkView } from '../../desk/views/views';
import { usePane } from '../pane-context';
import { FOCUS } from '../theme/styles';
import { linkKey } from './layout';
import { useLinkWords } from './use-link-words';

const styles = mergeStyleSets({
  list: {
    padding: '6px 12px',
    borderTop: '1px solid var(--line)',
    selectors: {
      '& summary': { cursor: 'pointer', fontWeight: 600 },
      '& summary:focus-visible': FOCUS,
      '& ul': { margin: 0, padding: 0, listStyle: 'none' },
    },
  },
  row: {
    width: '100%',
    minHeight: 28,
    padding: '3px 0',
    border: 0,
    borderBottom: '1px solid var(--line)',
    background: 'none',
    color: 'var(--ink)',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    selectors: { ':hover': { background: 'var(--hover)' }, ':focus-visible': FOCUS },
  },
  error: { color: 'var(--error)', fontWeight: 600 },
  query: { color: 'var(--query)' },
  skipped: { color: 'var(--soft)' },
  holds: {},
});

interface LinkListProps {
  links: readonly LinkView[];
  onShow: (link: LinkView) => void;
  onChoose: (link: LinkView) => void;
}

/** The picture as a list, for those who do not look at pictures. */
export function LinkList({ links, onShow, onChoose }: LinkListProps) {
  const { texts } = usePane();
  const { relations } = texts;
  const { name } = useLinkWords();
  return (
    <details open className={styles.list}>
      <summary>{relations.listAll(links.length)}</summary>
      <ul aria-label={relations.list}>
        {links.map((link) => (
          <li key={linkKey(link)}>
            <button
              type="button"
              className={css(styles.row, styles[link.state])}
              onFocus={() => onShow(link)}
              onClick={() => onChoose(link)}
            >
              {name(link)} · {relations.rules(link.rules.length)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
