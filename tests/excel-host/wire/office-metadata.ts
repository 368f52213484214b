/** What office.js itself says of a class, on its prototype. */
export interface ClassMetadata {
  readonly isCollection: boolean;
  /** Public name → name on the wire. */
  readonly scalars: ReadonlyMap<string, string>;
  readonly navigation: readonly string[];
  /** Public methods and events, without what the library adds to every class. */
  readonly methods: readonly string[];
  /** Event → the method that registers for it, where there is one. */
  readonly events: ReadonlyMap<string, string>;
  /** Requirement set a member was added in, where it says so. */
  readonly sets: ReadonlyMap<string, { readonly set: string; readonly version: string }>;
}

/** The classes of the loaded office.js, read from `window.Excel`. */
export class OfficeMetadata {
  readonly #known = new Map<string, ClassMetadata>();
  readonly #excel: () => Readonly<Record<string, unknown>>;
  /** As `Office.context.requirements` answers. */
  readonly isSupported: (set: string, version: string) => boolean;

  constructor(excel: () => Readonly<Record<string, unknown>>, isSupported: (set: string, version: string) => boolean) {
    this.#excel = excel;
    this.isSupported = isSupported;
  }

  /** Names of all classes. */
  get classNames(): string[] {
    return Object.keys(this.#excel()).filter((name) => this.#prototype(name) !== undefined);
  }

  of(className: string): ClassMetadata {
    let known = this.#known.get(className);
    if (known === undefined) {
      const prototype = this.#prototype(className);
      if (prototype === undefined) throw new Error(`office.js has no class ${className}`);
      known = readClass(prototype);
      this.#known.set(className, known);
    }
    return known;
  }

  /** Whether the host has the requirement set that a member needs. */
  supports(className: string, member: string): boolean {
    const needed = this.of(className).sets.get(member);
    return needed === undefined || this.isSupported(needed.set, needed.version);
  }

  #prototype(className: string): Prototype | undefined {
    const type = this.#excel()[className];
    if (typeof type !== 'function') return undefined;
    const prototype = type.prototype as Prototype | undefined;
    return typeof prototype?._className === 'string' ? prototype : undefined;
  }
}

interface Prototype {
  readonly _className?: string;
  readonly _isCollection?: boolean;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
}

const IN_EVERY_CLASS: ReadonlySet<string> = new Set([
  ...['constructor', 'load', 'retrieve', 'toJSON', 'setMockData', 'set', 'update', 'ensureUnchanged', 'items'],
  ...['track', 'untrack'],
]);

function readClass(prototype: Prototype): ClassMetadata {
  const names = prototype._scalarPropertyNames ?? [];
  const wire = prototype._scalarPropertyOriginalNames ?? [];
  const scalars = new Map(names.map((name, index) => [name, wire[index] as string]));
  const navigation = prototype._navigationPropertyNames ?? [];
  const methods: string[] = [];
  const events = new Map<string, string>();
  const sets = new Map<string, { set: string; version: string }>();
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const source = String(descriptor.value ?? descriptor.get);
    // _throwIfApiNotSupported("Range.hasSpill", defaultSet, "1.12", …): a quoted set is another than ExcelApi.
    const needed = /\("\w+\.\w+",\s*("?)(\w+)\1,\s*"(\d+\.\d+)"/.exec(source);
    if (needed !== null) {
      sets.set(name, { set: needed[1] === '' ? 'ExcelApi' : (needed[2] as string), version: needed[3] as string });
    }
    const known = scalars.has(name) || navigation.includes(name) || IN_EVERY_CLASS.has(name) || name.startsWith('_');
    if (!known) methods.push(name);
    const register = /\._Register\w+/.exec(source)?.[0].slice(1);
    if (/^on[A-Z]/.test(name) && register !== undefined) events.set(name, register);
  }
  return { isCollection: prototype._isCollection === true, scalars, navigation, methods, events, sets };
}
