import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import type { TableStateWord, TableView } from '../../desk/views/views';
import { tableName } from '../overview/table-words';
import { usePane } from '../pane-context';
import { centre, NODE } from './layout';

const styles = mergeStyleSets({
  // The lines below it are to be reached.
  node: { pointerEvents: 'none' },
  box: { fill: 'var(--paper)', stroke: 'var(--edge)' },
  text: { fill: 'var(--ink)', fontSize: 12, textAnchor: 'middle', dominantBaseline: 'central' },
  没有问题: { fill: 'var(--accent-wash)' },
  尾差: {},
  提示: {},
  部分未核对: { strokeDasharray: '5 2' },
  未核对: { strokeDasharray: '5 2' },
  有误: { fill: 'var(--error-solid)', stroke: 'var(--error)' },
  核实: { fill: 'var(--query-wash)', stroke: 'var(--query)' },
  缺: { strokeDasharray: '3 2' },
  shown: { stroke: 'var(--ink)', strokeWidth: 2 },
  onError: { fill: 'var(--on-error-solid)', fontWeight: 600 },
} satisfies Record<TableStateWord | 'node' | 'box' | 'text' | 'shown' | 'onError', object>);

/** A table in the picture; what it is called stands in its title. */
export function TableNode({ table, shown }: { table: TableView; shown: boolean }) {
  const { texts } = usePane();
  const { x, y } = centre(table.no);
  return (
    <g className={styles.node}>
      <title>{tableName(table, texts)}</title>
      <rect
        className={css(styles.box, styles[table.state], shown && styles.shown)}
        x={x - NODE.width / 2}
        y={y - NODE.height / 2}
        width={NODE.width}
        height={NODE.height}
        rx={2}
      />
      <text className={css(styles.text, table.state === '有误' && styles.onError)} x={x} y={y}>
        {table.no}
      </text>
    </g>
  );
}
