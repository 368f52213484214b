import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { LABEL, type Label } from './labels';

const styles = mergeStyleSets({
  // The line below it is the button.
  label: { pointerEvents: 'none' },
  pill: { fill: 'var(--paper)', strokeWidth: 1 },
  text: { fontSize: 11, fontWeight: 600, textAnchor: 'middle', dominantBaseline: 'central' },
  error: { fill: 'var(--error)' },
  query: { fill: 'var(--query)' },
});

/** Sign and count on a line of trouble, so that colour is not all there is; above the lines, or they would cross it out. */
export function LinkLabel({ label: { text, state, width, middle } }: { label: Label }) {
  return (
    <g className={styles.label}>
      <rect
        className={styles.pill}
        x={middle.x - width / 2}
        y={middle.y - LABEL.height / 2}
        width={width}
        height={LABEL.height}
        rx={LABEL.height / 2}
        stroke={`var(--${state})`}
      />
      <text className={`${styles.text} ${styles[state]}`} {...middle}>
        {text}
      </text>
    </g>
  );
}
