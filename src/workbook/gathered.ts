/**
 * All that the things of a list come to, one after another; what is no list counts as one. The same as `flatMap`, which
 * engines work through at a fifth of the speed: a check does it a hundred thousand times.
 */
export function gathered<T, U>(things: readonly T[], of: (thing: T, at: number) => U | readonly U[]): U[] {
  const all: U[] = [];
  for (let at = 0; at < things.length; at++) {
    const own = of(things[at]!, at);
    if (isList(own)) for (let next = 0; next < own.length; next++) all.push(own[next]!);
    else all.push(own);
  }
  return all;
}

const isList = <U>(own: U | readonly U[]): own is readonly U[] => Array.isArray(own);
