import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../taskpane/parts/button';
import { FOCUS, NUMBERS } from '../../taskpane/theme/styles';
import type { Position } from '../../workbook/types';
import type { BookSession } from '../session/book-session';
import { useTexts } from '../texts/texts';
import { isTaken } from './cell-entry';

const styles = mergeStyleSets({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    padding: '4px 8px',
    borderBottom: '1px solid var(--line)',
    background: 'var(--band)',
  },
  field: {
    flex: 1,
    minWidth: 0,
    maxWidth: 320,
    height: 28,
    boxSizing: 'border-box',
    padding: '2px 8px',
    border: '1px solid var(--edge)',
    borderRadius: 2,
    background: 'var(--control)',
    color: 'var(--control-ink)',
    font: 'inherit',
    selectors: { ':focus-visible': FOCUS },
  },
  count: { flex: 1, color: 'var(--soft)', ...NUMBERS },
});

interface FindBarProps {
  session: BookSession;
  sheet: string;
  /** Cells that changed are searched again. */
  version: number;
  at: Position;
  onGoTo: (place: Position) => void;
  onClose: () => void;
}

/** Finds words in the sheet in front, as its cells show or hold them. */
export function FindBar({ session, sheet, version, at, onGoTo, onClose }: FindBarProps) {
  const { texts } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly Position[]>([]);
  useEffect(() => field.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: cells that changed may hold other words
  useEffect(() => {
    let isWanted = true;
    void session.find(sheet, words).then((outcome) => {
      if (isWanted) setFound(outcome.ok ? outcome.value : []);
    });
    return () => {
      isWanted = false;
    };
  }, [session, sheet, words, version]);

  const here = found.findIndex(({ row, column }) => row === at.row && column === at.column);
  const goTo = (way: 1 | -1) => {
    const next = nextFound(found, at, way);
    if (next !== undefined) onGoTo(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTaken(event)) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === field.current) goTo(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <div role="search" className={styles.bar} onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="text"
        className={styles.field}
        aria-label={texts.find.label}
        placeholder={texts.find.label}
        value={words}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setWords(target.value)}
      />
      <Button onClick={() => goTo(-1)}>{texts.find.previous}</Button>
      <Button onClick={() => goTo(1)}>{texts.find.next}</Button>
      <span role="status" className={styles.count}>
        {words === '' ? '' : texts.find.count(here + 1, found.length)}
      </span>
      <Button look="quiet" icon="cancel" aria-label={texts.close} onClick={onClose} />
    </div>
  );
}

/** The next cell in reading order from where the user stands, round and round. */
export function nextFound(found: readonly Position[], at: Position, way: 1 | -1): Position | undefined {
  const isAfter = ({ row, column }: Position) => row > at.row || (row === at.row && column > at.column);
  const isBefore = ({ row, column }: Position) => row < at.row || (row === at.row && column < at.column);
  if (way === 1) return found.find(isAfter) ?? found[0];
  for (let index = found.length - 1; index >= 0; index--) if (isBefore(found[index]!)) return found[index];
  return found[found.length - 1];
}
