import { SaxesParser } from 'saxes';
import { HostError } from '../errors';
import { type ClassRules, type Host, type HostObject, object } from '../host-object';
import type { CustomXmlPartModel, WorkbookModel } from '../model/workbook-model';
import { textArgument } from './arguments';

const asObject = ({ id }: CustomXmlPartModel): HostObject<'CustomXmlPart'> => object('CustomXmlPart', { id });
const partsOf = (model: WorkbookModel, namespace?: string): CustomXmlPartModel[] =>
  model.customXmlParts.filter(({ xml }) => namespace === undefined || namespaceOf(xml) === namespace);

/** https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartcollection */
export const customXmlPartCollection: ClassRules<'CustomXmlPartCollection'> = {
  className: 'CustomXmlPartCollection',
  items: (model) => partsOf(model).map(asObject),
  call: {
    add: (model, [xml]) => {
      const part = { id: model.newId(), xml: checkedXml(xml) };
      setParts(model, [...model.customXmlParts, part]);
      return asObject(part);
    },
    getByNamespace: (_model, [uri]) => object('CustomXmlPartScopedCollection', { namespaceUri: textArgument(uri) }),
    getCount: (model) => model.customXmlParts.length,
    getItem: (model, [id]) => item(partsOf(model), id),
    getItemOrNullObject: (model, [id]) => itemOrNull(partsOf(model), id),
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.customxmlpartscopedcollection */
export const customXmlPartScopedCollection: ClassRules<'CustomXmlPartScopedCollection'> = {
  className: 'CustomXmlPartScopedCollection',
  items: ({ namespaceUri }, { model }) => partsOf(model, namespaceUri).map(asObject),
  call: {
    getCount: ({ namespaceUri }, _args, { model }) => partsOf(model, namespaceUri).length,
    getItem: ({ namespaceUri }, [id], { model }) => item(partsOf(model, namespaceUri), id),
    getItemOrNullObject: ({ namespaceUri }, [id], { model }) => itemOrNull(partsOf(model, namespaceUri), id),
    // The page names no code for "this method produces an error".
    getOnlyItem: ({ namespaceUri }, _args, { model }) => {
      const [part, more] = partsOf(model, namespaceUri);
      if (part === undefined || more !== undefined) throw new HostError('GeneralException');
      return asObject(part);
    },
    getOnlyItemOrNullObject: ({ namespaceUri }, _args, { model }) => {
      const [part, more] = partsOf(model, namespaceUri);
      return part === undefined || more !== undefined ? null : asObject(part);
    },
  },
};

/** https://learn.microsoft.com/javascript/api/excel/excel.customxmlpart */
export const customXmlPart: ClassRules<'CustomXmlPart'> = {
  className: 'CustomXmlPart',
  read: {
    id: ({ id }) => id,
    namespaceUri: ({ id }, host) => namespaceOf(part(id, host).xml),
  },
  call: {
    getXml: ({ id }, _args, host) => part(id, host).xml,
    setXml: ({ id }, [xml], host) => {
      const { model } = host;
      part(id, host);
      const parts = model.customXmlParts.map((each) => (each.id === id ? { id, xml: checkedXml(xml) } : each));
      setParts(model, parts);
      return null;
    },
    delete: ({ id }, _args, host) => {
      const { model } = host;
      part(id, host);
      const rest = model.customXmlParts.filter((each) => each.id !== id);
      setParts(model, rest);
      return null;
    },
  },
};

/** Undo does not take custom XML back: https://github.com/OfficeDev/office-js/issues/6415 */
function setParts(model: WorkbookModel, parts: readonly CustomXmlPartModel[]): void {
  model.customXmlParts = parts;
  model.dirty = true;
}

function part(id: string, { model }: Host): CustomXmlPartModel {
  const found = model.customXmlParts.find((each) => each.id === id);
  if (found === undefined) throw new HostError('ItemNotFound');
  return found;
}

function item(parts: readonly CustomXmlPartModel[], id: unknown): HostObject<'CustomXmlPart'> {
  const found = itemOrNull(parts, id);
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

function itemOrNull(parts: readonly CustomXmlPartModel[], id: unknown): HostObject<'CustomXmlPart'> | null {
  const found = parts.find((each) => each.id === textArgument(id));
  return found === undefined ? null : asObject(found);
}

/** A part is one well-formed XML document. */
function checkedXml(value: unknown): string {
  const xml = textArgument(value);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw new HostError('InvalidArgument');
  });
  parser.write(xml).close();
  return xml;
}

function namespaceOf(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let uri: string | undefined;
  parser.on('opentag', (tag) => {
    uri ??= tag.uri;
  });
  parser.on('error', () => undefined);
  parser.write(xml).close();
  return uri ?? '';
}
