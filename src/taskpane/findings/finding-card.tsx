import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { type ReactNode, useId } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { type Card, kindOf } from '../state/filter';
import { NUMBERS } from '../theme/styles';
import { itemStyles } from './finding-item';
import { KindSign } from './kind-sign';

const styles = mergeStyleSets({
  places: { marginLeft: 12, borderLeft: '1px solid var(--line)' },
  follows: {
    justifyContent: 'flex-start',
    width: '100%',
    minHeight: 26,
    padding: '0 12px 2px 26px',
    borderBottom: '1px solid var(--line)',
    borderRadius: 0,
    color: 'var(--soft)',
    fontSize: 12,
  },
  count: { flex: 'none', color: 'var(--soft)', fontSize: 12, ...NUMBERS },
});

interface FindingCardProps {
  card: Card;
  /** The heading says of which table they are, or else of which kind. */
  underTable: boolean;
  /** The findings. */
  children: ReactNode;
}

/** What is wrong in several places by one rule, said once and opened to them. */
export function FindingCard({ card: { key, findings }, underTable, children }: FindingCardProps) {
  const { actions, texts } = usePane();
  const id = useId();
  const first = findings[0]!;
  const open = usePaneState(({ unfolded }) => unfolded.includes(key));
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
          <span>{first.alike ?? first.message}</span>
        </button>
        <span className={styles.count}>
          {texts.findings.places(findings.length)} <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        </span>
      </div>
      {open && (
        <div id={`${id}places`} className={styles.places}>
          {children}
        </div>
      )}
    </div>
  );
}

/** A finding that stands for the cause of others, and under it, opened, what follows from it. */
export function Cause({ card, cause, children }: Pick<FindingCardProps, 'card' | 'children'> & { cause: ReactNode }) {
  const { actions, texts } = usePane();
  const id = useId();
  const { key, findings } = card;
  const open = usePaneState(({ unfolded }) => unfolded.includes(key));
  return (
    <>
      {cause}
      <Button
        look="quiet"
        id={`${id}head`}
        className={styles.follows}
        aria-expanded={open}
        aria-controls={open ? `${id}follows` : undefined}
        onClick={() => actions.unfold(key)}
      >
        {texts.findings.follows(findings.length - 1)} <span aria-hidden="true">{open ? '▾' : '▸'}</span>
      </Button>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
        <div role="group" id={`${id}follows`} aria-labelledby={`${id}head`} className={styles.places}>
          {children}
        </div>
      )}
    </>
  );
}
