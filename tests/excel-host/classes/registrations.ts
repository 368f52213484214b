import type { Host } from '../host-object';
import { SHEET_EVENTS } from '../wire/event-types';

/** `_Register…Event` of each sheet event; `targetOf` says whose events these are. */
export function registrations<T>(
  targetOf: (target: T) => string,
): Record<string, (target: T, args: readonly unknown[], host: Host) => unknown> {
  return Object.fromEntries(
    Object.values(SHEET_EVENTS).map(({ type, method }) => [
      method,
      (target: T, [change]: readonly unknown[], host: Host) => {
        host.register(type, targetOf(target), change as 1 | -1);
        return null;
      },
    ]),
  );
}
