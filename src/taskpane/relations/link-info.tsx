import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import type { LinkView } from '../../desk/views/views';
import { usePane } from '../pane-context';
import { Button } from '../parts/button';
import { useLinkWords } from './use-link-words';

const styles = mergeStyleSets({
  info: { padding: '6px 12px 8px', borderTop: '1px solid var(--line)', background: 'var(--band)', minHeight: 64 },
  head: { display: 'flex', alignItems: 'center', gap: 8, minHeight: 30 },
  name: { flex: 1, fontWeight: 600 },
  rules: { margin: '2px 0 0', paddingLeft: 18, fontSize: 12, lineHeight: '1.5', overflowWrap: 'anywhere' },
});

/** What must hold between the two tables of a link, and how that came out. */
export function LinkInfo({ link, onChoose }: { link: LinkView; onChoose: (link: LinkView) => void }) {
  const { texts } = usePane();
  const { name } = useLinkWords();
  const { rules, findings } = link;
  return (
    <div className={styles.info}>
      <div className={styles.head}>
        <span className={styles.name}>{name(link)}</span>
        {findings.length > 0 && <Button onClick={() => onChoose(link)}>{texts.relations.show}</Button>}
      </div>
      <ul className={styles.rules}>
        {rules.map(({ id, reason }) => (
          <li key={id}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
