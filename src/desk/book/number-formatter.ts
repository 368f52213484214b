import type { Formatter } from '../../workbook/number-formatter';

/** Stands for workbook/number-formatter in the pages: the formatter is loaded with the first workbook that needs it. */
let loaded: Formatter | undefined;

export function formatter(): Formatter {
  if (loaded === undefined) throw new Error('number formatter not loaded');
  return loaded;
}

export async function loadFormatter(): Promise<void> {
  loaded ??= await import(/* webpackChunkName: "number-formats" */ 'numfmt');
}
