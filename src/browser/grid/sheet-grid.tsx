import { css } from 'office-ui-fabric-react/lib/Utilities';
import { type RefObject, useEffect, useId, useMemo } from 'react';
import type { CheckView } from '../../desk/views/views';
import { hidden } from '../../taskpane/theme/styles';
import { address, columnLetters } from '../../workbook/address';
import type { Position } from '../../workbook/types';
import { useTexts } from '../texts/texts';
import { CellEntry } from './cell-entry';
import { relatedTo, signsOf } from './cell-signs';
import { cellId, GridRow } from './grid-row';
import { gridStyles as styles } from './grid-styles';
import { type GridLayout, HEAD_HEIGHT, HEAD_WIDTH } from './layout';
import { reveal } from './reveal';
import { type GridTarget, useGridEvents } from './use-grid-events';

export interface SheetGridProps extends GridTarget {
  scroller: RefObject<HTMLDivElement>;
  /** Has the focus while the user is in the grid. */
  entry: RefObject<HTMLInputElement>;
  /** How much further the rows lie than the scroll bar says. */
  shift: number;
  view: CheckView | undefined;
  place: Position;
  /** Counts up when the cell is to be brought into view. */
  shown: number;
  /** False while another tab of the page covers it. */
  isSeen: boolean;
}

/** The cells of a sheet: what is on the screen, and a little around it. */
export function SheetGrid(props: SheetGridProps) {
  const { scroller, entry, shape, layout, cells, visible, shift, view, place, shown, isSeen, edits, range } = props;
  const { texts } = useTexts();
  const grid = useId();
  const { editing, pending } = edits;
  const merge = cells.mergeAt(place);
  const current = merge === undefined ? place : { row: merge.top, column: merge.left };
  const signs = useMemo(() => signsOf(view, shape.name), [view, shape.name]);
  const { row, column } = current;
  const related = useMemo(() => relatedTo(view, { sheet: shape.name, row, column }), [view, shape.name, row, column]);
  const toEntry = () => entry.current?.focus({ preventScroll: true });
  const events = useGridEvents(props, current, toEntry);

  const whole = merge ?? { top: row, left: column, bottom: row, right: column };
  const { top, left, bottom, right } = whole;
  const seen = range.isMany
    ? { top: range.to.row, left: range.to.column, bottom: range.to.row, right: range.to.column }
    : whole;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` counts the wishes to see the same cell again
  useEffect(() => {
    if (scroller.current !== null && isSeen) reveal(scroller.current, layout, seen);
  }, [scroller, layout, seen.top, seen.left, seen.bottom, seen.right, shown, isSeen]);

  const rows: number[] = [];
  for (const { top: first, bottom: last } of cells.merges) {
    if (first < visible.top && last >= visible.top && !rows.includes(first)) rows.push(first);
  }
  // A moment later they are drawn with what stands in them.
  if (!cells.isFirst) for (let at = visible.top; at <= visible.bottom; at++) rows.push(at);
  const isTyping = editing?.where === 'cell' && editing.place.sheet === shape.name;
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.grid} {...events.keys}>
        <div
          id={grid}
          role="grid"
          // For whoever asks for the grid itself; Tab finds the field.
          tabIndex={-1}
          onFocus={toEntry}
          aria-label={texts.grid.label(shape.name)}
          aria-rowcount={layout.rows.count + 1}
          aria-colcount={layout.columns.count + 1}
          aria-readonly={props.readOnly}
          aria-multiselectable="true"
          className={styles.cells}
          style={{ width: HEAD_WIDTH + layout.columns.length, height: HEAD_HEIGHT + layout.height }}
          {...events.mouse}
        >
          <Heads layout={layout} first={visible.left} last={visible.right} current={place.column} />
          {rows.map((at) => {
            const isSelected = at >= range.area.top && at <= range.area.bottom;
            return (
              <GridRow
                key={at}
                grid={grid}
                row={at}
                top={HEAD_HEIGHT + layout.rows.offset(at) + shift}
                layout={layout}
                first={visible.left}
                last={visible.right}
                cells={cells}
                signs={signs}
                related={related}
                current={at === row ? column : undefined}
                from={isSelected ? range.area.left : 0}
                to={isSelected ? range.area.right : -1}
                pending={pending?.sheet === shape.name && pending.row === at ? pending : undefined}
              />
            );
          })}
        </div>
        <CellEntry
          input={entry}
          grid={grid}
          active={rows.includes(row) ? cellId(grid, current) : undefined}
          label={texts.grid.label(shape.name)}
          address={address(row, column)}
          draft={isTyping ? editing.draft : undefined}
          isOver={isTyping && editing.isOver}
          readOnly={props.readOnly}
          onStart={events.start}
          onDraft={edits.type}
          onSettle={edits.settle}
          onCommit={(way) => {
            edits.commit();
            events.step(way);
          }}
          onCancel={edits.cancel}
          style={{
            top: HEAD_HEIGHT + layout.rows.offset(top) + shift,
            left: HEAD_WIDTH + layout.columns.offset(left),
            width: Math.max(96, layout.columns.offset(right + 1) - layout.columns.offset(left)),
            height: layout.rows.offset(bottom + 1) - layout.rows.offset(top),
          }}
        />
      </div>
      <div className={styles.ring} />
    </div>
  );
}

interface HeadsProps {
  layout: GridLayout;
  first: number;
  last: number;
  current: number;
}

function Heads({ layout: { columns }, first, last, current }: HeadsProps) {
  const { texts } = useTexts();
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return (
    <div role="row" aria-rowindex={1} className={styles.heads} style={{ width: HEAD_WIDTH + columns.length }}>
      <div role="columnheader" aria-colindex={1} className={styles.corner}>
        <span className={hidden}>{texts.grid.rowHead}</span>
      </div>
      {shown.map((column) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          className={css(styles.columnHead, column === current && styles.currentHead)}
          style={{ left: HEAD_WIDTH + columns.offset(column), width: columns.size(column) }}
        >
          {columnLetters(column)}
        </div>
      ))}
    </div>
  );
}
