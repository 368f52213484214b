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

/** A function of a thing that keeps what it found for as long as the thing is there. */
export function rememberedOf<K extends object, T>(read: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, T>();
  return (thing) => {
    let found = known.get(thing);
    if (found === undefined && !known.has(thing)) {
      found = read(thing);
      known.set(thing, found);
    }
    return found as T;
  };
}
