import { Refusal } from '../../../refusals/file-refusal';
import { type Attribute, attributesOf } from './start-tag';
import { TagCursor } from './xml-tags';
import { resolveXmlText } from './xml-text';

/** One element of a part, by its offsets in the part's text. */
export interface XmlNode {
  /** With prefix. */
  readonly name: string;
  readonly start: number;
  /** After the start tag. */
  readonly openEnd: number;
  /** Of the end tag; an element without one ends here too. */
  closeStart: number;
  end: number;
  readonly children: XmlNode[];
}

const MAX_DEPTH = 64;
const CDATA = '<![CDATA[';
/** What is not character data, by how it begins and ends. */
const MARKUP = [
  ['<!--', '-->'],
  [CDATA, ']]>'],
  ['<?', '?>'],
  ['<', '>'],
] as const;

/** The text of a part with the offsets of its elements. Names given to its methods are those of the root's namespace. */
export class XmlDocument {
  readonly root: XmlNode;
  /** Of the root's namespace, with colon. */
  readonly prefix: string;
  private readonly mainPrefixes: ReadonlySet<string>;
  /** URIs by prefix with colon, as the root binds them. */
  private readonly bindings: ReadonlyMap<string, string>;

  /**
   * Throws a `Refusal` (damaged-part, unsafe-xml) if elements do not nest.
   * @param opaque local name of elements whose content is left alone (the cells of a sheet: too many for nodes)
   */
  constructor(
    readonly text: string,
    readonly part: string,
    opaque?: string,
  ) {
    this.root = parse(text, part, opaque);
    this.prefix = prefixOf(this.root.name);
    this.bindings = bindingsOf(attributesOf(this.tag(this.root)));
    this.mainPrefixes = new Set([this.prefix, ...this.prefixes((uri) => uri === this.bindings.get(this.prefix))]);
  }

  /** The elements of a name right below another. */
  children(parent: XmlNode | undefined, local: string): XmlNode[] {
    return parent?.children.filter((child) => this.isMain(child) && localOf(child.name) === local) ?? [];
  }

  child(parent: XmlNode | undefined, local: string): XmlNode | undefined {
    return parent?.children.find((child) => this.isMain(child) && localOf(child.name) === local);
  }

  isMain(node: XmlNode): boolean {
    return this.mainPrefixes.has(prefixOf(node.name));
  }

  /** The whole element as written. */
  raw(node: XmlNode): string {
    return this.text.slice(node.start, node.end);
  }

  /** Its start tag as written. */
  tag(node: XmlNode): string {
    return this.text.slice(node.start, node.openEnd);
  }

  /** Value of an attribute, by its name as written. Throws damaged-part for an unknown entity. */
  attribute(node: XmlNode, name: string): string | undefined {
    const found = attributesOf(this.tag(node)).find((attribute) => attribute.name === name);
    return found === undefined ? undefined : this.resolve(found.raw);
  }

  /** Value of an attribute with a prefix bound, here or at the root, to a namespace whose URI ends so. */
  attributeIn(node: XmlNode, uriEnd: string, local: string): string | undefined {
    const attributes = attributesOf(this.tag(node));
    const own = bindingsOf(attributes);
    const found = attributes.find(({ name }) => {
      if (!name.endsWith(`:${local}`)) return false;
      const uri = own.get(prefixOf(name)) ?? this.bindings.get(prefixOf(name));
      return uri?.endsWith(uriEnd) === true;
    });
    return found === undefined ? undefined : this.resolve(found.raw);
  }

  /** A prefix, with colon, that the root binds to a namespace whose URI ends so. */
  prefixFor(uriEnd: string): string | undefined {
    return this.prefixes((uri) => uri.endsWith(uriEnd)).find((prefix) => prefix !== '');
  }

  /** URI of the root's namespace; "" if it has none. */
  get uri(): string {
    return this.bindings.get(this.prefix) ?? '';
  }

  /** The character data right in an element. Throws damaged-part for an unknown entity. */
  content(node: XmlNode): string {
    const { text } = this;
    const pieces: string[] = [];
    for (let at = node.openEnd; at < node.closeStart; ) {
      const lt = text.indexOf('<', at);
      const next = lt < 0 ? node.closeStart : Math.min(lt, node.closeStart);
      pieces.push(this.resolve(text.slice(at, next)));
      if (next === node.closeStart) break;
      const [open, close] = MARKUP.find(([start]) => text.startsWith(start, next)) as [string, string];
      const end = text.indexOf(close, next + open.length);
      if (open === CDATA) pieces.push(text.slice(next + open.length, end));
      at = end < 0 ? node.closeStart : end + close.length;
    }
    return pieces.join('');
  }

  private prefixes(isIt: (uri: string) => boolean): string[] {
    return [...this.bindings].flatMap(([prefix, uri]) => (isIt(uri) ? [prefix] : []));
  }

  private resolve(raw: string): string {
    try {
      return resolveXmlText(raw);
    } catch (cause) {
      throw new Refusal('damaged-part', { part: this.part, detail: String(cause), cause });
    }
  }
}

function bindingsOf(attributes: readonly Attribute[]): Map<string, string> {
  const bindings = new Map<string, string>();
  for (const { name, raw } of attributes) {
    if (name === 'xmlns') bindings.set('', raw);
    else if (name.startsWith('xmlns:')) bindings.set(`${name.slice(6)}:`, raw);
  }
  return bindings;
}

export function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** With colon; "" if there is none. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

function parse(text: string, part: string, opaque: string | undefined): XmlNode {
  const cursor = new TagCursor(text, part);
  const open: XmlNode[] = [];
  let root: XmlNode | undefined;
  let hidden = 0;
  while (cursor.next()) {
    const { start, end, kind } = cursor;
    const within = open.at(-1);
    if (hidden > 0 && !(hidden === 1 && kind === 'close')) {
      hidden += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    } else if (kind === 'close') {
      const closed = open.pop();
      if (closed === undefined || !cursor.isNamed(closed.name)) throw cursor.damaged('end tag does not match');
      closed.closeStart = start;
      closed.end = end;
      hidden = 0;
    } else {
      const node: XmlNode = { name: cursor.name, start, openEnd: end, closeStart: end, end, children: [] };
      if (within !== undefined) within.children.push(node);
      else if (root !== undefined) throw cursor.damaged('more than one root element');
      else root = node;
      if (kind === 'empty') continue;
      if (open.length === MAX_DEPTH) throw new Refusal('unsafe-xml', { part, detail: 'nested too deep' });
      open.push(node);
      if (opaque !== undefined && localOf(node.name) === opaque && !cursor.skipTo(`</${node.name}`)) hidden = 1;
    }
  }
  if (root === undefined || open.length > 0) throw cursor.damaged('ends in the middle');
  return root;
}
