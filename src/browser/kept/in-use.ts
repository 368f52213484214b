/** Which kept work belongs to a page that is open, this one or another: it is none to be offered. */

const lockName = (id: string): string => `gouji-unsaved ${id}`;

/** Says that work is in use, until the function returned is called or the page is gone, however that comes about. */
export function use(id: string): () => void {
  let leave = () => {};
  // Safari before 15.4 has no locks, nor has a page over plain http: there work of another page is offered too.
  navigator.locks?.request(lockName(id), () => new Promise<void>((resolve) => (leave = resolve))).catch(() => {});
  return () => leave();
}

/** Those among some that no page has in use. */
export async function unused<T extends { readonly id: string }>(some: readonly T[]): Promise<readonly T[]> {
  try {
    const held = new Set((await navigator.locks?.query())?.held?.map(({ name }) => name));
    return some.filter(({ id }) => !held.has(lockName(id)));
  } catch {
    return some;
  }
}
