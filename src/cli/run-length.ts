import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 that the run is short: no optimising compiler, which an ordinary workbook's check is over before it pays
 * for, and no larger nursery than at the start (docs/decisions/009).
 */
export function shortRun(): void {
  setFlagsFromString('--no-opt');
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Takes that back, for a large workbook. */
export function longRun(): void {
  setFlagsFromString('--opt');
  setFlagsFromString('--semi-space-growth-factor=2');
}
