import type * as Formatter from 'numfmt';

/** Stands for `numfmt` in the command (webpack.config.js): most workbooks have no format that needs it, and it is slow to load. */
let loaded: typeof Formatter | undefined;

function formatter(): typeof Formatter {
  loaded ??= require('numfmt/whole') as typeof Formatter;
  return loaded;
}

export const format: typeof Formatter.format = (...given) => formatter().format(...given);
export const isDateFormat: typeof Formatter.isDateFormat = (...given) => formatter().isDateFormat(...given);
export const tokenize: typeof Formatter.tokenize = (...given) => formatter().tokenize(...given);
