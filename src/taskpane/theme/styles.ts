import { type IRawStyle, mergeStyles } from 'office-ui-fabric-react/lib/Styling';

/** Styles that many parts share. Colours are custom properties, so that a style is made once for all themes. */

export const FORCED = '@media (forced-colors: active)';
export const STILL = '@media (prefers-reduced-motion: reduce)';

/** The custom properties for what the browser does not force by itself. */
export const FORCED_COLOURS = {
  ...Object.fromEntries(
    ['ink', 'edge', 'error', 'query', 'soft', 'on-error-solid'].map((name) => [`--${name}`, 'CanvasText']),
  ),
  ...Object.fromEntries(['paper', 'error-solid', 'accent-wash', 'query-wash'].map((name) => [`--${name}`, 'Canvas'])),
} as IRawStyle;

/** An outline is seen in forced colours too, where backgrounds and shadows vanish. */
export const FOCUS: IRawStyle = { outline: '2px solid var(--accent)', outlineOffset: '1px' };

/** `inset`, for Chromium 86. */
export const edges = (gap: number) => ({ top: gap, right: gap, bottom: gap, left: gap });

export const NUMBERS: IRawStyle = { fontVariantNumeric: 'tabular-nums' };

/** Seen by nobody, read by screen readers. */
export const hidden = mergeStyles({
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  padding: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
  border: 0,
});
