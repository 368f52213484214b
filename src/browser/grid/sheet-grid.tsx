import { css } from 'office-ui-fabric-react/lib/Utilities';
import { type RefObject, useEffect, useId, useMemo } from 'react';
import type { CheckView } from '../../desk/views/views';
import { hidden } from '../../taskpane/theme/styles';
import { address, columnLetters } from '../../workbook/address';
import type { Area } from '../../workbook/types';
import type { SheetShape } from '../protocol/sheet-shape';
import { useTexts } from '../texts/texts';
import { CellEditor, type Leave } from './cell-editor';
import { relatedTo, signsOf } from './cell-signs';
import type { GridPlace } from './grid-keys';
import { cellId, GridRow } from './grid-row';
import { gridStyles as styles } from './grid-styles';
import { type GridLayout, HEAD_HEIGHT, HEAD_WIDTH } from './layout';
import { reveal } from './reveal';
import type { ShownCells } from './shown-cells';
import type { EditingHandle } from './use-editing';
import { useGridEvents } from './use-grid-events';

export interface SheetGridProps {
  scroller: RefObject<HTMLDivElement>;
  shape: SheetShape;
  layout: GridLayout;
  cells: ShownCells;
  visible: Area;
  /** How much further the rows lie than the scroll bar says. */
  shift: number;
  view: CheckView | undefined;
  place: GridPlace;
  /** Counts up when the cell is to be brought into view. */
  shown: number;
  /** False while another tab of the page covers it. */
  isSeen: boolean;
  edits: EditingHandle;
  readOnly: boolean;
  onGoTo: (place: GridPlace) => void;
  onTurn: (way: 'undo' | 'redo') => void;
}

/** The cells of a sheet: what is on the screen, and a little around it. */
export function SheetGrid(props: SheetGridProps) {
  const { scroller, shape, layout, cells, visible, shift, view, place, shown, isSeen, edits } = props;
  const { texts } = useTexts();
  const grid = useId();
  const { editing, pending } = edits;
  const merge = cells.mergeAt(place);
  const current = merge === undefined ? place : { row: merge.top, column: merge.left };
  const signs = useMemo(() => signsOf(view, shape.name), [view, shape.name]);
  const { row, column } = current;
  const related = useMemo(() => relatedTo(view, { sheet: shape.name, row, column }), [view, shape.name, row, column]);
  const events = useGridEvents(props, current);

  const whole = merge ?? { top: row, left: column, bottom: row, right: column };
  const { top, left, bottom, right } = whole;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` counts the wishes to see the same cell again
  useEffect(() => {
    if (scroller.current !== null && isSeen) reveal(scroller.current, layout, { top, left, bottom, right });
  }, [scroller, layout, top, left, bottom, right, shown, isSeen]);

  const rows: number[] = [];
  for (const { top: first, bottom: last } of cells.merges) {
    if (first < visible.top && last >= visible.top && !rows.includes(first)) rows.push(first);
  }
  // A moment later they are drawn with what stands in them.
  if (!cells.isFirst) for (let at = visible.top; at <= visible.bottom; at++) rows.push(at);
  const leave = (way: Leave) => {
    edits.commit();
    scroller.current?.focus({ preventScroll: true });
    events.step(way);
  };
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={texts.grid.label(shape.name)}
        aria-description={texts.grid.keys}
        aria-rowcount={layout.rows.count + 1}
        aria-colcount={layout.columns.count + 1}
        aria-readonly={props.readOnly}
        aria-activedescendant={rows.includes(row) ? cellId(grid, current) : undefined}
        className={styles.grid}
        {...events.handlers}
      >
        <div
          role="presentation"
          style={{ width: HEAD_WIDTH + layout.columns.length, height: HEAD_HEIGHT + layout.height }}
        >
          <Heads layout={layout} first={visible.left} last={visible.right} current={place.column} />
          {rows.map((at) => (
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
              pending={pending?.sheet === shape.name && pending.row === at ? pending : undefined}
            />
          ))}
          {editing?.where === 'cell' && editing.place.sheet === shape.name && (
            <CellEditor
              address={address(editing.place.row, editing.place.column)}
              draft={editing.draft}
              onDraft={edits.type}
              onCommit={(way) => (way === 'stay' ? edits.commit() : leave(way))}
              onCancel={() => {
                edits.cancel();
                scroller.current?.focus({ preventScroll: true });
              }}
              style={{
                top: HEAD_HEIGHT + layout.rows.offset(top) + shift,
                left: HEAD_WIDTH + layout.columns.offset(left),
                width: Math.max(96, layout.columns.offset(right + 1) - layout.columns.offset(left)),
                height: layout.rows.offset(bottom + 1) - layout.rows.offset(top),
              }}
            />
          )}
        </div>
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
