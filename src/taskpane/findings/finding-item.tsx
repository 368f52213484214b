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

export const itemStyles = mergeStyleSets({
  // The browser lays out and paints only what is near the view; a screen reader and its search still find all of it.
  item: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 46px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: '0 8px',
    scrollMarginTop: 36,
    scrollMarginBottom: 8,
    padding: '4px 12px 4px 9px',
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
    flex: 1,
    minWidth: 0,
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    lineHeight: '1.45',
    textAlign: 'left',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    borderRadius: 2,
    selectors: { ':focus-visible': FOCUS, ':hover': { textDecoration: 'underline', textDecorationThickness: 1 } },
  },
  facts: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    maxWidth: '30%',
    fontSize: 12,
    color: 'var(--soft)',
  },
  details: { flexBasis: '100%', minWidth: 0 },
});

interface FindingItemProps {
  finding: FindingView;
  position: number;
  of: number;
  /** The heading says of which table it is, or else of which kind. */
  underTable: boolean;
  open: boolean;
  /** The user stands on one of its cells. */
  current: boolean;
}

/** One finding: the sentence and its cells; the rest when it is chosen. */
export const FindingItem = memo(function FindingItem({
  finding,
  position,
  of,
  underTable,
  open,
  current,
}: FindingItemProps) {
  const { actions, texts } = usePane();
  const id = useId();
  const { cells, suspects, explanation, message, table } = finding;
  const reported = cells.filter(({ role }) => role === 'reported');
  const home = reported[0]?.place.sheet;
  return (
    <article
      data-finding={finding.id}
      aria-labelledby={`${id}head`}
      aria-posinset={position}
      aria-setsize={of}
      className={css(itemStyles.item, open && itemStyles.open, current && !open && itemStyles.current)}
    >
      <button
        type="button"
        id={`${id}head`}
        className={itemStyles.head}
        aria-expanded={open}
        aria-controls={open ? `${id}details` : undefined}
        onClick={() => actions.choose(finding)}
      >
        <KindSign kind={kindOf(finding)} said={!underTable} />{' '}
        {!underTable && table > 0 && <b>{texts.overview.table(table)} </b>}
        <span>{message}</span>
        {current && <span className={hidden}>{texts.signs.aside(texts.findings.current)}</span>}
      </button>
      <div className={itemStyles.facts}>
        {reported[0] && (
          <span>
            <CellLink place={reported[0].place} home={home} value={reported[0].value} />{' '}
            {reported.length > 1 && texts.findings.more(reported.length)}
          </span>
        )}
        {suspects.length > 0 && <span>{texts.findings.suspects(suspects.length)}</span>}
        {explanation?.outdated && <span>{texts.findings.outdated}</span>}
      </div>
      {open && (
        <div id={`${id}details`} className={itemStyles.details}>
          <FindingDetails finding={finding} />
        </div>
      )}
    </article>
  );
});
