import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type AnyNode, type Identifier, parse } from 'acorn';

/** The engines of ENGINES in assets/site/site-program.cjs. */
const ENGINES: Readonly<Record<string, number>> = { chrome: 86, firefox: 102, safari: 14.1 };

/** MDN's tables: since which version an engine has something. */
type Known = { readonly [name: string]: Known | undefined } & {
  readonly __compat?: { readonly support: Readonly<Record<string, Support | readonly Support[]>> } & Known;
};
interface Support {
  readonly version_added: string | false | null;
  readonly version_removed?: string;
  readonly flags?: unknown;
  readonly prefix?: string;
  readonly alternative_name?: string;
}
type Part = 'api' | 'css' | 'javascript';
const mdn: Record<Part, Known> = JSON.parse(
  readFileSync(createRequire(__filename).resolve('@mdn/browser-compat-data'), 'utf8'),
);

const isPlain = (one: Support) => !(one.flags ?? one.prefix ?? one.alternative_name ?? one.version_removed);
function hasIt(one: Known, engine: string): boolean {
  const plain = [one.__compat?.support[engine] ?? []].flat().filter(isPlain);
  return plain.some(({ version_added: since }) => Number.parseFloat(`${since}`.replace('≤', '')) <= ENGINES[engine]!);
}
const isLacked = (one: Known | undefined) =>
  one?.__compat !== undefined && Object.keys(ENGINES).some((engine) => !hasIt(one, engine));
const entries = (known: Known | undefined) =>
  Object.entries(known ?? {}).filter(([name]) => name !== '__compat') as [string, Known][];

/** Names of members that no built-in object has in one engine or another: `toSorted`, but not `from`. */
const lackedMembers = (() => {
  const lackedOf = new Map<string, string[]>();
  const collect = (known: Known): void => {
    for (const [name, one] of entries(known)) {
      const lacking = Object.keys(ENGINES).filter((engine) => !hasIt(one, engine));
      lackedOf.set(name, lackedOf.get(name)?.filter((engine) => lacking.includes(engine)) ?? lacking);
      collect(one);
    }
  };
  for (const [name, builtin] of entries(mdn.javascript.builtins)) {
    // What is reached through a name alone is found by that name; an iterator is come by without.
    if ((!isLacked(builtin) && !['Atomics', 'Proxy'].includes(name)) || name === 'Iterator') collect(builtin);
  }
  return new Set([...lackedOf].flatMap(([name, lacking]) => (lacking.length > 0 ? name : [])));
})();

/** Names that stand for something in every page or worker, but not yet in one engine or another. */
const lackedGlobals = new Set(
  [mdn.api, mdn.javascript.builtins, mdn.api.Window, mdn.api.WorkerGlobalScope].flatMap((known) =>
    entries(known).flatMap(([name, one]) => (isLacked(one) ? name : [])),
  ),
);

