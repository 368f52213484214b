/** The prefixes that stand for the namespace of a part's root, which elements within may bind anew. */
export class MainPrefixes {
  private prefixes: ReadonlySet<string> = new Set();
  private uri = '';
  /** Elements open that bind some otherwise than what is around them, and what holds outside. */
  private readonly scopes: { readonly depth: number; readonly outside: ReadonlySet<string> }[] = [];

  /** Begins with the prefix of a root and the namespaces that it binds. */
  begin(prefix: string, bindings: ReadonlyMap<string, string>): void {
    this.uri = bindings.get(prefix) ?? '';
    this.prefixes = new Set([prefix, ...this.boundIn(bindings)]);
  }

  has(prefix: string): boolean {
    return this.prefixes.has(prefix);
  }

  /** True where prefixes are bound as at the root. */
  get isAsAtRoot(): boolean {
    return this.scopes.length === 0;
  }

  /** Takes in what an element binds, which is open at a depth until `leave`. */
  enter(depth: number, bindings: ReadonlyMap<string, string>): void {
    const outside = this.prefixes;
    const inside = new Set([...[...outside].filter((prefix) => !bindings.has(prefix)), ...this.boundIn(bindings)]);
    // Most that are bound within are for what is not read, or say again what holds anyway.
    if (inside.size === outside.size && [...inside].every((prefix) => outside.has(prefix))) return;
    this.scopes.push({ depth, outside });
    this.prefixes = inside;
  }

  leave(depth: number): void {
    if (this.scopes.at(-1)?.depth === depth) this.prefixes = this.scopes.pop()!.outside;
  }

  private boundIn(bindings: ReadonlyMap<string, string>): string[] {
    return [...bindings].flatMap(([prefix, uri]) => (uri === this.uri ? [prefix] : []));
  }
}
