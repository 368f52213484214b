import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 that the run is short: no optimising compiler, which an ordinary workbook's check is over before it pays
 * for, no larger nursery than at the start, and no marking of the heap beside the work, whose end the process would wait
 * for (docs/decisions/009).
 */
export function shortRun(): void {
  setFlagsFromString('--no-opt');
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--no-incremental-marking');
}

/** Takes that back, for a large workbook. */
export function longRun(): void {
  setFlagsFromString('--opt');
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--incremental-marking');
}
