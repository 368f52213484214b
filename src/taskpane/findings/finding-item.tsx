import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import { memo, useId } from 'react';
import type { FindingView } from '../../desk/views/views';
import { usePane } from '../pane-context';
import { CellLink } from '../parts/cell-link';
import { kindOf } from '../state/filter';
import { FOCUS, FORCED, hidden } from '../theme/styles';
import { FindingDetails } from './finding-details';
import { KindSign } from './kind-sign';

const styles = mergeStyleSets({
  // The browser lays out and paints only what is near the view; a screen reader and its search still find all of it.
  item: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 64px',
    scrollMarginTop: 36,
    scrollMarginBottom: 8,
    padding: '6px 12px 7px 9px',
    borderLeft: '3px solid transparent',
    borderBottom: '1px solid var(--line)',
    selectors: { [FORCED]: { borderLeftColor: 'Canvas' } },
  },
  open: {
    borderLeftColor: 'var(--accent)',
    contentVisibility: 'visible',
    selectors: { [FORCED]: { borderLeftColor: 'Highlight' } },
  },
  current: {
    background: 'var(--accent-wash)',
    selectors: { [FORCED]: { outline: '2px solid Highlight', outlineOffset: -2 } },
  },
  head: {
    display: 'block',
    width: '100%',
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    lineHeight: '1.5',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    borderRadius: 2,
    selectors: { ':focus-visible': FOCUS, ':hover': { textDecoration: 'underline', textDecorationThickness: 1 } },
  },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '0 10px', marginTop: 2, fontSize: 12, color: 'var(--soft)' },
  cells: { display: 'inline-flex', flexWrap: 'wrap', gap: '0 6px' },
});

/** Cells named on the line; all of them stand in the details. */
const NAMED = 4;

interface FindingItemProps {
  finding: FindingView;
  position: number;
  of: number;
  open: boolean;
  /** The user stands on one of its cells. */
  current: boolean;
}

/** One finding: the sentence and its cells; the rest when it is chosen. */
export const FindingItem = memo(function FindingItem({ finding, position, of, open, current }: FindingItemProps) {
  const { actions, texts } = usePane();
  const id = useId();
  const { cells, suspects, explanation, message } = finding;
  const reported = cells.filter(({ role }) => role === 'reported');
  const home = reported[0]?.place.sheet;
  return (
    <article
      data-finding={finding.id}
      aria-labelledby={`${id}head`}
      aria-posinset={position}
      aria-setsize={of}
      className={css(styles.item, open && styles.open, current && !open && styles.current)}
    >
      <button
        type="button"
        id={`${id}head`}
        className={styles.head}
        aria-expanded={open}
        aria-controls={open ? `${id}details` : undefined}
        onClick={() => actions.choose(finding)}
      >
        <KindSign kind={kindOf(finding)} /> <span lang="zh-CN">{message}</span>
        {current && <span className={hidden}>（{texts.findings.current}）</span>}
      </button>
      <div className={styles.facts}>
        <span className={styles.cells}>
          {reported.slice(0, NAMED).map(({ place, address, value }) => (
            <CellLink key={`${place.sheet}${address}`} place={place} home={home} value={value} />
          ))}
          {reported.length > NAMED && texts.findings.more(reported.length)}
        </span>
        {suspects.length > 0 && <span>{texts.findings.suspects(suspects.length)}</span>}
        {explanation?.outdated && <span>{texts.findings.outdated}</span>}
      </div>
      {open && (
        <div id={`${id}details`}>
          <FindingDetails finding={finding} />
        </div>
      )}
    </article>
  );
});
