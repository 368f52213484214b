import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import type { KeyboardEvent } from 'react';
import type { LinkView } from '../../desk/views';
import { usePane } from '../pane-context';
import { FORCED } from '../theme/styles';
import { curve, linkKey } from './layout';

const styles = mergeStyleSets({
  link: {
    cursor: 'pointer',
    outline: 'none',
    selectors: {
      ':focus-visible .line': { stroke: 'var(--ink)', strokeWidth: 4 },
      ':focus-visible .pill': { stroke: 'var(--ink)', strokeWidth: 3 },
      ':hover .line': { strokeWidth: 4 },
    },
  },
  reach: { fill: 'none', stroke: 'transparent', strokeWidth: 14, pointerEvents: 'stroke' },
  line: { fill: 'none', stroke: 'var(--edge)', strokeWidth: 1, selectors: { [FORCED]: { stroke: 'CanvasText' } } },
  error: { stroke: 'var(--error)', strokeWidth: 3 },
  query: { stroke: 'var(--query)', strokeWidth: 2, strokeDasharray: '6 4' },
  skipped: { strokeDasharray: '1 4' },
  holds: { opacity: 0.55 },
  shown: { strokeWidth: 3.5, opacity: 1 },
  pill: { fill: 'var(--paper)', strokeWidth: 1 },
  text: { fontSize: 11, fontWeight: 600, textAnchor: 'middle', dominantBaseline: 'central' },
  errorText: { fill: 'var(--error)' },
  queryText: { fill: 'var(--query)' },
});

interface LinkLineProps {
  link: LinkView;
  shown: boolean;
  onShow: () => void;
  onChoose: () => void;
}

/** All relations between two tables: a line that is a button. Trouble has a label, so that colour is not all there is. */
export function LinkLine({ link, shown, onShow, onChoose }: LinkLineProps) {
  const { texts } = usePane();
  const { from, to, state, findings } = link;
  const { path, middle } = curve(from, to);
  const label = state === 'error' || state === 'query' ? `${texts.kinds[state].sign}${findings.length}` : '';
  const width = 8 + label.length * 7;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a picture.
    <g
      role="button"
      tabIndex={shown ? 0 : -1}
      data-link={linkKey(link)}
      className={styles.link}
      aria-label={texts.relations.link(from, to, texts.relations.states[state], findings.length)}
      onFocus={onShow}
      onMouseEnter={onShow}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <path className={css('line', styles.line, styles[state], shown && styles.shown)} d={path} />
      <path className={styles.reach} d={path} />
      {label !== '' && (
        <>
          <rect
            className={css('pill', styles.pill)}
            x={middle.x - width / 2}
            y={middle.y - 8}
            width={width}
            height={16}
            rx={8}
            stroke={`var(--${state})`}
          />
          <text className={css(styles.text, state === 'error' ? styles.errorText : styles.queryText)} {...middle}>
            {label}
          </text>
        </>
      )}
    </g>
  );
}
