import { mergeStyleSets } from 'office-ui-fabric-react/lib/Styling';
import { css } from 'office-ui-fabric-react/lib/Utilities';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { TableView } from '../../desk/views/views';
import { usePane, usePaneState } from '../pane-context';
import { Button } from '../parts/button';
import { MAP_COLUMNS, nextTile } from './grid-keys';
import { tableLines, tableName, tileSign } from './table-words';
import { TileInfo } from './tile-info';
import { tileStyles } from './tile-styles';

const styles = mergeStyleSets({
  map: { maxWidth: 480 },
  line: { display: 'flex', alignItems: 'center', gap: 4, minHeight: 26 },
  toggle: { minHeight: 24, padding: 0 },
  up: { selectors: { '& svg': { transform: 'rotate(180deg)' } } },
  grid: {
    tableLayout: 'fixed',
    width: '100%',
    borderCollapse: 'collapse',
    margin: '0 -1.5px',
    selectors: { '& td': { padding: '1px 1.5px' } },
  },
});

/** The 43 tables at one look, coloured and lettered by state; one of them tab stop, arrow keys between. Folded, their counts. */
export function TableMap({ tables }: { tables: readonly TableView[] }) {
  const { actions, store, texts } = usePane();
  const chosen = usePaneState(({ filter }) => filter.table);
  const folded = usePaneState(({ mapFolded }) => mapFolded === true);
  const [current, setCurrent] = useState(0);
  const [shown, setShown] = useState<number>();
  const grid = useRef<HTMLTableElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const hint = useId();

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextTile(current, event.key, tables.length, event.ctrlKey);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    grid.current?.querySelectorAll('button')[next]?.focus();
  };
  const choose = ({ no, place }: TableView) => {
    if (no === chosen) return actions.unfilter('table');
    actions.filter({ table: no });
    if (place !== undefined) void actions.select(place);
    // The tile that was pressed may be gone with the map.
    if (store.getState().mapFolded) toggle.current?.focus();
  };
  const rows = Array.from({ length: Math.ceil(tables.length / MAP_COLUMNS) }, (_, row) =>
    tables.slice(row * MAP_COLUMNS, (row + 1) * MAP_COLUMNS),
  );
  const told = folded ? undefined : tables.find(({ no }) => no === (shown ?? chosen));

  return (
    <div className={styles.map}>
      {!folded && (
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys move in it, as in any grid.
          role="grid"
          aria-label={texts.overview.map}
          aria-describedby={hint}
          className={styles.grid}
          onKeyDown={onKeyDown}
          onBlur={() => setShown(undefined)}
        >
          <tbody>
            {rows.map((row, at) => (
              <tr key={row[0]?.no}>
                {row.map((table, column) => (
                  <td key={table.no}>
                    <button
                      type="button"
                      className={css(
                        tileStyles.tile,
                        tileStyles[table.state],
                        table.no === chosen && tileStyles.chosen,
                      )}
                      tabIndex={at * MAP_COLUMNS + column === current ? 0 : -1}
                      aria-pressed={table.no === chosen}
                      aria-label={tableName(table, texts)}
                      title={tableLines(table, texts).join('\n')}
                      onFocus={() => {
                        setCurrent(at * MAP_COLUMNS + column);
                        setShown(table.no);
                      }}
                      onMouseEnter={() => setShown(table.no)}
                      onMouseLeave={() => setShown(undefined)}
                      onClick={() => choose(table)}
                    >
                      {table.no} <small data-sign={tileSign(table.state, table.count)} />
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div id={hint} hidden>
        {texts.overview.mapHint}
      </div>
      <div className={styles.line}>
        <TileInfo table={told} tables={tables} />
        <Button
          ref={toggle}
          look="quiet"
          className={css(styles.toggle, !folded && styles.up)}
          icon="chevron"
          aria-label={folded ? texts.overview.showMap : texts.overview.hideMap}
          aria-expanded={!folded}
          onClick={() => actions.foldMap(!folded)}
        />
      </div>
    </div>
  );
}
