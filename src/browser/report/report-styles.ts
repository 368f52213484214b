import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { FOCUS, FORCED, NUMBERS } from '../../taskpane/theme/styles';

export const reportStyles = mergeStyleSets({
  side: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  report: {
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: '8px 24px 40px',
    background: 'var(--paper)',
    fontSize: 14,
    lineHeight: '1.75',
    selectors: {
      ':focus-visible': { ...FOCUS, outlineOffset: '-2px' },
      '@media (max-width: 760px)': { padding: '8px 12px 32px' },
    },
  },
  heading: { margin: '16px 0 4px', lineHeight: '1.4', maxWidth: '48em' },
  paragraph: { margin: '0 0 8px', maxWidth: '48em', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  table: {
    margin: '4px 0 16px',
    borderCollapse: 'collapse',
    fontSize: 13,
    lineHeight: '1.4',
    selectors: {
      '& caption': { padding: '4px 0', fontWeight: 600, textAlign: 'left' },
      '& td, & th': {
        minWidth: '2em',
        padding: '2px 6px',
        border: '1px solid var(--edge)',
        fontWeight: 400,
        textAlign: 'left',
        // A number is not broken: the report scrolls sideways instead.
        overflowWrap: 'break-word',
        whiteSpace: 'pre-wrap',
        cursor: 'pointer',
      },
      '& th': { background: 'var(--band)', fontWeight: 600 },
    },
  },
  number: { ...NUMBERS, textAlign: 'right !important' as 'right' },
  stop: {
    display: 'inline',
    margin: 0,
    padding: 0,
    border: 0,
    borderRadius: 2,
    background: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'inherit',
    cursor: 'pointer',
    userSelect: 'text',
    selectors: { ':hover': { background: 'var(--hover)', color: 'var(--ink)' }, ':focus-visible': FOCUS },
  },
  sign: { fontWeight: 700, fontSize: 12, marginRight: 2 },
  agrees: { borderBottom: '1px solid var(--edge)' },
  plan: { borderBottom: '1px dotted var(--edge)' },
  unread: { borderBottom: '1px dashed var(--soft)', selectors: { '& b': { color: 'var(--soft)' } } },
  error: {
    borderBottom: '2px solid var(--error)',
    background: 'var(--error-wash)',
    selectors: { '& b': { color: 'var(--on-error-wash)' } },
  },
  query: {
    borderBottom: '2px dashed var(--query)',
    background: 'var(--query-wash)',
    selectors: { '& b': { color: 'var(--on-query-wash)' } },
  },
  rounding: {
    borderBottom: '2px dotted var(--rounding)',
    background: 'var(--accent-wash)',
    selectors: { '& b': { color: 'var(--on-accent-wash)' } },
  },
  note: { borderBottom: '2px dotted var(--note)' },
  related: { boxShadow: 'inset 0 0 0 1px var(--accent)', selectors: { [FORCED]: { outline: '1px dashed Highlight' } } },
  current: {
    boxShadow: '0 0 0 2px var(--accent)',
    selectors: { [FORCED]: { outline: '2px solid Highlight', outlineOffset: '1px' } },
  },
  currentCell: {
    boxShadow: 'inset 0 0 0 2px var(--accent)',
    background: 'var(--accent-wash)',
    color: 'var(--on-accent-wash)',
    selectors: { [FORCED]: { outline: '2px solid Highlight', outlineOffset: '-2px' } },
  },
});
