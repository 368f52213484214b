import { Refusal } from '../../refusals/refusal';

/** Loads a part of the program when it is first asked for. Throws `not-loaded` where the network fails; asked again, it tries again. */
export function partLoader<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    try {
      return await load();
    } catch {
      throw new Refusal('not-loaded');
    }
  };
}