/** Objects that pages and workers find, by what they are. */
const OBJECTS = new Map(
  Object.entries({ crypto: 'Crypto', navigator: 'Navigator', document: 'Document', performance: 'Performance' }),
);
const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const source = readFileSync('assets/site/old-engines.js', 'utf8');
const provided = new Set([
  'randomUUID',
  ...[...source.matchAll(/modules\/es\.[a-z-]+\.([a-z-]+)'/g)].map(([, name]) =>
    camel(name!.replace('-alternative', '')),
  ),
]);

/** Asked for before they are used. */
const ASKED_FOR = [
  'BroadcastChannel',
  'Error.captureStackTrace',
  'navigator.locks',
  'navigator.scheduling',
  'reportError',
  'setImmediate',
];
/** Members of our own objects, and of libraries', that have the name of a newer built-in one. */
const OWN = 'chunks difference displayName dispose drop escape isError negative resizable segment take'.split(' ');

const programs = readdirSync('dist').filter((name) =>
  /^(taskpane|commands|dialog|index|browser|check|old).*\.js$/.test(name),
);

/** What one of the engines does not know, in a program's text. */
function unknownIn(text: string): string[] {
  const unknown = new Set<string>();
  const visit = (node: AnyNode, isInChain: boolean): void => {
    switch (node.type) {
      case 'StaticBlock':
        unknown.add('static block');
        break;
      case 'MethodDefinition':
        if (node.key.type === 'PrivateIdentifier') unknown.add(`private method #${node.key.name}`);
        break;
      case 'BinaryExpression':
        if (node.left.type === 'PrivateIdentifier') unknown.add(`#${node.left.name} in`);
        break;
      case 'CallExpression':
        // Chromium 80 to 90 fail at it (bug 42201552).
        if (isInChain && node.arguments.slice(0, -1).some(({ type }) => type === 'SpreadElement'))
          unknown.add('?.(…x, y)');
        break;
      case 'Literal':
        if (node.regex !== undefined && /[dv]/.test(node.regex.flags)) unknown.add(`flags ${node.regex.flags}`);
        break;
      case 'MemberExpression':
        if (!node.computed && node.property.type === 'Identifier') visitMember(node.object, node.property.name);
        break;
      case 'Identifier':
        if (lackedGlobals.has(node.name)) unknown.add(node.name);
    }
    for (const [key, child] of Object.entries(node)) {
      const isName = (key === 'property' || key === 'key') && !(node as { computed?: boolean }).computed;
      if (!isName)
        visitAll(child, node.type === 'ChainExpression' || (isInChain && (key === 'callee' || key === 'object')));
    }
  };
  const visitAll = (child: unknown, isInChain: boolean): void => {
    if (Array.isArray(child)) for (const one of child) visitAll(one, false);
    else if (typeof (child as AnyNode | null)?.type === 'string') visit(child as AnyNode, isInChain);
  };
  const visitMember = (object: AnyNode, name: string): void => {
    const owner = (object as Partial<Identifier>).name ?? '';
    const known = mdn.api[OBJECTS.get(owner) ?? owner] ?? mdn.javascript.builtins?.[owner];
    const isUnknown =
      known === undefined
        ? lackedMembers.has(name) && !OWN.includes(name)
        : isLacked(known[name] ?? known[`${name}_static`]);
    if (isUnknown && !provided.has(name)) unknown.add(`${known === undefined ? '' : owner}.${name}`);
  };
  // In a literal it keeps all of a program from being read by Safari before 16.4; as text, too, it fails.
  if (/\(\?<[=!]/.test(text)) unknown.add('look-behind');
  visit(parse(text, { ecmaVersion: 2022, sourceType: 'script' }) as AnyNode, false);
  return [...unknown].filter((name) => !ASKED_FOR.includes(name)).sort();
}

test('no program of a page asks an old engine for more than it has', () => {
  expect(programs.length).toBeGreaterThan(20);
  const unknown = programs.map((program) => [program, unknownIn(readFileSync(join('dist', program), 'utf8'))] as const);
  expect(unknown.filter(([, names]) => names.length > 0)).toEqual([]);
});

test.each([
  ['a.toSorted().at(-1)?.b(...c)', []],
  ['typeof BroadcastChannel', []],
  ['a.union(b); a.b?.(...c, 1)', ['.union', '?.(…x, y)']],
  ['structuredClone(a); new Worker(b); Object.groupBy(a, b)', ['Object.groupBy', 'structuredClone']],
  ['AbortSignal.timeout(9); navigator.share(); crypto.subtle', ['AbortSignal.timeout', 'navigator.share']],
  ['class A { static {} #b() {} c = (d) => #b in d }', ['#b in', 'private method #b', 'static block']],
  [String.raw`/\d/d.exec(a); RegExp("(?<=b)")`, ['flags d', 'look-behind']],
])('%s', (text, unknown) => {
  expect(unknownIn(text)).toEqual(unknown);
});

test.each(['check-browser.js', 'old-buttons.js'])('%s is read by the engines that it is for', (name) => {
  expect(() => parse(readFileSync(join('dist', name), 'utf8'), { ecmaVersion: 5 })).not.toThrow();
});

/** Styles that only help where they are known. */
const HELPFUL = [
  // A bar of progress has the browser's own colour.
  'accentColor',
  'containIntrinsicSize',
  'contentVisibility',
  // It follows rounded corners in newer engines only.
  'outline',
  'overflowAnchor',
  // Of the printed report's page, and no properties.
  'page',
  'size',
  'scrollbarWidth',
  'textDecorationThickness',
  'textSizeAdjust',
  'textUnderlineOffset',
  'userSelect',
  // Where it is not known the browser's own ring stays.
  ':focus-visible',
];

test('no style that an old engine does not know is depended on', () => {
  const files = ['src/taskpane', 'src/browser', 'src/commands', 'assets/site'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(tsx?|html)$/.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const text = files.join('\n').replace(/[a-z]+(?:-[a-z]+)+: /g, camel);
  const named = new Set([...text.matchAll(/(?<![\w-])(\w+): /g)].map(([, name]) => name));
  const properties = entries(mdn.css.properties).flatMap(([name, one]) => (isLacked(one) ? camel(name) : []));
  const selectors = entries(mdn.css.selectors).flatMap(([name, one]) =>
    isLacked(one) && new RegExp(`:${name}(?![\\w-])`).test(text) ? `:${name}` : [],
  );
  expect([...properties.filter((name) => named.has(name)), ...selectors].sort()).toEqual([...HELPFUL].sort());
});
