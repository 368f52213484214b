import { HostError } from '../errors';
import type { HostObject } from '../host-object';

/** Objects that office.js asked to keep between round trips. */
export class ReferenceTable {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new Map<object, string>();
  #next = 0;

  /** How many are kept; an add-in that forgets to untrack lets it grow. */
  get size(): number {
    return this.#objects.size;
  }

  keep(object: HostObject): string {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    const id = `ref${++this.#next}`;
    this.#objects.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.#ids.get(object);
  }

  get(id: string): HostObject {
    const object = this.#objects.get(id);
    if (object === undefined) throw new HostError('InvalidReference');
    return object;
  }

  remove(id: string): void {
    const object = this.#objects.get(id);
    if (object !== undefined) this.#ids.delete(object);
    this.#objects.delete(id);
  }
}
