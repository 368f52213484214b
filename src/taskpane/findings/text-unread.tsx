import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import type { TextNumberView } from '../../desk/views/views';
import { groupBy } from '../../workbook/group-by';
import { usePane, usePaneState } from '../pane-context';
import { CellLink } from '../parts/cell-link';
import { placeText } from '../state/filter';
import { isChinese } from '../texts/texts';
import { FOCUS } from '../theme/styles';

const styles = mergeStyleSets({
  unread: {
    padding: '6px 12px',
    borderTop: '1px solid var(--line)',
    selectors: { '& summary': { cursor: 'pointer', fontWeight: 600 }, '& summary:focus-visible': FOCUS },
  },
  why: { margin: '4px 0 2px', fontSize: 12, fontWeight: 400, color: 'var(--soft)' },
  list: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', margin: 0, padding: 0, listStyle: 'none' },
  where: { color: 'var(--soft)', fontSize: 12 },
});

/** Numbers of a report's text that were compared with nothing, by the reason, so that nobody takes them for checked. */
export function TextUnread({ numbers }: { numbers: readonly TextNumberView[] }) {
  const { language } = usePane();
  const named = usePaneState(({ view }) => view?.named);
  const unread = numbers.filter(({ outcome }) => outcome === 'unread');
  if (unread.length === 0) return null;
  return (
    <details className={styles.unread}>
      <summary>
        {isChinese(language)
          ? `– 正文未核对的数（${unread.length}）`
          : `– Numbers of the text not compared (${unread.length})`}
      </summary>
      {[...groupBy(unread, ({ message }) => message)].map(([why, some]) => (
        <section key={why} aria-label={why}>
          <h3 className={styles.why}>{why}</h3>
          <ul className={styles.list}>
            {some.map(({ place, printed }) => (
              <li key={`${place.row}:${place.column}`}>
                <CellLink place={place} text={printed} />{' '}
                <span className={styles.where}>{placeText(place, undefined, named)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
