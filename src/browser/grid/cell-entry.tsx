import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useTexts } from '../texts/texts';
import { gridStyles as styles } from './grid-styles';

export type Leave = 'down' | 'up' | 'right' | 'left' | 'stay';

interface CellEntryProps {
  input: RefObject<HTMLInputElement>;
  /** The grid that it stands over, and the cell of it that the user is on. */
  grid: string;
  active: string | undefined;
  label: string;
  address: string;
  /** What is being typed; undefined while nothing is. */
  draft: string | undefined;
  /** True where it is typed over: arrows leave the cell then, as in Excel and WPS. */
  isOver: boolean;
  readOnly: boolean;
  /** Typing begins over what the cell holds. */
  onStart: (draft: string) => void;
  onDraft: (draft: string) => void;
  /** The user goes on within what is typed. */
  onSettle: () => void;
  onCommit: (leave: Leave) => void;
  onCancel: () => void;
  style: { top: number; left: number; width: number; height: number };
}

/**
 * Where the keyboard is while the user stands on a cell, and where the cell is typed in, over the cell itself. One field for
 * both: an input method writes into what has the focus when its first key goes down, and nothing else.
 */
export function CellEntry(props: CellEntryProps) {
  const { input, grid, active, label, address, draft, isOver, readOnly, style } = props;
  const { onStart, onDraft, onSettle, onCommit, onCancel } = props;
  const { texts } = useTexts();
  const isEditing = draft !== undefined;
  const isComposed = useRef(false);
  useEffect(() => {
    if (isEditing) input.current?.focus({ preventScroll: true });
  }, [isEditing, input]);
  return (
    <input
      ref={input}
      className={isEditing ? styles.editor : styles.entry}
      style={style}
      aria-label={isEditing ? texts.grid.editing(address) : label}
      {...(!isEditing && {
        'aria-controls': grid,
        'aria-activedescendant': active,
        'aria-description': texts.grid.keys,
      })}
      value={draft ?? ''}
      readOnly={readOnly}
      autoComplete="off"
      spellCheck={false}
      onCompositionStart={() => {
        if (isEditing || readOnly) return;
        isComposed.current = true;
        onStart('');
      }}
      onCompositionEnd={({ currentTarget }) => {
        // Nothing was chosen: the cell stays as it is.
        if (isComposed.current && currentTarget.value === '') onCancel();
        isComposed.current = false;
      }}
      onChange={({ currentTarget }) => (isEditing ? onDraft : onStart)(currentTarget.value)}
      onKeyDown={(event) => {
        if (!isEditing) return;
        const leave = isOver && !draft.startsWith('=') ? leaveOf(event) : undefined;
        if (event.key === 'F2') onSettle();
        if (leave === undefined) return keyed(event, onCommit, onCancel);
        event.stopPropagation();
        event.preventDefault();
        onCommit(leave);
      }}
      onMouseDown={() => {
        if (isEditing) onSettle();
      }}
      onBlur={() => {
        if (isEditing) onCommit('stay');
      }}
    />
  );
}

/** True for keys that an input method takes: Enter chooses a word then. Safari says so by the code alone. */
export const isTaken = ({ nativeEvent: { isComposing, keyCode } }: KeyboardEvent): boolean =>
  isComposing || keyCode === 229;

const ARROWS: Readonly<Record<string, Leave>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Where an arrow leads to that no input method takes and nothing is selected with. */
function leaveOf(event: KeyboardEvent): Leave | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  return isTaken(event) || shiftKey || ctrlKey || metaKey || altKey ? undefined : ARROWS[key];
}

/** Keys that end typing, as in Excel. Enter that takes a word of an input method is not one of them. */
export function keyed(event: KeyboardEvent, onCommit: (leave: Leave) => void, onCancel: () => void): void {
  const { key, shiftKey } = event;
  // They are for the page, wherever the user is.
  if (key === 'F8' || key === 'F6') {
    onCommit('stay');
    return;
  }
  event.stopPropagation();
  if (isTaken(event)) return;
  if (key !== 'Enter' && key !== 'Tab' && key !== 'Escape') return;
  event.preventDefault();
  if (key === 'Escape') onCancel();
  else if (key === 'Enter') onCommit(shiftKey ? 'up' : 'down');
  else onCommit(shiftKey ? 'left' : 'right');
}
