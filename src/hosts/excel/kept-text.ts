import { KEPT_NAMESPACE } from '../port/kept-part';
import { decodeEscapes } from '../port/xml-escape';

/** Asks for the ids of our custom XML parts: one, unless another program has copied it. */
export function queueKeptIds(context: Excel.RequestContext): () => string[] {
  const parts = context.workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE).load('items/id');
  return () => parts.items.map(({ id }) => id);
}

/** Asks for the XML of parts. */
export function queueKept(context: Excel.RequestContext, ids: readonly string[]): () => string[] {
  const asked = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  return () => asked.map(({ value }) => value);
}

/** The text that our part keeps; undefined where there is none. */
export function keptText(xml: string | undefined): string | undefined {
  if (xml === undefined) return undefined;
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (root.namespaceURI !== KEPT_NAMESPACE) return undefined;
  return decodeEscapes(root.textContent ?? '');
}
