/** Groups values by a key, in the order in which they come; values whose key is undefined are left out. */
export function groupBy<K, T>(values: readonly T[], keyOf: (value: T) => K | undefined): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    const key = keyOf(value);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
