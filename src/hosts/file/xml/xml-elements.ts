import type { Limits } from '../zip/limits';
import type { Parts } from '../zip/package';
import { readLargeXml } from './xml-encoding';
import { type ElementShape, type XmlHandler, XmlTokenizer } from './xml-tokenizer';

/** An element of a small part; its attributes can be asked for only while it is handed over. */
export interface XmlElement {
  /** Number that the shape gives it. */
  readonly kind: number;
  /** As written, with its prefix. */
  readonly name: string;
  /** Value of an attribute without prefix. */
  attribute(local: string): string | undefined;
  /** Value of an attribute with a prefix bound to a namespace whose URI ends so. */
  attributeOf(uriEnd: string, local: string): string | undefined;
}

/**
 * Reads a small part of a package, calling `onElement` for each element of the shape, in order; all else is passed over.
 * Throws a `Refusal`: damaged-part if it is not well-formed, unsafe-xml for a document type or deep nesting; and
 * whatever `onElement` throws.
 */
export function readElements(
  source: Parts,
  part: string,
  limits: Limits,
  shape: ElementShape,
  onElement: (element: XmlElement) => void,
): void {
  const elements = new Elements(onElement);
  readLargeXml(source, part, new XmlTokenizer(shape, elements, part, limits.maxDepth));
}

class Elements implements XmlHandler, XmlElement {
  kind = 0;
  private xml: XmlTokenizer | undefined;
  /** Namespace by prefix, as bound by an element met on the way. */
  private readonly bound = new Map<string, string>();

  constructor(private readonly onElement: (element: XmlElement) => void) {}

  open(kind: number, xml: XmlTokenizer): void {
    this.kind = kind;
    this.xml = xml;
    for (let n = 0; n < xml.attributeCount; n++) {
      const name = xml.attributeName(n);
      if (name.startsWith('xmlns:')) this.bound.set(name.slice(6), xml.attributeText(n));
    }
    this.onElement(this);
  }

  text(): void {}

  close(): void {}

  get name(): string {
    return this.xml?.elementName ?? '';
  }

  attribute(local: string): string | undefined {
    return this.valueWhere((name) => name === local);
  }

  attributeOf(uriEnd: string, local: string): string | undefined {
    return this.valueWhere((name) => {
      const [prefix, own] = name.split(':');
      return own === local && prefix !== undefined && (this.bound.get(prefix)?.endsWith(uriEnd) ?? false);
    });
  }

  private valueWhere(isIt: (name: string) => boolean): string | undefined {
    const { xml } = this;
    if (xml === undefined) return undefined;
    for (let n = 0; n < xml.attributeCount; n++) if (isIt(xml.attributeName(n))) return xml.attributeText(n);
    return undefined;
  }
}

/** Reads an XML boolean; `undefined` is false. */
export function xmlBoolean(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
