/** Gives an object that stays the same as long as a part of a package does. */
export interface Versioned {
  version(part: string): object;
}

/** Remembers what is made of a part for as long as the part stays as it is: nothing of it may be changed by anyone. */
export function remembered<S extends Versioned, T>(
  make: (source: S, part: string) => T,
): (source: S, part: string) => T {
  const known = new WeakMap<object, { readonly made: T }>();
  return (source, part) => {
    const version = source.version(part);
    let found = known.get(version);
    if (found === undefined) {
      found = { made: make(source, part) };
      // Looking into a part may have been what made it one that is known by another object.
      known.set(source.version(part), found);
    }
    return found.made;
  };
}
