import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTexts } from '../texts/texts';
import { gridStyles as styles } from './grid-styles';

export type Leave = 'down' | 'up' | 'right' | 'left' | 'stay';

interface CellEditorProps {
  address: string;
  draft: string;
  onDraft: (draft: string) => void;
  onCommit: (leave: Leave) => void;
  onCancel: () => void;
  style: { top: number; left: number; width: number; height: number };
}

/** Where a cell is typed in: over the cell itself. */
export function CellEditor({ address, draft, onDraft, onCommit, onCancel, style }: CellEditorProps) {
  const { texts } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
  }, []);
  return (
    <input
      ref={input}
      className={styles.editor}
      style={style}
      aria-label={texts.grid.editing(address)}
      value={draft}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onDraft(event.currentTarget.value)}
      onKeyDown={(event) => keyed(event, onCommit, onCancel)}
      onBlur={() => onCommit('stay')}
    />
  );
}

/** Keys that end typing, as in Excel. Enter that takes a word of an input method is not one of them. */
export function keyed(event: KeyboardEvent, onCommit: (leave: Leave) => void, onCancel: () => void): void {
  event.stopPropagation();
  if (event.nativeEvent.isComposing) return;
  const { key, shiftKey } = event;
  if (key !== 'Enter' && key !== 'Tab' && key !== 'Escape') return;
  event.preventDefault();
  if (key === 'Escape') onCancel();
  else if (key === 'Enter') onCommit(shiftKey ? 'up' : 'down');
  else onCommit(shiftKey ? 'left' : 'right');
}
