import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { FOCUS, FORCED, hidden as hiddenWords } from '../../taskpane/theme/styles';
import type { SheetShape } from '../protocol/sheet-shape';
import { useTexts } from '../texts/texts';
import { type SheetCount, SIGNS } from './cell-signs';

const styles = mergeStyleSets({
  tabs: {
    display: 'flex',
    flex: 'none',
    overflowX: 'auto',
    borderTop: '1px solid var(--line)',
    background: 'var(--band)',
    scrollbarWidth: 'thin',
  },
  tab: {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    flex: 'none',
    minHeight: 32,
    padding: '2px 12px',
    border: 0,
    borderRight: '1px solid var(--line)',
    borderTop: '3px solid transparent',
    background: 'transparent',
    color: 'var(--ink)',
    font: 'inherit',
    cursor: 'pointer',
    selectors: {
      ':hover': { background: 'var(--hover)' },
      ':focus-visible': { ...FOCUS, outlineOffset: '-2px' },
    },
  },
  front: {
    background: 'var(--paper)',
    borderTopColor: 'var(--accent)',
    fontWeight: 600,
    selectors: { [FORCED]: { borderTopColor: 'Highlight' } },
  },
  hidden: { color: 'var(--soft)', fontStyle: 'italic' },
  badge: { fontSize: 12, fontWeight: 600, whiteSpace: 'nowrap' },
  error: { color: 'var(--error)' },
  query: { color: 'var(--query)' },
});

interface SheetTabsProps {
  sheets: readonly SheetShape[];
  front: string;
  counts: ReadonlyMap<string, SheetCount>;
  onTurn: (sheet: string) => void;
}

/** The sheets of the workbook, each with the number of its open findings. */
export const SheetTabs = memo(function SheetTabs({ sheets, front, counts, onTurn }: SheetTabsProps) {
  const { texts } = useTexts();
  const current = useRef<HTMLButtonElement>(null);
  // The first is in view from the start.
  const revealed = useRef(sheets[0]?.name);
  useEffect(() => {
    if (revealed.current !== front) current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    revealed.current = front;
  }, [front]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const at = sheets.findIndex(({ name }) => name === front);
    const to = nextTab(event.key, at, sheets.length);
    if (to === undefined) return;
    event.preventDefault();
    onTurn(sheets[to]!.name);
    (event.currentTarget.children[to] as HTMLElement).focus();
  }
  return (
    <div role="tablist" aria-label={texts.grid.tabs} className={styles.tabs} onKeyDown={onKeyDown}>
      {sheets.map(({ name, hidden }) => {
        const { error = 0, query = 0 } = counts.get(name) ?? {};
        return (
          <button
            key={name}
            ref={name === front ? current : undefined}
            type="button"
            role="tab"
            aria-selected={name === front}
            tabIndex={name === front ? 0 : -1}
            className={css(styles.tab, name === front && styles.front, hidden && styles.hidden)}
            onClick={() => onTurn(name)}
          >
            {name}
            {hidden && <span className={styles.badge}>({texts.grid.hidden})</span>}
            <Badge look="error" count={error} words={texts.grid.counts(error, 0)} />
            <Badge look="query" count={query} words={texts.grid.counts(0, query)} />
          </button>
        );
      })}
    </div>
  );
});

/** A number with its sign; who listens hears the word. */
function Badge({ look, count, words }: { look: 'error' | 'query'; count: number; words: string }) {
  const { comma } = useTexts().texts;
  if (count === 0) return null;
  return (
    <>
      <span aria-hidden="true" className={css(styles.badge, styles[look])}>{`${SIGNS[look]} ${count}`}</span>
      <span className={hiddenWords}>{comma + words}</span>
    </>
  );
}

function nextTab(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return Math.min(count - 1, at + 1);
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
