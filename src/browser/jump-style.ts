import type { IRawStyle } from 'office-ui-fabric-react/lib/Styling';
import { FOCUS } from '../taskpane/theme/styles';

/** A cell that stands elsewhere, as a button that leads to it. */
export const JUMP: IRawStyle = {
  minHeight: 24,
  padding: '0 6px',
  border: '1px solid var(--edge)',
  borderRadius: 2,
  background: 'var(--paper)',
  color: 'var(--ink)',
  font: 'inherit',
  cursor: 'pointer',
  selectors: { ':hover': { borderColor: 'var(--ink)' }, ':focus-visible': FOCUS, '& b': { marginLeft: 4 } },
};
