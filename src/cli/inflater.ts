import type * as Fflate from 'fflate';

/** Stands for `fflate` in the command: Node unpacks all but large parts, and its tables take time to make. */
let loaded: typeof Fflate | undefined;

function fflate(): typeof Fflate {
  loaded ??= require('fflate/browser') as typeof Fflate;
  return loaded;
}

export const inflateSync: typeof Fflate.inflateSync = (...given) => fflate().inflateSync(...given);
export const deflateSync: typeof Fflate.deflateSync = (...given) => fflate().deflateSync(...given);

/** Called with `new`, as the class that it gives. */
export const Inflate = ((...given: readonly unknown[]): object =>
  Reflect.construct(fflate().Inflate, given)) as unknown as typeof Fflate.Inflate;
