import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Limits } from './limits';
import type { Package } from './package';
import { WorkbookError } from './workbook-error';
import { decodeXml } from './xml-encoding';

/** An element of a small part. */
export interface XmlElement {
  readonly local: string;
  /** Local names of the elements around it and its own, from the root: "workbook/sheets/sheet". */
  readonly path: string;
  /** Value of an attribute without prefix. */
  attribute(local: string): string | undefined;
  /** Value of an attribute with a prefix bound to a namespace whose URI ends so. */
  attributeOf(uriEnd: string, local: string): string | undefined;
}

/**
 * Reads a small part of a package, calling `onElement` for each element of the root's own namespace, in order;
 * elements of other namespaces are passed over with all they hold.
 * Throws a `WorkbookError`: damaged-part if it is not well-formed, unsafe-xml for a document type or deep nesting.
 */
export function readElements(
  source: Package,
  part: string,
  limits: Limits,
  onElement: (element: XmlElement) => void,
): void {
  const text = decodeXml(source.bytes(part), part);
  const parser = new SaxesParser({ xmlns: true, position: false });
  const paths: string[] = [];
  let rootUri: string | undefined;
  let foreignFrom = Number.POSITIVE_INFINITY;
  parser.on('doctype', () => {
    throw new WorkbookError('unsafe-xml', { part, detail: 'DOCTYPE' });
  });
  parser.on('opentag', (tag) => {
    if (paths.length === limits.maxDepth) {
      throw new WorkbookError('unsafe-xml', { part, detail: `nested deeper than ${limits.maxDepth}` });
    }
    rootUri ??= tag.uri;
    if (tag.uri !== rootUri) foreignFrom = Math.min(foreignFrom, paths.length);
    const path = paths.length === 0 ? tag.local : `${paths.at(-1)}/${tag.local}`;
    paths.push(path);
    if (paths.length <= foreignFrom) onElement(elementOf(tag, path));
  });
  parser.on('closetag', () => {
    paths.pop();
    if (paths.length <= foreignFrom) foreignFrom = Number.POSITIVE_INFINITY;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('damaged-part', {
      part,
      detail: error instanceof Error ? error.message : '',
      cause: error,
    });
  }
}

function elementOf(tag: SaxesTagNS, path: string): XmlElement {
  const attributes = Object.values(tag.attributes);
  return {
    local: tag.local,
    path,
    attribute: (local) => attributes.find((a) => a.prefix === '' && a.local === local)?.value,
    attributeOf: (uriEnd, local) => attributes.find((a) => a.local === local && a.uri.endsWith(uriEnd))?.value,
  };
}

/** Reads an XML boolean; `undefined` is false. */
export function xmlBoolean(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
