import type { Formatter } from '../workbook/number-formatter';

/** Stands for workbook/number-formatter in the command: the formatter is prepared when it is first asked for. */
let loaded: Formatter | undefined;

export function formatter(): Formatter {
  loaded ??= require('numfmt') as Formatter;
  return loaded;
}

export const loadFormatter = async (): Promise<void> => undefined;
