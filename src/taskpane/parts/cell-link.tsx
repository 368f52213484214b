import { mergeStyles } from 'office-ui-fabric-react/lib/Styling';
import type { CellPlace } from '../../workbook/types';
import { usePane, usePaneState } from '../pane-context';
import { placeText } from '../state/filter';
import { FOCUS, FORCED, NUMBERS } from '../theme/styles';

const link = mergeStyles({
  padding: '0 1px',
  border: 0,
  background: 'none',
  color: 'var(--accent)',
  font: 'inherit',
  textDecoration: 'underline',
  textUnderlineOffset: 2,
  cursor: 'pointer',
  borderRadius: 2,
  ...NUMBERS,
  selectors: {
    ':hover': { background: 'var(--accent-wash)' },
    ':focus-visible': FOCUS,
    [FORCED]: { color: 'LinkText' },
  },
});

interface CellLinkProps {
  place: CellPlace;
  home?: string | undefined;
  value?: string;
  /** What is shown instead of the address: that of the area which the cell begins. */
  text?: string;
}

/** A cell's address that goes to the cell. The sheet is named where it is another than `home`. */
export function CellLink({ place, home, value, text: given }: CellLinkProps) {
  const { actions, texts } = usePane();
  const named = usePaneState(({ view }) => view?.named);
  const text = given ?? placeText(place, home, named);
  const name = value === undefined ? texts.findings.select(text) : texts.findings.cell(text, value);
  return (
    <button type="button" className={link} aria-label={name} onClick={() => void actions.select(place)}>
      {text}
    </button>
  );
}
