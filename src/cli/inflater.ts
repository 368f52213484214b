import type * as Fflate from 'fflate';

/** Stands for `fflate` in the command: Node unpacks all but large parts, and its tables take time to make. */
let loaded: typeof Fflate | undefined;

function fflate(): typeof Fflate {
  loaded ??= require('fflate/browser') as typeof Fflate;
  return loaded;
}

export const inflateSync = (data: Uint8Array, options?: Fflate.InflateOptions): Uint8Array =>
  fflate().inflateSync(data, options);
export const deflateSync: typeof Fflate.deflateSync = (...given) => fflate().deflateSync(...given);

export const Inflate = new Proxy(class {}, {
  construct: (_, given) => Reflect.construct(fflate().Inflate, given),
}) as unknown as typeof Fflate.Inflate;
