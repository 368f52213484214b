/** Tables in a row of the map; 43 of them make six rows. */
export const MAP_COLUMNS = 8;

/** Where a key leads from one of `count` tiles, laid in rows; undefined if it leads nowhere. */
export function nextTile(at: number, key: string, count: number, wide = false): number | undefined {
  const row = Math.floor(at / MAP_COLUMNS);
  const last = count - 1;
  const next: Partial<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - MAP_COLUMNS,
    ArrowDown: at + MAP_COLUMNS,
    Home: wide ? 0 : row * MAP_COLUMNS,
    End: wide ? last : Math.min(last, row * MAP_COLUMNS + MAP_COLUMNS - 1),
  };
  const goal = next[key];
  return goal === undefined || goal < 0 || goal > last ? undefined : goal;
}
