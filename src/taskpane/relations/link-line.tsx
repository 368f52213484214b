import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import type { KeyboardEvent } from 'react';
import type { LinkView } from '../../desk/views/views';
import { FORCED } from '../theme/styles';
import { lineOf, linkKey, pathOf } from './layout';

const styles = mergeStyleSets({
  link: {
    cursor: 'pointer',
    outline: 'none',
    selectors: {
      ':focus-visible .line': { stroke: 'var(--ink)', strokeWidth: 4 },
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
});

interface LinkLineProps {
  link: LinkView;
  name: string;
  shown: boolean;
  onShow: () => void;
  onChoose: () => void;
}

/** All relations between two tables: a line that is a button. What trouble it is stands on its label. */
export function LinkLine({ link, name, shown, onShow, onChoose }: LinkLineProps) {
  const { from, to, state } = link;
  const path = pathOf(lineOf(from, to));
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
      aria-label={name}
      onFocus={onShow}
      onMouseEnter={onShow}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <path className={css('line', styles.line, styles[state], shown && styles.shown)} d={path} />
      <path className={styles.reach} d={path} />
    </g>
  );
}
