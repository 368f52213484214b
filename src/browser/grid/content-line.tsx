import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { NUMBERS } from '../../taskpane/theme/styles';
import { useTexts } from '../texts/texts';
import { keyed, type Leave } from './cell-entry';

const styles = mergeStyleSets({
  line: {
    display: 'flex',
    alignItems: 'stretch',
    borderBottom: '1px solid var(--line)',
    background: 'var(--band)',
    minHeight: 30,
  },
  address: {
    ...NUMBERS,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: 64,
    padding: '0 8px',
    borderRight: '1px solid var(--line)',
    fontWeight: 600,
  },
  content: {
    flex: 1,
    minWidth: 0,
    padding: '0 8px',
    border: 0,
    background: 'var(--control)',
    color: 'var(--control-ink)',
    font: 'inherit',
    selectors: { ':focus-visible': { outline: '2px solid var(--accent)', outlineOffset: '-2px' } },
  },
});

interface ContentLineProps {
  address: string;
  /** What the cell holds, or what is being typed. */
  content: string;
  readOnly: boolean;
  onStart: () => void;
  onDraft: (draft: string) => void;
  onCommit: (leave: Leave) => void;
  onCancel: () => void;
}

/** The line above the grid: what the cell really holds, a formula or a number in full. */
export function ContentLine({ address, content, readOnly, onStart, onDraft, onCommit, onCancel }: ContentLineProps) {
  const { texts } = useTexts();
  return (
    <div className={styles.line}>
      <output className={styles.address} aria-label={texts.grid.address}>
        {address}
      </output>
      <input
        className={styles.content}
        aria-label={texts.grid.contentOf(address)}
        value={content}
        readOnly={readOnly}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          onStart();
          onDraft(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          // Tab leaves the line as any other field.
          if (event.key === 'Tab') return;
          keyed(event, onCommit, onCancel);
        }}
        onBlur={() => onCommit('stay')}
      />
    </div>
  );
}
