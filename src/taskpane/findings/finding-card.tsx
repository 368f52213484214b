import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { useId } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { type Card, kindOf } from '../state/filter';
import { NUMBERS } from '../theme/styles';
import { FindingItem, itemStyles } from './finding-item';
import { KindSign } from './kind-sign';

const styles = mergeStyleSets({
  places: { marginLeft: 12, borderLeft: '1px solid var(--line)' },
  count: { flex: 'none', color: 'var(--soft)', fontSize: 12, ...NUMBERS },
});

interface FindingCardProps {
  card: Card;
  /** Of its first finding in the whole list. */
  position: number;
  of: number;
  /** The heading says of which table they are, or else of which kind. */
  underTable: boolean;
  openFinding: string | undefined;
  current: ReadonlySet<string>;
}

/** What is wrong in several places by one rule, said once and opened to them; a single finding as it is. */
export function FindingCard({ card, position, of, underTable, openFinding, current }: FindingCardProps) {
  const { actions, texts } = usePane();
  const id = useId();
  const { key, findings } = card;
  const first = findings[0]!;
  const isCard = findings.length > 1;
  const open = usePaneState(({ unfolded }) => unfolded.includes(key));
  const items =
    (open || !isCard) &&
    findings.map((finding, at) => (
      <FindingItem
        key={finding.id}
        finding={finding}
        position={position + at}
        of={of}
        underTable={underTable}
        open={finding.id === openFinding}
        current={current.has(finding.id)}
      />
    ));
  if (!isCard) return items;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" aria-labelledby={`${id}head`}>
      <div className={itemStyles.item}>
        <button
          type="button"
          id={`${id}head`}
          className={itemStyles.head}
          aria-expanded={open}
          aria-controls={open ? `${id}places` : undefined}
          onClick={() => actions.unfold(key)}
        >
          <KindSign kind={kindOf(first)} said={!underTable} />{' '}
          {!underTable && first.table > 0 && <b>{texts.overview.table(first.table)} </b>}
          <span lang="zh-CN">{first.alike ?? first.message}</span>
        </button>
        <span className={styles.count}>
          {texts.findings.places(findings.length)} <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        </span>
      </div>
      {open && (
        <div id={`${id}places`} className={styles.places}>
          {items}
        </div>
      )}
    </div>
  );
}
