import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import type { TableStateWord, TableView } from '../../desk/views/views';
import { usePane } from '../pane-context';
import { tableLines, tileSign } from './table-words';
import { tileStyles } from './tile-styles';

const styles = mergeStyleSets({
  // As high with a table as with the legend, so that nothing below moves under the mouse.
  info: { minHeight: 50, marginTop: 6, fontSize: 12, lineHeight: '1.4', color: 'var(--soft)' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', margin: 0, padding: 0, listStyle: 'none' },
  sample: { display: 'inline-block', width: 34, marginRight: 4, cursor: 'default', fontSize: 11, padding: 0 },
  name: { color: 'var(--ink)', fontWeight: 600 },
});

const STATES: readonly TableStateWord[] = ['有误', '核实', '部分未核对', '尾差', '提示', '没有问题', '缺'];

/** Below the map: what is known of the table under the mouse or the focus, else what the colours and letters mean. */
export function TileInfo({ table }: { table: TableView | undefined }) {
  const { texts } = usePane();
  if (table === undefined) {
    return (
      <div className={styles.info}>
        <ul className={styles.legend} aria-label={texts.overview.legend}>
          {STATES.map((state) => (
            <li key={state}>
              <span className={css(tileStyles.tile, tileStyles[state], styles.sample)}>{tileSign(state)}</span>
              {texts.overview.states[state]}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  // Tiles have all of this in their names and titles.
  return (
    <div className={styles.info} aria-hidden="true">
      {tableLines(table, texts)
        .slice(0, 4)
        .map((line, at) => (
          <div key={line} className={css(styles.line, at === 0 && styles.name)}>
            {line}
          </div>
        ))}
    </div>
  );
}
