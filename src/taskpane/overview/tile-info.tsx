import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import type { TableStateWord, TableView } from '../../desk/views/views';
import { usePane } from '../pane-context';
import { hidden } from '../theme/styles';
import { tableLines, tileSign } from './table-words';
import { tileStyles } from './tile-styles';

const styles = mergeStyleSets({
  // As high with a table as with the counts, so that nothing below moves under the mouse.
  info: { flex: 1, minWidth: 0, fontSize: 12, lineHeight: '1.4', color: 'var(--soft)' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  counts: { display: 'flex', gap: 4, margin: 0, padding: 0, listStyle: 'none' },
  count: { width: 'auto', padding: '0 5px', cursor: 'default', lineHeight: '20px' },
  name: { color: 'var(--ink)', fontWeight: 600 },
});

const STATES: readonly TableStateWord[] = ['有误', '核实', '未核对', '部分未核对', '尾差', '提示', '没有问题', '缺'];

/** Below the map: what is known of the table under the mouse or the focus, else how many tables there are of each state. */
export function TileInfo({ table, tables }: { table: TableView | undefined; tables: readonly TableView[] }) {
  const { texts } = usePane();
  const { overview, signs } = texts;
  if (table === undefined) {
    const counts = STATES.map((state) => [state, tables.filter((one) => one.state === state).length] as const);
    return (
      <ul className={css(styles.info, styles.counts)} aria-label={overview.legend}>
        {counts.map(
          ([state, count]) =>
            count > 0 && (
              <li
                key={state}
                className={css(tileStyles.tile, tileStyles[state], styles.count)}
                title={overview.states[state] + signs.colon + overview.stateMeans[state]}
              >
                <span aria-hidden="true">{tileSign(state)}</span>
                <span className={hidden}>{overview.states[state]}</span> {count}
              </li>
            ),
        )}
      </ul>
    );
  }
  const [name, ...rest] = tableLines(table, texts);
  // Tiles have all of this in their names and titles.
  return (
    <div className={css(styles.info, styles.line)} aria-hidden="true">
      <span className={styles.name}>{name}</span> {rest.slice(0, 2).join(' · ')}
    </div>
  );
}
