const MOST = 10_000;

/**
 * A function of a text that keeps what it found: the same few labels stand in every table and are held against every
 * form. Forgets all when it knows `MOST` texts, so that a huge workbook costs no memory.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined && !known.has(text)) {
      if (known.size >= MOST) known.clear();
      found = read(text);
      known.set(text, found);
    }
    return found as T;
  };
}
