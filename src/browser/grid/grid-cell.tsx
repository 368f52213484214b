import { css } from 'office-ui-fabric-react/lib/Utilities';
import type { MarkLook } from '../../workbook/edits';
import type { CellShown } from '../protocol/sheet-shape';
import { useTexts } from '../texts/texts';
import { SIGNS } from './cell-signs';
import { gridStyles as styles } from './grid-styles';

interface GridCellProps {
  id: string;
  row: number;
  column: number;
  left: number;
  width: number;
  height: number;
  cell: CellShown | undefined;
  /** Rows and columns that a merged area covers. */
  span?: { readonly rows: number; readonly columns: number };
  sign: MarkLook | undefined;
  related: boolean;
  current: boolean;
  /** Among the cells that are selected. */
  selected: boolean;
  /** What was typed and is being written. */
  pending: string | undefined;
}

export function GridCell(props: GridCellProps) {
  const { id, row, column, left, width, height, cell, span, sign, related, current, selected, pending } = props;
  const { texts } = useTexts();
  const mark = cell?.mark;
  const look = cell?.look;
  return (
    // Focus stays on the grid, which names the cell: a cell that scrolls away would take the focus with it.
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={selected}
      {...(span && { 'aria-rowspan': span.rows, 'aria-colspan': span.columns })}
      data-row={row}
      data-column={column}
      data-mark={mark}
      data-sign={sign}
      title={cell?.stale === true ? texts.grid.stale : undefined}
      className={css(
        styles.cell,
        span && styles.merged,
        cell?.isNumber === true && styles.number,
        span && span.columns > 1 && look?.align === undefined && styles.center,
        look?.bold && styles.bold,
        look?.shaded && styles.shaded,
        look?.align && styles[look.align],
        mark && styles[`mark-${mark}`],
        related && styles.related,
        selected && !current && styles.selected,
        current && styles.current,
        pending !== undefined && styles.pending,
      )}
      style={{ left, width, height }}
    >
      {sign !== undefined && (
        <span role="img" aria-label={texts.grid.signs[sign]} className={css(styles.sign, styles[sign])}>
          {SIGNS[sign]}
        </span>
      )}
      <span>{pending ?? cell?.text ?? ''}</span>
    </div>
  );
}
