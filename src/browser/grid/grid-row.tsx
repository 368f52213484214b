import { css } from 'office-ui-fabric-react/lib/Utilities';
import { memo } from 'react';
import { cellKey } from '../../workbook/address';
import type { MarkLook } from '../../workbook/edits';
import type { Area, Position } from '../../workbook/types';
import { GridCell } from './grid-cell';
import { gridStyles as styles } from './grid-styles';
import { type GridLayout, HEAD_WIDTH } from './layout';
import type { ShownCells } from './shown-cells';

interface Pending extends Position {
  readonly text: string;
}

interface GridRowProps {
  grid: string;
  row: number;
  top: number;
  layout: GridLayout;
  first: number;
  last: number;
  cells: ShownCells;
  signs: ReadonlyMap<string, MarkLook>;
  related: ReadonlySet<string>;
  /** The column that the user stands on, where it is in this row. */
  current: number | undefined;
  /** Columns of this row that are selected; none where the first comes after the last. */
  from: number;
  to: number;
  pending: Pending | undefined;
}

/** A row as far as it is on the screen. A merged area is drawn by the row that it begins in. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { grid, row, top, layout, first, last, cells, signs, related, current, from, to, pending } = props;
  const { rows, columns } = layout;
  const drawn: number[] = [];
  for (const merge of cells.merges) {
    if (merge.top === row && merge.left < first && merge.right >= first) drawn.push(merge.left);
  }
  for (let column = first; column <= last; column++) {
    const merge = cells.mergeAt({ row, column });
    if (merge === undefined || (merge.top === row && merge.left === column)) drawn.push(column);
  }
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles.row}
      style={{ top, height: rows.size(row), width: HEAD_WIDTH + columns.length }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={css(styles.rowHead, current !== undefined && styles.currentHead)}
      >
        {row + 1}
      </div>
      {drawn.map((column) => {
        const place = { row, column };
        const merge = cells.mergeAt(place);
        const key = cellKey(place);
        return (
          <GridCell
            key={column}
            id={cellId(grid, place)}
            row={row}
            column={column}
            left={HEAD_WIDTH + columns.offset(column)}
            width={extent(columns, column, merge?.right ?? column)}
            height={extent(rows, row, merge?.bottom ?? row)}
            cell={cells.cellAt(place)}
            {...(merge && { span: spanOf(merge) })}
            sign={signs.get(key)}
            related={related.has(key)}
            current={current === column}
            selected={column >= from && column <= to}
            pending={pending?.column === column && pending.row === row ? pending.text : undefined}
          />
        );
      })}
    </div>
  );
});

export const cellId = (grid: string, { row, column }: Position): string => `${grid}-${row}-${column}`;

const extent = (axis: GridLayout['rows'], from: number, to: number): number => axis.offset(to + 1) - axis.offset(from);

const spanOf = ({ top, left, bottom, right }: Area) => ({ rows: bottom - top + 1, columns: right - left + 1 });
